"""A run of ``artlint check`` while it goes on: its cache, its processes, its progress, and how it is interrupted."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from artlint.cli.arguments import add_setting
from artlint.cli.caching import add_cache, memory_of
from artlint.cli.interrupt import Interrupt
from artlint.cli.output import say
from artlint.cli.progress import progress_of
from artlint.model.document import Document
from artlint.model.result import Checked, Origin
from artlint.run.course import Course, every, processors
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.changed import Changed

INTERRUPTED = 130


def add_course(parser: argparse._ActionsContainer) -> None:
    """What says how a run goes about its work."""
    add_setting(parser, "jobs", "-j")
    parser.add_argument(
        "--changed-since",
        metavar="REV",
        help="check only articles that are new or changed since this git revision; facts are collected from all",
    )
    add_cache(parser)


class Underway:
    """The run. Its block ends with the cache written and the terminal clean."""

    def __init__(self, session: Session, files: Sequence[str], options: argparse.Namespace) -> None:
        """Nothing is read yet. Raises ``ArtlintError``."""
        changed = _changed(session, options)
        self._files = [path for path in files if changed.file(path)] if changed else files
        # What a facts file tells needs no reading.
        read = self._files if options.facts else files
        self.wanted = changed.document if changed else every
        self._interrupt = Interrupt()
        self._progress = progress_of(read, quiet=options.quiet or options.silent)
        self._done: dict[str, bool] = {}
        self._memory = memory_of(session, read, options)
        self.course = Course(
            session,
            read,
            self._files,
            facts_file=Path(options.facts) if options.facts else None,
            jobs=processors(session.settings.jobs),
            plugin_files=tuple(Path(name) for name in options.plugin),
            plugins=options.plugins,
            memory=self._memory,
            wanted=self.wanted,
            watch=self._watched,
        )

    def __enter__(self) -> "Underway":
        """Take over Ctrl-C."""
        self._interrupt.__enter__()
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        """Write the cache, clear the terminal, give Ctrl-C back."""
        if self._progress:
            self._progress.clear()
        if self._memory:
            self._memory.finish(complete=self.course.whole and not kind and not self._interrupt.asked)
            if self._memory.cache.trouble:
                say(f"warning: {self._memory.cache.trouble}")
        self._interrupt.__exit__()

    def files(self) -> Iterator[str]:
        """The files, up to the first Ctrl-C."""
        return self._interrupt.until(self._files)

    def counted(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on and count their files."""
        for result in results:
            self._done[result.origin.path] = result.origin.record is None
            yield result

    def clearing(self, pieces: Iterable[str]) -> Iterable[str]:
        """The pieces of a report, each with the line of progress out of its way."""
        return self._progress.clearing(pieces) if self._progress else pieces

    def code(self, code: int) -> int:
        """The exit code; after Ctrl-C a sentence of its own."""
        if not self._interrupt.asked:
            return code
        # Of a file of records nobody knows whether the last one was the last.
        done = len(self._done) - (not list(self._done.values())[-1] if self._done else 0)
        say(f"interrupted after {done} of {len(self._files)} files; what was found until then is told above")
        return INTERRUPTED

    def _watched(self, items: Iterable[tuple[Document, Origin]], what: str) -> Iterable[tuple[Document, Origin]]:
        items = self._interrupt.until(items)
        return self._progress.watch(items, what) if self._progress else items


def _changed(session: Session, options: argparse.Namespace) -> "Changed | None":
    if options.changed_since is None:
        return None
    from artlint.run.changed import Changed

    return Changed(session, options.changed_since, options.paths)
