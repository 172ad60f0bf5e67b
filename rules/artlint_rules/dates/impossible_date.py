"""Days that no month has."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.months import DAYS_IN_MONTH, MONTHS
from artlint.text.pattern import pattern

_MONTHS = "|".join(MONTHS)
_DATE = pattern(
    rf"(?<![\d:.,/-])(?<!\d )\b(?:(?P<month>{_MONTHS})[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[ \xa0](?P<month2>{_MONTHS}))\b"
    r"(?![-–:/]\d|\s?%|\s(?:per\s?cent|percent|points|people|years|articles|runs)|\s?(?:BCE?|B\.C|CE|AD|A\.D)\b)"
)
_YEAR = pattern(r",? (?:19|20)\d\d\b")


class ImpossibleDate(Rule):
    """A date with a day that its month does not have.

    Digits are lost or doubled when text is recognised from pictures, and a translation engine joins numbers that
    stood apart. There is no fix, for the right day stands in the source alone. "May 45" without a year is left
    alone: "may" before a number has other uses; so is a month before a year of two digits.
    """

    about = About(
        code="DAT001",
        name="impossible-date",
        pattern=rf"(?:{_MONTHS})[ \xa0](?:3[1-9]|[4-9]\d)(?:st|nd|rd|th|\D|$)|(?:3[1-9]|[4-9]\d)(?:st|nd|rd|th)?[ \xa0](?:{_MONTHS})|(?:February[ \xa0]30|30[ \xa0]February)",
        examples=(
            Bad("The fair opened on [[June 52]] and closed a week later."),
            Bad("She was born on [[31 November]] 1961 in Tarn."),
            Bad("It began on [[February 30th]], he said."),
            Bad("The road was shut on [[May 32]], 2021 at about ten o'clock."),
            Bad("It was signed on [[32 May]] 2021 in Talvik."),
            Good("The fair opened on June 25 and closed a week later."),
            Good("Turnout in April 45% below that of March."),
            Good("He was back in December 99 with a new band."),
            Good("She was born on 31 October 1961."),
            Good("He was murdered on 15 March 44 BC, and the war began in March 49 BC."),
            Good("The race begins at 20:40 February time, and the next one at 20:45\nFebruary is the month of races."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The dates among the hits whose day is too high."""
        seen = -1
        for hit in ctx.hits:
            match = _DATE.search(ctx.doc.text, max(hit.start - 1, 0), hit.end + 12)
            if match is None or match.start() <= seen:
                continue
            month, day = match["month"] or match["month2"], int(match["day"] or match["day2"])
            # From 60 on the number after a month is more often a year of two digits than a day.
            too_late = DAYS_IN_MONTH[month] < day < 60
            if too_late and (month != "May" or _YEAR.match(ctx.doc.text, match.end())):
                seen = match.start()
                yield self.finding(Span(*match.span()), f"{month} has no day {day}", confidence=0.9)
