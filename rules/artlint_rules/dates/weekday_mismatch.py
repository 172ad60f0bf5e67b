"""A weekday that the date beside it was not."""

import re
from collections.abc import Iterator
from datetime import date

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.months import MONTHS, WEEKDAYS
from artlint.text.pattern import pattern

_MONTHS, _WEEKDAYS = "|".join(MONTHS), "|".join(WEEKDAYS)
_DATE = pattern(
    rf"\b(?P<weekday>{_WEEKDAYS}),?[ \xa0](?:the[ \xa0])?"
    rf"(?:(?P<month>{_MONTHS})[ \xa0](?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[ \xa0](?:of[ \xa0])?(?P<month2>{_MONTHS}))"
    r",?[ \xa0](?P<year>(?:19|20)\d\d)\b"
)
_GREGORIAN_EVERYWHERE = 1924  # before it, newspapers of some countries dated by the Julian calendar


class WeekdayMismatch(Rule):
    """A weekday beside a full date that fell on another one.

    Either the day or the date was lost in copying or translation; the calendar does not say which, so the right
    weekday is shown and nothing applied. Only dates with their year are looked at: without one, the year of the
    article would have to be guessed.
    """

    about = About(
        code="DAT002",
        name="weekday-mismatch",
        pattern=rf"(?:{_WEEKDAYS}),?[ \xa0](?:the[ \xa0])?(?:(?:{_MONTHS})[ \xa0]\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?[ \xa0](?:of[ \xa0])?(?:{_MONTHS}))",
        examples=(
            Bad(
                "The council met on [[Monday, June 16, 2021]], in Tarn.",
                fixed="The council met on Wednesday, June 16, 2021, in Tarn.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "[[Friday 3 March 2020]]: the bridge closes.",
                fixed="Tuesday 3 March 2020: the bridge closes.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The council met on Wednesday, June 16, 2021, in Tarn."),
            Good("The council met on Monday, June 16, and again in 2021."),
            Good("Ewood Park, Tuesday, 1 March\n2000 GMT"),
            Good("On Sunday, 12 February 1911, by the old calendar, he arrived."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The dates whose weekday the calendar contradicts."""
        for match in map(_DATE.match, [ctx.doc.text] * len(ctx.hits), [hit.start for hit in ctx.hits]):
            day = _day(match) if match else None
            if match and day and day.year >= _GREGORIAN_EVERYWHERE and WEEKDAYS[day.weekday()] != match["weekday"]:
                right = WEEKDAYS[day.weekday()]
                fix = replace(Span(*match.span("weekday")), right, Applicability.DISPLAY)
                evidence = (Evidence("calendar", f"{day.isoformat()} was a {right}"),)
                message = f"{match['weekday']} does not go with the date: it was a {right}"
                yield self.finding(Span(*match.span()), message, fix, confidence=0.9, evidence=evidence)


def _day(match: re.Match[str]) -> date | None:
    month = MONTHS.index(match["month"] or match["month2"]) + 1
    try:
        return date(int(match["year"]), month, int(match["day"] or match["day2"]))
    except ValueError:
        return None
