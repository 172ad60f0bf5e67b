"""Collect what corpus rules observe: a reduce by key."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.result import Crash
from artlint.model.rule import CorpusRule, Rule, options_of
from artlint.text.digest import digest


def corpus_rules(rules: Iterable[Rule]) -> list[CorpusRule]:
    """Those of the rules that look at the whole corpus first."""
    return [rule for rule in rules if isinstance(rule, CorpusRule)]


def fingerprint(rule: CorpusRule, version: str) -> str:
    """What the rule's facts depend on: its code, its options, the version of artlint."""
    return digest((rule.about.code, options_of(rule), version))


class Collector:
    """Gathers the observations of many documents. Order and grouping of the documents do not matter.

    ``crashes`` has one for each document that a rule could not observe, and for facts it could not judge.
    """

    def __init__(self, rules: Sequence[CorpusRule]) -> None:
        """Begin with nothing observed."""
        self._rules = rules
        self._tables: list[dict[str, Any]] = [{} for _ in rules]
        self._documents = 0
        self.crashes: list[Crash] = []

    def add(self, doc: Document) -> None:
        """Take in one document."""
        self._documents += 1
        for rule, table in zip(self._rules, self._tables, strict=True):
            combine = rule.combine
            try:
                for key, value in rule.observe(doc):
                    before = table.get(key)
                    table[key] = value if before is None else combine(before, value)
            except (Exception, SystemExit) as error:
                self.crashes.append(Crash(rule.about.code, doc.id, f"{type(error).__name__}: {error}"))

    def facts(self) -> Facts:
        """All that is worth keeping."""
        tables = {
            rule.about.code: self._kept(rule, table) for rule, table in zip(self._rules, self._tables, strict=True)
        }
        return Facts(tables, self._documents)

    def _kept(self, rule: CorpusRule, table: dict[str, Any]) -> dict[str, Any]:
        try:
            return {key: value for key, value in table.items() if rule.keep(value)}
        except (Exception, SystemExit) as error:
            self.crashes.append(Crash(rule.about.code, "the corpus", f"{type(error).__name__}: {error}"))
            return {}


def stamped(facts: Facts, rules: Sequence[CorpusRule], version: str) -> Facts:
    """The facts with what tells whether they are still those of the rules, and a name for reports."""
    marks = {rule.about.code: fingerprint(rule, version) for rule in rules}
    sizes = sorted((code, len(table)) for code, table in facts.tables.items())
    return replace(facts, fingerprints=marks, identity=digest((sorted(marks.items()), sizes, facts.documents)))
