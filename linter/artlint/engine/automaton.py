"""The automaton that finds many literals at once, built, or loaded from the cache."""

import os
from collections.abc import Sequence
from typing import Any, Protocol

# Bytes of a literal that are looked for: two thirds of the states that whole ones need, and a fifth more matches. With
# 16 there are 25 times as many.
BEGINNING = 20
Match = tuple[int, int, int]  # start and end in bytes, number of the literal


class Automaton(Protocol):
    """What finds literals in bytes."""

    def find_overlapping(self, haystack: bytes) -> list[Match]:
        """Start, end and number of every literal whose beginning stands there."""

    def serialize(self) -> bytes:
        """The automaton for ``restore``; nothing if it cannot be stored."""


class _Slower:
    """The same where daachorse has no wheel (Linux on ARM): half as fast, and it cannot be stored."""

    def __init__(self, literals: list[bytes]) -> None:
        import ahocorasick_rs

        # Faster here than the DFA, whose table of 17,000 literals does not fit the processor's cache: 48 to 25 MB/s.
        kind = ahocorasick_rs.Implementation.ContiguousNFA
        self._automaton = ahocorasick_rs.BytesAhoCorasick(literals, implementation=kind)

    def find_overlapping(self, haystack: bytes) -> list[Match]:
        found = self._automaton.find_matches_as_indexes(haystack, overlapping=True)
        return [(start, end, number) for number, start, end in found]

    def serialize(self) -> bytes:
        return b""


def make(literals: Sequence[str], profile: Sequence[str]) -> Automaton:
    """An automaton for the beginnings of the literals.

    Its states are laid out so that texts like those of the profile are quick.
    """
    encoded = [_encoded(literal)[:BEGINNING] for literal in literals]
    library = _library()
    if library is None:
        return _Slower(encoded)
    made: Automaton = library.DoubleArrayAhoCorasick(encoded, corpus=[_encoded(text) for text in profile] or None)
    return made


def restore(stored: bytes) -> Automaton | None:
    """The automaton that was serialized by the same ``build``, nothing if that was damaged."""
    library = _library()
    if library is None:
        return None
    try:
        restored: Automaton = library.DoubleArrayAhoCorasick.deserialize(stored)
    except ValueError:
        return None
    return restored


def build() -> object:
    """What tells stored automata apart: those of one build of the library mean nothing to the next."""
    library = _library()
    if library is None:
        return None
    status = os.stat(library.daachorse.__file__)
    return status.st_size, status.st_mtime_ns, BEGINNING


def _library() -> Any:
    try:
        import daachorse
    except ImportError:
        return None
    return daachorse


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
