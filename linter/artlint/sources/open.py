"""Files, compressed or not, opened for reading and replaced whole."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, cast

from artlint.model.errors import ArtlintError

COMPRESSED = (".gz", ".zst")


def plain_suffix(path: str) -> str:
    """The suffix that tells the format, in lower case: ``.jsonl`` for ``a.jsonl.gz``."""
    base, suffix = os.path.splitext(path.lower())
    return os.path.splitext(base)[1] if suffix in COMPRESSED else suffix


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed. Raises ``OSError`` or ``ValueError`` while opening or reading."""
    with open(path, "rb") as raw:
        if path.lower().endswith(".gz"):
            import gzip

            with gzip.open(raw, "rb") as stream:
                yield cast("BinaryIO", stream)
        elif path.lower().endswith(".zst"):
            with _zstd().open(raw, "rb") as stream:
                yield cast("BinaryIO", stream)
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
    if path.lower().endswith(".gz"):
        import gzip

        with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
            yield cast("BinaryIO", out)
    elif path.lower().endswith(".zst"):
        with _zstd().open(raw, "wb") as out:
            yield cast("BinaryIO", out)
            if sys.version_info < (3, 14):
                out.flush()
    else:
        yield raw


def _zstd() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd
    return _Zstandard


class _Zstandard:
    """``compression.zstd.open`` of Python 3.14, from the zstandard package."""

    @staticmethod
    @contextmanager
    def open(raw: BinaryIO, mode: str) -> Iterator[BinaryIO]:
        import zstandard

        if mode == "rb":
            import io

            try:
                with zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True, closefd=False) as stream:
                    yield cast("BinaryIO", io.BufferedReader(stream))
            except zstandard.ZstdError as error:
                raise OSError(f"no zstd data: {error}") from error
        else:
            with zstandard.ZstdCompressor().stream_writer(raw, closefd=False) as out:
                yield cast("BinaryIO", out)
