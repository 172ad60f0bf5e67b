"""A rule written in Python."""

from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace


@dataclass(frozen=True)
class DoubledDegree(Rule):
    """Degree sign written twice.

    Weather pages set the sign by their style sheet, and the text has one already. The fix leaves one.
    Signs with a space between them are left alone: they may be a table's.
    """

    # Every field is an option: [rules.doubled-degree] in artlint.toml sets it.
    most: int = 3

    about = About(
        code="WEA001",
        name="doubled-degree",
        triggers=("°°",),
        examples=(
            Bad("It was 21[[°°]]C in the shade.", fixed="It was 21°C in the shade."),
            Good("It was 21°C by day and 9° by night."),
            Good("The sign °°°°°°°° is an ornament."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each run of signs, at its first hit."""
        text, end = ctx.doc.text, 0
        for hit in ctx.hits:
            if hit.start < end:
                continue
            end = hit.end
            while text.startswith("°", end):
                end += 1
            if end - hit.start <= self.most:
                span = Span(hit.start, end)
                yield self.finding(span, "degree sign written twice", replace(span, "°", Applicability.SAFE))
