"""The consonants of a name, as they are left when it has gone through the scripts and spellings of other languages."""

import unicodedata
from collections.abc import Sequence
from functools import cache

_LETTERS = {"ð": "d", "þ": "th", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ı": "i", "ə": "a"}
# What one language writes for another's sound: French ch and German sch for sh, Polish cz for ch, German w for v,
# English c for s before e, i, y and for k elsewhere. The order counts.
_SOUNDS = (
    ("chr", "kr"), ("chl", "kl"), ("ch", "s"), ("cz", "s"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ("ck", "k"), ("x", "ks"), ("ph", "f"),
)  # fmt: skip
# At the beginning of a name vowels and h are kept; j, y and i are one there, and Slavic ye is e.
_FIRST = tuple((f" {written}", f" {kept}") for written, kept in (
    ("kh", "H"), ("ye", "E"), ("je", "E"), ("a", "A"), ("e", "E"), ("i", "I"), ("j", "I"), ("y", "I"), ("o", "O"),
    ("u", "U"), ("h", "H"),
))  # fmt: skip
_STEPS = (*_FIRST, *_SOUNDS, ("kh", "h"))
# Letters of one sound; vowels, semivowels and h are dropped.
_CLASSES = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "w": "v", "f": "v", "b": "v", **dict.fromkeys("aeiouyjh-'", "")}
)
_DOUBLED = tuple((letter * 2, letter) for letter in "bdgklmnprstv")


@cache
def _unaccented() -> dict[int, str]:
    """A table for ``str.translate`` that takes Latin letters to plain ones."""
    table = {ord(letter): plain for letter, plain in _LETTERS.items()}
    for code in (*range(0xDF, 0x250), *range(0x1E00, 0x1F00)):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1:
            table.setdefault(code, parts[0])
    return table


def plain(word: str) -> str:
    """The word in lower case without accents."""
    word = word.lower()
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(_unaccented())


def skeletons(words: Sequence[str]) -> list[str]:
    """For each word (no spaces inside) its skeleton: all spellings of a name that differ in vowels or in the
    way a sound is written have one and the same. Many at once are far cheaper than one at a time.
    """
    if not words:
        return []
    line = f" {plain(' '.join(words))} "
    for written, sound in _STEPS:
        line = line.replace(written, sound)
    line = line.translate(_CLASSES)
    for doubled, letter in _DOUBLED:
        line = line.replace(doubled, letter)
    return line[1:-1].split(" ")
