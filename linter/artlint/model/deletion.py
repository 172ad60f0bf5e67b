"""Taking out whole lines so that no gap shows where they were."""

from artlint.model.document import Document
from artlint.model.finding import Applicability, Edit, Fix
from artlint.text.span import Span


def line_with_gap(doc: Document, span: Span) -> Span:
    """The lines that the span touches, with the blank lines that would be left over without them.

    The gap after goes with the lines; at the end of the text the gap before goes instead, and the
    final line break stays as it was.
    """
    lines, text = doc.lines, doc.text
    first, last = doc.line_number(span.start), doc.line_number(max(span.start, span.end - 1))
    after = last + 1
    while after < len(lines) and not doc[lines[after]].strip():
        after += 1
    if after < len(lines):
        return Span(lines[first].start, lines[after].start)
    before = first - 1
    while before >= 0 and not doc[lines[before]].strip():
        before -= 1
    if before < 0:
        return Span(lines[first].start, len(text))
    # What ends the text after the lines: one line break, if there was any.
    tail = lines[last + 1].start if last + 1 < len(lines) else len(text)
    start = lines[before].end if tail == len(text) and lines[last].end == tail else lines[before + 1].start
    return Span(start, len(text))


def delete_lines(doc: Document, span: Span, applicability: Applicability = Applicability.SAFE) -> Fix:
    """A fix that takes out the lines that the span touches, and the gap they would leave."""
    return Fix((Edit(line_with_gap(doc, span), ""),), applicability, "delete the line")
