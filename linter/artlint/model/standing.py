"""Lines that may stand on many pages of a site, and how many stories have them.

What is counted of a line is one number, so that a corpus of millions of articles fits in memory and its parts can be
counted apart and joined by ``|``: for each place in an article a field of ``STORIES`` bits, of which a story sets
one. There are two such sets of fields: copies share a bit in one if they have the same text, in the other if they have
one address.
"""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any, NamedTuple
from zlib import crc32

from artlint.model.document import Document
from artlint.text.names import capitalised
from artlint.text.pattern import pattern
from artlint.text.recurring import NUMBER, OPENING_QUOTES, is_label, key, masked, shape
from artlint.text.span import Span
from artlint.text.words import word_count

TOP_LINES = 6  # filled lines that make up the top: chosen, headline and deck before a byline
TAIL_LINES = 12  # filled lines that make up the tail: chosen, one comment form with its author box
# Sentences are looked at in this many last lines only: further up, what comes again is the story's background.
LAST_LINES = 3
# Words of a sentence and code points of a paragraph that can be a standing one: chosen.
FEWEST_WORDS, LONGEST = 5, 1000
# Lines, blank ones too, among which the longest tells stories apart: chosen.
FIRST_LINES = 16
STORIES = 20
# Keys that are counted at once; 2 million take 320 MB, and are the short lines of some 500,000 articles.
MOST_KEYS = 2_000_000
_FIELD = (1 << STORIES) - 1
# Labels of so few words that stand above more of the article are headings of it ("Ingredients", "In brief"): chosen.
_HEADING_WORDS = 3
# A line of so many words that is the headline of another article is no heading by chance: chosen.
_HEADLINE_WORDS = 5
# Shapes with masked names agree by chance more often than lines do: so many more stories are asked of them, chosen.
_MORE_FOR_SHAPES = 3
# Fewer words of four letters beside a number leave nothing to know a line by ("1400 GMT", "Friday, 4 March"): chosen.
_WORDS_BESIDE_NUMBERS = 2
_LONG_WORD = pattern(r"[^\W\d_]{4}")


class Place(IntEnum):
    """Where in its article a line stands."""

    HEAD = 0
    TOP = 1
    INSIDE = 2
    TAIL = 3


_BY_ADDRESS = len(Place) * STORIES  # the first bit of the second set


class StandingLine(NamedTuple):
    """A line without white space at its ends, whether it is a sentence or longer than a label can be, and its keys.

    ``shape_key`` is that of the line with its names masked, empty where that says too little.
    """

    span: Span
    words: str
    place: Place
    prose: bool
    key: str
    shape_key: str


class Repeat(NamedTuple):
    """A line that enough stories have: the key that they share, and how many stories they are at least."""

    line: StandingLine
    key: str
    stories: int


def standing_lines(doc: Document) -> list[StandingLine]:
    """Every line that could be one of the site's pages: the labels, then the last sentences."""
    known: list[StandingLine] | None = doc.notes.get("standing lines")
    if known is None:
        known = doc.notes["standing lines"] = [*_labels(doc), *_sentences(doc)] if doc.filled else []
    return known


def _labels(doc: Document) -> Iterator[StandingLine]:
    filled, site = doc.filled, doc.metadata.site
    head, top, tail = filled[0], filled[:TOP_LINES][-1], filled[-TAIL_LINES:][0]
    for index in doc.short:
        words = doc.line_texts[index].strip()
        if not is_label(words):
            continue
        span, own = doc.trimmed_line(index), key(site, masked(words))
        if index == head:
            yield StandingLine(span, words, Place.HEAD, False, own, "")
            continue
        # Of a short article every line is near both ends: the half decides.
        if index >= tail and (index > top or 2 * span.start > len(doc.text)):
            place = Place.TAIL
        else:
            place = Place.TOP if index <= top else Place.INSIDE
        template = shape(words)
        yield StandingLine(span, words, place, False, own, key(site, template) if template else "")


def _sentences(doc: Document) -> Iterator[StandingLine]:
    for index in doc.filled[1:][-LAST_LINES:]:
        words = doc.line_texts[index].strip()
        if len(words) > LONGEST or words.count(" ") + 1 < FEWEST_WORDS:
            continue
        if words[0] not in OPENING_QUOTES and not is_label(words):
            # Every character counts, as numbers in a sentence are news.
            own = key(doc.metadata.site, words)
            yield StandingLine(doc.trimmed_line(index), words, Place.TAIL, True, own, "")


def sightings(doc: Document) -> Iterator[tuple[str, Any]]:
    """Keys and values of a document whose site is known: of each line, of its shape, and of the site itself.

    The site's value is a tuple of one count; those of lines are numbers.
    """
    if not doc.metadata.site:
        return
    yield key(doc.metadata.site, ""), (1,)
    bits = _story(doc)
    for line in standing_lines(doc):
        value = bits << STORIES * line.place
        yield line.key, value
        if line.shape_key:
            yield line.shape_key, value


