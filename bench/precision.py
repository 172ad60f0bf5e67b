"""Count by rule how many findings are right on labelled articles, and keep the counts for ``artlint explain``.

usage: precision.py FOLDER DATE TABLE [SET ...]

FOLDER has the files of the sets, which bench/labelled.py describes; a SET is one of them, all if none is named. The
counts of these sets go into TABLE, where other lines stay. So does the number of wrong ones that are right on reading:
it is written by hand.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from artlint.plugins.measured import Measured, read_table
from artlint.run.session import Session, start
from artlint.run.settings import Settings
from labelled import SETS, Labelled, judged, nothing


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 3 or not SETS.keys() >= set(arguments[3:]):
        print(__doc__, "sets: ", ", ".join(SETS), sep="", file=sys.stderr)
        return 2
    folder, date, table = Path(arguments[0]), arguments[1], Path(arguments[2])
    old = read_table(table)
    session = start(Settings(), plugins=False)
    for name in arguments[3:] or SETS:
        new = counted(SETS[name], folder, date, session, old)
        old = [*new, *(row for row in old if row.articles != SETS[name].articles)]
        print(f"{name}: {len(new)} rules")
    header = [line for line in table.read_text("utf-8").splitlines() if line.startswith("#")]
    rows = ["\t".join(map(str, row)) for row in sorted(old, key=in_order)]
    table.write_text("".join(f"{line}\n" for line in [*header, *rows]), "utf-8")
    return 0


def counted(labelled: Labelled, folder: Path, date: str, session: Session, old: Sequence[Measured]) -> list[Measured]:
    """The lines of a set. Where every finding would be wrong, rules that found nothing have one too."""
    counts = Counter(judged(labelled, folder, session))
    codes = {code for code, _ in counts}
    if labelled.judge is nothing:
        codes |= {rule.about.code for rule in session.chosen if rule.about.code.startswith(labelled.rules)}
    disputed = {row.code: row.disputed for row in old if row.articles == labelled.articles}
    return [
        Measured(
            code,
            right=counts[code, True],
            wrong=counts[code, False],
            disputed=min(disputed.get(code, 0), counts[code, False]),
            articles=labelled.articles,
            date=date,
        )
        for code in codes
    ]


def in_order(row: Measured) -> tuple[str, int, str]:
    """By rule, the set with most that is right first."""
    return row.code, -row.right, row.articles


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
