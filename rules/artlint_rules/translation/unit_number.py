"""Units in the wrong number beside a figure."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_NUMBER = r"(?:[0-9]+(?:[.,][0-9]+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)"
_PLURALS = (
    "euros|dollars|pounds|kilomet(?:er|re)s|met(?:er|re)s|miles|tons|tonnes|years|months|weeks|days|hours|minutes|seconds|"
    "pages|storeys|stories|floors|inches|degrees|lit(?:er|re)s|hectares|acres|seats|rooms|persons|points|goals|games|matches|"
    "rounds|laps|grams|kilograms|francs"
)
_SINGULARS = (
    "season|year|month|week|day|hour|minute|kilomet(?:er|re)|mile|met(?:er|re)|euro|dollar|goal|game|match|century"
)
_SEVERAL = r"(?:[2-9]|[1-9][0-9]|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)"
_AFTER = (
    r"[a-z]{3,}\b(?<! and)(?<! per)(?<! for)(?<! with)(?<! from)(?<! into)(?<! before)(?<! after)(?<! the)(?<! each)"
)
_PATTERN = (
    rf"\b[Aa]n? {_NUMBER}(?: (?:million|billion|thousand))?[ -](?:{_PLURALS})[ -]{_AFTER}"
    rf"|(?<![\w.,:/–—-])(?<!top ){_SEVERAL} (?:{_SINGULARS}) (?:ago|before|later|earlier|away)\b"
)
_PARTS = pattern(
    rf"(?P<number>.*{_NUMBER}(?: (?:million|billion|thousand))?)[ -](?P<unit>{_PLURALS})[ -](?P<adjective>(?:old|long|wide|high|deep|tall|thick)\b)?"
)
_ADVERBS = (" ago", "-ago", " later", " earlier", " before", " away")
_IRREGULAR = {
    "inches": "inch",
    "matches": "match",
    "stories": "story",
    "persons": "person",
    "century": "centuries",
    "match": "matches",
}


class UnitNumber(Rule):
    """A unit in the plural before its noun, or in the singular behind a number above one.

    English counts "two seasons" but speaks of "a two-season ban". Languages that set both in the plural give "a 5,000 euros
    fine" and "a 12 years old boy", those without a plural behind numbers, such as Turkish and Hungarian, "two
    season before". The fix writes a hyphen and the singular, or the plural.
    """

    about = About(
        code="TRN008",
        name="unit-number",
        pattern=_PATTERN,
        pattern_filter=rf"(?:^|[^A-Za-z])[Aa]n? {_NUMBER}(?: (?:million|billion|thousand))?[ -](?:{_PLURALS})[ -][a-z]{{3}}"
        rf"|{_SEVERAL} (?:{_SINGULARS}) (?:ago|before|later|earlier|away)",
        languages=("en",),
        examples=(
            Bad(
                "He has to pay [[a 5,000 euros fine]].",
                fixed="He has to pay a 5,000-euro fine.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It is [[a 12 years old]] girl.", fixed="It is a 12-year-old girl.", applicability=Applicability.UNSAFE
            ),
            Bad(
                "They dug [[a 30 metres deep]] hole.",
                fixed="They dug a 30-metre-deep hole.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He came from there [[two season before]].",
                fixed="He came from there two seasons before.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He has to pay a 5,000-euro fine of 5,000 euros, and a few hundred dollars a year."),
            Good("She is 12 years old; an average 30 metres deep it was, and he left two seasons before."),
            Good("He left a six years ago, and a three days later it rained."),
            Good("The top 10 player later won the 2005 game before it."),
        ),
        source="French une amende de 5000 euros, Turkish iki sezon önce",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each unit."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = ctx.doc[span]
            if words[0] in "aA" and words.endswith(_ADVERBS):  # "a six years ago": the article is what is wrong
                continue
            parts = _PARTS.match(words)
            fixed = _compound(words, parts) if parts else _counted(words)
            fix = replace(span, fixed, Applicability.UNSAFE)
            yield self.finding(span, "unit in the wrong number", fix, confidence=0.85)


def _compound(words: str, parts: re.Match[str]) -> str:
    """Number, unit and adjective joined by hyphens before the noun."""
    unit = _IRREGULAR.get(parts["unit"], parts["unit"].removesuffix("s"))
    adjective = f"-{parts['adjective']}" if parts["adjective"] else " "
    return f"{parts['number']}-{unit}{adjective}{words[parts.end() :]}"


def _counted(words: str) -> str:
    """The unit in the plural."""
    number, unit, rest = words.split(" ")
    return f"{number} {_IRREGULAR.get(unit, unit + 's')} {rest}"
