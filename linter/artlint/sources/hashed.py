"""Streams that know the SHA-256 of what went through them."""

import hashlib
import io
from typing import Any, BinaryIO, cast

_CHUNK = 1 << 16  # bytes read at once


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

    def readall(self) -> bytes:
        """Read all that is left."""
        data = self._stream.read()
        self._hash.update(data)
        return data

    def write(self, data: Any) -> int:
        """Write all of it."""
        self._hash.update(data)
        return self._stream.write(data)

    @property
    def digest(self) -> str:
        """64 hexadecimal digits."""
        return self._hash.hexdigest()


def hashing(stream: BinaryIO) -> tuple[BinaryIO, Hashed]:
    """A reader of the stream, and what knows the digest of all that was read by then."""
    tap = Hashed(stream)
    return io.BufferedReader(tap, _CHUNK), tap


def content_digest(stream: BinaryIO) -> str:
    """The digest of a stream, from its beginning."""
    return hashlib.file_digest(cast("io.BufferedReader", stream), "sha256").hexdigest()
