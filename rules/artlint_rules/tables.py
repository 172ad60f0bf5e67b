"""Tables of words, names and spellings that come with the rules: text files in the folder ``data``."""

from bisect import bisect_left
from functools import cache
from pathlib import Path

from artlint.text.pattern import pattern

_FIRST_WORD = pattern(r"\t([^\t\n ]+)")
_FOLDER = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Wrong form and right form, of a table of lines ``right TAB wrong TAB wrong …``."""
    made: list[tuple[str, str]] = []
    for line in _text(name).splitlines():
        right, *wrong = line.split("\t")
        made += [(form, right) for form in wrong]
    return tuple(made)


def first_words(name: str) -> list[str]:
    """The first word of each wrong form of such a table, some more than once."""
    return _FIRST_WORD.findall(_text(name))


@cache
def _text(name: str) -> str:
    """The sorted lines of a table without its header."""
    text = (_FOLDER / name).read_text("utf-8")
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return text[start:].rstrip("\n")


def is_word(word: str) -> bool:
    """Whether the word, in lower case, is an English one of five letters or more."""
    return _holds(_lines("words.txt"), word)


def is_name(word: str) -> bool:
    """Whether the word, in lower case, is a usual given name, surname or place name, and no English word."""
    return _holds(_lines("names.txt"), word)


@cache
def _lines(name: str) -> list[str]:
    return _text(name).split("\n")


def _holds(lines: list[str], word: str) -> bool:
    """Searched by halving: to make a set of 60,000 lines would take four times as long as to split them."""
    at = bisect_left(lines, word)
    return at < len(lines) and lines[at] == word
