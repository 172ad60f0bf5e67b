"""An age with "years" behind a name."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_PATTERN = (
    r"(?<=[A-Z][a-z]{2})[a-z]*(?:\.)?, [0-9]{1,2} years,(?= (?:a|an|who|was|is|from|and (?:his|her)|resident|his|her) )"
)


class AgeAfterName(Rule):
    """An age with "years" between commas behind a name, as in "Omar Said, 35 years, a driver".

    Arabic has "35 sana", French "35 ans". English gives the figure alone. The fix takes "years" out.
    """

    about = About(
        code="TRN212",
        name="age-after-name",
        pattern=_PATTERN,
        pattern_filter=r"[a-z]\.?, [0-9]{1,2} years, (?:a|an|who|was|is|from|and|resident|his|her) ",
        languages=("en",),
        examples=(
            Bad(
                "Police held Omar Said[[, 35 years,]] a driver.",
                fixed="Police held Omar Said, 35, a driver.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Police held Omar Said, 35, a driver."),
            Good("He was in jail, 3 years, a long time."),
            Good("They met in Bonn, 20 years ago, and in Rome."),
        ),
        source="Arabic sana, French ans",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the comma behind the name to the next, for each."""
        for hit in ctx.hits:
            comma = ctx.doc.text.index(", ", hit.start)
            span = Span(comma, hit.end)
            fix = replace(span, ctx.doc[span].replace(" years", ""), Applicability.UNSAFE)
            yield self.finding(span, "age with “years” behind the name", fix, confidence=0.8)
