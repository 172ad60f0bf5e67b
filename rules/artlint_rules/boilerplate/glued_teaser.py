"""A teaser of another article whose label has grown together with the headline."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_TEASER = pattern(
    r"\W{0,4}(?:(?:To )?[Rr]ead|(?:To )?[Ss]ee|(?:To )?[Ww]atch|READ|SEE|WATCH|Also|ALSO)(?: also| too| ALSO|(?<=lso) [Rr]ead|(?<=LSO) READ)"
    r"(?P<headline>[“\"«][^\W_].*|[A-Z][^\W\d_].*)"
)
_FEWEST, _MOST = 3, 30  # words of the headline: chosen


class GluedTeaser(Rule):
    """A teaser whose label and headline are one word: "Read alsoThe mill is shut".

    The label of such a teaser is bold or a link of its own, and the space to the headline is lost with it. The line is no part
    of the article. Labels with a space or a colon behind them are for other rules. The fix takes the line out.
    """

    about = About(
        code="BPL108",
        name="glued-teaser",
        triggers=("read also", "see also", "watch also", "also read", "read too"),
        whole_words=False,
        source="translated articles of French news sites, whose teasers begin with a bold “Lire aussi”, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n\n[[Read alsoThe old mill is shut]]\n\nIt rains.",
                "The bridge is open.\n\nIt rains.",
            ),
            Bad("The bridge is open.\n[[Read also“Mill of Love”: how it was shut]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[ALSO READThe old mill is shut]]\n", "The bridge is open.\n"),
            Good("The bridge is open.\nRead also the book of the mill."),
            Good("Read Alsop on the mill and you will know."),
            Good("Read alsoMill"),
            Good("She said: Read alsoThe of it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such line."""
        for line in hit_lines(ctx, 250):
            match = _TEASER.fullmatch(ctx.doc[line])
            if match and _FEWEST <= word_count(match["headline"]) <= _MOST:
                yield cut(self, ctx.doc, line, "teaser of another article", confidence=0.95)
