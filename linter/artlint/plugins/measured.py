"""How often a rule was right, as counted on labelled articles: tables that plugins bring.

A line of a table: ``code TAB right TAB wrong TAB disputed TAB articles TAB date``. ``disputed`` of the wrong ones are
right on reading, for the label is an error; lines that begin with ``#`` say where the articles come from.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from artlint.model.errors import ArtlintError


class Measured(NamedTuple):
    """Findings of one rule on one set of labelled articles."""

    code: str
    right: int
    wrong: int
    disputed: int
    articles: str
    date: str

    @property
    def precision(self) -> float:
        """Share of the findings that are right, 0 to 1."""
        return self.right / (self.right + self.wrong)


def measured(tables: Iterable[Path], code: str) -> list[Measured]:
    """What the tables say of a rule. Raises ``ArtlintError`` for a table that cannot be read."""
    return [row for table in tables for row in read_table(table) if row.code == code]


def read_table(path: Path) -> list[Measured]:
    """The lines of a table. Raises ``ArtlintError``."""
    try:
        lines = path.read_text("utf-8").splitlines()
        return [_row(line) for line in lines if line and not line.startswith("#")]
    except (OSError, ValueError) as error:
        raise ArtlintError(f"{path}: no table of measurements: {error}") from error


def _row(line: str) -> Measured:
    code, right, wrong, disputed, articles, date = line.split("\t")
    row = Measured(code, int(right), int(wrong), int(disputed), articles, date)
    if row.right + row.wrong < 1 or row.disputed > row.wrong or min(row[1:4]) < 0:
        raise ValueError(f"impossible counts in {line!r}")
    return row
