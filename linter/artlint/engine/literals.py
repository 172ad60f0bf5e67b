"""Where any of some ten thousand literals stands in a text, found in one pass."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from artlint.model.rule import Hit
from artlint.text.sorted_literals import GRAM, SortedLiterals, fold_all, near
from artlint.text.words import is_word_character

# Code points scanned before the index of all literals is made: until then each text gets a small one of its own.
# Chosen: the index of 17,000 literals takes as long to make (60 ms) as six texts of this sum take without it (10 ms).
_WARM = 15_000
# Bytes of ASCII letters in lower case, digits and the underscore; what others stand for is seen once decoded.
_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")


_Match = tuple[int, int, int]  # number of the literal, start and end in bytes, later in code points


class _Index(NamedTuple):
    """An automaton, and for each of its literals the rule, the number of the trigger, and where it must bound a word.

    A literal that several rules have is in it as often, since nothing is quicker to make than plain lists.
    """

    automaton: Any
    rules: list[int]
    triggers: list[int]
    lefts: list[bool]  # the hit must begin a word
    rights: list[bool]  # the hit must end a word


class Literals:
    """The triggers of rules: for each rule its literals, and whether a hit inside a longer word does not count."""

    def __init__(self, triggers: Sequence[tuple[Sequence[str], bool]]) -> None:
        """Take the literals; which automaton is made of them is decided by how much there is to scan."""
        self._rules = [
            (index, whole, literals if isinstance(literals, SortedLiterals) else fold_all(literals))
            for index, (literals, whole) in enumerate(triggers)
            if literals
        ]
        self._index: _Index | None = None
        self._scanned = 0

    def expect(self, size: int) -> None:
        """Take note that texts of so many code points are to be scanned."""
        self._scanned += size

    def scan(self, folded: str, found: dict[int, list[Hit]]) -> None:
        """Add the hits of each rule in a folded text, in order of where they begin."""
        index = self._index_for(folded)
        if index is None:
            return
        data = folded.encode("utf-8", "surrogatepass")
        matches = index.automaton.find_matches_as_indexes(data, overlapping=True)
        matches = _bounded(data, matches, index.lefts, index.rights)
        if matches and len(data) != len(folded):
            matches = _in_code_points(data, matches)
        matches.sort(key=_start)
        size = len(folded)
        for literal, start, end in matches:
            if index.lefts[literal] and start and is_word_character(folded[start - 1]):
                continue
            if not (index.rights[literal] and end < size and is_word_character(folded[end])):
                found[index.rules[literal]].append(Hit(start, end, index.triggers[literal]))

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
        literals, rules, triggers = list[str](), list[int](), list[int]()
        lefts, rights = list[bool](), list[bool]()
        for rule, whole, given in self._rules:
            if text is None:
                mine = fold_all(given) if isinstance(given, SortedLiterals) else given
                triggers += range(len(mine))
            else:
                present = _present(given, text)
                mine = [literal for _, literal in present]
                triggers += [number for number, _ in present]
            literals += mine
            rules += [rule] * len(mine)
            lefts += [is_word_character(literal[0]) for literal in mine] if whole else [False] * len(mine)
            rights += [is_word_character(literal[-1]) for literal in mine] if whole else [False] * len(mine)
        return _Index(_automaton(literals), rules, triggers, lefts, rights) if literals else None


def _present(literals: list[str] | SortedLiterals, text: str) -> list[tuple[int, str]]:
    """Number and folded form of the literals that are in a short text."""
    grams = _grams(text)
    likely = literals.near(grams) if isinstance(literals, SortedLiterals) else near(literals, grams)
    return [(number, literal) for number, literal in likely if literal in text]


@lru_cache(1)
def _grams(text: str) -> frozenset[str]:
    return frozenset([text[at : at + GRAM] for at in range(len(text) - GRAM + 1)])


def _bounded(data: bytes, matches: list[_Match], lefts: list[bool], rights: list[bool]) -> list[_Match]:
    """The matches without those inside longer words: most are such, and need no offsets in code points."""
    size, kept = len(data), []
    for match in matches:
        literal, start, end = match
        if lefts[literal] and start and data[start - 1] in _WORD_BYTES:
            continue
        if not (rights[literal] and end < size and data[end] in _WORD_BYTES):
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
