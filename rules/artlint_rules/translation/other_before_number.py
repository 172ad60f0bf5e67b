"""The word "other" before a number."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_LARGEST = 120  # figures that are looked for: chosen
_ORDER = pattern(
    rf"\band other (?P<number>\d{{1,3}}|{'|'.join(_WORDS)}) (?!(?:star|letter|year|week|day|month|hour|minute|door|wheel|dimensional)\b)"
    r"(?P<noun>(?:[a-z][a-z-]+ ){0,2}?[a-z]{3,}s|people|men|women|children)\b(?!-)"
)
_NO_COUNT = frozenset({"thirds", "halves", "quarters", "fifths", "times", "is", "was", "has", "does"})


class OtherBeforeNumber(Rule):
    """The word "other" before a number: "and other four documents".

    Chinese counts a list at its end ("deng si fen wenjian"), and Russian, Turkish and Italian set their word for other before
    the number. English sets the number first: "and four other documents". The fix swaps them.
    """

    about = About(
        code="TRN388",
        name="other-before-number",
        triggers=tuple(f"and other {number}" for number in (*_WORDS, *range(2, _LARGEST))),
        languages=("en",),
        examples=(
            Bad(
                "He signed the treaty [[and other four documents]].",
                fixed="He signed the treaty and four other documents.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Shares of the mill [[and other 40 stocks]] fell.",
                fixed="Shares of the mill and 40 other stocks fell.",
                applicability=Applicability.UNSAFE,
            ),
            Good("One third is paid in May and other two thirds in June."),
            Good("They stay in inns and other 5 star hotels, with 12-year-olds and other 10-year-olds."),
            Good("He signed the treaty and four other documents, and others two days later."),
        ),
        source="Chinese deng and number, Russian drugiye pyat'",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From "and" to the noun."""
        for match in _ORDER.finditer(ctx.doc.text):
            if match["noun"].split()[-1] in _NO_COUNT:
                continue
            span = Span(*match.span())
            fix = replace(span, f"and {match['number']} other {match['noun']}", Applicability.UNSAFE)
            yield self.finding(span, '"other" before a number', fix, confidence=0.85)
