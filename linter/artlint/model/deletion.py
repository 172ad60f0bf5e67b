"""Taking out whole lines so that no gap shows where they were."""

from artlint.model.document import Document
from artlint.model.finding import Applicability, Edit, Fix
from artlint.text.span import Span


def line_with_gap(doc: Document, span: Span) -> Span:
    """The lines that the span touches, with the blank lines that would be left over without them.

    The gap after goes with the lines; at the end of the text the gap before goes instead, and the
    final line break stays as it was.
    """
    texts, starts, text = doc.line_texts, doc.line_starts, doc.text
    first, last = doc.line_number(span.start), doc.line_number(max(span.start, span.end - 1))
    after = last + 1
    while after < len(texts) and not texts[after].strip():
        after += 1
    if after < len(texts):
        return Span(starts[first], starts[after])
    before = first - 1
    while before >= 0 and not texts[before].strip():
        before -= 1
    if before < 0:
        return Span(starts[first], len(text))
    # What ends the text after the lines: one line break, if there was any.
    tail = starts[last + 1] if last + 1 < len(texts) else len(text)
    start = doc.line(before).end if tail == len(text) and doc.line(last).end == tail else starts[before + 1]
    return Span(start, len(text))


def delete_lines(doc: Document, span: Span, applicability: Applicability = Applicability.SAFE) -> Fix:
    """A fix that takes out the lines that the span touches, and the gap they would leave."""
    return Fix((Edit(line_with_gap(doc, span), ""),), applicability, "delete the line")
