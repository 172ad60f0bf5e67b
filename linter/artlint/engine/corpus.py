"""Collect what corpus rules observe: a reduce by key."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from artlint.engine.fuse import Fuse
from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.result import Crash, crash_of
from artlint.model.rule import CorpusRule, Gatherer, Rule, gathers, options_of, sees_corpus
from artlint.text.digest import digest


def corpus_rules(rules: Iterable[Rule]) -> list[CorpusRule]:
    """Those of the rules that look at the whole corpus first."""
    return [rule for rule in rules if sees_corpus(rule)]


def fingerprint(rule: CorpusRule, version: str) -> str:
    """What the rule's facts depend on: its code, its options, the version of artlint."""
    return digest((rule.about.code, options_of(rule), version))


class ValueByValue:
    """Gathers for any corpus rule, by what it observes and how it combines."""

    def __init__(self, rule: CorpusRule) -> None:
        """Begin with nothing observed."""
        self._rule = rule
        self._table: dict[str, Any] = {}

    def add(self, doc: Document) -> None:
        """Take in one document."""
        _add(self._rule, self._table, self._rule.observe(doc))

    def table(self) -> dict[str, Any]:
        """The combined values by key."""
        return self._table


class Collector:
    """Gathers the observations of many documents. Order and grouping of the documents do not matter.

    ``crashes`` has one for each document that a rule could not observe, and for facts it could not judge.
    """

    def __init__(self, rules: Sequence[CorpusRule], fuse: Fuse | None = None) -> None:
        """Begin with nothing observed; the fuse switches off rules that keep failing."""
        self._rules = rules
        self._gatherers = [rule.gatherer() if gathers(rule) else ValueByValue(rule) for rule in rules]
        self._fuse = fuse or Fuse()
        self._merged: list[dict[str, Any]] = [{} for _ in rules]
        self._documents = 0
        self.crashes: list[Crash] = []

    def add(self, doc: Document) -> None:
        """Take in one document."""
        self.add_all([doc])

    def add_all(self, docs: Sequence[Document]) -> None:
        """Take in documents rule by rule, which is quicker than one by one; crashes are told in their order."""
        self._documents += len(docs)
        crashes: list[list[Crash]] = [[] for _ in docs]
        for rule, gatherer in zip(self._rules, self._gatherers, strict=True):
            code = rule.about.code
            for doc, failed in zip(docs, crashes, strict=True):
                if code in self._fuse.off:
                    break
                try:
                    gatherer.add(doc)
                except (Exception, SystemExit) as error:
                    failed.append(crash_of(code, doc.id, error))
                    self._fuse.count(failed[-1:])
        self.crashes += chain.from_iterable(crashes)

    def gathered(self) -> tuple[list[dict[str, Any]], int]:
        """What was observed, for ``merge`` of another collector of the same rules, and of how many documents."""
        return [dict(gatherer.table()) for gatherer in self._gatherers], self._documents

    def merge(self, gathered: tuple[list[dict[str, Any]], int]) -> None:
        """Take in what another collector gathered."""
        tables, documents = gathered
        self._documents += documents
        for rule, table, more in zip(self._rules, self._merged, tables, strict=True):
            try:
                _add(rule, table, more.items())
            except (Exception, SystemExit) as error:
                self._failed(crash_of(rule.about.code, "the corpus", error))

    def facts(self) -> Facts:
        """All that is worth keeping."""
        tables = {
            rule.about.code: self._kept(rule, gatherer, merged)
            for rule, gatherer, merged in zip(self._rules, self._gatherers, self._merged, strict=True)
        }
        return Facts(tables, self._documents)

    def _kept(self, rule: CorpusRule, gatherer: Gatherer, merged: dict[str, Any]) -> dict[str, Any]:
        try:
            table = gatherer.table()
            if merged:
                _add(rule, merged, table.items())
                table = merged
            return {key: value for key, value in table.items() if rule.keep(value)}
        except (Exception, SystemExit) as error:
            self._failed(crash_of(rule.about.code, "the corpus", error))
            return {}

    def _failed(self, crash: Crash) -> None:
        self.crashes.append(crash)
        self._fuse.count([crash])


def _add(rule: CorpusRule, table: dict[str, Any], more: Iterable[tuple[str, Any]]) -> None:
    """Combine keys and values with those of a table."""
    combine = rule.combine
    for key, value in more:
        before = table.get(key)
        table[key] = value if before is None else combine(before, value)


def stamped(facts: Facts, rules: Sequence[CorpusRule], version: str) -> Facts:
    """The facts with what tells whether they are still those of the rules, and a name for reports."""
    marks = {rule.about.code: fingerprint(rule, version) for rule in rules}
    sizes = sorted((code, len(table)) for code, table in facts.tables.items())
    return facts._replace(fingerprints=marks, identity=digest((sorted(marks.items()), sizes, facts.documents)))
