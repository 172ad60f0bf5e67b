"""A quotation that is never closed, or never opened."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.tokens import is_code


class UnpairedQuote(Rule):
    """quotation mark without its partner in the paragraph.

    One mark was lost, or words of the source stand outside the quotation. There is no fix, as only the sense tells
    where the other mark goes. A quotation that goes on in the next paragraph, inches and seconds are left alone, and
    so are articles with more than two such paragraphs, which have a habit of their own.
    """

    about = About(
        code="DMG014",
        name="unpaired-quote",
        preview=True,
        examples=(
            Bad('[["]]We are not ready, he said on Monday.\n\nIt was late.'),
            Good('"We are not ready," he said on Monday.'),
            Good('"We are not ready.\n\n"We never were," he said.'),
            Good("“We are not ready.\n\n“We never were,” he said."),
            Good('A 6" nail'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each paragraph with a lone mark."""
        doc = ctx.doc
        lone = [span for place in range(len(doc.filled)) if (span := _lone(doc, place))]
        if 0 < len(lone) <= _HABIT and doc.language in ("en", "und"):
            for span in lone:
                yield self.finding(span, "quotation mark without its partner", confidence=0.7)


# More such paragraphs are the article's habit, or verse: chosen.
_HABIT = 2


def _lone(doc: Document, place: int) -> Span | None:
    """The mark without a partner, if the paragraph has one and does not go on as a quotation."""
    line = doc.line(doc.filled[place])
    piece = doc[line]
    if piece.count('"') % 2 == 0 and piece.count("“") == piece.count("”"):
        return None
    following = doc.line_texts[doc.filled[place + 1]].lstrip()[:1] if place + 1 < len(doc.filled) else ""
    if following in ('"', "“") or is_code(piece):
        return None
    if piece.count('"') % 2:
        at = piece.rfind('"')
        inches = any(piece[n - 1 : n].isdigit() for n, mark in enumerate(piece) if mark == '"')
        return None if inches else Span(line.start + at, line.start + at + 1)
    if "„" in piece or piece.count("“") == piece.count("”"):
        return None
    at = piece.rfind("“") if piece.count("“") > piece.count("”") else piece.find("”")
    return Span(line.start + at, line.start + at + 1)
