"""Tables for people."""

from collections.abc import Iterable, Iterator, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The lines of a table: columns to the right, the last to the left."""
    lines = [head, *([str(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for *cells, last in lines:
        numbers = [cell.rjust(width) for cell, width in zip(cells, widths, strict=False)]
        yield "  ".join([*numbers, last]) + "\n"
