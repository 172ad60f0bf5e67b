"""Streams of gzip and Zstandard data; loaded for the first compressed file."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

_CHUNK = 16_384  # bytes of compressed data that are unpacked at once


@contextmanager
def decompressing(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """What the file holds. Raises ``OSError`` or ``EOFError`` for damaged data or data that was cut off."""
    if path.lower().endswith(".gz"):
        try:
            with gzip.open(raw, "rb") as stream:
                yield cast("BinaryIO", stream)
        except zlib.error as error:
            raise OSError(f"the gzip data is damaged: {error}") from error
    else:
        try:
            with _zstd().open(raw, "rb") as stream:
                yield cast("BinaryIO", stream)
        except _zstd().ZstdError as error:
            raise OSError(f"the zstd data is damaged: {error}") from error


@contextmanager
def compressing(raw: BinaryIO, path: str) -> Iterator[BinaryIO]:
    """A stream that packs what is written to it; the same bytes for the same content, whatever the time."""
    if path.lower().endswith(".gz"):
        with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
            yield cast("BinaryIO", out)
    else:
        with _zstd().open(raw, "wb") as out:
            yield cast("BinaryIO", out)


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
