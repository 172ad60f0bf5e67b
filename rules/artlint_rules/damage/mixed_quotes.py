"""A quotation that opens with a mark of one kind and closes with one of another."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english

_STRAIGHT, _OPEN, _CLOSE = '"', "“", "”"
_SINGLE = "'‘"


class MixedQuotes(Rule):
    """quotation that opens straight and closes curly, or the other way round: "so it is,” she said.

    Pieces from two hands or keyboards were joined, or a converter changed one mark of two; what pairs the marks then
    finds two quotations that never end. The fix, unsafe, makes the straight mark curly. Found are paragraphs with just
    one mark of either kind. In preview, as to look for them takes a tenth of a check.
    """

    about = About(
        code="DMG063",
        name="mixed-quotes",
        pattern=r"(?:^|[\s(])['‘][A-Z][^\"“”\n]*[a-z][,.!?](?:\"(?:\s|$)|”)|(?:^|[\s(])\"[A-Za-z][^\"“”\n]*[a-z][,.!?]?”|“[A-Za-z][^\"“”\n]*[a-z][,.!?]?\"(?:\s|$)",
        pattern_filter=r"['‘][A-Z][^\"“”\n]*[a-z][,.!?][\"”]|\"[A-Za-z][^\"“”\n]*[a-z][,.!?]?”|“[A-Za-z][^\"“”\n]*[a-z][,.!?]?\"",
        languages=("en",),
        preview=True,
        examples=(
            Bad(
                'The mayor called it [["]]a gift to the town,” and she was glad of it.',
                "The mayor called it “a gift to the town,” and she was glad of it.",
                Applicability.UNSAFE,
            ),
            Bad(
                '“It is a gift to the town of the river,[["]] said the mayor.',
                "“It is a gift to the town of the river,” said the mayor.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[‘]]It is a gift to the town of the river,” said the mayor.",
                "“It is a gift to the town of the river,” said the mayor.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The court of the town said: [[']]It is a gift to all.\" The mayor's wife was glad.",
                'The court of the town said: "It is a gift to all." The mayor\'s wife was glad.',
                Applicability.UNSAFE,
            ),
            Good("“He said: ‘It is a gift to the town,” said the mayor."),
            Good("The mayor called it “a gift to the town,” and she was glad of it."),
            Good('A board of 12" was “a gift to the town,” and she was glad of it.'),
            Good('The mayor called it "a gift," and the paper “a shame,” and both were of the town.'),
            Good('Er nannte es "ein Wort an die Stadt” und ging nach Hause mit der Frau.'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such paragraph."""
        for hit in ctx.hits:
            at = _straight(ctx.doc, hit)
            if at is not None:
                span = Span(at, at + 1)
                mark = _mark(ctx.doc.text, at, hit.end)
                yield self.finding(
                    span, "marks of two kinds round a quotation", replace(span, mark, Applicability.UNSAFE)
                )


def _mark(text: str, at: int, end: int) -> str:
    """The mark that fits to the other."""
    if text[at] in _SINGLE and text[end - 1 : end].strip() != _CLOSE:
        return _STRAIGHT
    return _OPEN if _CLOSE in text[at:end] else _CLOSE


def _straight(doc: Document, hit: Hit) -> int | None:
    """Where the straight mark stands, if the paragraph has one of it and one curly mark."""
    line = doc.line_at(hit.end - 1)
    words = doc[line]
    if not (doc.language == "en" or is_english(words)):
        return None
    straight, curly = words.count(_STRAIGHT), words.count(_OPEN) + words.count(_CLOSE)
    if straight == 1 and curly == 1:
        return line.start + words.index(_STRAIGHT)
    return _single(doc.text, hit, line) if straight + curly == 1 else None


def _single(text: str, hit: Hit, line: Span) -> int | None:
    """Where the single mark stands that opens what a double one closes, the only one of the paragraph."""
    start = hit.start + (text[hit.start] not in _SINGLE)
    opens = text[start] in _SINGLE and text[max(0, start - 1) : start].strip(" (\t\r\n") == ""
    return start if opens and line.start <= start else None
