"""A space on the inner side of a quotation mark."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.quotes import Quote, straight_quotes
from artlint.text.tokens import is_code
from artlint_rules.damage.drawing import is_drawing


class SpaceInsideQuotes(Rule):
    """space after an opening or before a closing quotation mark.

    Left by translators that work on tokens and by markup inside a quotation. The fix takes the space out. Straight
    marks are judged only where the line's marks pair up without doubt; curly ones by their shape.
    """

    about = About(
        code="DMG006",
        name="space-inside-quotes",
        pattern=r"[\s(]\"[ \xa0]|\"[ \xa0]+[\"]|^\"[ \xa0]|[ \xa0]\"$|“[ \xa0]+[^\s“”„]|[^\s“„(:][ \xa0]+”(?:[\s.,;:!?)]|$)|[ \xa0]\"[.,;:!?)\r\n]",
        examples=(
            Bad('They saw [[" ]]The Long Road[[ "]] twice.', 'They saw "The Long Road" twice.'),
            Bad('"I am tired, but at ease.[[ "]]', '"I am tired, but at ease."'),
            Bad("He calls it [[“ ]]a shame[[ ”]].", "He calls it “a shame”."),
            Bad('I am at ease.[[ "]]\nShe left.', 'I am at ease."\nShe left.'),
            Good('Greetings!\n :/\\ " " \\#/:\\/  "  V  V " \\:\n'),
            Bad(
                "[[“ ]]It is the end of it for the town. It is over for us.",
                "“It is the end of it for the town. It is over for us.",
            ),
            Good(
                "Er ist in der Stadt, “ sagte der Mann in der Stadt zu ihm.\nIt is the end of it for the men“ of the town."
            ),
            Good('They saw "The Long Road" and "Home" twice.'),
            Good('"Growth is good," he said. "It stays."'),
            Good('Growth is good," he said. "It stays.'),
            Good('Growth is good, " he said. "It stays.'),
            Good('A 12" board, a 6" nail and a 5 " gap'),
            Good('He said: "\nNothing else.'),
            Good("Han sade ”aldrig ” och gick. Das „Wort“ gilt."),
            Good('document.write( " a " );'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        done: set[int] = set()
        spans: set[Span] = set()
        for hit in ctx.hits:
            number = ctx.doc.line_number(hit.start if ctx.doc.text[hit.start] not in "\r\n" else hit.start + 1)
            if number not in done:
                done.add(number)
                spans.update(_in_line(ctx.doc, ctx.doc.line(number)))
        for span in sorted(spans):
            mark = ctx.doc[span].strip()
            yield self.finding(span, "space inside quotation marks", replace(span, mark), confidence=0.95)


def _in_line(doc: Document, line: Span) -> Iterator[Span]:
    if is_code(doc[line]) or is_drawing(doc[line]):
        return
    text = doc.text
    quotes = straight_quotes(text, line)
    for quote in quotes:
        if quote.blank_before and quote.blank_after:
            span = _with_blank(text, line, quote)
            if span:
                yield span
    if not quotes:
        yield from _last_mark(text, line)
    yield from _curly(text, line)


def _with_blank(text: str, line: Span, quote: Quote) -> Span | None:
    start, end = quote.at, quote.at + 1
    if quote.opens:
        while end < line.end and text[end] in " \u00a0":
            end += 1
    else:
        while start > line.start and text[start - 1] in " \u00a0":
            start -= 1
    # The marks stand round nothing but the space: it is what is quoted.
    if text[end : end + 1] == '"' or text[start - 1 : start] == '"':
        return None
    return Span(start, end) if end - start > 1 and line.start < end < line.end + 1 else None


def _last_mark(text: str, line: Span) -> Iterator[Span]:
    """A lone mark at the line's very end after an end mark and a space: it can only close."""
    piece = text[line.start : line.end].rstrip()
    if piece.count('"') % 2 and piece.endswith((' "', '\u00a0"')) and piece[:-2].rstrip().endswith((".", "!", "?")):
        end = line.start + len(piece)
        yield Span(line.start + len(piece[:-1].rstrip()), end)


def _curly(text: str, line: Span) -> Iterator[Span]:
    piece = text[line.start : line.end]
    if "„" in piece or "“" not in piece or ("”" not in piece and not is_english(piece)):
        return
    opened = False
    for index, character in enumerate(piece):
        if character == "“":
            opened = True
            rest = piece[index + 1 :]
            blanks = len(rest) - len(rest.lstrip(" \u00a0"))
            if blanks and rest.strip() and (index == 0 or piece[index - 1] in " \u00a0(["):
                yield Span(line.start + index, line.start + index + 1 + blanks)
        elif character == "”":
            head = piece[:index]
            blanks = len(head) - len(head.rstrip(" \u00a0"))
            if (
                blanks
                and opened
                and not head.rstrip().endswith(("“", ":"))
                and not piece[index + 1 : index + 2].isalnum()
            ):
                yield Span(line.start + index - blanks, line.start + index + 1)
            opened = False
