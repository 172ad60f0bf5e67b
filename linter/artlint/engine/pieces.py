"""Which stretches of the first text are left after round upon round of edits."""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from artlint.model.finding import Edit
from artlint.text.span import Span


class _Kept(NamedTuple):
    """A stretch of the first text that still stands."""

    start: int
    end: int


_Piece = _Kept | str


class Pieces:
    """A text as stretches of the first text and new words between them."""

    def __init__(self, length: int) -> None:
        """Begin with the whole of a text of this many code points."""
        self._length = length
        self._pieces: list[_Piece] = [_Kept(0, length)]

    def apply(self, edits: Sequence[Edit]) -> None:
        """Apply edits whose offsets are those of the text as it is now; in order and without overlap."""
        rest, at = deque(self._pieces), 0
        out: list[_Piece] = []
        for (start, end), words in edits:
            out += _take(rest, start - at)
            _take(rest, end - start)
            if words:
                out.append(words)
            at = end
        self._pieces = [*out, *rest]

    def edits(self) -> tuple[Edit, ...]:
        """The edits that make of the first text what it is now, in offsets of the first text."""
        made, at, words = [], 0, ""
        for piece in (*self._pieces, _Kept(self._length, self._length)):
            if isinstance(piece, str):
                words += piece
                continue
            if words or piece.start > at:
                made.append(Edit(Span(at, piece.start), words))
            at, words = piece.end, ""
        return tuple(made)


def _take(pieces: deque[_Piece], size: int) -> Iterable[_Piece]:
    """The first ``size`` code points, taken off the left."""
    taken: list[_Piece] = []
    while size > 0 and pieces:
        piece = pieces.popleft()
        length = len(piece) if isinstance(piece, str) else piece.end - piece.start
        if length > size:
            left, right = _split(piece, size)
            pieces.appendleft(right)
            piece, length = left, size
        if length:
            taken.append(piece)
        size -= length
    return taken


def _split(piece: _Piece, at: int) -> tuple[_Piece, _Piece]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    return _Kept(piece.start, piece.start + at), _Kept(piece.start + at, piece.end)
