"""How often is a finding right? Lint labelled articles and count the findings that lie on a label.

usage: evaluate.py FOLDER

FOLDER holds JSON Lines files. A record has ``text`` and one of ``spans``, ``planted`` or ``lines``: tables
with ``start`` and ``end`` in code points, and with a ``label`` where ``content`` means "no fault". Records
with the same ``corpus`` or ``extractor`` are linted as one corpus. A file without labels counts as clean:
there every finding is a false alarm. What a label set was not made for it does not mark, so read the
numbers per family, and against each other, not as truth.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from artlint.run.session import Session, start
from artlint.run.settings import Settings
from labelled import linted

MARKS = ("spans", "planted", "lines")
MOST = 2000  # records read of one file: chosen, a minute on one core for all


def main(folder: str) -> int:
    if not folder:
        print("ARTLINT_EVAL names no folder of labelled articles; nothing to evaluate (see bench/evaluate.py).")
        return 0
    files = sorted(Path(folder).rglob("*.jsonl"))
    if not files:
        print(f"error: no .jsonl file below {folder}", file=sys.stderr)
        return 2
    session = start(Settings(), plugins=False)
    for path in files:
        report(path.relative_to(folder), records(path), session)
    return 2 if session.crashes else 0


def records(path: Path) -> list[dict]:
    rows = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if isinstance(row.get("text"), str):
                rows.append(row)
            if len(rows) == MOST:
                break
    return rows


def report(name: Path, rows: list[dict], session: Session) -> None:
    labelled = any(key in row for row in rows for key in MARKS)
    on, off, words = Counter[str](), Counter[str](), 0
    corpora = defaultdict(list)
    for row in rows:
        corpora[row.get("corpus") or row.get("extractor") or ""].append(row)
    for row, findings in (pair for corpus in corpora.values() for pair in linted(corpus, session)):
        marked = marks(row)
        words += len(row["text"].split())
        for finding in findings:
            hit = any(finding.span.start < end and start < finding.span.end for start, end in marked)
            (on if hit else off)[finding.rule] += 1
    if not words:
        return
    total = on.total() + off.total()
    print(f"{name}: {len(rows)} articles, {words} words, {total} findings, {total / words * 1e4:.1f} in 10,000 words")
    for rule, _ in (on + off).most_common():
        count = on[rule] + off[rule]
        share = f"{on[rule] / count:6.0%} on a label" if labelled else "no labels"
        print(f"  {rule} {count:6} {share}")


def marks(row: dict) -> list[tuple[int, int]]:
    found = next((row[key] for key in MARKS if row.get(key)), [])
    tables = [found] if isinstance(found, dict) else found
    return [(mark["start"], mark["end"]) for mark in tables if mark.get("label") != "content"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
