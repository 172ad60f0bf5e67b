"""Tables of words, names and spellings that come with the rules: text files in the folder ``data``."""

from functools import cache, lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Wrong form and right form, of a table of lines ``right TAB wrong TAB wrong …``."""
    made: list[tuple[str, str]] = []
    for line in _text(name).splitlines()[1:]:
        right, *wrong = line.split("\t")
        made += [(form, right) for form in wrong]
    return tuple(made)


@cache
def _text(name: str) -> str:
    """The sorted lines of a table without its header, a line break before and after each."""
    text = (_FOLDER / name).read_text("utf-8")
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return f"\n{text[start:]}"


@lru_cache(20_000)
def is_word(word: str) -> bool:
    """Whether the word, in lower case, is an English one of five letters or more."""
    return _holds(_text("words.txt"), word)


@lru_cache(20_000)
def is_name(word: str) -> bool:
    """Whether the word, in lower case, is a usual given name, surname or place name, and no English word."""
    return _holds(_text("names.txt"), word)


def _holds(text: str, word: str) -> bool:
    """Whether one of the sorted lines is the word: searched in the string, since a set of it takes 20 ms to make."""
    low, high = 0, len(text) - 1
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2 + 1) + 1 or low + 1
        end = text.index("\n", start)
        line = text[start:end]
        if line == word:
            return True
        if line < word:
            low = end
        else:
            high = start - 1
    return False
