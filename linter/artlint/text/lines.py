"""Lines of a text, whatever ends them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from artlint.text.pattern import pattern
from artlint.text.span import Span

_BREAK = pattern(r"\r\n|\r|\n")
_EDGE = pattern(r"\s*(?:(?:[-*•·»>|–—]|\d+\.)\s+)?")


def line_spans(text: str) -> list[Span]:
    """Every line without its end mark (LF, CRLF or lone CR); at least one, the last may be empty."""
    if "\r" not in text:
        # All in C: this runs on every article, and lines are half of what is made for one.
        lengths = list(map(len, text.split("\n")))
        starts = [0, *accumulate(map((1).__add__, lengths))]
        return list(map(Span, starts, map(add, starts, lengths)))
    spans, start = [], 0
    for mark in _BREAK.finditer(text):
        spans.append(Span(start, mark.start()))
        start = mark.end()
    spans.append(Span(start, len(text)))
    return spans


def line_index(lines: Sequence[Span], offset: int) -> int:
    """Index of the line that holds the offset; an end mark belongs to the line before it."""
    return max(0, bisect_right(lines, offset, key=_start) - 1)


def _start(span: Span) -> int:
    return span.start


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at either end; empty at its start if there is nothing else."""
    piece = text[span.start : span.end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return Span(span.start, span.start)
    return Span(span.start + left, span.start + len(piece.rstrip()))


def without_bullet(text: str, span: Span) -> Span:
    """The span without white space at its ends and without a list mark at its start."""
    inner = trimmed(text, span)
    mark = _EDGE.match(text, inner.start, inner.end)
    return Span(mark.end(), inner.end) if mark and mark.end() < inner.end else inner


# Longest line that counts as short, in code points: chosen, a label, a byline or a time stamp with two dates.
SHORT = 120


def short_lines(text: str, lines: Sequence[Span]) -> list[Span]:
    """Those of the lines that are short and not blank, trimmed."""
    found = []
    for start, end in lines:
        if 0 < end - start <= SHORT:
            words = text[start:end]
            left = end - start - len(words.lstrip())
            if left < end - start:
                found.append(Span(start + left, start + len(words.rstrip())))
    return found
