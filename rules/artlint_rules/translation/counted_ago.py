"""A span of time with "ago" that kept the preposition of the source language."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|several|some|many|a few|a couple of)"
_UNIT = "(?:minutes|hours|days|weeks|months|years|decades)"
_ABOUT = "(?:(?:about|around|almost|nearly|more than|over|only|just) )?"
# "The figure for two years ago" is English, and so is "P7D for 7 days ago".
_DENOTED = frozenset(
    {"figure", "figures", "data", "number", "numbers", "result", "results", "level", "levels", "rate", "rates", "price"}
    | {"prices", "that", "those", "value", "values", "date", "record", "records", "not", "as", "than", "total"}
)
_PATTERN = rf"\bfor {_ABOUT}{_NUMBER} {_UNIT} ago\b"


class CountedAgo(Rule):
    """A preposition before "ago", as in "for 11 days ago".

    Danish, Norwegian, Icelandic and Swedish count back with "for ... siden", "fyrir", "för ... sedan", German with
    "vor". The suggestion takes the preposition out. Figures "for two years ago" are left alone.
    """

    about = About(
        code="TRN351",
        name="counted-ago",
        pattern=_PATTERN,
        pattern_filter=rf"for {_ABOUT}{_NUMBER} {_UNIT} ago",
        languages=("en",),
        examples=(
            Bad(
                "He came to the town [[for 11 days ago]].",
                fixed="He came to the town 11 days ago.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The figure for a year ago was lower, and they knew before that, two years ago."),
            Good("He stayed for 11 days, a year ago."),
            Good("The figure for two years ago was lower, and 'P7D' for 7 days ago is a date."),
        ),
        source="Danish for 11 dage siden, Icelandic fyrir 11 dögum, Swedish för 11 dagar sedan, German vor 11 Tagen",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the preposition to "ago", for each hit."""
        for hit in ctx.hits:
            before = ctx.doc.text[max(0, hit.start - 20) : hit.start].split()
            if not before or not before[-1].isalpha() or before[-1].lower() in _DENOTED:
                continue
            span = Span(hit.start, hit.end)
            words = ctx.doc[span].partition(" ")[2]
            yield self.finding(span, "preposition before a time with “ago”", replace(span, words, Applicability.UNSAFE))
