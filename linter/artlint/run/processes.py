"""Check documents in several processes; what comes out does not depend on their number."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.finding import Finding
from artlint.model.result import Checked, Crash, Origin
from artlint.run.session import Session, start
from artlint.run.settings import Settings

CHUNK = 64  # documents handed over at once: chosen, some 200 kB of text
AHEAD = 3  # chunks under way for each process, so that none waits and memory stays bounded

_Checked = list[tuple[list[Finding], list[Crash]]]


@dataclass(frozen=True)
class Start:
    """What a process needs to make the same session; facts by value, or by the path of their file."""

    settings: Settings
    plugin_files: tuple[Path, ...]
    plugins: bool
    facts: Facts | Path


_session: Session
_facts: Facts


def results(items: Iterable[tuple[Document, Origin]], how: Start, session: Session, jobs: int) -> Iterator[Checked]:
    """Each document with its findings, in the order given."""
    rest = iter(items)
    facts = session.stored_facts(how.facts) if isinstance(how.facts, Path) else how.facts
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(how,)) as pool:
        waiting: deque[tuple[list[tuple[Document, Origin]], Future[_Checked]]] = deque()
        while True:
            while len(waiting) < jobs * AHEAD and (chunk := list(islice(rest, CHUNK))):
                waiting.append((chunk, pool.submit(_check, chunk)))
            if not waiting:
                return
            done, answer = waiting.popleft()
            for (doc, origin), found in zip(done, answer.result(), strict=True):
                yield session.checked(doc, origin, *session.found_elsewhere(doc, origin.path, facts, *found))


def _begin(how: Start) -> None:
    global _session, _facts  # noqa: PLW0603 - a worker process is its own world, made once
    _session = start(how.settings, plugin_files=how.plugin_files, plugins=how.plugins)
    _facts = _session.stored_facts(how.facts) if isinstance(how.facts, Path) else how.facts


def _check(items: list[tuple[Document, Origin]]) -> _Checked:
    # A rule that this process switches off was switched off before in the order of the articles.
    return [_session.found(doc, origin.path, _facts) for doc, origin in items]