def joined(first: Any, second: Any) -> Any:
    """One value of two for the same key."""
    return (first[0] + second[0],) if isinstance(first, tuple) else first | second


class Sightings:
    """Gathers the sightings of many documents, and does not grow with their number for ever.

    Beyond ``most`` keys what was seen in one story so far is let go: a line that comes again once in millions of
    articles then comes out as rarer than it is, and which one depends on the order of the articles.
    """

    def __init__(self, most: int = MOST_KEYS) -> None:
        """Begin with nothing seen."""
        self._most = most
        self._limit = most
        self._table: dict[str, Any] = {}

    def add(self, doc: Document) -> None:
        """Take in one document."""
        table = self._table
        for mark, value in sightings(doc):
            before = table.get(mark)
            table[mark] = value if before is None else joined(before, value)
        if len(table) > self._limit:
            self._table = {mark: value for mark, value in table.items() if matters(value)}
            # Where nearly all is worth keeping, going through it again at every document would help nobody.
            self._limit = max(self._most, 2 * len(self._table))

    def table(self) -> dict[str, Any]:
        """The values by key."""
        return self._table


def matters(value: Any) -> bool:
    """Whether a value is that of a site, or of a line in two stories."""
    return isinstance(value, tuple) or stories(value) > 1


def articles(site: str, known: Mapping[str, Any]) -> int:
    """How many articles of the site were counted."""
    value = known.get(key(site, ""))
    return int(value[0]) if value else 0


def repeats(doc: Document, known: Mapping[str, Any]) -> Iterator[Repeat]:
    """The lines of a document, its first aside, that enough stories of its site have.

    Two stories are enough where there are a few articles, and one more for every ten times as many. Not
    counted are short headings inside articles, times of day and dates, and sentences that tell of the story itself.
    """
    site = doc.metadata.site
    if not site:
        return
    enough = 1 + len(str(articles(site, known) or 1))
    for line in standing_lines(doc):
        value = known.get(line.key) if line.place is not Place.HEAD else None
        count = stories(value) if value else 0
        if count > 1 and _counts(doc, line, value, count >= enough):
            yield Repeat(line, line.key, count)
        elif line.shape_key:
            value = known.get(line.shape_key, 0)
            count = stories(value)
            if count >= enough + _MORE_FOR_SHAPES and not _is_heading(line, value):
                yield Repeat(line, line.shape_key, count)


def stories(value: int) -> int:
    """How many stories a number stands for at least, wherever the line stands in them."""
    return min(_anywhere(value), _anywhere(value >> _BY_ADDRESS))


def _anywhere(value: int) -> int:
    return ((value | value >> STORIES | value >> 2 * STORIES | value >> 3 * STORIES) & _FIELD).bit_count()


def _story(doc: Document) -> int:
    """A bit that copies of an article share, by the longest of its first lines, and one for all captures of a page.

    Of the first lines, since a long notice below short articles would make one story of them all.
    """
    longest = max(doc.line_texts[:FIRST_LINES], key=len)
    # That of the site alone is no page's.
    page = doc.metadata.url.partition("#")[0].rstrip("/").partition("://")[2].partition("/")[2]
    return 1 << _number(longest) | 1 << _number(page or longest) + _BY_ADDRESS


def _number(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) % STORIES


def _at(value: int, place: Place) -> int:
    return (value >> STORIES * place & _FIELD).bit_count()


def _counts(doc: Document, line: StandingLine, value: Any, enough: bool) -> bool:
    if line.prose:
        return enough and _of_another_story(doc, line)
    words = masked(line.words)
    if NUMBER in words and len(_LONG_WORD.findall(words)) < _WORDS_BESIDE_NUMBERS:
        return False
    if _at(value, Place.HEAD) and word_count(words) >= _HEADLINE_WORDS:
        return words != masked(doc.line_texts[doc.filled[0]])
    return enough and not _is_heading(line, value)


def _is_heading(line: StandingLine, value: int) -> bool:
    """Whether it is a short line that stands above other lines of the article more often than at its end."""
    above = _at(value, Place.TOP) + _at(value, Place.INSIDE)
    return above > _at(value, Place.TAIL) and word_count(line.words) <= _HEADING_WORDS


def _of_another_story(doc: Document, line: StandingLine) -> bool:
    """Whether a sentence names somebody or something, but nothing that the rest of the article names."""
    names = set(capitalised(line.words.partition(" ")[2]))
    rest = doc.text[: line.span.start], doc.text[line.span.end :]
    return bool(names) and not any(name in part for name in names for part in rest)
