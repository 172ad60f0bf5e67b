"""A measure in the plural before the noun it describes."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_SINGULAR = {
    "euros": "euro", "dollars": "dollar", "pounds": "pound", "roubles": "rouble", "rubles": "ruble", "liras": "lira",
    "years": "year", "months": "month", "weeks": "week", "days": "day", "hours": "hour", "minutes": "minute",
    "kilometers": "kilometer", "kilometres": "kilometre", "meters": "meter", "metres": "metre", "miles": "mile", "feet": "foot",
    "tons": "ton", "tonnes": "tonne", "kilograms": "kilogram", "pages": "page", "points": "point", "goals": "goal",
}  # fmt: skip
_NUMBER = r"(?:\d[\d.,]*(?: (?:thousand|million|billion))?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_NOUNS = (
    "fine|fines|contract|deal|sentence|term|loan|project|budget|bill|prize|reward|investment|plan|program|programme|check|"
    "cheque|ticket|grant|credit|debt|donation|jail|prison|ban|suspension|period|trip|journey|visit|stay|treaty|agreement|"
    "road|route|race|run|walk|stretch|tunnel|bridge|wall|fence|tower|building|statue|wave|waves|lead|deficit|surplus|"
    "transfer|bonus|salary|pension|old|long|high|deep|wide|tall|document|report|letter|book|course|mission|operation|truce|"
    "ceasefire|strike|war|siege|closure|break|delay|deadline|guarantee|mandate|marriage|career|relationship|separation|ultimatum"
)
_UNITS = "|".join(_SINGULAR)
# It begins with a letter and not with \b, so that re looks at the places of that letter alone.
_PATTERN = rf"[Aa](?<!\w.)n? {_NUMBER}[ -](?:{_UNITS})[ -](?:{_NOUNS})\b"
_PARTS = pattern(rf"(?P<word>[Aa]n?) (?P<number>{_NUMBER})[ -](?P<unit>{_UNITS})[ -](?P<noun>[a-z]+)")


class PluralMeasure(Rule):
    """A measure in the plural before its noun, as in "a 300 euros fine".

    Before a noun English sets the measure in the singular and joins it with a hyphen: "a 300-euro fine". The fix does
    that. Only after "a" or "an", and before nouns of a list.
    """

    about = About(
        code="TRN406",
        name="plural-measure",
        pattern=_PATTERN,
        pattern_filter=rf"(?:\d|o|n|e|r|x|t|y)[ -](?:{_UNITS})[ -](?:{_NOUNS})",
        languages=("en",),
        examples=(
            Bad(
                "He got [[a 300 euros fine]] for it.",
                fixed="He got a 300-euro fine for it.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "She signed [[a three years contract]].",
                fixed="She signed a three-year contract.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It is [[a 5 million dollars deal]].",
                fixed="It is a 5-million-dollar deal.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He got [[a 18 months ban]].",
                fixed="He got an 18-month ban.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He got a 300-euro fine for it."),
            Good("The three years run from May to May."),
            Good("The three years plan nothing but trouble."),
        ),
        source="French, Turkish, German and Slavic put the plural there",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Article, number, measure and noun, for each hit."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            match = _PARTS.fullmatch(ctx.doc[span])
            if match is None:
                continue
            number = match["number"].replace(" ", "-")
            joined = "-" if match["noun"] in {"old", "long", "high", "deep", "wide", "tall"} else " "
            words = f"{_article(match)} {number}-{_SINGULAR[match['unit']]}{joined}{match['noun']}"
            fix = replace(span, words, Applicability.UNSAFE)
            yield self.finding(span, "plural measure before a noun", fix, confidence=0.9)


def _article(match: re.Match[str]) -> str:
    """The article as the number asks for: "an 8-year", "an 11-day", "an 18-hour"."""
    vowel = match["number"].startswith("8") or re.match(r"1[18](?!\d)", match["number"])
    return match["word"][0] + ("n" if vowel or match["number"] == "eight" else "")
