"""How good are mined packs? Mine labelled articles, whole and by halves, and judge every line that the packs would cut.

usage: mining.py LABELLED.jsonl [MIN_SUPPORT]

A record has ``id`` (the page), ``url``, ``text`` and ``lines``: tables with ``start``, ``end`` and a ``label`` that is
``boilerplate`` or ``content`` where it counts; ``failed`` records are left out. Records of one ``extractor`` make one
corpus. Articles are taken by the site of their ``url``, then by their ``source``, as if that were one site: a corpus of
several papers whose articles do not say which. Packs are mined beside the default rules, without the lines that these
know, and alone. Halves: of the pages of each site every other one is mined, and the packs are tried on the rest, which
no pack has seen. "New" are lines that the default rules do not cut already.
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from artlint import Document, Metadata
from artlint.engine.check import check, make_plan
from artlint.packs.load import parse_pack
from artlint.run.mining import Mined, mine
from artlint.run.session import start
from artlint.run.settings import Settings
from artlint.text.site import host_of

COVERED = 0.6


@dataclass
class Row:
    """One line of the table."""

    sites: set[str] = field(default_factory=set)
    phrases: int = 0
    words: int = 0
    labels: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        right, wrong, every = (self.labels[name] for name in ("boilerplate", "content", "all boilerplate"))
        precision = f"{right / (right + wrong):9.3f}" if right + wrong else "        -"
        new, worse = self.labels["new boilerplate"], self.labels["new content"]
        return (
            f"{len(self.sites):5} {self.phrases:8} {self.words:6} {right:6} {wrong:6} {precision} {right / every:7.3f}"
            f" {new:5} {worse:5}"
        )


def main(path: Path, min_support: int) -> int:
    if not path.is_file():
        print(f"{path}: no labelled articles there; nothing to measure (see bench/mining.py)")
        return 0
    corpora = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if not row.get("failed"):
                corpora[row["extractor"]].append(row)
    print(f"{len(corpora)} corpora; phrases that stand in {min_support} articles or more")
    print(f"{'':38} sites  phrases  words  right  wrong precision  recall  new: right wrong")
    for what, site_of in (("site", host), ("source", source)):
        for known in (True, False):
            for halves in (False, True):
                table = Row()
                for rows in corpora.values():
                    learnt, tried = split(rows, site_of) if halves else (rows, rows)
                    mined = mined_from(learnt, site_of, min_support, known)
                    for found in mined.phrases.values():
                        table.phrases += len(found)
                        table.words += sum(phrase.words for phrase in found)
                        table.sites.update(phrase.site for phrase in found)
                    table.labels += judged(mined, tried, site_of)
                way = f"by {what}, {'beside the rules' if known else 'alone'}, {'other half' if halves else 'all'}"
                print(f"{way:38} {table}")
    return 0


def host(row: dict) -> str:
    return host_of(row.get("url", ""))


def source(row: dict) -> str:
    return row["source"]


def split(rows: list[dict], site_of) -> tuple[list[dict], list[dict]]:
    """Every other page of each site, and the rest."""
    halves, seen = ([], []), Counter[str]()
    for row in sorted(rows, key=lambda row: row["id"]):
        site = site_of(row)
        halves[seen[site] % 2].append(row)
        seen[site] += 1
    return halves


def mined_from(rows: list[dict], site_of, min_support: int, known: bool) -> Mined:
    """The packs; what the default rules know is left out, or nothing is known."""
    session = start(Settings(), plugins=False)
    if not known:
        session.chosen.clear()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        records = ({"id": row["id"], "text": row["text"], "site": site_of(row)} for row in rows)
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        return mine(session, [str(path)], site="", min_support=min_support)


def judged(mined: Mined, rows: list[dict], site_of) -> Counter[str]:
    """Labels of the lines that the packs cut."""
    rules = [rule for text in mined.packs.values() for rule in parse_pack(text, "a mined pack")]
    own = make_plan(rules)
    usual = make_plan([rule for rule in start(Settings(), plugins=False).chosen if not hasattr(rule, "observe")])
    found = Counter[str]()
    for row in rows:
        doc = Document(row["id"], row["text"], Metadata(site=site_of(row)))
        cuts, known = list(spans(own, doc)) if rules else [], None
        for line in row["lines"]:
            found[f"all {line['label']}"] += 1
            if covers(cuts, line):
                found[line["label"]] += 1
                known = list(spans(usual, doc)) if known is None else known
                found[f"new {line['label']}"] += not covers(known, line)
                if "-v" in sys.argv:
                    print(line["label"], "|", site_of(row), "|", row["text"][line["start"] : line["end"]][:120])
    return found


def spans(plan, doc: Document) -> Iterator[tuple[int, int]]:
    for finding in check(plan, doc)[0]:
        for fix in finding.fixes:
            yield from (edit.span for edit in fix.edits if not edit.text)


def covers(cuts: list[tuple[int, int]], line: dict) -> bool:
    length = line["end"] - line["start"]
    return any(min(end, line["end"]) - max(start, line["start"]) >= COVERED * length for start, end in cuts)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2].isdecimal() else 3))
