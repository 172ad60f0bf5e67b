"""Lines that come again: what copies of one have in common when numbers, dates and names differ."""

from binascii import b2a_base64
from zlib import crc32

from artlint.text.fold import fold
from artlint.text.lines import SHORT
from artlint.text.months import MONTHS, WEEKDAYS
from artlint.text.names import capitalised_spans
from artlint.text.pattern import pattern
from artlint.text.words import WORD, ends_sentence

# What stands round a label without belonging to it.
MARKS = " \t\u00a0:;.,…*|<>«»›‹→←▼▲+-–—•·"
# What masked words become. "0" is a number of any length or a date, "N" one or more capitalised words.
NUMBER, NAME = "0", "N"
_DAYS = frozenset(part for name in (*MONTHS, *WEEKDAYS) for part in (name.lower(), name[:3].lower(), name[:4].lower()))
_NUMBER = pattern(r"\d+(?:[.,:/\-–]\d+)*(?:(?:st|nd|rd|th)\b)?")
_NUMBERS = pattern(r"\b0[,.]?(?: 0\b[,.]?)+")
_DIGIT = pattern(r"\d")
_LETTERS = pattern(r"[^\W\d_]{2}")
_LOWER = pattern(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]+")
OPENING_QUOTES = "\"'“„‘«"
# Words in small letters that a shape must keep to stand for anything: chosen, "Follow N on N" has its first word too.
_FEWEST = 2


def is_label(words: str) -> bool:
    """Whether a line without white space at its ends may be a page's: short, no sentence, said by nobody."""
    return (
        len(words) <= SHORT
        and words[0] not in OPENING_QUOTES
        and words[-1] not in ',;"”'
        and not ends_sentence(words)
        and _LETTERS.search(words) is not None
    )


def masked(line: str) -> str:
    """The line in lower case without marks at its ends, every number and date in it a zero."""
    words = fold(line).strip(MARKS)
    if "  " in words or "\t" in words:
        words = " ".join(words.split())
    if not _DIGIT.search(words):
        return words
    words = _NUMBER.sub(NUMBER, words)
    words = " ".join([NUMBER if word.strip(",.") in _DAYS else word for word in words.split(" ")])
    return _NUMBERS.sub(NUMBER, words)


def shape(line: str) -> str:
    """The masked line with every name in it an ``N``; empty where it has none, or too little is left of it.

    The first word stays, since a sentence begins with a capital too.
    """
    words = line.strip(MARKS)
    first = WORD.search(words)
    if first is None or len(_LOWER.findall(words)) < _FEWEST:
        return ""
    pieces, at = [], 0
    for start, end in name_spans(words, first.end()):
        pieces += [words[at:start], f"\0{NAME}\0"]
        at = end
    if not pieces:
        return ""
    return masked("".join((*pieces, words[at:]))).replace(f"\0{NAME.lower()}\0", NAME)


def name_spans(words: str, start: int = 0) -> list[tuple[int, int]]:
    """Where capitalised words stand from an offset on, those with nothing but a space between them as one."""
    runs: list[tuple[int, int]] = []
    for span in capitalised_spans(words, start):
        if runs and words[runs[-1][1] : span.start] in {" ", "-", " & "}:
            runs[-1] = runs[-1][0], span.end
        else:
            runs.append((span.start, span.end))
    return runs


def key(site: str, words: str) -> str:
    """Twelve characters for a masked line of a site.

    64 bits: among ten million lines two have one key in one of 400,000 corpora. A cyclic redundancy check forwards
    and backwards, which takes a microsecond and nothing to import.
    """
    data = f"{site}\n{words}".encode("utf-8", "surrogatepass")
    return b2a_base64(crc32(data).to_bytes(4) + crc32(data[::-1]).to_bytes(4), newline=False).decode("ascii")
