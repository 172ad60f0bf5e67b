"""Offsets in other units, worked out only for reports."""

from collections.abc import Sequence
from typing import NamedTuple

from artlint.text.lines import line_index

# Code points from one offset that is kept to the next: chosen, no more than these are encoded for an offset.
STEP = 1024


class Position(NamedTuple):
    """Line and column, both from 1; the column counts code points."""

    line: int
    column: int


def position(starts: Sequence[int], offset: int) -> Position:
    """Line and column of an offset, given where the lines of its text begin."""
    index = line_index(starts, offset)
    return Position(index + 1, offset - starts[index] + 1)


class Units(NamedTuple):
    """An offset in the text's UTF-8 bytes and in UTF-16 code units, as editors count."""

    bytes: int
    utf16: int


class Ruler:
    """Offsets of one text in other units; asked for in any order. A byte that was invalid counts as the one it was.

    Counts are kept every ``step`` code points, so that an offset far back costs no more than one at the start.
    """

    def __init__(self, text: str, step: int = STEP) -> None:
        """Nothing is counted yet."""
        self._text = text
        self._step = step
        self._plain = text.isascii()
        self._known = [_Count()]

    def at(self, offset: int) -> Units:
        """The offset in other units."""
        if self._plain:
            return Units(offset, offset)
        step, rest = divmod(offset, self._step)
        for number in range(len(self._known), step + 1):
            piece = self._text[(number - 1) * self._step : number * self._step]
            self._known.append(self._known[-1].after(piece))
        count = self._known[step].after(self._text[offset - rest : offset])
        return Units(count.passed if count.escaped is None else count.escaped, count.utf16)


class _Count(NamedTuple):
    """How much stands before a place.

    ``escaped`` counts lone surrogates as the invalid bytes that they were read from, ``passed`` as three bytes each.
    The first holds as long as no other lone surrogate came, as a JSON escape makes one; then it is ``None``.
    """

    utf16: int = 0
    passed: int = 0
    escaped: int | None = 0

    def after(self, piece: str) -> "_Count":
        """The count behind a piece that follows."""
        utf16 = self.utf16 + len(piece.encode("utf-16-le", "surrogatepass")) // 2
        passed = len(piece.encode("utf-8", "surrogatepass"))
        escaped = _escaped(piece)
        both = None if escaped is None or self.escaped is None else self.escaped + escaped
        return _Count(utf16, self.passed + passed, both)


def _escaped(piece: str) -> int | None:
    """Bytes of a piece, those that were invalid as one each; ``None`` if another lone surrogate is in it."""
    try:
        return len(piece.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return None
