"""Where any of some thousand literals is a whole line of a text, found by looking short lines up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from artlint.model.document import Document
from artlint.model.rule import Hit
from artlint.text.decoration import EDGE, core, cores, is_decoration, is_quoted
from artlint.text.fold import fold
from artlint.text.joined_literals import SEPARATOR, fold_all, folded_text
from artlint.text.words import is_word_character

_Table = dict[str, list[tuple[int, int, str]]]


class WholeLines:
    """The lines of rules: for each rule its literals, and the trigger's number that the first of them has."""

    def __init__(self, lines: Sequence[tuple[Sequence[str], int]]) -> None:
        """Fold all literals; they are made a table of when a line may be one of them."""
        self._lines = [(rule, first, literals) for rule, (literals, first) in enumerate(lines) if literals]
        self._all = SEPARATOR.join([folded_text(literals) for _, _, literals in self._lines])
        self._longest = max(map(len, self._all.split(SEPARATOR))) + 2 * EDGE
        self._table: _Table | None = None

    def scan(self, doc: Document, found: dict[int, list[Hit]]) -> None:
        """Add the hits of each rule in a document, in order of where they begin."""
        if not self._lines:
            return
        texts, hit = doc.line_texts, set[int]()
        for index in doc.filled:
            if len(texts[index]) <= self._longest:
                line = fold(texts[index])
                for words in cores(line):
                    # Few lines of an article are one of these, and what is searched first is quicker to make.
                    if (self._table is not None or words in self._all) and words in self._made():
                        hit.update(self._add(doc, index, line, words, found))
        for rule in hit:
            found[rule].sort()  # its other triggers stand among them

    def _made(self) -> _Table:
        """Rule, trigger and literal by the literal's core."""
        if self._table is None:
            self._table = defaultdict(list)
            for rule, first, literals in self._lines:
                for trigger, literal in enumerate(fold_all(literals), first):
                    self._table[core(literal)].append((rule, trigger, literal))
        return self._table

    def _add(self, doc: Document, index: int, line: str, words: str, found: dict[int, list[Hit]]) -> Iterator[int]:
        """Add the hits in one line, and give the rules that have one."""
        for rule, trigger, literal in self._made()[words]:
            at = line.find(literal)
            while at >= 0 and not _is_alone(line, at, at + len(literal)):
                at = line.find(literal, at + 1)  # the first may be in a list's number: "1. 1"
            if at >= 0:
                start = doc.line_starts[index]
                found[rule].append(Hit(start + at, start + at + len(literal), trigger))
                yield rule


def _is_alone(line: str, start: int, end: int) -> bool:
    """Whether nothing but decoration stands round that place of the line, and no pair of quotation marks."""
    before, after = line[:start], line[end:]
    decorated = is_decoration(before) and is_decoration(after) and not is_quoted(before, after)
    return decorated and _is_whole(line, end)


def _is_whole(line: str, end: int) -> bool:
    """Whether the word that ends there does."""
    return end == len(line) or not (is_word_character(line[end - 1]) and is_word_character(line[end]))
