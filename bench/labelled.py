"""Sets of labelled articles, and what each says of a finding: right, wrong, or nothing.

A set is a folder's file of JSON Lines with ``text`` in each record; what else it has stands at its judge. A judge gives
the code of a rule and whether it was right, once for every finding that counts.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from artlint import Document, Metadata
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.finding import Finding
from artlint.run.session import Session

COVERED = 0.6  # of what is on a line: chosen

Record = dict[str, Any]
Judge = Callable[[Record, Sequence[Finding]], Iterable[tuple[str, bool]]]


def lines(record: Record, found: Sequence[Finding]) -> Iterator[tuple[str, bool]]:
    """Right: covering a line with the ``label`` ``boilerplate``; wrong: ``content``. Other lines do not count.

    A rule covers a line by three fifths of the characters on it, by one finding or more.
    """
    for line in record["lines"]:
        if line["label"] not in {"boilerplate", "content"}:
            continue
        wanted = {at for at in range(line["start"], line["end"]) if not record["text"][at].isspace()}
        covered: dict[str, set[int]] = defaultdict(set)
        for finding in found:
            if touches(finding, line):
                covered[finding.rule] |= wanted & set(range(*finding.span))
        for code, places in covered.items():
            if wanted and len(places) >= COVERED * len(wanted):
                yield code, line["label"] == "boilerplate"


def places(record: Record, found: Sequence[Finding]) -> Iterator[tuple[str, bool]]:
    """Right: sharing a character with one of the ``planted`` places; every other finding is wrong.

    What a rule finds again at the same place does not count.
    """
    planted = record["planted"] or []
    marks = [planted] if isinstance(planted, dict) else planted
    seen = set()
    for finding in found:
        hit = [at for at, mark in enumerate(marks) if touches(finding, mark)]
        new = [(finding.rule, at) for at in hit if (finding.rule, at) not in seen]
        seen.update(new)
        if new or not hit:
            yield finding.rule, bool(hit)


def nothing(record: Record, found: Sequence[Finding]) -> Iterator[tuple[str, bool]]:
    """Articles without such faults, as they were written and edited: every finding is wrong."""
    return ((finding.rule, False) for finding in found)


def touches(finding: Finding, place: Record) -> bool:
    return bool(finding.span.start < place["end"] and place["start"] < finding.span.end)


class Labelled(NamedTuple):
    """A set: what ``explain`` calls its articles, its files in the folder of sets, the rules that it can judge, how.

    Records that agree in the field ``together`` are linted as one corpus. ``marks``: files with the places apart from
    the articles, which they name by ``id``.
    """

    articles: str
    files: tuple[str, ...]
    rules: tuple[str, ...]
    judge: Judge
    together: str = ""
    marks: tuple[str, ...] = ()


SETS = {
    "boilerplate": Labelled("extracted news", ("boilerplate/dev.jsonl",), ("BPL", "DUP"), lines, "extractor"),
    "names": Labelled("news with planted spellings", ("names/dev.jsonl",), ("NAM",), places, "corpus"),
    "foreign": Labelled("news with planted lines", ("foreign/dev.jsonl",), ("LNG",), places),
    "web": Labelled(
        "translated web articles",
        ("web/articles.jsonl", "web2/articles.jsonl"),
        ("NAM", "LNG", "TRN", "DMG", "DAT", "DUP"),
        places,
        marks=("web/gold.jsonl", "web2/gold.jsonl"),
    ),
    "clean": Labelled("600,000 words of original English news", ("clean/dev.jsonl",), ("BPL", "TRN"), nothing),
}


def judged(labelled: Labelled, folder: Path, session: Session) -> Iterator[tuple[str, bool]]:
    """What the set says of the findings of its rules."""
    corpora = defaultdict(list)
    for record in records(labelled, folder):
        corpora[record.get(labelled.together)].append(record)
    for corpus in corpora.values():
        for record, found in linted(corpus, session):
            if not record.get("failed"):
                yield from labelled.judge(record, [one for one in found if one.rule.startswith(labelled.rules)])


def records(labelled: Labelled, folder: Path) -> Iterator[Record]:
    """The articles, with their places where these stand apart."""
    apart = defaultdict(list)
    for mark in read(labelled.marks, folder):
        apart[mark["id"]].append(mark)
    for record in read(labelled.files, folder):
        yield {**record, "planted": apart[record["id"]]} if labelled.marks else record


def read(files: Iterable[str], folder: Path) -> Iterator[Record]:
    for name in files:
        with Path(folder, name).open(encoding="utf-8") as rows:
            yield from map(json.loads, rows)


def linted(corpus: Sequence[Record], session: Session) -> Iterator[tuple[Record, Sequence[Finding]]]:
    """The records, which make one corpus, with what is found in them."""
    docs = [Document(str(n), row["text"], Metadata(language=row.get("lang", ""))) for n, row in enumerate(corpus)]
    collector = Collector(corpus_rules(session.chosen))
    collector.add_all(docs)
    facts = collector.facts()
    for record, doc in zip(corpus, docs, strict=True):
        yield record, session.check(doc, "", facts)
