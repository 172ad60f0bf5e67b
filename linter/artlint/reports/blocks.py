"""Findings on neighbouring lines that go together: one box of residue, shown as one."""

from collections.abc import Iterable, Iterator, Sequence

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.text.counted import counted
from artlint.text.span import Span
from artlint.text.words import word_count

FAMILY = 3  # letters of a code that say what kind of fault it is


def blocks(doc: Document, findings: Sequence[Finding]) -> Iterator[range]:
    """Places of the findings that make up each block, in order; one alone is a block of its own.

    Neighbours are findings of one family whose fixes take out whole lines with only blank lines between them.
    """
    start, last = 0, None
    for at, finding in enumerate(findings):
        lines = _lines(doc, finding)
        if at and not (lines and last and lines.start <= last.end and _family(finding) == _family(findings[at - 1])):
            yield range(start, at)
            start = at
        last = lines
    if findings:
        yield range(start, len(findings))


def _family(finding: Finding) -> str:
    return finding.rule[:FAMILY]


def _lines(doc: Document, finding: Finding) -> Span | None:
    """The lines that the finding's only fix takes out, with their gap; none if it does something else."""
    if len(finding.fixes) != 1 or len(finding.fixes[0].edits) != 1:
        return None
    (span, words), text = finding.fixes[0].edits[0], doc.text
    if words or span.start == span.end:
        return None
    begins = span.start == 0 or text[span.start - 1] in "\r\n" or text[span.start] in "\r\n"
    ends = span.end == len(text) or text[span.end - 1] in "\r\n"
    return span if begins and ends else None


def told(doc: Document, findings: Sequence[Finding]) -> str:
    """What taking out a block of several findings comes to: lines, words, share of the article."""
    numbers = {number for finding in findings for number in _numbers(doc, finding)}
    words = sum(word_count(doc.line_texts[number]) for number in numbers)
    return f"{len(numbers)} lines to take out: {gone(words, word_count(doc.text))} of the article"


def gone(words: int, of: int) -> str:
    """So many words of so many, and the share."""
    share = words / of if of else 0.0
    return f"{counted(words, 'word')}, {'less than 1%' if 0 < share < 0.01 else f'{share:.0%}'}"


def _numbers(doc: Document, finding: Finding) -> Iterator[int]:
    first, last = doc.line_number(finding.span.start), doc.line_number(max(finding.span.start, finding.span.end - 1))
    return (number for number in range(first, last + 1) if doc.line_texts[number].strip())


def codes(findings: Iterable[Finding]) -> str:
    """The codes of a block, each once, in order of place."""
    return ", ".join(dict.fromkeys(finding.rule for finding in findings))
