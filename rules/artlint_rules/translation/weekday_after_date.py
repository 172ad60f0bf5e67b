"""A weekday behind its date."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:[0-9]{{1,2}} {_MONTH}|{_MONTH} [0-9]{{1,2}})(?:,? [0-9]{{4}})?"
_PATTERN = rf"\b[Oo]n {_DATE} {_DAY}(?=[.,;:)]|$|\n| (?:in|at|with|by|the|he|she|they|was|were|will)\b)"
_PARTS = pattern(rf"(?P<on>[Oo]n) (?P<date>{_DATE}) (?P<day>{_DAY})")


class WeekdayAfterDate(Rule):
    """A weekday behind its date, as in "on 5 July Wednesday".

    Turkish and Chinese put it there ("5 Temmuz Çarşamba günü"). English puts it first: "on Wednesday, 5 July". A weekday
    parted off by a comma is left alone, and one that describes the next noun ("the May 5 Sunday paper").
    """

    about = About(
        code="TRN165",
        name="weekday-after-date",
        pattern=_PATTERN,
        pattern_filter=rf"[Oo]n {_DATE} {_DAY}",
        languages=("en",),
        examples=(
            Bad(
                "They meet [[on 5 July Wednesday]] in Bonn.",
                fixed="They meet on Wednesday, 5 July in Bonn.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "They met [[on March 2 2017 Thursday]].",
                fixed="They met on Thursday, March 2 2017.",
                applicability=Applicability.UNSAFE,
            ),
            Good("They meet on Wednesday, 5 July in Bonn."),
            Good("It stood in on May 5 Sunday papers."),
            Good("They met on 5 July, Wednesday, as ever."),
        ),
        source="Turkish order of date and weekday",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such date."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            parts = _PARTS.match(ctx.doc[span])
            if parts:
                told = f"{parts['on']} {parts['day']}, {parts['date']}"
                yield self.finding(span, "weekday behind its date", replace(span, told, Applicability.UNSAFE))
