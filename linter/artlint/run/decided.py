"""Decisions in a run: what documents are called in them, and which of them a run had use for."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from artlint.model.result import Checked
from artlint.reports.place import place
from artlint.run.config.keys import DECISIONS

if TYPE_CHECKING:
    from artlint.engine.suppress import Decisions
    from artlint.model.decision import Candidate, Decision

_NO_NAMES = ("", os.curdir, os.pardir)
MATCH = 80  # code points of the words found that a row shows


class Names:
    """What files are called, however their paths are given: from the configuration's folder, else the working one."""

    def __init__(self, config: str) -> None:
        """``config`` is the path of the configuration file, empty if there is none."""
        self._here = os.getcwd()
        self.root = os.path.dirname(os.path.normpath(os.path.join(self._here, config))) if config else self._here
        self._start = os.path.join(self.root, "")
        self._last = ("", "")
        self._inside: dict[str, str] = {}  # folders as they are given, and what begins the names of files in them
        self._outside: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """The name of a file or folder; that of the root itself is empty."""
        given, name = self._last
        if path != given:
            name = self._name(path)
            self._last = path, name
        return name

    def _name(self, path: str) -> str:
        folder, file = os.path.split(path)
        if folder in self._inside and file not in _NO_NAMES:
            return self._inside[folder] + file
        full = os.path.normpath(os.path.join(self._here, path))
        if full == self.root or full.startswith(self._start):
            name = full[len(self._start) :]
            if file not in _NO_NAMES:
                self._inside[folder] = name.replace(os.sep, "/").removesuffix(file)
        else:
            # The way there may lead over a link, as /tmp does on some systems; a folder's is looked up once.
            folder, file = (full, "") if os.path.isdir(full) else os.path.split(full)
            if folder not in self._outside:
                self._outside[folder] = os.path.relpath(os.path.realpath(folder), os.path.realpath(self.root))
            name = os.path.normpath(os.path.join(self._outside[folder], file))
        return name.replace(os.sep, "/") if name != "." else ""


class Ledger:
    """Which documents were linted, by hash, and which decisions, by id, were about a finding in them."""

    def __init__(self) -> None:
        """Nothing was linted yet."""
        self.documents: set[int] = set()
        self.used: set[int] = set()

    def note(self, document: str, decided: "Iterable[Decision]") -> None:
        """Take in a document."""
        self.documents.add(hash(document))
        self.used.update(int(row.id, 16) for row in decided)

    def gone(self, decisions: "Decisions", rules: frozenset[str]) -> int:
        """How many rows that hide a finding of a document that was linted, and of these rules, hide nothing."""
        rows = sum(self._gone(row, rules) for row in decisions.rows.values())
        return rows + decisions.baseline.gone(self.used, self.documents, rules)

    def _gone(self, row: "Decision", rules: frozenset[str]) -> bool:
        judged = row.scope == "finding" and row.rule in rules and hash(row.document) in self.documents
        return judged and row.verdict == "reject" and int(row.id, 16) not in self.used


class Linted(NamedTuple):
    """What a run went through, by the names of ``Names``: folders given, files read, files that could not be."""

    names: Names
    ledger: Ledger
    rules: frozenset[str]
    given: frozenset[str]
    files: frozenset[str]
    broken: frozenset[str]

    def judges(self, row: "Decision") -> bool:
        """Whether the run would have found what the row is about, if it were still there."""
        from artlint.model.decision import ANY_RULE

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

    def gone(self, rows: "Mapping[str, Decision]") -> "list[Decision]":
        """Rows whose findings are no longer there, in order of id."""
        used = self.ledger.used
        return [row for _, row in sorted(rows.items()) if int(row.id, 16) not in used and self.judges(row)]


def candidates(result: Checked, names: Names) -> "Iterator[Candidate]":
    """The findings of a document, in order of place: first those shown, then those hidden."""
    from artlint.model.decision import Candidate  # 4 ms with what it needs, and most runs have no decisions
    from artlint.model.fingerprint import fingerprints, phrase_key

    doc, origin = result.document, result.origin
    own_id = origin.record is not None and doc.id != f"{names(origin.path)}#{origin.record}"
    hidden = [item.finding for item in result.suppressed]
    for group in (result.findings, hidden):
        for finding, name in zip(group, fingerprints(doc, group), strict=True):
            yield Candidate(
                name,
                finding.rule,
                doc.id,
                names(origin.path) if own_id else "",
                doc.metadata.site,
                doc[finding.span],
                place(result, finding.span.start),
                len(finding.fixes),
                phrase_key(doc, finding),
            )


def row_about(it: "Candidate", verdict: str, scope: str, *, any_rule: bool = False) -> "Decision":
    """The row for a decision of this scope; what its id follows from is in it, whole or cut in the middle."""
    from artlint.model.decision import ANY_RULE, Decision
    from artlint.model.fingerprint import article_key, site_key

    match = it.match if len(it.match) <= MATCH else f"{it.match[: MATCH // 2]} … {it.match[-MATCH // 2 :]}"
    rule = ANY_RULE if any_rule else it.rule
    if scope == "phrase":
        return Decision(it.phrase, verdict, rule, scope, match=match)
    if scope == "article":
        return Decision(article_key(rule, it.document), verdict, rule, scope, it.document, it.path)
    if scope == "site-phrase":
        return Decision(site_key(rule, it.site, it.match), verdict, rule, scope, site=it.site, match=match)
    if scope == "site":
        return Decision(site_key(rule, it.site), verdict, rule, scope, site=it.site)
    return Decision(it.name, verdict, rule, scope, it.document, it.path, match=match)


def decisions_path(names: Names, given: str) -> Path:
    """The decisions file, from the working folder: the one named, else the one in the root."""
    full = os.path.join(names.root, DECISIONS) if given == DECISIONS else given
    return Path(os.path.relpath(full) if os.path.isabs(full) else full)
