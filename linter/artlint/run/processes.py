"""Documents observed and checked in several processes; what comes out does not depend on their number."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from artlint.engine.check import Found
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.result import Crash
from artlint.run.batches import Asked, Pace, Todo, batches
from artlint.run.session import Session, start
from artlint.run.settings import Settings

CHUNK = 64  # documents handed over at once to be checked: chosen, some 200 kB of text
OBSERVED = 256  # documents handed over at once to be observed; what is alike in them comes back put together
AHEAD = 3  # chunks under way for each process, so that none waits and memory stays bounded
_LOOK = 1.0  # seconds between looks whether the run that a process belongs to is still there

_Item = TypeVar("_Item")
_Answer = TypeVar("_Answer")


class WorkerKilledError(Exception):
    """A process ended before its work did: killed from outside, or for want of memory."""


@dataclass(frozen=True)
class Start:
    """What a process needs to make the session of the run for itself, and how many there are to be."""

    session: Session
    plugin_files: tuple[Path, ...]
    plugins: bool
    jobs: int


# A process that is forked finds the session of the run here and need not make its own.
_session: Session
_facts: Facts


def check_all(
    asked: Iterable[Asked], how: Start, facts: Callable[[], Facts | Path]
) -> Iterator[tuple[Asked, Found | None]]:
    """Each document in the order given with what is found in it; with nothing where everything is known.

    ``facts`` gives them, or the path of their file; they are wanted for the first document that is to be checked.
    Raises ``WorkerKilledError``.
    """
    with _Pool(how, facts) as pool:

        def submit(chunk: list[Asked]) -> "Future[list[Found]] | None":
            todo = [one.todo for one in chunk if one.findings is None]
            return pool.submit(_check, todo) if todo else None

        for chunk, answers in _in_order(batches(asked, Pace(CHUNK), attrgetter("work")), submit, how.jobs):
            rest = iter(answers or ())
            for one in chunk:
                yield one, (next(rest) if one.findings is None else None)


def collect(docs: Iterable[Document], how: Start) -> tuple[Facts, list[Crash]]:
    """The facts of the documents. Raises ``WorkerKilledError``."""
    collector = Collector(corpus_rules(how.session.chosen))
    crashes: list[Crash] = []
    rest = iter(docs)
    chunks = iter(lambda: list(islice(rest, OBSERVED)), [])
    with _Pool(how, Facts) as pool:
        for _, answer in _in_order(chunks, lambda chunk: pool.submit(_observe, chunk), how.jobs):
            gathered, more = answer
            collector.merge(gathered)
            crashes += more
    facts = collector.facts()
    return facts, [*crashes, *collector.crashes]


def _in_order(
    chunks: Iterable[_Item], submit: "Callable[[_Item], Future[_Answer] | None]", jobs: int
) -> Iterator[tuple[_Item, Any]]:
    """Each chunk with its answer, in order, while the next are under way."""
    waiting: deque[tuple[_Item, Future[_Answer] | None]] = deque()
    rest = iter(chunks)
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (chunk := next(rest, None)):
                waiting.append((chunk, submit(chunk)))
            if not waiting:
                return
            done, answer = waiting.popleft()
            yield done, answer.result() if answer else None
    except BrokenProcessPool as error:
        raise WorkerKilledError from error


class _Pool:
    """Processes that have the session and the facts, begun when there is something to do.

    When its block ends early they are ended, whatever they are at.
    """

    def __init__(self, how: Start, facts: Callable[[], Facts | Path]) -> None:
        self._how = how
        self._facts = facts
        self._processes: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Pool":
        return self

    def submit(self, work: Callable[[_Item], _Answer], item: _Item) -> "Future[_Answer]":
        self._processes = self._processes or _begun(self._how, self._facts())
        return self._processes.submit(work, item)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._processes:
            if kind:
                for process in multiprocessing.active_children():
                    process.terminate()
            self._processes.shutdown(cancel_futures=True)


def _begun(how: Start, facts: Facts | Path) -> ProcessPoolExecutor:
    global _session, _facts  # noqa: PLW0603 - for the processes that are forked
    if sys.platform == "linux":
        # Hands everything over in no time, and is safe: the run has no threads yet. Elsewhere it is not.
        _session = how.session
        _facts = how.session.stored_facts(facts) if isinstance(facts, Path) else facts
        method, given = "fork", None
    else:
        method, given = "spawn", (how.session.settings, how.plugin_files, how.plugins, facts)
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(how.jobs, context, initializer=_begin, initargs=(os.getpid(), given))


def _begin(parent: int, given: tuple[Settings, tuple[Path, ...], bool, Facts | Path] | None) -> None:
    # Ctrl-C at a terminal reaches every process of the run; the first one decides what becomes of the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    global _session, _facts  # noqa: PLW0603 - a worker process is its own world, made once
    if given:
        settings, plugin_files, plugins, facts = given
        _session = start(settings, plugin_files=plugin_files, plugins=plugins)
        _facts = _session.stored_facts(facts) if isinstance(facts, Path) else facts


def _end_with(parent: int) -> None:
    """End this process when the one that began it is gone: nothing else tells it."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _check(todo: list[Todo]) -> list[Found]:
    found = _session.find_batch(todo, _facts)
    for _, crashes in found:
        # A rule that this process switches off was switched off before in the order of the articles.
        _session.fuse.count(crashes)
    return found


def _observe(docs: list[Document]) -> tuple[tuple[list[dict[str, Any]], int], list[Crash]]:
    collector = Collector(corpus_rules(_session.chosen))
    collector.add_all(docs)
    return collector.gathered(), collector.crashes
