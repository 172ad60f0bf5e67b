"""Where any of some ten thousand literals stands in a text, found in one pass."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from artlint.engine.automaton import BEGINNING, Automaton, Match, make
from artlint.engine.kept_automaton import Keeper, KeptAutomaton
from artlint.model.rule import Hit
from artlint.text.joined_literals import fold_all, mark_of
from artlint.text.words import is_word_character

# An automaton of fewer literals is made in less time than it takes to find a kept one: chosen, 10 ms.
_FEW = 2_000
# Bytes of ASCII letters in lower case, digits and the underscore; what others stand for is seen once decoded.
_WORD_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")


class Literals:
    """The triggers of rules: for each rule its literals, and whether a hit inside a longer word does not count."""

    def __init__(self, triggers: Sequence[tuple[Sequence[str], bool]], keeper: Keeper | None = None) -> None:
        """Take the literals; their automaton is made when there is a text to search."""
        given = [(index, literals, whole) for index, (literals, whole) in enumerate(triggers) if literals]
        self._rules = [index for index, _, _ in given]
        self._literals = [literals for _, literals, _ in given]
        self._whole = [whole for _, _, whole in given]
        # The literals of all rules are numbered through; these are the first numbers of each.
        self._firsts = [0, *accumulate(map(len, self._literals))]
        self._texts: dict[int, list[str]] = {}
        self._expected = 0
        self._kept: KeptAutomaton | None = None
        if keeper and self._firsts[-1] >= _FEW:
            self._kept = KeptAutomaton(self._folded, self._mark, keeper)

    def expect(self, size: int) -> None:
        """Take note that texts of so many code points are to be searched."""
        self._expected += size

    def scan(self, texts: Sequence[str], found: Sequence[dict[int, list[Hit]]]) -> None:
        """Add the hits of each rule in each of the folded texts, in order of where they begin."""
        if not self._rules:
            return
        automaton = self._kept.ready(texts, self._expected) if self._kept else self._made
        for folded, hits in zip(texts, found, strict=True):
            data = folded.encode("utf-8", "surrogatepass")
            matches = self._bounded(data, automaton.find_overlapping(data))
            if matches:
                self._add(folded, _in_code_points(data, matches) if len(data) != len(folded) else matches, hits)

    def _bounded(self, data: bytes, matches: list[Match]) -> list[Match]:
        """The matches without those inside longer words: most are such, and need no offsets in code points."""
        size, kept = len(data), []
        for match in matches:
            start, end, number = match
            inside = (start and data[start - 1] in _WORD_BYTES and data[start] in _WORD_BYTES) or (
                end - start < BEGINNING and end < size and data[end] in _WORD_BYTES and data[end - 1] in _WORD_BYTES
            )
            if not (inside and self._whole[self._place(number)]):
                kept.append(match)
        return kept

    def _add(self, folded: str, matches: list[Match], found: dict[int, list[Hit]]) -> None:
        """Add the hits among places where a literal begins."""
        whole = []
        for start, _, number in matches:
            place = self._place(number)
            literal = self._folded_of(place)[number - self._firsts[place]]
            end = start + len(literal)
            if folded.startswith(literal, start) and not (self._whole[place] and not _is_whole(folded, start, end)):
                whole.append((start, end, number, place))
        for start, end, number, place in sorted(whole):
            found[self._rules[place]].append(Hit(start, end, number - self._firsts[place]))

    def _folded_of(self, place: int) -> list[str]:
        """The folded literals of a rule; few have one in an article."""
        if place not in self._texts:
            self._texts[place] = fold_all(self._literals[place])
        return self._texts[place]

    def _place(self, number: int) -> int:
        """Which of the rules with literals has this one."""
        return bisect_right(self._firsts, number) - 1

    @cached_property
    def _made(self) -> Automaton:
        """An automaton for this run alone."""
        return make(self._folded(), [])

    def _mark(self) -> int:
        # The hash of numbers is the same in every process.
        return hash(tuple((len(literals), mark_of(literals)) for literals in self._literals))

    def _folded(self) -> list[str]:
        return [folded for literals in self._literals for folded in fold_all(literals)]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either end."""
    if start and is_word_character(text[start]) and is_word_character(text[start - 1]):
        return False
    return not (end < len(text) and is_word_character(text[end - 1]) and is_word_character(text[end]))


def _in_code_points(data: bytes, matches: list[Match]) -> list[Match]:
    """The matches with where they begin in code points; each stretch of bytes is decoded once."""
    points, count, before = {}, 0, 0
    for place in sorted({start for start, _, _ in matches}):
        count += len(data[before:place].decode("utf-8", "surrogatepass"))
        points[place] = count
        before = place
    return [(points[start], end, number) for start, end, number in matches]
