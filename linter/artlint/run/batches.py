"""Documents on their way through a run, in batches: several are checked at once, rule by rule."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.model.result import Origin

MOST = 128  # documents that are checked at once: chosen; 64 are 4 % slower, 256 no quicker
_TEXT = 1_000_000  # code points of a batch after which no more documents come to it: chosen, some 10 MB with all views
_KNOWN = 4096  # documents that need no checking that may wait for one that does
_LONG = 0.2  # seconds that a batch may take: a run is interrupted, and tells how far it is, between two of them


_Item = TypeVar("_Item")


class Todo(NamedTuple):
    """A document to check, the path that it was read from, and what is known to be found in it ``alone``."""

    document: Document
    path: str
    alone: list[Finding] | None = None


class Asked:
    """A document and what is known of it: all its findings, or those found in it ``alone``, or nothing."""

    __slots__ = ("alone", "among", "document", "findings", "key", "origin")

    def __init__(self, document: Document, origin: Origin, key: bytes = b"") -> None:
        """Nothing is known yet."""
        self.document = document
        self.origin = origin
        self.key = key
        self.findings: list[Finding] | None = None
        self.alone: list[Finding] | None = None
        self.among = "{}"

    @property
    def work(self) -> int | None:
        """The code points to go through; nothing where all findings are known."""
        return None if self.findings is not None else len(self.document.text)

    @property
    def todo(self) -> Todo:
        """What is to be done where not all findings are known."""
        return Todo(self.document, self.origin.path, self.alone)


class Pace:
    """How many documents to check at once: few while they take long."""

    def __init__(self, size: int = 1) -> None:
        """Begin with batches of this size."""
        self.size = size
        self._begun = 0.0

    def __enter__(self) -> None:
        """A batch begins."""
        self._begun = time.monotonic()

    def __exit__(self, *error: object) -> None:
        """The batch has ended."""
        quick = time.monotonic() - self._begun < _LONG / 2
        self.size = min(MOST, 2 * self.size) if quick else max(1, self.size // 2)


def batches(items: Iterable[_Item], pace: Pace, work: Callable[[_Item], int | None]) -> Iterator[list[_Item]]:
    """The items in groups with as many to work on as the pace wants.

    ``work``: the code points of an item's text; nothing where there is nothing to do, and the item just goes along.
    """
    batch: list[_Item] = []
    todo = size = 0
    for item in items:
        batch.append(item)
        length = work(item)
        if length is not None:
            todo += 1
            size += length
        if todo >= pace.size or size > _TEXT or len(batch) == _KNOWN:
            yield batch
            batch, todo, size = [], 0, 0
    if batch:
        yield batch
