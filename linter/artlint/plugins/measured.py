"""How often a rule was right, as counted on labelled articles: tables that plugins bring.

A line of a table: ``code TAB right TAB wrong TAB disputed TAB articles TAB date``; a rule has a line for each set of
articles. ``disputed`` of the wrong ones are right on reading, for the label is an error. A rule that found nothing
where every finding would be wrong has a line with zeros. Lines that begin with ``#`` say where the articles are from.
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
        """Share of the findings that are right, 0 to 1; there must be one."""
        return self.right / (self.right + self.wrong)


def measured(tables: Iterable[Path]) -> dict[str, list[Measured]]:
    """What the tables say, by the codes of rules. Raises ``ArtlintError`` for a table that cannot be read."""
    counts: dict[str, list[Measured]] = {}
    for table in tables:
        for row in read_table(table):
            counts.setdefault(row.code, []).append(row)
    return counts


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
    if row.disputed > row.wrong or min(row[1:4]) < 0:
        raise ValueError(f"impossible counts in {line!r}")
    return row
