"""An apostrophe that is gone."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import begins_sentence

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
    "todays": "today's",
    "everyones": "everyone's",
    "someones": "someone's",
    **{
        f"{start} {end}": f"{start}'{end}"
        for start in ("don", "doesn", "didn", "isn", "wasn", "weren", "aren")
        for end in "t"
    },
    **{f"{start} t": f"{start}'t" for start in ("couldn", "wouldn", "shouldn", "hasn", "haven", "hadn")},
    **{f"this {span}": f"this {span[:-1]}'s" for span in ("years", "months", "weeks", "weekends")},
    **{f"peoples {owned}": f"people's {owned}" for owned in ("lives", "homes", "houses", "hearts", "minds", "money")},
}
# The plurals of these end in -ies.
_NO_PLURALS = "company country city party industry family century university army agency ministry economy community society county".split()
_MOST = (
    "largest leading biggest richest oldest tallest fastest longest highest greatest deadliest smallest busiest".split()
)
_CONTRACTED |= {"its a": "it's a", "its an": "it's an", "its been": "it's been"}
_CONTRACTED |= {f"{noun}s": f"{noun}'s" for noun in _NO_PLURALS}
_CONTRACTED |= {f"{place}s {most}": f"{place}'s {most}" for place in ("world", "nation", "continent") for most in _MOST}
# At the beginning of a sentence these are no names.
_BEGINNINGS = tuple(
    word for word in _CONTRACTED if word.endswith(("nt", "re", "days", "ve", "thats")) and " " not in word
)
# Countries, cities and leaders with an s that is no plural: "Turkeys participation"; but "the two Germanys", "the Trumps".
_PLACES = (
    "turkey russia china iran israel ukraine germany egypt syria iraq libya greece italy japan india pakistan nigeria kenya serbia albania "
    "armenia azerbaijan britain canada australia spain poland romania bulgaria hungary lebanon qatar yemen sudan somalia ethiopia uganda "
    "tanzania zambia zimbabwe ghana cameroon tunisia algeria morocco vietnam cambodia indonesia malaysia singapore thailand europe africa asia "
    "london moscow beijing ankara tehran baghdad kabul kyiv kiev washington erdogan putin obama netanyahu zelensky macron merkel"
).split()
_GENITIVE = pattern(
    r" (?:[a-z]{3,}|GDP|EU|UN|NATO)(?<! and)(?<! are)(?<! were)(?<! have)(?<! who)(?<! but)(?<! can)(?<! that)(?<! had)(?<! not)\b(?!['’])"
)
_SEVERAL = pattern(r"\b(?:the|two|both|three|many|several|other|these|those|all)(?: [a-z]+)? $", re.IGNORECASE)
_PLURALS = 20  # code points before a name that tell whether it is more than one: chosen
# "Its a cappella group" and the like.
_FOREIGN = pattern(r" (?:cappella|la|priori|posteriori|capella)\b")
# "In its a controversial law": one determiner too many.
_BEFORE = pattern(r"\b(?:of|in|on|at|by|for|from|with|to|into|under|against|through|after|during|about) $")
# Who and what has things in the news; its s stands behind a space: "the mayor s office".
_OWNERS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|tomorrow|minister|president|mayor|government|country|company|"
    "city|nation|world|club|team|party|court|king|queen|bank|army|university|ministry|committee|council|commission|leader|chairman|"
    "People|people|women|men|children"
)
_CAPITAL = "Court|Minister|President|Government|Party|Commission|Council|Ministry|Committee|Bank|University|Army|Nations|Assembly|Agency|Club"
_LONE = pattern(rf"(?<![\w'’])(?:{_OWNERS}|{_CAPITAL})( s) [a-z]{{2}}")
_SPANS = ("years", "months", "weeks", "days", "hours")
# What a span of time owns; the second are verbs too: "two months leave him", "for two days pay for it".
_OWNED = ("imprisonment", "probation", "detention", "suspension", "salary", "wages")
_VERBS_TOO = ("notice", "leave", "experience", "pay", "rent", "service")
_OBJECT = pattern(r" (?:him|her|it|them|us|me|you|the|a|an|no|little|for|his|its|their|my|our)\b")
_NUMBER = pattern(
    r"\b(?:[0-9]+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|eleven|twelve|fifteen|eighteen|"
    r"twenty|thirty|several) $"
)
_NEAR = 10  # code points: "twenty" with more than a space before it


class LostApostrophe(Rule):
    """apostrophe lost from a contraction or a genitive.

    Dropped by a translator, an encoding or a hurried hand: "dont", "womens", "three years imprisonment". The fix puts it
    in. Words that are others without their apostrophe ("wont", "its", "were") and words with a capital are left alone.
    """

    about = About(
        code="DMG030",
        name="lost-apostrophe",
        triggers=(
            *_CONTRACTED,
            *(f"{time} {owned}" for time in _SPANS for owned in (*_OWNED, *_VERBS_TOO)),
            *(f"{place}s" for place in _PLACES),
        ),
        pattern=_LONE.pattern,
        pattern_filter=rf"(?:{_OWNERS}|{_CAPITAL}) s [a-z][a-z]",
        languages=("en",),
        examples=(
            Bad(
                "The [[mayor s]] office said that it [[doesn t]] know of [[todays]] vote.",
                "The mayor's office said that it doesn't know of today's vote.",
            ),
            Bad("It is [[this years]] race for all of us.", "It is this year's race for all of us."),
            Bad(
                "It is the [[companys]] old mill, and the [[worlds largest]] of them.",
                "It is the company's old mill, and the world's largest of them.",
            ),
            Good("The letter s is at the end of it, and the s of it; in the word final s is silent, said the mayor."),
            Bad("They [[dont]] know if that is so.", "They don't know if that is so."),
            Bad("It was in the [[womens]] race of the year.", "It was in the women's race of the year."),
            Bad(
                "He got [[three years]] imprisonment for that in the end.",
                "He got three years' imprisonment for that in the end.",
            ),
            Bad(
                "It is up to the people of [[Turkeys]] mill to say so to the mayor.",
                "It is up to the people of Turkey's mill to say so to the mayor.",
                Applicability.UNSAFE,
            ),
            Bad("[[Todays]] vote is [[its a]] vote of the town.", "Today's vote is it's a vote of the town."),
            Good("It is the way of the two Chinas and of the Germanys and of all turkeys sold in the town."),
            Good("It is the way of its a cappella group, and of Jane Todays in the town."),
            Good("They don't know that the wont of it's the women's."),
            Good("Des clubs, dont celui de la ville et de la région."),
            Good(
                "He got three years' imprisonment; after two months leave the pot to it, and for two days pay the fee."
            ),
            Good("The rule was used by the state in its a controversial law, and it was in its an early stage."),
            Good("The bank was to bail out companys that are too small for it, and countrys in the west."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each apostrophe."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if hit.trigger < 0:
                yield from self._lone(ctx, hit)
                continue
            words = text[hit.start : hit.end]
            if words.istitle() and words[:-1].lower() in _PLACES:
                yield from self._place(ctx, hit)
                continue
            if words.capitalize() == words and words.lower() in _BEGINNINGS and begins_sentence(text, hit.start):
                words = words.lower()
            if not words.islower() or not is_english(ctx.doc[ctx.doc.line_at(hit.start)]):
                continue
            time, _, owned = words.rpartition(" ")
            if words in _CONTRACTED:
                if words[:-1] in _NO_PLURALS and not _GENITIVE.match(text, hit.end):
                    continue  # a plural, misspelt: "companys that are lost"
                if text[hit.end : hit.end + 1] not in ("'", "’", "-") and not (
                    _FOREIGN.match(text, hit.end) or _is_owned(text, hit, words)
                ):
                    span = Span(hit.start, hit.end)
                    fixed = text[hit.start] + _CONTRACTED[words][1:]
                    yield self.finding(span, "apostrophe lost", replace(span, fixed), confidence=0.9)
                continue
            number = _NUMBER.search(text, max(0, hit.start - _NEAR), hit.start)
            if number and not (owned in _VERBS_TOO and _OBJECT.match(text, hit.end)):
                span = Span(number.start(), hit.start + len(time))
                fixed = f"{ctx.doc[span]}'"
                yield self.finding(span, "apostrophe lost", replace(span, fixed), confidence=0.9)

    def _lone(self, ctx: Context, hit: Hit) -> Iterator[Finding]:
        """The finding of a lone s."""
        match = _LONE.match(ctx.doc.text, hit.start)
        if match and is_english(ctx.doc[ctx.doc.line_at(hit.start)]):
            word = ctx.doc.text[hit.start : match.start(1)]
            span = Span(hit.start, match.end(1))
            yield self.finding(span, "apostrophe lost", replace(span, f"{word}'s"), confidence=0.9)

    def _place(self, ctx: Context, hit: Hit) -> Iterator[Finding]:
        """The finding of a place with an s, before what it has."""
        text = ctx.doc.text
        if not _GENITIVE.match(text, hit.end) or _SEVERAL.search(text[max(0, hit.start - _PLURALS) : hit.start]):
            return
        if text[hit.start - 1 : hit.start].strip() in ("", "(", "“", '"') and is_english(
            ctx.doc[ctx.doc.line_at(hit.start)]
        ):
            span = Span(hit.end - 1, hit.end)
            fix = replace(span, "'s", Applicability.UNSAFE)
            yield self.finding(Span(hit.start, hit.end), "apostrophe lost", fix, confidence=0.85)


def _is_owned(text: str, hit: Hit, words: str) -> bool:
    """Whether a preposition stands before "its a", so that it is no "it's"."""
    return words.startswith("its a") and _BEFORE.search(text, max(0, hit.start - _NEAR), hit.start) is not None
