"""Lines of a text, whatever ends them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from artlint.text.pattern import pattern
from artlint.text.span import Span
from artlint.text.words import ends_sentence

_BREAK = pattern(r"\r\n|\r|\n")
_EDGE = pattern(r"\s*(?:(?:[-*•·»>|–—]|\d+\.)\s+)?")


def line_texts(text: str) -> list[str]:
    """Every line without its end mark (LF, CRLF or lone CR); at least one, the last may be empty."""
    return text.split("\n") if "\r" not in text else _BREAK.split(text)


def line_starts(text: str, lines: Sequence[str]) -> list[int]:
    """Where each of the text's lines begins."""
    if "\r" not in text:
        # All in C: this runs on every article.
        return [0, *accumulate(map((1).__add__, map(len, lines[:-1])))]
    return [0, *(mark.end() for mark in _BREAK.finditer(text))]


def line_index(starts: Sequence[int], offset: int) -> int:
    """Index of the line that holds the offset; an end mark belongs to the line before it."""
    return max(0, bisect_right(starts, offset) - 1)


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


# Code points of a line that is broken at a width; lines that go on on the next, and their share: chosen.
_WRAPPED, _MIN_TORN, _TORN_SHARE = 40, 4, 0.2


def goes_on(upper: str, lower: str) -> bool:
    """Whether a hard line break cut a sentence between two lines, one right below the other."""
    bare = upper.rstrip()
    return len(bare) > _WRAPPED and lower.lstrip()[:1].islower() and not ends_sentence(bare)


def is_hard_wrapped(lines: Sequence[str], filled: Sequence[int]) -> bool:
    """Whether a text is broken at a width, from its lines and the indices of those that are not blank."""
    torn = sum(below == above + 1 and goes_on(lines[above], lines[below]) for above, below in pairwise(filled))
    return torn >= _MIN_TORN and torn >= _TORN_SHARE * len(filled)


# Longest line that counts as short, in code points: chosen, a label, a byline or a time stamp with two dates.
SHORT = 120
