"""The lines of an article that may stand on many pages of its site."""

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple
from zlib import crc32

from artlint.model.document import Document
from artlint.text.lines import trimmed
from artlint.text.recurring import OPENING_QUOTES, is_label
from artlint.text.span import Span
from artlint.text.words import word_count

TOP_LINES = 6  # filled lines that make up the top: chosen, headline and deck before a byline
TAIL_LINES = 12  # filled lines that make up the tail: chosen, one comment form with its author box
# Sentences are looked at in this many last lines only: further up, what comes again is the story's background.
LAST_LINES = 8
# Words of a sentence and code points of a paragraph that can be a standing one: chosen.
FEWEST_WORDS, LONGEST = 5, 1000
# Filled lines among which the longest tells stories apart: chosen.
FIRST_LINES = 8
# Stories that are told apart: bits of a mask, so that the masks of many articles can be joined in any order.
STORIES = 20


class Place(IntEnum):
    """Where in its article a line stands."""

    HEAD = 0
    TOP = 1
    INSIDE = 2
    TAIL = 3


class StandingLine(NamedTuple):
    """A line without white space at its ends, and whether it is a sentence or longer than a label can be."""

    span: Span
    words: str
    place: Place
    prose: bool


def standing_lines(doc: Document, *, prose: bool) -> Iterator[StandingLine]:
    """Every line that could be one of a site's pages, in no order; with ``prose``, the last sentences too."""
    filled, lines, text = doc.filled, doc.lines, doc.text
    if not filled:
        return
    head = lines[filled[0]].end
    top = lines[filled[:TOP_LINES][-1]].end
    tail = lines[filled[-TAIL_LINES:][0]].start
    for span in doc.short_lines:
        words = text[span.start : span.end]
        if is_label(words):
            start = span.start
            if start <= head:
                place = Place.HEAD
            else:
                place = Place.TOP if start <= top else Place.TAIL if start >= tail else Place.INSIDE
            yield StandingLine(span, words, place, prose=False)
    if not prose:
        return
    for index in filled[1:][-LAST_LINES:]:
        span = trimmed(text, lines[index])
        words = text[span.start : span.end]
        if (
            len(words) <= LONGEST
            and words[0] not in OPENING_QUOTES
            and not is_label(words)
            and word_count(words) >= FEWEST_WORDS
        ):
            yield StandingLine(span, words, Place.TAIL, prose=True)


def story(doc: Document) -> int:
    """A number below ``STORIES`` that copies of an article share, taken from the longest of its first lines.

    Of the first, since a long notice below short articles would make one story of them all.
    """
    longest = max((doc.line_texts[index] for index in doc.filled[:FIRST_LINES]), key=len, default="")
    return crc32(longest.encode("utf-8", "surrogatepass")) % STORIES
