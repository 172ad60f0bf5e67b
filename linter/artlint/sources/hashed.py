"""Streams that know the SHA-256 of what went through them."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

_CHUNK = 1 << 20  # bytes read at once when only their digest is wanted


class Hashed(io.RawIOBase):
    """A stream to read from or to write to, and the digest of the bytes so far."""

    def __init__(self, stream: BinaryIO) -> None:
        """Nothing is read or written yet."""
        self._stream = stream
        self._hash = hashlib.sha256()

    def readable(self) -> bool:
        """It is as readable as the stream; the stream raises if it is not."""
        return True

    def writable(self) -> bool:
        """As for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what fits into the buffer."""
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._hash.update(data)
        return len(data)

    def write(self, data: Any) -> int:
        """Write all of it."""
        self._hash.update(data)
        return self._stream.write(data)

    @property
    def digest(self) -> str:
        """64 hexadecimal digits."""
        return self._hash.hexdigest()


@contextmanager
def hashing(stream: BinaryIO) -> Iterator[tuple[BinaryIO, Hashed]]:
    """A reader of the stream, and what knows the digest; when the block ends well the stream was read to its end."""
    tap = Hashed(stream)
    reader = io.BufferedReader(tap, _CHUNK)
    yield reader, tap
    while reader.read(_CHUNK):
        pass


def content_digest(stream: BinaryIO) -> str:
    """The digest of what is left of a stream."""
    with hashing(stream) as (_, tap):
        pass
    return tap.digest
