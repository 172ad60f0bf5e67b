"""CPU seconds of every part of a run: reading, views, facts, prefilter, each rule alone.

usage: profile_rules.py FILE...
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import TypeVar

from artlint import Context, CorpusRule, Document, Rule
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.facts import Facts
from artlint.model.rule import Hit, sees_corpus
from artlint.model.view import view
from artlint.run.session import Session, start
from artlint.run.settings import Settings

_Result = TypeVar("_Result")
VIEWS = [name for name, value in vars(Document).items() if isinstance(value, view)]


@dataclass(frozen=True)
class Row:
    """What one rule took for the articles it was called for."""

    code: str
    seconds: float
    calls: int
    findings: int


def timed(action: Callable[[], _Result]) -> tuple[float, _Result]:
    began = process_time()
    result = action()
    return process_time() - began, result


def profile(files: Sequence[Path]) -> None:
    seconds, session = timed(lambda: start(Settings(), plugins=False))
    print(
        f"CPU seconds by part; the views are made for all articles before any rule, so no rule pays for them\n"
        f"{seconds:8.3f}  load and compile {len(session.chosen)} rules"
    )
    seconds, docs = timed(lambda: [doc for path in files for doc, _ in session.documents(str(path))])
    print(f"{seconds:8.3f}  read {len(docs)} articles")
    for name in VIEWS:
        print(f"{timed(lambda name=name: [getattr(doc, name) for doc in docs])[0]:8.3f}  view: {name}")
    tables = {}
    for rule in corpus_rules(session.chosen):
        seconds, facts = timed(lambda rule=rule: collected(rule, docs))
        tables.update(facts.tables)
        print(f"{seconds:8.3f}  facts for {rule.about.code}")
    facts = Facts(tables, len(docs))
    seconds, hits = timed(lambda: session.plan.prefilter.scan(docs))
    print(f"{seconds:8.3f}  prefilter, {sum(map(len, hits))} calls of rules wanted")
    rows = [row(session, index, rule, docs, hits, facts) for index, rule in enumerate(session.plan.rules)]
    print(f"{sum(row.seconds for row in rows):8.3f}  all rules")
    print("\n seconds  rule     calls  findings")
    for entry in sorted(rows, key=lambda entry: -entry.seconds):
        print(f"{entry.seconds:8.3f}  {entry.code} {entry.calls:7} {entry.findings:9}")


def collected(rule: CorpusRule, docs: Sequence[Document]) -> Facts:
    collector = Collector([rule])
    for doc in docs:
        collector.add(doc)
    return collector.facts()


def row(
    session: Session,
    index: int,
    rule: Rule,
    docs: Sequence[Document],
    hits: Sequence[dict[int, list[Hit]]],
    facts: Facts,
) -> Row:
    """The rule's own check, called as the engine calls it; what it observes of a corpus is under facts."""
    own = facts.tables.get(rule.about.code)
    always = index in session.plan.always
    asked = [
        Context(doc, tuple(found.get(index, ())), own)
        for doc, found in zip(docs, hits, strict=True)
        if (always or index in found) and applies(rule, doc)
    ]
    seconds, count = timed(lambda: sum(len(list(rule.check(ctx))) for ctx in asked))
    name = f"{rule.about.code}{'+' if sees_corpus(rule) else ' '}"
    return Row(name, seconds, len(asked), count)


def applies(rule: Rule, doc: Document) -> bool:
    languages = rule.about.languages
    return not languages or doc.language in languages or doc.language == "und"


if __name__ == "__main__":
    profile([Path(name) for name in sys.argv[1:]])
