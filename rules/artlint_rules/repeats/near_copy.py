"""A paragraph that is nearly the same as another of the article."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, delete_lines
from artlint.text.pattern import pattern
from artlint.text.words import WORD

_A = "The harbour of Lunt was closed for the third day on Monday because of the strike."
_B = "Two hundred dockers gathered at the gate in the morning and stayed there until noon."
_C = "A spokesman for the port said that talks would go on over the weekend."
_HEAD = "Port closed\n\n"

EDGE = 24  # code points at either end of which two copies share one: chosen, four or five words
_MARKS = " \t\"'“”‘’«»„*•·>–—-.,…"
_CUT = pattern(r"\s*(?:\.\.\.|…)[^\n.…]{0,12}$")  # with "more" or "read on" behind it
PIECES, PIECE = 6, 14  # pieces of a line, and code points of each, two or three words: chosen
MAX_SAME_EDGE = 8  # lines of one beginning that are compared; more are a list: chosen


class _Line(NamedTuple):
    number: int
    words: int
    shingles: frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class NearCopy(Rule):
    """A paragraph stands in the article a second time with small differences.

    A caption comes with its credit and without, or cut off and in full; the standfirst is the first paragraph with a
    word less. A corpus then counts the same words twice. Two lines are copies if they share nine in ten of
    the shorter one's runs of five words and eight in ten of the longer one's, or if the shorter is cut off by an ellipsis.

    The fix, unsafe, takes out what says less: the standfirst, else the shorter line, else the later one. Copies word
    for word are repeated-paragraph's. Copies that share neither beginning nor end are missed on purpose, and so are rows
    of tables.
    """

    about = About(
        code="DUP003",
        name="near-copy",
        source="extracted news pages of 2008 to 2026 and translated news, read 2026-11",
        examples=(
            Bad(
                f"{_HEAD}{_A}\n\n{_C}\n\n{_B}\n\n[[Two hundred dockers gathered at the gate in the morning and stayed there until]]\n\nTalks go on.",
                f"{_HEAD}{_A}\n\n{_C}\n\n{_B}\n\nTalks go on.",
                Applicability.UNSAFE,
            ),
            Bad(
                f"{_HEAD}{_A}\n\n{_C}\n\n[[Two hundred dockers gathered at the gate in the morning and stayed ... more]]\n\n{_B} (Anna Roe)",
                f"{_HEAD}{_A}\n\n{_C}\n\n{_B} (Anna Roe)",
                Applicability.UNSAFE,
            ),
            Bad(
                f"{_HEAD}[[• The harbour of Lunt was closed for the third day on Monday because of the strike •]]\n\n{_B}\n\n{_C}\n\n{_A}",
                f"{_HEAD}{_B}\n\n{_C}\n\n{_A}",
                Applicability.UNSAFE,
            ),
            Good(f"{_HEAD}{_A}\n\n{_B}\n\n{_A}"),
            Good(f"{_HEAD}{_A}\n\n{_A.replace('third day on Monday', 'fourth day on Tuesday')}"),
            Good(f"{_HEAD}{_A}\n\n{_B}\n\nThe harbour of Lunt was closed for a day, and nobody came to see it."),
            Good(
                "Results\n| Lunt | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 |\n| Lunt | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 |"
            ),
        ),
    )

    min_words: int = 12  # chosen: as repeated-paragraph's safe fixes
    shared_of_shorter: float = 0.9
    shared_of_longer: float = 0.8  # measured: below it, background that is told again in other words
    run: int = 5  # words
    top: int = 3  # filled lines among which a standfirst is looked for

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that another line nearly repeats."""
        doc = ctx.doc
        made: dict[int, Finding] = {}
        for numbers in _same_edges(doc):
            lines = [line for number in _related(doc, numbers) if (line := self._line(doc, number))]
            for one, other in combinations(lines, 2):
                if one.number in made or other.number in made or not self._copies(doc, one, other):
                    continue
                odd, kept = self._odd(doc, one, other)
                span = doc.trimmed_line(odd.number)
                made[odd.number] = self.finding(
                    span,
                    f"nearly the same paragraph as line {kept.number + 1}",
                    delete_lines(doc, span, Applicability.UNSAFE),
                    confidence=0.9,
                    evidence=(Evidence("other-at-line", str(kept.number + 1)),),
                )
        yield from (made[number] for number in sorted(made))

    def _line(self, doc: Document, number: int) -> _Line | None:
        """What is compared of a line; none if it is too short, or a row of a table."""
        text = doc.line_texts[number]
        if text.count("|") > 1:
            return None
        words = [word.lower() for word in WORD.findall(_uncut(text) or text)]
        if len(words) < self.min_words:
            return None
        return _Line(number, len(words), frozenset(zip(*(words[at:] for at in range(self.run)), strict=False)))

    def _copies(self, doc: Document, one: _Line, other: _Line) -> bool:
        shorter, longer = sorted((one, other), key=lambda line: len(line.shingles))
        text, whole = doc.line_texts[shorter.number].strip(_MARKS), doc.line_texts[longer.number].strip(_MARKS)
        shared = len(shorter.shingles & longer.shingles)
        if doc.line_texts[one.number].strip() == doc.line_texts[other.number].strip():
            return False
        if shared < self.shared_of_shorter * len(shorter.shingles):
            return False
        cut_off = _uncut(doc.line_texts[shorter.number]) and text[:EDGE] == whole[:EDGE]
        return bool(cut_off) or shared >= self.shared_of_longer * len(longer.shingles)

    def _odd(self, doc: Document, one: _Line, other: _Line) -> tuple[_Line, _Line]:
        """Which of two copies, in order of place, is to go, and which stays."""
        if one.number in doc.filled[1 : self.top] and bisect_left(doc.filled, other.number) >= self.top:
            return one, other
        return (one, other) if one.words < other.words else (other, one)


def _same_edges(doc: Document) -> Iterator[list[int]]:
    """Long lines that begin or end alike, by what they share."""
    texts = doc.line_texts
    bare = [texts[number].strip(_MARKS) for number in doc.filled if len(texts[number]) > 2 * EDGE]
    if len({text[:EDGE] for text in bare}) == len(bare) == len({text[-EDGE:] for text in bare}):
        return  # nearly every article
    long = [number for number in doc.filled if len(texts[number]) > 2 * EDGE]
    for edges in ([text[:EDGE] for text in bare], [text[-EDGE:] for text in bare]):
        groups: dict[str, list[int]] = defaultdict(list)
        for number, edge in zip(long, edges, strict=True):
            groups[edge].append(number)
        yield from (numbers for numbers in groups.values() if 1 < len(numbers) <= MAX_SAME_EDGE)


def _related(doc: Document, numbers: list[int]) -> list[int]:
    """Those of the lines that share pieces inside them with another, which spares most the full comparison."""
    texts = {number: doc.line_texts[number].lower() for number in numbers}
    pairs = combinations(numbers, 2)
    return sorted({number for pair in pairs if _share_pieces(*map(texts.__getitem__, pair)) for number in pair})


def _share_pieces(one: str, other: str) -> bool:
    """Whether half of a few pieces of the shorter text are in the longer: with nine tenths of its runs most are."""
    shorter, longer = sorted((one, other), key=len)
    step = len(shorter) // (PIECES + 1)
    found = sum(shorter[at : at + PIECE] in longer for at in range(step, step * PIECES + 1, step))
    return 2 * found >= PIECES


def _uncut(text: str) -> str:
    """What stands before the ellipsis that cuts a text off; nothing if none does."""
    found = _CUT.search(text)
    return text[: found.start()] if found else ""
