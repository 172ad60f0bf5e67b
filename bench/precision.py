"""Count by rule how many findings lie on residue and how many on text, and keep the counts for ``artlint explain``.

usage: precision.py LABELLED.jsonl NAME DATE [RULES]

LABELLED: records with ``text``, ``lines`` (tables with ``start`` and ``end`` in code points and a ``label``:
``boilerplate``, ``content``, or another that is not counted) and maybe ``failed`` and ``extractor``; those of one
extractor are linted as one corpus. A line counts if a rule alone covers three fifths of what is on it. NAME is what
``explain`` calls the articles, RULES the beginnings of codes, BPL and DUP if not given. The counts go into the table of
the rules; how many of the wrong ones were found to be right on reading stays as it stands there.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import artlint_rules
from artlint import Document, Metadata
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.finding import Finding
from artlint.plugins.measured import Measured, read_table
from artlint.run.session import start
from artlint.run.settings import Settings

COVERED = 0.6
HEADER = (
    "# How often the rules were right on labelled articles, counted by bench/precision.py; see plugins/measured.py.\n"
    "# extracted news: lines of 334 news pages, 2007 to 2026, by six extractors, labelled by reference texts.\n"
)


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    path, name, date, *rules = arguments
    counts = counted(Path(path), tuple(rules) or ("BPL", "DUP"))
    table = artlint_rules.artlint_measured()
    old = read_table(table) if table.exists() else []
    disputed = {row.code: row.disputed for row in old if row.articles == name}
    codes = sorted({code for code, _ in counts})
    new = [Measured(code, counts[code, True], counts[code, False], disputed.get(code, 0), name, date) for code in codes]
    rows = sorted([*new, *(row for row in old if row.articles != name)])
    table.write_text(HEADER + "".join("\t".join(map(str, row)) + "\n" for row in rows), "utf-8")
    print(f"{len(new)} rules counted, {table} has {len(rows)} lines")
    return 0


def counted(path: Path, rules: tuple[str, ...]) -> Counter[tuple[str, bool]]:
    """How many lines each rule covers, by code and whether they are residue."""
    corpora: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            corpora[record.get("extractor", "")].append(record)
    session = start(Settings(), plugins=False)
    counts: Counter[tuple[str, bool]] = Counter()
    for records in corpora.values():
        docs = [Document(str(n), row["text"], Metadata(language=row.get("lang", ""))) for n, row in enumerate(records)]
        collector = Collector(corpus_rules(session.chosen))
        for doc in docs:
            collector.add(doc)
        facts = collector.facts()
        for doc, record in zip(docs, records, strict=True):
            if not record.get("failed"):
                found = [finding for finding in session.check(doc, facts) if finding.rule.startswith(rules)]
                counts.update(judged(doc, record["lines"], found))
    return counts


def judged(doc: Document, lines: Iterable[dict[str, Any]], found: Sequence[Finding]) -> Iterable[tuple[str, bool]]:
    """The code of each rule that covers a line, and whether the line is residue."""
    for line in lines:
        if line["label"] not in {"boilerplate", "content"}:
            continue
        wanted = {at for at in range(line["start"], line["end"]) if not doc.text[at].isspace()}
        covered: dict[str, set[int]] = defaultdict(set)
        for finding in found:
            if finding.span.start < line["end"] and line["start"] < finding.span.end:
                covered[finding.rule] |= wanted & set(range(*finding.span))
        for code, places in covered.items():
            if wanted and len(places) >= COVERED * len(wanted):
                yield code, line["label"] == "boilerplate"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
