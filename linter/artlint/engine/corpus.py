"""Collect what corpus rules observe: a reduce by key."""

from collections.abc import Iterable, Sequence
from typing import Any

from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.result import Crash
from artlint.model.rule import CorpusRule, Rule
from artlint.text.digest import digest


def corpus_rules(rules: Iterable[Rule]) -> list[CorpusRule]:
    """Those of the rules that look at the whole corpus first."""
    return [rule for rule in rules if isinstance(rule, CorpusRule)]


def fingerprint(rule: CorpusRule, version: str) -> str:
    """What the rule's facts depend on: its code, its options, the version of artlint."""
    options = sorted((name, repr(value)) for name, value in vars(rule).items() if name != "about")
    return digest((rule.about.code, options, version))


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

    def facts(self, version: str) -> Facts:
        """All that is worth keeping."""
        tables = {
            rule.about.code: self._kept(rule, table) for rule, table in zip(self._rules, self._tables, strict=True)
        }
        marks = {rule.about.code: fingerprint(rule, version) for rule in self._rules}
        return Facts(tables, self._documents, marks, _identity(marks, tables, self._documents))

    def _kept(self, rule: CorpusRule, table: dict[str, Any]) -> dict[str, Any]:
        try:
            return {key: value for key, value in table.items() if rule.keep(value)}
        except (Exception, SystemExit) as error:
            self.crashes.append(Crash(rule.about.code, "the corpus", f"{type(error).__name__}: {error}"))
            return {}


def _identity(marks: dict[str, str], tables: dict[str, dict[str, Any]], documents: int) -> str:
    sizes = sorted((code, len(table)) for code, table in tables.items())
    return digest((sorted(marks.items()), sizes, documents))
