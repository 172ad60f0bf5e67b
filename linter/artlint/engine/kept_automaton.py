"""An automaton that is kept from one run to the next, its states laid out for texts like those it has seen."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any, Protocol

from artlint.engine.automaton import Automaton, build, make, restore

# Code points of texts by which the states are laid out: without any a search takes twice as long, with five times as
# many no less.
_PROFILE = 400_000
# An automaton that was laid out by fewer is made anew where so many code points are to be searched: it takes 0.4 s.
_MUCH = 4_000_000
# Automata of so many selections of rules are kept, of 6 MB each.
_SELECTIONS = 4


class Keeper(Protocol):
    """What keeps values from one run to the next."""

    def recall(self, name: str, key: object) -> tuple[Any, bytes] | None:
        """The value and the bytes that were kept under the name and this very key, or nothing."""

    def keep(self, name: str, key: object, value: Any, data: bytes = b"", *, of_a_kind: int = 0) -> None:
        """Keep a value and bytes, and of those whose names begin alike only so many, unless it is 0."""


class KeptAutomaton:
    """The automaton of some literals, which are asked for only if it must be made."""

    def __init__(self, literals: Callable[[], Sequence[str]], mark: Callable[[], int], keeper: Keeper) -> None:
        """Nothing is made or read yet. The mark is another for other literals."""
        self._literals = literals
        self._mark = mark
        self._keeper = keeper
        self._automaton: Automaton | None = None
        self._seen: list[str] | None = []  # texts to lay the next one out by; nothing if this one is good enough
        self._size = 0  # code points of them

    def ready(self, texts: Sequence[str], expected: int) -> Automaton:
        """The automaton for the next texts of the run, in which so many code points are expected."""
        if self._automaton is None:
            self._automaton = self._recalled() or self._made(texts)
        if self._seen is not None and expected >= _MUCH:
            self._seen += texts
            self._size += sum(map(len, texts))
            if self._size >= _PROFILE:
                self._automaton = self._made(self._seen)
        return self._automaton

    def _recalled(self) -> Automaton | None:
        size, stored = self._keeper.recall(*self._place) or (0, b"")
        self._seen = None if size >= _PROFILE else []
        return restore(stored) if stored else None

    def _made(self, texts: Sequence[str]) -> Automaton:
        profile = _beginning(texts, _PROFILE)
        size = sum(map(len, profile))
        made = make(self._literals(), profile)
        stored = made.serialize()
        # What cannot be stored is not laid out either.
        self._seen = [] if stored and size < _PROFILE else None
        if stored:
            self._keeper.keep(*self._place, size, stored, of_a_kind=_SELECTIONS)
        return made

    @property
    def _place(self) -> tuple[str, tuple[int, object]]:
        """Name and key under which it is kept."""
        mark = self._mark()
        return f"literals-{mark & 0xFFFF_FFFF:08x}", (mark, build())


def _beginning(texts: Sequence[str], size: int) -> list[str]:
    """The first of the texts, together of at least that size if they are so long."""
    before = accumulate(map(len, texts), initial=0)
    return [text for text, already in zip(texts, before, strict=False) if already < size]
