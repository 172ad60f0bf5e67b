"""A mark in the place of a figure."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_MASK = pattern(r"(?<![^\W_])D(?:NUM|NAME|DATE|URL)_[A-Z]{4,}(?![a-z0-9_])|(?<![^\W_])(?i:xnumx)(?![^\W_])")


class MaskedFigure(Rule):
    """A mark that a translation system put in the place of a figure or a name, as in "DNUM_CDZBZAC", "xnumx".

    The system hides what it must not translate behind a mark of its own and failed to put it back. The figure is lost, so
    there is no fix.
    """

    about = About(
        code="DMG078",
        name="masked-figure",
        triggers=("DNUM_", "DNAME_", "DDATE_", "DURL_", "xnumx"),
        whole_words=False,
        languages=("en",),
        examples=(
            Bad("The train left on [[DNUM_CDZBZAC]] at noon."),
            Bad("Prices rose by [[DNUM_BZAC]]%, to [[DNUM_CEZDZ]] dong."),
            Bad("Of the [[xnumx]]'s State Railways little is known."),
            Good("Set DNUM_MAX to 4 and dnum_count to 3."),
            Good("DNUM stands for a number."),
        ),
        source="machine translations of Vietnamese and Turkish papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each mark."""
        for match in _MASK.finditer(ctx.doc.text):
            yield self.finding(
                Span(*match.span()), "mark of a translation system for a figure or a name", confidence=0.95
            )
