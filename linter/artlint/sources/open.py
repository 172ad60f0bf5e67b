"""Files opened for reading and for writing, compressed or not."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

COMPRESSED = (".gz", ".zst")


def plain_suffix(path: str) -> str:
    """The suffix that tells the format, in lower case: ``.jsonl`` for ``a.jsonl.gz``."""
    base, suffix = os.path.splitext(path.lower())
    return os.path.splitext(base)[1] if suffix in COMPRESSED else suffix


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed. Raises ``OSError`` or ``EOFError`` while opening or reading."""
    if stat.S_ISFIFO(os.stat(path).st_mode):
        raise OSError("it is a pipe, whose end may never come; give it as standard input")
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
