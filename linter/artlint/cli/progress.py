"""How far a run is, on one line of the terminal that goes when the run has ended."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from artlint.model.document import Document
from artlint.model.result import Origin

_WAIT = 1.0  # seconds before anything is shown, chosen: most runs have ended by then
_EVERY = 0.1  # seconds between two looks of the line: chosen
_ERASE = "\r\x1b[2K"


class Progress:
    """The line. ``files`` are all that the run reads; their sizes tell how much is left."""

    def __init__(self, files: Sequence[str], stream: TextIO) -> None:
        """Nothing is shown yet."""
        self._stream = stream
        self._sizes = {path: _size(path) for path in files}
        self._total = sum(self._sizes.values())
        self._shown = False
        self._next = time.monotonic() + _WAIT

    def watch(self, items: Iterable[tuple[Document, Origin]], what: str) -> Iterator[tuple[Document, Origin]]:
        """Hand the documents on and show how far they are; ``what`` is a word for what is done with them."""
        began, before, inside, path = time.monotonic(), 0, 0, ""
        for count, (doc, origin) in enumerate(items, 1):
            if origin.path != path:
                before += self._sizes.get(path, 0)
                path, inside = origin.path, 0
            inside += len(doc.text)
            now = time.monotonic()
            if now >= self._next:
                # Of a file that is packed or not in ASCII the share is a guess, and never more than the whole.
                done = before + min(inside, self._sizes.get(path, 0))
                self._show(what, done, count, now - began)
                self._next = now + _EVERY
            yield doc, origin
        self.clear()

    def clearing(self, pieces: Iterable[str]) -> Iterator[str]:
        """Hand pieces of a report on, with the line out of their way."""
        for piece in pieces:
            self.clear()
            yield piece

    def clear(self) -> None:
        """Take the line off the terminal until it is shown again."""
        if self._shown:
            self._write(_ERASE)
            self._shown = False

    def _show(self, what: str, done: int, count: int, seconds: float) -> None:
        share = f"{min(99, 100 * done // self._total)} %" if self._total else ""
        rate = f"{count / seconds:,.0f} a second" if seconds > 0 else ""
        line = f"{what}  {share}  {count:,} articles  {rate}"
        self._write(f"{_ERASE}{line[: _columns(self._stream) - 1]}")
        self._shown = True

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:  # the terminal went away
            self._next = float("inf")


def progress_of(files: Sequence[str], *, quiet: bool) -> Progress | None:
    """A line of progress, if there is a terminal to show it on and nobody asked for silence."""
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return Progress(files, sys.stderr)


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
