"""The commonest English words, read when they are first asked for."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from artlint.text.language import ENGLISH

SHORTEST = 4  # letters; shorter words are words of many languages


@cache
def common_words() -> frozenset[str]:
    """Some 11,000 common English words of four letters or more, in lower case."""
    lines = Path(__file__).with_name("english_words.txt").read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


def english_share(words: Sequence[str]) -> float:
    """Share (0 to 1) of common English words among words in lower case; of the short ones function words count."""
    known = sum(word in (ENGLISH if len(word) < SHORTEST else common_words()) for word in words)
    return known / len(words) if words else 0.0
