"""What a report is."""

from collections.abc import Callable, Iterable, Iterator

from artlint.model.result import Checked, RunInfo

# Takes what a run says of each document, in order, and gives the text to print, piece by piece.
Report = Callable[[Iterable[Checked], RunInfo], Iterator[str]]
