"""The course of a run: documents are read, known from before or checked, in order."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from artlint.engine.check import Found
from artlint.engine.corpus import corpus_rules
from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.finding import in_order
from artlint.model.result import Checked, Crash, Origin, Problem
from artlint.run.batches import Asked, Pace, batches
from artlint.run.corpus import Corpus
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.ahead import Ahead
    from artlint.run.memory import Memory
    from artlint.run.processes import Start


Items = Iterable[tuple[Document, Origin]]
_KILLED = (
    "a process of the run was killed, perhaps because memory ran out; the report lacks what was not linted by then; "
    "run again with fewer --jobs"
)


def every(doc: Document, origin: Origin) -> bool:
    """All documents are wanted."""
    return True


def processors(jobs: int) -> int:
    """How many processes a setting asks for: 0 stands for one a processor."""
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def as_it_is(items: Items, what: str) -> Items:
    """The documents unchanged; for runs without a progress display."""
    return items


def _one_ahead(items: Items) -> Items:
    """The items, each when the next one is there."""
    last: list[tuple[Document, Origin]] = []
    for item in items:
        yield from last
        last = [item]
    yield from last


class Course:
    """How the documents of the files become results.

    Of the files those of ``checked`` are checked, and of their documents those that are ``wanted``; facts are
    collected from all. ``watch`` is handed the documents of every pass, with a word for what is done with them, and may
    end it early. ``memory`` knows results of earlier runs.
    """

    def __init__(
        self,
        session: Session,
        files: Sequence[str],
        checked: Sequence[str],
        *,
        facts_file: Path | None = None,
        jobs: int = 1,
        plugin_files: tuple[Path, ...] = (),
        plugins: bool = True,
        memory: "Memory | None" = None,
        wanted: Callable[[Document, Origin], bool] = every,
        watch: Callable[[Items, str], Items] = as_it_is,
    ) -> None:
        """Nothing is read yet but the facts file. Raises ``ArtlintError`` if its facts are not those of the rules."""
        self.session = session
        self.facts_file = facts_file
        self.jobs = jobs
        self.plugin_files = plugin_files
        self.plugins = plugins
        self.memory = memory
        self.wanted = wanted
        self.watch = watch
        self.whole = False  # every document went by
        self._corpus = Corpus(session, files, checked)
        self._facts: Facts | None = None
        if facts_file:
            self._facts = session.stored_facts(facts_file)
        elif not corpus_rules(session.chosen):
            self._facts = Facts()

    @property
    def stored(self) -> Facts:
        """The facts of the facts file; none without one."""
        return (self._facts if self.facts_file else None) or Facts()

    def facts(self, *, keep: bool = False) -> Facts:
        """The facts that corpus rules judge by: from the file, or collected from all documents."""
        if self._facts is None:
            items: Items = self.watch(self._corpus.first_pass(keep=keep), "reading")
            if self.memory:
                # The name is that of the documents that the facts are of, even if a file changed since it was counted.
                self.memory.begin_corpus()
                items = self._counted(items, self.memory)
            self._facts = self._collected(items)
            if self.memory:
                self.memory.name_corpus()
        return self._facts

    def results(self) -> Iterator[Checked]:
        """Each wanted document with its findings, in order."""
        self._prepare()
        looks = self._found(self._wanted("checking"))
        return (self.session.checked(one.document, one.origin, found, crashes) for one, found, crashes in looks)

    def looks(self) -> "Iterator[Ahead]":
        """As ``results``, for documents that are fixed next; hidden findings are included.

        The facts are collected at once.
        A document is given when the next one is read, so that its file is closed when it is to be written.
        """
        # Later rounds go by them, and they are those of the corpus before anything in it is fixed.
        self.facts(keep=True)
        if self.memory and self.facts_file:
            self._name_facts(self.memory, self.facts_file)
        return self._found(_one_ahead(self._wanted("fixing")))

    def _wanted(self, what: str) -> Items:
        return (item for item in self.watch(self._corpus, what) if self.wanted(*item))

    def _prepare(self) -> None:
        """Whatever needs all documents before the first can be judged."""
        memory = self.memory
        if memory is None:
            self.facts(keep=True)
        elif self.facts_file:
            self._name_facts(memory, self.facts_file)
        elif self._facts is None:
            for _ in self._counted(self.watch(self._corpus.first_pass(keep=True), "reading"), memory):
                pass
            if not memory.name_corpus():
                self.facts()

    def _name_facts(self, memory: "Memory", path: Path) -> None:
        from artlint.run.identity import file_digest

        memory.name_facts(file_digest(path))

    def _counted(self, items: Items, memory: "Memory") -> Items:
        for doc, origin in items:
            memory.count_in(doc, origin)
            yield doc, origin

    def _collected(self, items: Items) -> Facts:
        session, crashes = self.session, len(self.session.crashes)
        if self.jobs == 1:
            facts = session.collect(items)
        else:
            from artlint.run import processes

            try:
                facts, more = processes.collect((doc for doc, _ in items), self._start())
                session.crashes += more
            except processes.WorkerKilledError:
                self._killed()
                facts = Facts()
        if self.memory and len(session.crashes) > crashes:
            self.memory.missed = True
        return facts

    def _start(self) -> "Start":
        from artlint.run.processes import Start

        return Start(self.session, self.plugin_files, self.plugins, self.jobs)

    def _found(self, items: Items) -> "Iterator[Ahead]":
        session, memory = self.session, self.memory
        asked = (memory.ask(*item) if memory else Asked(*item) for item in items)
        for one, ahead in self._here(asked) if self.jobs == 1 else self._elsewhere(asked):
            session.fuse.documents += 1
            if ahead is None:
                found, crashes = one.findings or [], list[Crash]()
            else:
                found, crashes = session.come_to(one.todo, ahead, self.facts)
                # What is found now lacks the rules that are switched off.
                if memory and not session.fuse.off:
                    found = memory.learn(one, found, crashes)
                elif one.alone is not None:
                    found = in_order([*one.alone, *found])
            if session.fuse.off:
                found = [finding for finding in found if finding.rule not in session.fuse.off]
                if memory:
                    memory.missed = True
            yield one, found, crashes
        self.whole = self.wanted is every and not self.facts_file

    def _here(self, asked: Iterable[Asked]) -> Iterator[tuple[Asked, Found | None]]:
        pace = Pace()
        for batch in batches(asked, pace, attrgetter("work")):
            with pace:
                todo = [one.todo for one in batch if one.findings is None]
                found = iter(self.session.found_ahead(todo, self.facts()) if todo else ())
            for one in batch:
                yield one, (next(found) if one.findings is None else None)

    def _elsewhere(self, asked: Iterable[Asked]) -> Iterator[tuple[Asked, Found | None]]:
        from artlint.run import processes

        try:
            yield from processes.check_all(asked, self._start(), lambda: self.facts_file or self.facts())
        except processes.WorkerKilledError:
            self._killed()

    def _killed(self) -> None:
        self.session.problems.append(Problem("--jobs", _KILLED))
        if self.memory:
            self.memory.missed = True
