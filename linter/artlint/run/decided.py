"""Decisions in a run: what documents are called in them, and which of them a run had use for."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from artlint.engine.suppress import Decisions
from artlint.model.decision import ANY_RULE, Decision

DEFAULT_FILE = "decisions.jsonl"


class Names:
    """What files are called, however their paths are given: from the configuration's folder, else the working one."""

    def __init__(self, config: str) -> None:
        """``config`` is the path of the configuration file, empty if there is none."""
        self._here = os.getcwd()
        self.root = os.path.dirname(os.path.normpath(os.path.join(self._here, config))) if config else self._here
        self._start = os.path.join(self.root, "")
        self._last = ("", "")

    def __call__(self, path: str) -> str:
        """The name of a file or folder; that of the root itself is empty."""
        given, name = self._last
        if path != given:
            name = self._name(path)
            self._last = path, name
        return name

    def _name(self, path: str) -> str:
        full = os.path.normpath(os.path.join(self._here, path))
        if full != self.root and not full.startswith(self._start):
            # The way there may lead over a link, as /tmp does on some systems.
            name = os.path.relpath(os.path.realpath(full), os.path.realpath(self.root))
        else:
            name = full[len(self._start) :]
        return name.replace(os.sep, "/") if name != "." else ""


@dataclass
class Ledger:
    """Which documents were linted, by hash, and which decisions were about a finding in them."""

    documents: set[int] = field(default_factory=set)
    used: set[str] = field(default_factory=set)

    def note(self, document: str, decided: Iterable[Decision]) -> None:
        """Take in a document."""
        self.documents.add(hash(document))
        self.used.update(row.id for row in decided)

    def gone(self, decisions: Decisions, rules: frozenset[str]) -> int:
        """How many rows that hide a finding of a document that was linted, and of these rules, hide nothing."""
        rows = sum(self._gone(row, rules) for row in decisions.rows.values())
        used = frozenset(int(identity, 16) for identity in self.used)
        return rows + decisions.baseline.gone(used, frozenset(self.documents), rules)

    def _gone(self, row: Decision, rules: frozenset[str]) -> bool:
        judged = row.scope == "finding" and row.rule in rules and hash(row.document) in self.documents
        return judged and row.verdict == "reject" and row.id not in self.used


@dataclass(frozen=True)
class Linted:
    """What a run went through, by the names of ``Names``: folders given, files read, files that could not be."""

    names: Names
    ledger: Ledger
    rules: frozenset[str]
    given: frozenset[str]
    files: frozenset[str]
    broken: frozenset[str]

    def judges(self, row: Decision) -> bool:
        """Whether the run would have found what the row is about, if it were still there."""
        if row.rule not in self.rules and row.rule != ANY_RULE:
            return False
        if row.scope in {"phrase", "site-phrase", "site"}:
            return "" in self.given and not self.broken  # anywhere in the corpus
        if hash(row.document) in self.ledger.documents:
            return True
        file, _, record = row.document.rpartition("#")
        path = row.path or (file if record.isdecimal() else row.document)
        if path in self.broken:
            return False
        return path in self.files or (self._inside(path) and not os.path.lexists(os.path.join(self.names.root, path)))

    def _inside(self, path: str) -> bool:
        """Whether a path lies in a folder that was given, or was given itself."""
        above = path
        while above and above not in self.given:
            above = above.rpartition("/")[0]
        return above in self.given

    def gone(self, rows: Mapping[str, Decision]) -> list[Decision]:
        """Rows whose findings are no longer there, in order of id."""
        used = self.ledger.used
        return [row for _, row in sorted(rows.items()) if row.id not in used and self.judges(row)]


def decisions_path(names: Names, given: str) -> Path:
    """The decisions file: the one named, else the one in the root."""
    return Path(given) if given else Path(names.root, DEFAULT_FILE)
