"""An article before a date."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PATTERN = (
    rf"\b(?:on|of|since|from|until|by|born|died) the (?:{_DAY},? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})"
    rf"(?=[,.;:)]|$| (?:19|20)\d\d[,.;:)]| (?:in|at|and|to|by|with|when|the|that|he|she|it|they)\b)"
)
_FILTER = rf"(?:on|of|since|from|until|by|born|died) the (?:{_DAY},? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})"


class DateArticle(Rule):
    """An article before a date, as in "on the 14 July".

    French, Italian, Portuguese and German have it there. English writes "on 14 July" and says "the fourteenth". A date
    that describes a noun ("the 14 July attack") is left alone.
    """

    about = About(
        code="TRN412",
        preview=True,
        name="date-article",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "The mill burned [[on the 14 July]], at night.",
                fixed="The mill burned on 14 July, at night.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It is shut [[since the Monday 5 May]].",
                fixed="It is shut since Monday 5 May.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The victims of the 14 July attack are named."),
            Good("The mill burned on the 14th of July."),
            Good("News of the May 5 meeting spread."),
        ),
        source="French, Italian, Portuguese, German and Greek have an article there",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the word before the article to the date, for each hit."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            fix = replace(span, ctx.doc[span].replace(" the ", " ", 1), Applicability.UNSAFE)
            yield self.finding(span, "article before a date", fix, confidence=0.9)
