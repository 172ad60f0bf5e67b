"""A score before "victory" that lost its article."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_VERBS = (
    "won|secured|ensured|earned|claimed|recorded|registered|gained|achieved|celebrated|took|suffered|scored|got|sealed|"
    "grabbed|enjoyed|accepted|avoided|conceded|brought|gave|played|snatched|obtained|reached"
)
_RESULTS = "victory|win|defeat|loss|draw|triumph|lead|success|advantage|tie"
# What stands before the score is looked at afterwards: re would go through the text word by word for it.
_VERB = pattern(rf"(?<!\w)(?:{_VERBS}) (?:[A-Z][a-z]+ )?$")
_REACH = 40  # code points before the score: a verb and a name
# "An 8-2 win", "an 11-0 win", "an 18-9 win", "an 80-75 win".
_AN = pattern(r"8|1[18](?!\d)")


class ScoreArticle(Rule):
    """A score before "victory" without its article, as in "won 1-0 victory".

    Most languages have no article there, some none at all. The suggestion sets "a" or "an". Only verbs in the
    past tense count, for headlines are written in the present and drop their articles on purpose.
    """

    about = About(
        code="TRN408",
        name="score-article",
        pattern=rf"[0-9]{{1,3}} ?[-–:] ?[0-9]{{1,3}} (?:home |away )?(?:{_RESULTS})\b",
        pattern_filter=rf"[-–:] ?[0-9]+ (?:home |away )?(?:{_RESULTS})",
        languages=("en",),
        examples=(
            Bad(
                "Tarn [[won 1-0 victory]] over Ansa.",
                fixed="Tarn won a 1-0 victory over Ansa.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The goal [[ensured Tarn 11-8 win]].",
                fixed="The goal ensured Tarn an 11-8 win.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Tarn won a 1-0 victory over Ansa."),
            Good("Tarn wins 1-0 victory over Ansa"),
            Good("They met after the 2-0 win over Ansa."),
        ),
        source="Icelandic, Slavic languages, Turkish and Japanese have no such article",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the verb to the noun, for each hit."""
        for hit in ctx.hits:
            text = ctx.doc.text
            verb = _VERB.search(text, max(0, hit.start - _REACH), hit.start)
            if verb is None:
                continue
            span = Span(verb.start(), hit.end)
            article = "an" if _AN.match(text, hit.start) else "a"
            fix = replace(span, f"{verb[0]}{article} {text[hit.start : hit.end]}", Applicability.UNSAFE)
            yield self.finding(span, "article lost before the score", fix, confidence=0.9)
