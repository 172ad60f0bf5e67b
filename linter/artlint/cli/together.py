"""Several reports in one pass, and files that are written whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import tee
from typing import BinaryIO

from artlint.cli.output import encoded
from artlint.cli.outputs import SCREEN, Output
from artlint.model.errors import ArtlintError
from artlint.model.result import Checked
from artlint.stores.whole_file import beside

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
            if output.path == SCREEN:
                out = screen or sys.stdout.buffer
            else:
                out = stack.enter_context(opened(output.path, append=output.append))
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


class _Counted:
    """Hands results on and counts them."""

    def __init__(self, results: Iterator[Checked]) -> None:
        self.results = results
        self.taken = 0

    def __iter__(self) -> "_Counted":
        return self

    def __next__(self) -> Checked:
        result = next(self.results)
        self.taken += 1
        return result


@contextmanager
def opened(path: str, *, append: bool = False) -> Iterator[BinaryIO]:
    """A stream whose bytes take the file's place when the block ends well; a pipe or device is written to.

    Raises ``ArtlintError`` if the file cannot be opened, written or put in its place.
    """
    with ExitStack() as stack:
        with _telling(path):
            out = stack.enter_context(_stream(path, append=append))
        yield out
        with _telling(path):
            stack.close()


@contextmanager
def _stream(path: str, *, append: bool) -> Iterator[BinaryIO]:
    if append or (os.path.exists(path) and not os.path.isfile(path)):
        with open(path, "ab" if append else "wb") as out:
            yield out
    else:
        with beside(path) as temporary, temporary.open("wb") as out:
            yield out


@contextmanager
def _telling(path: str) -> Iterator[None]:
    """Say which file it was that could not be written; what goes wrong with the screen is told elsewhere."""
    try:
        yield
    except OSError as error:
        if path == SCREEN:
            raise
        raise ArtlintError(f"{path}: cannot be written: {error.strerror or error}") from error
