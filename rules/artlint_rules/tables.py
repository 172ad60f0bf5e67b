"""Tables of words, names and spellings that come with the rules: text files in the folder ``data``."""

from bisect import bisect_left
from functools import cache
from pathlib import Path

from artlint.text.pattern import pattern
from artlint.text.vocabulary import SHORTEST, common_words, is_common

_FIRST_WORD = pattern(r"\t([^\t\n ]+)")
_FOLDER = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """Wrong form and right form, of a table of lines ``right TAB wrong TAB wrong …``."""
    made: list[tuple[str, str]] = []
    for line in _text(name).strip("\n").split("\n"):
        right, *wrong = line.split("\t")
        made += [(form, right) for form in wrong]
    return tuple(made)


def is_misspelt(name: str) -> bool:
    """Whether a table of names has the form among the wrong ones."""
    return name in _misspelt()


@cache
def _misspelt() -> frozenset[str]:
    return frozenset(
        form for name in ("exonyms.tsv", "exonyms-more.tsv", "misspelt-names.tsv") for form, _ in rows(name)
    )


def first_words(name: str) -> list[str]:
    """The first word of each wrong form of such a table, some more than once."""
    return _FIRST_WORD.findall(_text(name))


def fields(name: str) -> list[list[str]]:
    """The fields of each line of a table."""
    return [line.split("\t") for line in _text(name).strip("\n").split("\n")]


def lines(name: str) -> list[str]:
    """The lines of a list."""
    return _text(name).strip("\n").split("\n")


@cache
def _text(name: str) -> str:
    """The sorted lines of a table without its header, with a line break before each and behind the last."""
    text = (_FOLDER / name).read_text("utf-8")
    start = 0
    while text.startswith("#", start):
        start = text.index("\n", start) + 1
    return "\n" + text[start:].rstrip("\n") + "\n"


def is_word(word: str) -> bool:
    """Whether the word, in lower case, is an English one of five letters or more."""
    return _holds("words.txt", word)


def is_name(word: str) -> bool:
    """Whether the word, in lower case, is a usual given name, surname or place name, and no English word."""
    return _holds("names.txt", word)


def is_known(word: str) -> bool:
    """Whether the word, in lower case and of four letters or more, is an English one or a usual name."""
    return is_common(word) or is_word(word) or is_name(word)


def begins_word(piece: str) -> bool:
    """Whether a common word begins with the letters, in lower case."""
    words = common_words()
    at = bisect_left(words, piece)
    return at < len(words) and words[at].startswith(piece)


def is_piece(letters: str) -> bool:
    """Whether English words begin with the letters, four or more in lower case, and they are none: what is left of a word."""
    return (
        len(letters) >= SHORTEST
        and begins_word(letters)
        and not (is_known(letters) or is_loan_word(letters) or is_rare_word(letters))
    )


def is_loan_word(word: str) -> bool:
    """Whether the word, in lower case, is a foreign one of five letters or more that English uses as it is."""
    return _holds("loan-words.txt", word)


def is_rare_word(word: str) -> bool:
    """Whether the word, in lower case, is a rare English one of five letters or more that does not look like one."""
    return _holds("rare-words.txt", word)


def city_spelled(form: str) -> str | None:
    """The English name of a big city of which the form is another language's spelling; nothing if it is none."""
    lines, row = _cities(), f"{form}\t"
    at = bisect_left(lines, row)
    return lines[at].removeprefix(row) if at < len(lines) and lines[at].startswith(row) else None


@cache
def _cities() -> list[str]:
    """The rows of the table, a tenth of the words': whole, as names begin with more pairs of letters."""
    return _text("cities.tsv").strip("\n").split("\n")


def is_letter_run(run: str) -> bool:
    """Whether some English word has these four letters in a row, ``_`` for its edges."""
    return _holds("letter-runs.txt", run)


def _holds(name: str, word: str) -> bool:
    lines = _lines(name, word[:2])
    at = bisect_left(lines, word)
    return at < len(lines) and lines[at] == word


@cache
def _lines(name: str, start: str) -> list[str]:
    """The lines that begin with two letters: to cut a whole list of 60,000 takes 5 % of a check of one article."""
    text = _text(name)
    return text[_place(text, start) : _place(text, start + "\U0010ffff") - 1].split("\n")


def _place(text: str, word: str) -> int:
    """Where the first of the sorted lines begins that does not come before the word."""
    low, high = 1, len(text)
    while low < high:
        begin = text.rfind("\n", 0, (low + high) // 2) + 1
        end = text.index("\n", begin)
        low, high = (end + 1, high) if text[begin:end] < word else (low, begin)
    return low
