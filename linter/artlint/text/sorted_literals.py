"""Many literals as a few long texts: to make strings of 50,000 takes longer than to lint an article."""

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import groupby
from typing import overload

from artlint.text.fold import fold

GRAM = 8  # code points of a literal's start and end that are looked up first; of 6 to 12 the quickest
_SEPARATOR = "\0"

# As written, in UTF-8 since few are asked for; folded; beginnings; where those with each begin; the first's number.
Parts = tuple[bytes, str, tuple[str, ...], tuple[int, ...], tuple[int, ...]]


class SortedLiterals(Sequence[str]):
    """Literals in the order of their folded forms, taken apart when they are asked for.

    Those that may stand in a short text are found by their beginnings, which many of them share.
    """

    def __init__(self, parts: Parts) -> None:
        """Take them as ``sorted_literals`` makes them; ``parts`` are of marshal's plain types."""
        self.parts = parts
        self._written, self._folded, self._beginnings, self._places, self._numbers = parts

    def __len__(self) -> int:
        return self._numbers[-1]

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        return self._all[index]

    def __contains__(self, literal: object) -> bool:
        # That none is empty is asked of all at each start.
        return self._beginnings[0] == "" if literal == "" else literal in self._all

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(self._written.decode("utf-8", "surrogatepass").split(_SEPARATOR))

    def folded(self) -> list[str]:
        """All of them folded."""
        return self._folded.split(_SEPARATOR)

    def near(self, grams: Collection[str]) -> list[tuple[int, str]]:
        """Number and folded form of those whose start and end are among the grams of a text, and of the very short."""
        return [
            pair
            for at, beginning in enumerate(self._beginnings)
            if beginning in grams or len(beginning) < GRAM
            for pair in near(self._beginning_with(at), grams, self._numbers[at])
        ]

    def _beginning_with(self, at: int) -> list[str]:
        return self._folded[self._places[at] : self._places[at + 1] - 1].split(_SEPARATOR)


def near(folded: Sequence[str], grams: Collection[str], first: int = 0) -> list[tuple[int, str]]:
    """The same for literals that are folded: most fail the test of their ends."""
    return [
        (number, literal)
        for number, literal in enumerate(folded, first)
        if len(literal) < GRAM or (literal[:GRAM] in grams and literal[-GRAM:] in grams)
    ]


def sorted_literals(literals: Sequence[str]) -> Sequence[str]:
    """Literals that are in the order of their folded forms, in that form; as they are if they can't be joined."""
    folded = fold_all(literals)
    if not literals or any(_SEPARATOR in literal for literal in literals):
        return tuple(literals)
    beginnings, places, numbers = list[str](), [0], [0]
    for beginning, group in groupby(folded, key=lambda literal: literal[:GRAM]):
        together = list(group)
        beginnings.append(beginning)
        places.append(places[-1] + sum(map(len, together)) + len(together))
        numbers.append(numbers[-1] + len(together))
    written = _SEPARATOR.join(literals).encode("utf-8", "surrogatepass")
    return SortedLiterals((written, _SEPARATOR.join(folded), tuple(beginnings), tuple(places), tuple(numbers)))


def fold_all(literals: Sequence[str]) -> list[str]:
    """The literals folded, all at once where none holds a line break: ten times as fast as one by one."""
    if isinstance(literals, SortedLiterals):
        return literals.folded()
    together = "\n".join(literals)
    if together.count("\n") == len(literals) - 1:
        return fold(together).split("\n")
    return [fold(literal) for literal in literals]
