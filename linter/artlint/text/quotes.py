"""Straight quotation marks of a line: which open, which close, and what stands beside them."""

from typing import NamedTuple

from artlint.text.pattern import pattern
from artlint.text.span import Span

_AFTER_CLOSE = frozenset(".,;:!?)]…'’—–-")
_BEFORE_OPEN = frozenset("([—–-'‘…/")
_INCHES = pattern(r"\d\"(?:\s?x\s?\d|\s)")


class Quote(NamedTuple):
    """One mark: its offset, whether it opens, and whether there is white space (or the line's edge) beside it."""

    at: int
    opens: bool
    blank_before: bool
    blank_after: bool

    @property
    def fits(self) -> bool:
        """Whether the spaces are where this kind of mark has them."""
        outer, inner = (self.blank_before, self.blank_after) if self.opens else (self.blank_after, self.blank_before)
        return outer and not inner

    @property
    def turned(self) -> bool:
        """Whether the spaces are where the other kind of mark has them."""
        outer, inner = (self.blank_before, self.blank_after) if self.opens else (self.blank_after, self.blank_before)
        return inner and not outer


def straight_quotes(text: str, line: Span) -> list[Quote]:
    """The line's straight double quotes, taken as pairs; empty if it cannot be told which open.

    Told is: an even number, none of them an inch, and, where any mark stands the wrong way round, the
    first one in its right place and at least as many that fit as that do not.
    """
    piece = text[line.start : line.end]
    if piece.count('"') % 2 or '""' in piece or "“" in piece or "”" in piece:
        return []
    places = [index for index, character in enumerate(piece) if character == '"']
    if not places or _INCHES.search(piece):
        return []
    marks = [_mark(piece, line.start, at, opens=n % 2 == 0) for n, at in enumerate(places)]
    fit, turned = sum(mark.fits for mark in marks), sum(mark.turned for mark in marks)
    if turned and (turned > 1 or fit < len(marks) - turned or fit < 1 or not _first_opens(marks)):
        return []
    return marks


def _first_opens(marks: list[Quote]) -> bool:
    return marks[0].fits or marks[-1].fits


def _mark(piece: str, start: int, at: int, *, opens: bool) -> Quote:
    before, after = piece[at - 1 : at] if at else "", piece[at + 1 : at + 2]
    left = not before or before.isspace() or (opens and before in _BEFORE_OPEN)
    right = not after or after.isspace() or (not opens and after in _AFTER_CLOSE)
    return Quote(start + at, opens, left, right)
