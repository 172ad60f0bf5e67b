"""The commonest English words, read when they are first asked for."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

SHORTEST = 4  # letters; shorter words are words of many languages


@cache
def common_words() -> frozenset[str]:
    """Some 11,000 common English words of four letters or more, in lower case."""
    lines = files("artlint.text").joinpath("english_words.txt").read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


def english_share(words: Sequence[str]) -> float:
    """Share (0 to 1) of common English words among those of the words, in lower case, that are long enough to tell."""
    long = [word for word in words if len(word) >= SHORTEST]
    return sum(word in common_words() for word in long) / len(long) if long else 0.0
