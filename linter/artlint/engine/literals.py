"""Where any of some ten thousand literals stands in a text, found in one pass."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from artlint.model.rule import Hit
from artlint.text.fold import fold
from artlint.text.words import is_word_character

# Code points scanned before the index of all literals is made: until then each text gets a small one of its own.
# Chosen: the index of 17,000 literals takes as long to make (60 ms) as six texts of this sum take without it (10 ms).
_WARM = 15_000
_GRAM = 6  # code points of a literal's start and end that are looked up first
# Bytes of ASCII letters in lower case, digits and the underscore; what others stand for is seen once decoded.
_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")


_Match = tuple[int, int, int]  # number of the literal, start and end in bytes, later in code points


class _Owner(NamedTuple):
    rule: int
    trigger: int
    left: bool  # the hit must begin a word
    right: bool  # the hit must end a word


class _Index(NamedTuple):
    """An automaton, and for each of its literals who wants it and whether all of them want it to bound a word."""

    automaton: Any
    owners: list[list[_Owner]]
    bounds: list[tuple[bool, bool]]


class Literals:
    """The triggers of rules: for each rule its literals, and whether a hit inside a longer word does not count."""

    def __init__(self, triggers: Sequence[tuple[Sequence[str], bool]]) -> None:
        """Fold all literals; which automaton is made of them is decided by how much there is to scan."""
        self._folded = [
            (index, whole, _fold_all(literals)) for index, (literals, whole) in enumerate(triggers) if literals
        ]
        self._index: _Index | None = None
        self._scanned = 0

    def scan(self, folded: str, found: dict[int, list[Hit]]) -> None:
        """Add the hits of each rule in a folded text, in order of where they begin."""
        index = self._index_for(folded)
        if index is None:
            return
        data = folded.encode("utf-8", "surrogatepass")
        matches = index.automaton.find_matches_as_indexes(data, overlapping=True)
        matches = _bounded(data, matches, index.bounds)
        if matches and len(data) != len(folded):
            matches = _in_code_points(data, matches)
        matches.sort(key=_start)
        size = len(folded)
        for literal, start, end in matches:
            begins = start == 0 or not is_word_character(folded[start - 1])
            ends = end == size or not is_word_character(folded[end])
            for owner in index.owners[literal]:
                if (begins or not owner.left) and (ends or not owner.right):
                    found[owner.rule].append(Hit(start, end, owner.trigger))

    def _index_for(self, folded: str) -> _Index | None:
        """The index of all literals; for the first texts, of those that are in the text."""
        if self._index is not None:
            return self._index
        self._scanned += len(folded)
        if self._scanned > _WARM:
            self._index = self._made(None)
            return self._index
        return self._made(folded)

    def _made(self, text: str | None) -> _Index | None:
        """An index of all literals, or of those that are in the text."""
        owners: dict[str, list[_Owner]] = {}
        for index, whole, folded in self._folded:
            for at, literal in enumerate(folded) if text is None else _present(folded, text):
                if literal:
                    left = whole and is_word_character(literal[0])
                    right = whole and is_word_character(literal[-1])
                    owners.setdefault(literal, []).append(_Owner(index, at, left, right))
        if not owners:
            return None
        bounds = [(all(owner.left for owner in one), all(owner.right for owner in one)) for one in owners.values()]
        return _Index(_automaton(list(owners)), list(owners.values()), bounds)


def _present(literals: list[str], text: str) -> list[tuple[int, str]]:
    """Those of the literals that are in a short text, with their numbers; most fail the test of their ends."""
    grams = _grams(text)
    ends = [
        (at, literal) for at, literal in enumerate(literals) if literal[:_GRAM] in grams and literal[-_GRAM:] in grams
    ]
    return [(at, literal) for at, literal in ends if literal in text]


@lru_cache(1)
def _grams(text: str) -> frozenset[str]:
    return frozenset(text[at : at + size] for size in range(1, _GRAM + 1) for at in range(len(text)))


def _fold_all(literals: Sequence[str]) -> list[str]:
    """The literals folded, all at once where none holds a line break: ten times as fast as one by one."""
    together = "\n".join(literals)
    if together.count("\n") == len(literals) - 1:
        return fold(together).split("\n")
    return [fold(literal) for literal in literals]


def _bounded(data: bytes, matches: list[_Match], bounds: list[tuple[bool, bool]]) -> list[_Match]:
    """The matches without those inside longer words: most are such, and need no offsets in code points."""
    size, kept = len(data), []
    for match in matches:
        literal, start, end = match
        left, right = bounds[literal]
        if left and start and data[start - 1] in _WORD_BYTES:
            continue
        if not (right and end < size and data[end] in _WORD_BYTES):
            kept.append(match)
    return kept


def _automaton(literals: list[str]) -> Any:
    import ahocorasick_rs  # not needed to list or explain rules

    # Faster here than the DFA, whose table of 17,000 literals does not fit the processor's cache: 48 to 25 MB/s.
    kind = ahocorasick_rs.Implementation.ContiguousNFA
    encoded = [literal.encode("utf-8", "surrogatepass") for literal in literals]
    return ahocorasick_rs.BytesAhoCorasick(encoded, implementation=kind)


def _start(match: _Match) -> int:
    return match[1]


def _in_code_points(data: bytes, matches: list[_Match]) -> list[_Match]:
    """The matches with byte offsets turned into code points; each stretch of bytes is decoded once."""
    places = sorted({offset for _, start, end in matches for offset in (start, end)})
    points, count, before = {}, 0, 0
    for place in places:
        count += len(data[before:place].decode("utf-8", "surrogatepass"))
        points[place] = count
        before = place
    return [(literal, points[start], points[end]) for literal, start, end in matches]
