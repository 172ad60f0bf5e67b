"""Offsets in other units, worked out only for reports."""

from collections.abc import Sequence
from typing import NamedTuple

from artlint.text.lines import line_index


class Position(NamedTuple):
    """Line and column, both from 1; the column counts code points."""

    line: int
    column: int


def position(starts: Sequence[int], offset: int) -> Position:
    """Line and column of an offset, given where the lines of its text begin."""
    index = line_index(starts, offset)
    return Position(index + 1, offset - starts[index] + 1)


def byte_offset(text: str, offset: int) -> int:
    """Offset in the text's UTF-8 bytes; a byte that was invalid counts as the one byte it was."""
    head = text[:offset]
    return (
        offset
        if head.isascii()
        else len(head.encode("utf-8", "surrogateescape" if _escaped(head) else "surrogatepass"))
    )


def utf16_offset(text: str, offset: int) -> int:
    """Offset in UTF-16 code units, as editors count."""
    head = text[:offset]
    return offset if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def _escaped(text: str) -> bool:
    """Whether its lone surrogates are all invalid bytes as read, none a surrogate of a JSON escape."""
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True
