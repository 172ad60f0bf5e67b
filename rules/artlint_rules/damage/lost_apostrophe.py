"""An apostrophe that is gone."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english

_VERBS = ("do", "does", "did", "is", "was", "were", "are", "has", "have", "could", "would", "should")
_CONTRACTED = {
    **{f"{verb}nt": f"{verb}n't" for verb in _VERBS},
    "theyre": "they're",
    "youre": "you're",
    "weve": "we've",
    "theyve": "they've",
    "youve": "you've",
    "thats": "that's",
    "womens": "women's",
    "childrens": "children's",
}
_NUMBER = (
    r"(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|several)"
)
_SPANS = "years|months|weeks|days|hours"
# What a span of time owns; the second are verbs too: "two months leave him", "for two days pay for it".
_OWNED = "imprisonment|probation|detention|suspension|salary|wages"
_VERBS_TOO = "notice|leave|experience|pay|rent|service"
_OBJECT = r"(?: (?:him|her|it|them|us|me|you|the|a|an|no|little|for|his|its|their|my|our)\b)"


class LostApostrophe(Rule):
    """apostrophe lost from a contraction or a genitive.

    Dropped by a translator, an encoding or a hurried hand: "dont", "womens", "three years imprisonment". The fix puts it
    in. Words that are others without their apostrophe ("wont", "its", "were") and words with a capital are left alone.
    """

    about = About(
        code="DMG030",
        name="lost-apostrophe",
        pattern=rf"\b(?:{'|'.join(_CONTRACTED)})\b(?![-'’])|\b{_NUMBER} (?:{_SPANS}) (?:{_OWNED}|(?:{_VERBS_TOO})(?!{_OBJECT}))\b",
        pattern_filter=rf"(?:^|[\s(\"“])(?:{'|'.join(_CONTRACTED)})(?:[\s.,;:!?)\"”]|$)|(?:{_SPANS}) (?:{_OWNED}|{_VERBS_TOO})",
        languages=("en",),
        examples=(
            Bad("They [[dont]] know if that is so.", "They don't know if that is so."),
            Bad("It was in the [[womens]] race of the year.", "It was in the women's race of the year."),
            Bad(
                "He got [[three years]] imprisonment for that in the end.",
                "He got three years' imprisonment for that in the end.",
            ),
            Good("They don't know that the wont of it's the women's."),
            Good("Des clubs, dont celui de la ville et de la région."),
            Good(
                "He got three years' imprisonment; after two months leave the pot to it, and for two days pay the fee."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each apostrophe."""
        for hit in ctx.hits:
            if not is_english(ctx.doc[ctx.doc.line_at(hit.start)]):
                continue
            word = ctx.doc.text[hit.start : hit.end]
            time, _, owned = word.rpartition(" ")
            span = Span(hit.start, hit.end - len(owned) - 1 if time else hit.end)
            fixed = f"{time}'" if time else _CONTRACTED[word]
            yield self.finding(span, "apostrophe lost", replace(span, fixed), confidence=0.9)
