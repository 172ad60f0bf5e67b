"""Several reports in one pass, and files that are written whole or not at all."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count, tee
from typing import BinaryIO

from artlint.cli.output import encoded
from artlint.cli.outputs import SCREEN, Output
from artlint.model.errors import ArtlintError
from artlint.model.result import Checked

Pieces = Callable[[Iterable[Checked]], Iterator[str]]


def write_together(
    reports: Sequence[tuple[Output, Pieces]], results: Iterable[Checked], screen: BinaryIO | None = None
) -> None:
    """Write each report to its place, all from one pass over the results.

    No report is let run ahead of the others: what one has seen and another has not must be held. A report that gives
    a piece, be it empty, for each result keeps that to one result. Raises ``ArtlintError`` if a file cannot be written.
    """
    with ExitStack() as stack:
        going = []
        for (output, pieces), own in zip(reports, tee(results, len(reports)), strict=True):
            counted = _Counted(own)
            out = screen or sys.stdout.buffer if output.path == SCREEN else stack.enter_context(opened(output))
            going.append((counted, pieces(counted), out, output.path))
        while going:
            behind = min(going, key=lambda report: report[0].taken)
            counted, pieces_left, out, path = behind
            piece = next(pieces_left, None)
            if piece is None:
                going.remove(behind)
                with _telling(path):
                    out.flush()
            elif piece:
                with _telling(path):
                    out.write(encoded(piece))


@dataclass
class _Counted:
    """Hands results on and counts them."""

    results: Iterator[Checked]
    taken: int = 0

    def __iter__(self) -> "_Counted":
        return self

    def __next__(self) -> Checked:
        result = next(self.results)
        self.taken += 1
        return result


@contextmanager
def opened(output: Output) -> Iterator[BinaryIO]:
    """A stream whose bytes take the file's place when the block ends well; a pipe or device is written to.

    Raises ``ArtlintError`` if the file cannot be opened or put in its place.
    """
    target = os.path.realpath(output.path)
    if output.append or (os.path.exists(target) and not stat.S_ISREG(os.stat(target).st_mode)):
        with _telling(output.path):
            stream: BinaryIO = open(target, "ab" if output.append else "wb")
        with stream:
            yield stream
        return
    with _telling(output.path):
        temporary, stream = _beside(target)
    try:
        with stream:
            yield stream
            with _telling(output.path):
                stream.flush()
        with _telling(output.path):
            if os.path.exists(target):
                os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
            os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _beside(target: str) -> tuple[str, BinaryIO]:
    """A new file in the target's folder, with the rights that a new file has there."""
    folder, name = os.path.split(target)
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only", target)
    for number in count():
        path = os.path.join(folder, f".{name[:100]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            return path, open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb")
    raise AssertionError


@contextmanager
def _telling(path: str) -> Iterator[None]:
    """Say which file it was that could not be written; what goes wrong with the screen is told elsewhere."""
    try:
        yield
    except OSError as error:
        if path == SCREEN:
            raise
        raise ArtlintError(f"{path}: cannot be written: {error.strerror or error}") from error
