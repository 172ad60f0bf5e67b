"""What earlier runs found, asked for each document and added to.

Two parts are kept of a document: what rules found in it alone, and what corpus rules found in it among the documents of
a corpus. When one article of a corpus changes, only the second part of the others is worked out again.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from pathlib import Path

from artlint.model.document import Document, Metadata
from artlint.model.finding import Finding, in_order
from artlint.model.result import Crash, Origin
from artlint.run.batches import Asked
from artlint.run.identity import identity
from artlint.run.overrides import of_corpus
from artlint.run.session import Session
from artlint.stores.finding_text import from_text, to_text
from artlint.stores.result_cache import ResultCache, Row

_CORPORA = 4  # corpora for which findings are kept of one document: chosen, for a folder, its parts and a facts file
_SIZE = 16  # bytes of a key
_NOTE = "key in the cache"
_all_known = attrgetter(*Metadata._fields)


class Memory:
    """Results by content. ``corpus`` names the documents that corpus rules judge by; empty where no such rule runs."""

    def __init__(self, cache: ResultCache, identity: bytes, codes: Iterable[str], among: Iterable[str]) -> None:
        """``codes`` of all chosen rules, ``among`` those of corpus rules."""
        self.cache = cache
        self.corpus = ""
        self.missed = False
        self._marked = False
        self._begun = hashlib.sha256(identity)
        self._codes = frozenset(codes)
        self._among = frozenset(among)
        self._sum = self._begun.copy()

    def begin_corpus(self) -> None:
        """No document is counted in yet."""
        self._sum = self._begun.copy()

    def count_in(self, doc: Document, origin: Origin) -> None:
        """Take a document into the name of the corpus."""
        self._sum.update(self._key(doc, origin))

    def name_corpus(self) -> bool:
        """The corpus is what was counted in; whether all that is found in it is kept."""
        self.corpus = self._sum.hexdigest()[: 2 * _SIZE]
        self._marked = self.cache.has_corpus(bytes.fromhex(self.corpus))
        return self._marked

    def name_facts(self, digest: bytes) -> None:
        """The corpus is that of a facts file."""
        self.corpus = digest.hex()[: 2 * _SIZE]

    def ask(self, doc: Document, origin: Origin) -> Asked:
        """What is known of a document."""
        asked = Asked(doc, origin, self._key(doc, origin))
        row = self.cache.get(asked.key)
        alone = self._read(row.alone, doc, self._codes - self._among) if row else None
        if row is None or alone is None:
            return asked
        asked.alone, asked.among = alone, row.among
        more = self._found_among(row.among, doc)
        if more is not None:
            asked.findings = in_order([*alone, *more])
        return asked

    def learn(self, asked: Asked, found: list[Finding], crashes: Collection[Crash]) -> list[Finding]:
        """All findings of a document of which nothing or a part was known; kept unless a rule raised."""
        alone = asked.alone
        if alone is None:
            alone = [finding for finding in found if finding.rule not in self._among]
        among = [finding for finding in found if finding.rule in self._among]
        first, second = to_text(alone), to_text(among)
        if crashes or first is None or second is None:
            self.missed = True
        else:
            self.cache.put(asked.key, Row(first, self._with(asked.among, second)))
        return in_order([*alone, *among])

    def finish(self, *, complete: bool) -> None:
        """Write. ``complete``: every document of the corpus went by, and nothing was wrong."""
        if complete and self.corpus and not self.missed and not self._marked:
            self.cache.put_corpus(bytes.fromhex(self.corpus))
        self.cache.close()

    def _key(self, doc: Document, origin: Origin) -> bytes:
        known: bytes | None = doc.notes.get(_NOTE)
        if known is None:
            digest = self._begun.copy()
            head = repr((origin.path, doc.id, _all_known(doc.metadata), len(doc.text)))
            digest.update(f"{head}\n{doc.text}".encode("utf-8", "surrogatepass"))
            known = doc.notes[_NOTE] = digest.digest()[:_SIZE]
        return known

    def _found_among(self, text: str, doc: Document) -> list[Finding] | None:
        if not self._among:
            return []
        known = _table(text)
        return self._read(known[self.corpus], doc, self._among) if self.corpus in known else None

    def _with(self, text: str, more: str) -> str:
        """The findings among several corpora with those among this one, which counts as the last used."""
        if not self._among:
            return "{}"
        known = [(name, found) for name, found in _table(text).items() if name != self.corpus]
        return json.dumps(dict([*known, (self.corpus, more)][-_CORPORA:]), separators=(",", ":"))

    def _read(self, text: str, doc: Document, codes: Collection[str]) -> list[Finding] | None:
        """The findings; nothing if the text is none of ours."""
        try:
            findings = from_text(text)
            sound = all(finding.rule in codes and not finding.outside(len(doc.text)) for finding in findings)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None
        return findings if sound else None


def recalled(session: Session, plugin_files: Sequence[Path], folder: Path) -> Memory:
    """What is known of documents under the session's rules and settings, in a cache folder."""
    codes = [rule.about.code for rule in session.chosen]
    among = [rule.about.code for rule in of_corpus(session.chosen)]
    return Memory(ResultCache(folder), identity(session, plugin_files), codes, among)


def _table(text: str) -> dict[str, str]:
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return table if isinstance(table, dict) else {}
