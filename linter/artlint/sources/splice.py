"""Bytes of a stream changed in places, in memory that does not grow with the stream."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from artlint.model.errors import ArtlintError
from artlint.model.finding import Edit
from artlint.model.patch import Splice

_CHUNK = 1 << 20  # bytes copied at once


def splices(text: str, edits: Sequence[Edit], at: int) -> tuple[Splice, ...]:
    """The edits of a text, whose invalid bytes are lone surrogates, as edits of the bytes that begin at ``at``."""
    made, done = [], 0
    for (start, end), words in edits:
        at += len(_bytes(text[done:start]))
        old = _bytes(text[start:end])
        made.append(Splice(at, old, _bytes(words)))
        at += len(old)
        done = end
    return tuple(made)


def inverted(made: Iterable[Splice]) -> Iterator[Splice]:
    """What takes splices back that were made."""
    shift = 0
    for at, old, new in made:
        yield Splice(at + shift, new, old)
        shift += len(new) - len(old)


def splice(stream: BinaryIO, out: BinaryIO, wanted: Iterable[Splice]) -> None:
    """Copy a stream with its splices made. Raises ``ArtlintError`` where the bytes are not those to be changed."""
    at = 0
    for place, old, new in wanted:
        _copy(stream, out, place - at)
        if stream.read(len(old)) != old:
            raise ArtlintError(f"the patch is damaged: at byte {place} it speaks of other bytes")
        out.write(new)
        at = place + len(old)
    while data := stream.read(_CHUNK):
        out.write(data)


def _copy(stream: BinaryIO, out: BinaryIO, size: int) -> None:
    while size > 0 and (data := stream.read(min(size, _CHUNK))):
        out.write(data)
        size -= len(data)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
