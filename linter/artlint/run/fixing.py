"""Fix files: plan the edits of each document, then show them or write them."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from artlint.engine.apply import Settled, settle
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.finding import Applicability, Edit
from artlint.model.result import Checked, Origin, Problem
from artlint.reports.diff import unified
from artlint.run.session import Session
from artlint.sources.base import Source
from artlint.sources.open import open_input, replacing

SPOOL = 16_000_000  # bytes of a fixed file that are held in memory; more goes to a temporary file


@dataclass
class Fixer:
    """Fixes files one by one and counts. ``refusals`` are fixes not made for the article's own good."""

    session: Session
    facts: Facts
    levels: frozenset[Applicability]
    applied: Counter[str] = field(default_factory=Counter)
    changed: list[str] = field(default_factory=list)
    refusals: list[Problem] = field(default_factory=list)
    wanted: Callable[[Document, Origin], bool] = lambda doc, origin: True
    _results: list[Checked] = field(default_factory=list)
    _applied: Counter[str] = field(default_factory=Counter)
    _edited: bool = False

    def settle(self, doc: Document, origin: Origin) -> Settled:
        """A document after fixing, and what is still found in it among the results."""
        before = len(self.session.crashes)
        done = settle(
            lambda now: self.session.check(now, self.facts), doc, self.levels, self.session.settings.max_removal
        )
        crashes = tuple(dict.fromkeys(self.session.crashes[before:]))
        # A file of records is held until it is written: of a clean record its text is not needed any more.
        shown = done.findings or origin.record is None
        fixed = Document(doc.id, done.text if shown else "", doc.metadata)
        self._results.append(Checked(fixed, origin, done.findings, crashes))
        self._edited = self._edited or bool(done.edits)
        self._applied.update(dict(done.applied))
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
            status = os.stat(path)
            with open_input(path) as stream:
                spool = self._rewritten(stream, self.session.source(path), path)
            with spool:
                written = not self._edited or self._replace(path, status, spool)
            if written:
                self._count(path)
                yield from self._results
                return
        # The file stands as it was, so what is found in it is what was found before.
        documents = (item for item in self.session.documents(path) if self.wanted(*item))
        yield from self.session.results(documents, self.facts)

    def pipe(self, stream: BinaryIO, name: str) -> tuple[BinaryIO, list[Checked]]:
        """A stream's bytes after fixing, and what is still found in them."""
        spool = self._rewritten(stream, self.session.piped_source(name), name)
        self._count(name)
        return spool, list(self._results)

    def _replace(self, path: str, status: os.stat_result, spool: BinaryIO) -> bool:
        try:
            with replacing(path, status) as out:
                shutil.copyfileobj(spool, out)
        except ArtlintError as error:
            self.session.problems += [Problem(path, problem) for problem in error.problems]
            return False
        except OSError as error:
            self.session.problems.append(
                Problem(path, f"could not be fixed and was left as it is: {error.strerror or error}")
            )
            return False
        return True

    def diff(self, path: str) -> Iterator[str]:
        """What fixing would change in a file, as a unified diff, piece by piece."""
        with self.session.reading(path):
            with open_input(path) as stream:
                spool = self._rewritten(stream, self.session.source(path), path)
            with spool, open_input(path) as stream:
                self._count(path)
                yield from self.compared(path, stream, spool)

    def compared(self, path: str, old: BinaryIO, new: BinaryIO) -> Iterator[str]:
        """The diff of the file last rewritten."""
        if self._edited:
            yield from unified(path, old, new, records=self._results[0].origin.record is not None)

    def _rewritten(self, stream: BinaryIO, source: Source, path: str) -> BinaryIO:
        """The stream with its fixes, to read from the start; what was found goes to the results."""
        self._results, self._applied, self._edited = [], Counter(), False
        spool = cast("BinaryIO", tempfile.SpooledTemporaryFile(SPOOL))
        self.session.problems += source.rewrite(stream, spool, path, self.session.settings.fields, self.edits)
        spool.seek(0)
        return spool

    def _count(self, path: str) -> None:
        if self._edited:
            self.changed.append(path)
            self.applied.update(self._applied)
