"""A span of time with "ago" that kept the preposition of the source language."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|several|some|many|a few|a couple of)"
_UNIT = "(?:minutes|hours|days|weeks|months|years|decades)"
_ABOUT = "(?:(?:about|around|almost|nearly|more than|over|only|just) )?"
_PATTERN = rf"\b(?:for|before) {_ABOUT}{_NUMBER} {_UNIT} ago\b"


class CountedAgo(Rule):
    """A preposition before "ago", as in "for 11 days ago".

    Danish, Norwegian, Icelandic and Swedish count back with "for ... siden", "fyrir", "för ... sedan", German with
    "vor". The suggestion takes the preposition out.
    """

    about = About(
        code="TRN351",
        name="counted-ago",
        pattern=_PATTERN,
        pattern_filter=rf"(?:for|before) {_ABOUT}{_NUMBER} {_UNIT} ago",
        languages=("en",),
        examples=(
            Bad(
                "He came to the town [[for 11 days ago]].",
                fixed="He came to the town 11 days ago.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The mill burned [[before two years ago]].",
                fixed="The mill burned two years ago.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The figure for a year ago was lower, and they knew before that, two years ago."),
            Good("He stayed for 11 days, a year ago."),
        ),
        source="Danish for 11 dage siden, Icelandic fyrir 11 dögum, Swedish för 11 dagar sedan, German vor 11 Tagen",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the preposition to "ago", for each hit."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = ctx.doc[span].partition(" ")[2]
            yield self.finding(span, "preposition before a time with “ago”", replace(span, words, Applicability.UNSAFE))
