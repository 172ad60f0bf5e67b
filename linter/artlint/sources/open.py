"""Files opened for reading and for writing, compressed or not."""

import io
import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import BinaryIO

COMPRESSED = (".gz", ".zst")
_SMALL = 1_000_000  # bytes of a file that is read at once: chosen, a book
# What is at the other end of a pipe, or not, is not waited for.
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def plain_suffix(path: str) -> str:
    """The suffix that tells the format, in lower case: ``.jsonl`` for ``a.jsonl.gz``."""
    base, suffix = os.path.splitext(path.lower())
    return os.path.splitext(base)[1] if suffix in COMPRESSED else suffix


def open_input(path: str) -> AbstractContextManager[BinaryIO]:
    """The file's bytes, decompressed. Raises ``OSError`` or ``EOFError`` while opening or reading."""
    packed = path.lower().endswith(COMPRESSED)
    handle = os.open(path, _READ)
    try:
        status = os.fstat(handle)
        if stat.S_ISFIFO(status.st_mode):
            raise OSError("it is a pipe, whose end may never come; give it as standard input")
        if not packed and stat.S_ISREG(status.st_mode) and status.st_size <= _SMALL:
            return io.BytesIO(_whole(handle, status.st_size))
    finally:
        os.close(handle)
    return _decompressed(path) if packed else open(path, "rb")


def _whole(handle: int, size: int) -> bytes:
    """The bytes of a small file; Python's own files ask the system twice as often and cost 20 microseconds more."""
    data = os.read(handle, size + 1)
    # More or less than it was a moment ago.
    while len(data) != size and (more := os.read(handle, _SMALL)):
        data += more
    return data


@contextmanager
def _decompressed(path: str) -> Iterator[BinaryIO]:
    with open(path, "rb") as raw, decompressed(raw, path) as stream:
        yield stream


@contextmanager
def decompressed(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """What an open file holds, by the suffix of its name."""
    if path.lower().endswith(COMPRESSED):
        from artlint.sources.compressed import decompressing

        with decompressing(raw, path) as stream:
            yield stream
    else:
        yield raw


@contextmanager
def compressing(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """A stream into an open file, packed as the suffix of its name says."""
    if path.lower().endswith(COMPRESSED):
        from artlint.sources.compressed import compressing as packing

        with packing(raw, path) as out:
            yield out
    else:
        yield raw
