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
from artlint.run.course import every
from artlint.run.patching import portable, record_patch
from artlint.run.session import Session, judged
from artlint.sources.base import Change, Source
from artlint.sources.hashed import Hashed, content_digest, hashing
from artlint.sources.open import open_input
from artlint.sources.replace import FULL, replacing, sweep
from artlint.stores.patch_file import PatchWriter

SPOOL = 16_000_000  # bytes of a fixed file that are held in memory; more goes to a temporary file


@dataclass
class _Rewriting:
    """What came of one file: what is still found in its articles, and what was changed in them."""

    results: list[Checked] = field(default_factory=list)
    applied: Counter[str] = field(default_factory=Counter)
    words: int = 0  # of the articles with edits, before
    removed: int = 0  # of them
    renamed: dict[str, str] = field(default_factory=dict)
    edited: int = 0  # articles with edits
    told: int = 0  # those of them of which the source told what it wrote
    texts: list[Change] = field(default_factory=list)  # those of them of which the file keeps no text as it stands
    settled: Settled | None = None  # the article settled last
    before: str = ""  # digest of the content


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
    words: int = 0  # of the articles that were fixed, before
    removed: int = 0  # of them
    by_file: dict[str, Counter[str]] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    refusals: list[Problem] = field(default_factory=list)
    wanted: Callable[[Document, Origin], bool] = every
    _file: _Rewriting = field(default_factory=_Rewriting)  # the one at hand

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
        file = self._file
        file.results.append(Checked(fixed, origin, done.findings, crashes, hidden))
        file.edited += bool(done.edits)
        file.settled = done
        file.applied.update(dict(done.applied))
        file.words += done.words
        file.removed += done.removed
        if guard and done.edits:
            file.renamed.update(guard.renamed())
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
                self.session.renamed.update(self._file.renamed)
                yield from self._file.results
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
        return spool, self._file.results

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
            return not self._file.edited or self._replace(path, status, spool)

    def _replace(self, path: str, status: os.stat_result, spool: BinaryIO) -> bool:
        noted = False
        try:
            with replacing(path, status, self._file.before) as out:
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
        if self._file.texts or self._file.told != self._file.edited:
            raise ArtlintError("no patch can be made of files of this format; left as it is")
        self.patch.write(portable(path), self._file.before, after)
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
                if self._file.edited and self.patch:
                    spool.seek(0)
                    try:
                        self._note(path, content_digest(spool))
                    except (ArtlintError, OSError) as error:
                        self._not_fixed(path, error)

    def compared(self, path: str, old: BinaryIO, new: BinaryIO) -> Iterator[str]:
        """The diff of the file last rewritten."""
        file = self._file
        if file.texts:
            fixed = ((it.document, it.origin.record, apply_edits(it.document.text, it.edits)) for it in file.texts)
            yield from unified_texts(path, fixed)
        elif file.edited:
            yield from unified(path, old, new, records=file.results[0].origin.record is not None)

    def _rewritten(self, stream: BinaryIO, source: Source, path: str) -> BinaryIO:
        """The stream with its fixes, to read from the start; what was found goes to the results."""
        self._file = _Rewriting()
        if self.patch:
            self.patch.begin()
        spool = cast("BinaryIO", tempfile.SpooledTemporaryFile(SPOOL))
        reader, seen = hashing(stream)
        for item in source.rewrite(reader, spool, path, self.session.settings.fields, self.edits):
            if isinstance(item, Problem):
                self.session.problems.append(item)
            else:
                self._changed(item)
        self._file.before = seen.digest
        spool.seek(0)
        return spool

    def _changed(self, change: Change) -> None:
        file = self._file
        file.told += 1
        if not change.splices:
            file.texts.append(change)
        elif self.patch and file.settled:
            # A source gives its change right after it has asked for the edits.
            self.patch.add(record_patch(change, file.settled))

    def _count(self, path: str) -> None:
        file = self._file
        if file.edited:
            self.changed.append(path)
            self.applied.update(file.applied)
            self.words += file.words
            self.removed += file.removed
            self.by_file[path] = file.applied
