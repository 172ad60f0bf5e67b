"""Fix files: plan the edits of each document, then show them or write them."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from artlint.engine.apply import Settled, settle
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.finding import Applicability, Edit, Finding, apply_edits
from artlint.model.result import Checked, Origin, Problem
from artlint.reports.diff import unified, unified_texts
from artlint.run.ahead import LookedAhead
from artlint.run.patching import portable, record_patch
from artlint.run.session import Session, judged
from artlint.sources.base import Change, Source
from artlint.sources.hashed import Hashed, content_digest, hashing
from artlint.sources.open import open_input
from artlint.sources.replace import FULL, replacing, sweep
from artlint.stores.patch_file import PatchWriter

SPOOL = 16_000_000  # bytes of a fixed file that are held in memory; more goes to a temporary file


@dataclass
class Fixer:
    """Fixes files one by one and counts. ``refusals`` are fixes not made for the article's own good.

    ``looked`` knows what is found in the articles as they are; after fixes they are checked here, by the ``facts``.
    """

    session: Session
    facts: Callable[[], Facts]
    levels: frozenset[Applicability]
    looked: LookedAhead = field(default_factory=LookedAhead)
    patch: PatchWriter | None = None
    applied: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)  # "before" of the articles that were fixed, "removed" of those
    by_file: dict[str, Counter[str]] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    refusals: list[Problem] = field(default_factory=list)
    wanted: Callable[[Document, Origin], bool] = lambda doc, origin: True
    _results: list[Checked] = field(default_factory=list)
    _applied: Counter[str] = field(default_factory=Counter)
    _words: Counter[str] = field(default_factory=Counter)
    _renamed: dict[str, str] = field(default_factory=dict)
    _edited: int = 0  # articles with edits in the file at hand
    _changes: int = 0  # those of them of which the source told what it wrote
    _texts: list[Change] = field(default_factory=list)  # those of them of which the file keeps no text as it stands
    _done: Settled | None = None  # the article settled last
    _before: str = ""  # digest of the content of the file at hand

    def settle(self, doc: Document, origin: Origin) -> Settled:
        """A document after fixing, and what is still found in it among the results."""
        before = len(self.session.crashes)
        doc = self.session.identified(doc, origin.path)
        found = self.looked.of(doc, origin)
        if found is None:
            self.session.fuse.documents += 1
        guard = self.session.guard()

        def check(now: Document) -> Sequence[Finding]:
            if now is doc and found is not None:
                return judged(doc, found, guard)
            return self.session.check(now, origin.path, self.facts(), guard)

        done = settle(
            check,
            doc,
            self.levels,
            self.session.variants.of(doc, origin.path).max_removal,
            guard,
        )
        crashes = tuple(dict.fromkeys(self.session.crashes[before:]))
        # A file of records is held until it is written: of a clean record its text is not needed any more.
        hidden = guard.suppressed(refused=bool(done.refusal)) if guard else ()
        shown = done.findings or hidden or origin.record is None
        fixed = Document(doc.id, done.text if shown else "", doc.metadata)
        self._results.append(Checked(fixed, origin, done.findings, crashes, hidden))
        self._edited += bool(done.edits)
        self._done = done
        self._applied.update(dict(done.applied))
        self._words.update(before=done.words, removed=done.removed)
        if guard and done.edits:
            self._renamed.update(guard.renamed())
        if done.refusal:
            problem = Problem(origin.path, f"{done.refusal}; {doc.id} was left as it is", origin.record)
            (self.session.problems if done.broken else self.refusals).append(problem)
        return done

    def edits(self, doc: Document, origin: Origin) -> Sequence[Edit]:
        """The edits that mend a document, in its own offsets; none if it is not wanted, or its fixes are refused."""
        if not self.wanted(doc, origin):
            return ()
        return self.settle(doc, origin).edits

    def write(self, path: str) -> Iterator[Checked]:
        """Fix a file in its place and give what is still found in it; a file that needs no fix is not written."""
        with self.session.reading(path):
            try:
                mended = self._mended(path)
            finally:
                self.looked.leave(path)
            if mended:
                self._count(path)
                self.session.renamed.update(self._renamed)
                yield from self._results
                return
        # The file stands as it was, so what is found in it is what was found before.
        documents = (item for item in self.session.documents(path) if self.wanted(*item))
        yield from self.session.results(documents, self.facts())

    def sweep(self, paths: Iterable[str]) -> None:
        """Remove what runs that were killed left beside these files."""
        for left in sweep(sorted({os.path.dirname(path) for path in paths})):
            self.refusals.append(Problem(left, "left by a run that was killed, and removed"))

    def pipe(self, stream: BinaryIO, name: str) -> tuple[BinaryIO, list[Checked]]:
        """A stream's bytes after fixing, and what is still found in them."""
        spool = self._rewritten(stream, self.session.piped_source(name), name)
        self._count(name)
        return spool, list(self._results)

    def _mended(self, path: str) -> bool:
        """Whether the file stands with its fixes, if it needs any."""
        status = os.stat(path)
        try:
            with open_input(path) as stream:
                spool = self._rewritten(stream, self.session.source(path), path)
        except OSError as error:
            if error.errno not in FULL:
                raise
            self._not_fixed(path, error)
            return False
        with spool:
            return not self._edited or self._replace(path, status, spool)

    def _replace(self, path: str, status: os.stat_result, spool: BinaryIO) -> bool:
        noted = False
        try:
            with replacing(path, status, self._before) as out:
                hashed = Hashed(out)
                shutil.copyfileobj(spool, hashed)
                # The patch is on disk before the file is replaced, so that every change can be taken back.
                noted = self._note(path, hashed.digest)
        except (ArtlintError, OSError) as error:
            if noted and self.patch:
                self.patch.take_back()
            self._not_fixed(path, error)
            return False
        return True

    def _note(self, path: str, after: str) -> bool:
        """Put the file into the patch, if one is wanted."""
        if self.patch is None:
            return False
        if self._texts or self._changes != self._edited:
            raise ArtlintError("no patch can be made of files of this format; left as it is")
        self.patch.write(portable(path), self._before, after)
        return True

    def _not_fixed(self, path: str, error: ArtlintError | OSError) -> None:
        if isinstance(error, OSError):
            error = ArtlintError(f"could not be fixed and was left as it is: {error.strerror or error}")
        self.session.problems += [Problem(path, problem) for problem in error.problems]

    def diff(self, path: str) -> Iterator[str]:
        """What fixing would change in a file, as a unified diff, piece by piece; the patch is written too."""
        with self.session.reading(path):
            try:
                with open_input(path) as stream:
                    spool = self._rewritten(stream, self.session.source(path), path)
            finally:
                self.looked.leave(path)
            with spool, open_input(path) as stream:
                self._count(path)
                yield from self.compared(path, stream, spool)
                if self._edited and self.patch:
                    spool.seek(0)
                    try:
                        self._note(path, content_digest(spool))
                    except (ArtlintError, OSError) as error:
                        self._not_fixed(path, error)

    def compared(self, path: str, old: BinaryIO, new: BinaryIO) -> Iterator[str]:
        """The diff of the file last rewritten."""
        if self._texts:
            fixed = ((it.document, it.origin.record, apply_edits(it.document.text, it.edits)) for it in self._texts)
            yield from unified_texts(path, fixed)
        elif self._edited:
            yield from unified(path, old, new, records=self._results[0].origin.record is not None)

    def _rewritten(self, stream: BinaryIO, source: Source, path: str) -> BinaryIO:
        """The stream with its fixes, to read from the start; what was found goes to the results."""
        self._results, self._applied, self._words, self._renamed = [], Counter(), Counter(), {}
        self._edited, self._changes, self._texts = 0, 0, []
        if self.patch:
            self.patch.begin()
        spool = cast("BinaryIO", tempfile.SpooledTemporaryFile(SPOOL))
        reader, seen = hashing(stream)
        for item in source.rewrite(reader, spool, path, self.session.settings.fields, self.edits):
            if isinstance(item, Problem):
                self.session.problems.append(item)
            else:
                self._changed(item)
        self._before = seen.digest
        spool.seek(0)
        return spool

    def _changed(self, change: Change) -> None:
        self._changes += 1
        if not change.splices:
            self._texts.append(change)
        elif self.patch and self._done:
            self.patch.add(record_patch(change, self._done))

    def _count(self, path: str) -> None:
        if self._edited:
            self.changed.append(path)
            self.applied.update(self._applied)
            self.words.update(self._words)
            self.by_file[path] = self._applied
