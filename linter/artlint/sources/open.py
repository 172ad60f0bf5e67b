"""Files, compressed or not, opened for reading and replaced whole."""

import gzip
import io
import os
import stat
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from artlint.model.errors import ArtlintError

COMPRESSED = (".gz", ".zst")
_CHUNK = 16_384  # bytes of compressed data that are unpacked at once


def plain_suffix(path: str) -> str:
    """The suffix that tells the format, in lower case: ``.jsonl`` for ``a.jsonl.gz``."""
    name = Path(path).name.lower()
    for suffix in COMPRESSED:
        name = name.removesuffix(suffix)
    return Path(name).suffix


@contextmanager
def open_input(path: str) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed. Raises ``OSError`` or ``EOFError`` while opening or reading."""
    if stat.S_ISFIFO(os.stat(path).st_mode):
        raise OSError("it is a pipe, whose end may never come; give it as standard input")
    with open(path, "rb") as raw:
        if path.lower().endswith(".gz"):
            try:
                with gzip.open(raw, "rb") as stream:
                    yield cast("BinaryIO", stream)
            except zlib.error as error:
                raise OSError(f"the gzip data is damaged: {error}") from error
        elif path.lower().endswith(".zst"):
            try:
                with _zstd().open(raw, "rb") as stream:
                    yield cast("BinaryIO", stream)
            except _zstd().ZstdError as error:
                raise OSError(f"the zstd data is damaged: {error}") from error
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
    import zstandard

    return _Zstandard(zstandard)


class _Zstandard:
    """``compression.zstd`` of Python 3.14, as far as it is needed, from the zstandard package."""

    def __init__(self, package: Any) -> None:
        self._package = package
        self.ZstdError = package.ZstdError

    @contextmanager
    def open(self, raw: BinaryIO, mode: str) -> Iterator[BinaryIO]:
        if mode == "rb":
            yield cast("BinaryIO", io.BufferedReader(_Frames(self._package, raw)))
        else:
            with self._package.ZstdCompressor().stream_writer(raw, closefd=False) as out:
                yield cast("BinaryIO", out)


class _Frames(io.RawIOBase):
    """What the frames of a file hold; zstandard's own reader takes a file that was cut off for a whole one."""

    def __init__(self, package: Any, raw: BinaryIO) -> None:
        self._pieces = _unpacked(package, raw)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _unpacked(package: Any, raw: BinaryIO) -> Iterator[bytes]:
    frame, data = None, b""
    while data or (data := raw.read(_CHUNK)):
        frame = frame or package.ZstdDecompressor().decompressobj()
        yield frame.decompress(data)
        data = frame.unused_data
        if frame.eof:
            frame = None
    if frame:
        raise EOFError("the zstd data ends before its end mark")
