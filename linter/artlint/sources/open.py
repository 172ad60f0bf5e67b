"""Files, compressed or not, opened for reading and replaced whole."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from artlint.model.errors import ArtlintError

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
    with open(path, "rb") as raw:
        if path.lower().endswith(COMPRESSED):
            from artlint.sources.compressed import decompressing

            with decompressing(raw, path) as stream:
                yield stream
        else:
            yield raw


@contextmanager
def replacing(path: str, before: os.stat_result) -> Iterator[BinaryIO]:
    """A stream whose bytes take the file's place when the block ends well, all at once or not at all.

    The bytes go to a temporary file beside it, are flushed to disk, and the file is replaced with its
    mode kept. Raises ``ArtlintError``, and leaves the file as it is, if it changed since ``before`` was taken;
    ``OSError`` if it cannot be written. A link keeps pointing at the file it pointed at.
    """
    target = os.path.realpath(path)
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", path)
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=".artlint-", dir=os.path.dirname(target) or ".")
    try:
        with os.fdopen(handle, "wb") as raw:
            with _compressing(raw, target) as out:
                yield out
            raw.flush()
            os.fsync(raw.fileno())
        os.chmod(temporary, before.st_mode & 0o7777)
        if _mark(os.stat(target)) != _mark(before):
            raise ArtlintError("changed while it was being fixed; left as it is, run artlint again")
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _mark(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_ino, status.st_size, status.st_mtime_ns


@contextmanager
def _compressing(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    if path.lower().endswith(COMPRESSED):
        from artlint.sources.compressed import compressing

        with compressing(raw, path) as out:
            yield out
    else:
        yield raw
