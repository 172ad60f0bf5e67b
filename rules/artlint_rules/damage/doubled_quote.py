"""Quotation marks that stand twice."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.tokens import is_code


class DoubledQuote(Rule):
    """quotation mark written twice.

    In tables of comma-separated values a mark inside a cell is written twice; an export that was read as plain text keeps
    both: 'the ""old"" town'. The fix takes one out; it is unsafe where the line has single marks too, for then
    two quotations may meet. Empty quotations and code are left alone.
    """

    about = About(
        code="DMG032",
        name="doubled-quote",
        triggers=('""',),
        whole_words=False,
        examples=(
            Bad('In the [[""]]old[[""]] town, they say.', 'In the "old" town, they say.'),
            Bad(
                'It is the [[""]]town[[""]] of the "old guard", they say.',
                'It is the "town" of the "old guard", they say.',
                Applicability.UNSAFE,
            ),
            Good('The "old" town, and the name "" of it; """'),
            Good('var a = ""; b(""+c)'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair that touches a word."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
            if '"' in (before, after) or _outside(before) == _outside(after):
                continue
            line = ctx.doc[ctx.doc.line_at(hit.start)]
            if is_code(line):
                continue
            lone = line.count('"') != 2 * line.count('""') or line.count('""') % 2
            level = Applicability.UNSAFE if lone else Applicability.SAFE
            span = Span(hit.start, hit.end)
            yield self.finding(span, "quotation mark twice", replace(span, '"', level), confidence=0.9)


def _outside(character: str) -> bool:
    """Whether what stands there is no part of the quotation."""
    return character == "" or character.isspace() or character in "([{)]}"
