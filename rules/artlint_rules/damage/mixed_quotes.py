"""A quotation that opens with a mark of one kind and closes with one of another."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english

_STRAIGHT, _OPEN, _CLOSE = '"', "“", "”"


class MixedQuotes(Rule):
    """quotation that opens straight and closes curly, or the other way round: "so it is,” she said.

    Pieces from two hands or keyboards were joined, or a converter changed one mark of two; what pairs the marks then
    finds two quotations that never end. The fix, unsafe, makes the straight mark curly. Found are paragraphs with just
    one mark of either kind.
    """

    about = About(
        code="DMG063",
        name="mixed-quotes",
        pattern=r"(?:^|[\s(])\"[A-Za-z][^\"“”\n]*[a-z][,.!?]?”|“[A-Za-z][^\"“”\n]*[a-z][,.!?]?\"(?:\s|$)",
        pattern_filter=r"\"[A-Za-z][^\"“”\n]*[a-z][,.!?]?”|“[A-Za-z][^\"“”\n]*[a-z][,.!?]?\"",
        languages=("en",),
        examples=(
            Bad(
                "The mayor called it [[\"]]a gift to the town,” and she was glad of it.",
                "The mayor called it “a gift to the town,” and she was glad of it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“It is a gift to the town of the river,[[\"]] said the mayor.",
                "“It is a gift to the town of the river,” said the mayor.",
                Applicability.UNSAFE,
            ),
            Good("The mayor called it “a gift to the town,” and she was glad of it."),
            Good('A board of 12" was “a gift to the town,” and she was glad of it.'),
            Good('The mayor called it "a gift," and the paper “a shame,” and both were of the town.'),
            Good("Er nannte es \"ein Wort an die Stadt” und ging nach Hause mit der Frau."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such paragraph."""
        for hit in ctx.hits:
            at = _straight(ctx.doc, hit)
            if at is not None:
                span = Span(at, at + 1)
                mark = _OPEN if _CLOSE in ctx.doc.text[at : hit.end] else _CLOSE
                yield self.finding(
                    span, "marks of two kinds round a quotation", replace(span, mark, Applicability.UNSAFE)
                )


def _straight(doc: Document, hit: Hit) -> int | None:
    """Where the straight mark stands, if the paragraph has one of it and one curly mark."""
    line = doc.line_at(hit.end - 1)
    words = doc[line]
    if words.count(_STRAIGHT) != 1 or words.count(_OPEN) + words.count(_CLOSE) != 1 or not is_english(words):
        return None
    return line.start + words.index(_STRAIGHT)
