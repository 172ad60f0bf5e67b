"""Thousands without their comma."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_COUNTED = (
    "people|deaths|species|kilomet(?:er|re)s|cases|visitors|yuan|yen|won|dollars|euros|square|tons|tonnes|households|persons|students|"
    "users|residents|workers|troops|soldiers|copies|seats|houses|homes|employees|patients|tourists|passengers|jobs|hectares|mu"
)
_PATTERN = rf"(?<![\w.,/$€£¥#:=+–—-])[1-9][0-9]{{4,6}}(?= (?:{_COUNTED})\b)"
_FILTER = rf"[1-9][0-9]{{4,6}} (?:{_COUNTED})"


class BareThousands(Rule):
    """Five figures or more in a row before what is counted: "146000 deaths".

    Chinese counts in ten thousands ("14.6 wan"), and machines write the number out without marks. English news has a comma: "146,000".
    The fix sets it. Years, numbers of four figures, codes and numbers behind a currency sign are left alone.
    """

    about = About(
        code="TRN383",
        name="bare-thousands",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "There were [[146000]] deaths in the war.",
                fixed="There were 146,000 deaths in the war.",
                applicability=Applicability.UNSAFE,
            ),
            Good("There were 146,000 deaths and 2000 people in room 10234."),
            Good("In 2019 people left the area of code 90210, Homes & Gardens wrote."),
        ),
        source="Chinese wan",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The number with its commas."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            fix = replace(span, f"{int(ctx.doc[span]):,}", Applicability.UNSAFE)
            yield self.finding(span, "thousands without their comma", fix, confidence=0.85)
