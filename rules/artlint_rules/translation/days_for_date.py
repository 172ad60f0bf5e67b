"""A date whose day became a stretch of time, or whose year came before its day."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint_rules.translation.source_country import CHINA, JAPAN, KOREA

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PATTERN = (
    r"(?:[Oo]n|scheduled for) (?:the )?(?:[12]?[0-9]|3[01]) days(?=[,.;)]|$|\n| (?:that|announced|said|when|with|at|due)(?![^\W_]))"
    rf"|(?:last|this|next) year,? [0-9]{{1,2}} (?:{_MONTHS})(?![^\W_])"
)
_FILTER = rf"(?:[Oo]n|scheduled for) (?:the )?[0-9]{{1,2}} days|(?:last|this|next) year,? [0-9]{{1,2}} (?:{_MONTHS})"


class DaysForDate(Rule):
    """A day of the month told as a number of days: "on 25 days"; a year before its day: "last year 5 May".

    Japanese, Chinese and Korean write "25-day" for the 25th and put the year first. There is no fix, as the month is not
    told. Only articles that speak of those countries are looked at.
    """

    about = About(
        code="TRN378",
        name="days-for-date",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        source="Japanese 25-nichi, sakunen 5-gatsu; Chinese qunian 5 yue; Korean 25-il",
        examples=(
            Bad("The port of Osaka was shut [[on 25 days]], for it had opened [[last year 5 May]]."),
            Bad("The launch in Hokkaido was [[scheduled for 18 days]], but it was put off."),
            Good("The port of Oslo was shut on 25 days, for it had opened last year 5 May."),
            Good("The port of Osaka was shut on 25 days of the year and relied on 3 days of rain."),
            Good("In Osaka it rained last year. 5 May was dry."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such date in an article that speaks of a country of the east of Asia."""
        if not any(country.is_told_of(ctx.doc) for country in (JAPAN, KOREA, CHINA)):
            return
        for hit in ctx.hits:
            if not ctx.doc.text[hit.start - 1 : hit.start].isalnum():
                yield self.finding(Span(hit.start, hit.end), "a date that its translator did not read", confidence=0.85)
