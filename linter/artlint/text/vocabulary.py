"""The commonest English words, read when they are first asked for."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from artlint.text.language import ENGLISH

SHORTEST = 4  # letters; shorter words are words of many languages


@cache
def common_words() -> list[str]:
    """Some 11,000 common English words of four letters or more, in lower case, sorted."""
    text = Path(__file__).with_name("english_words.txt").read_text("utf-8").rstrip("\n")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text.split("\n")


@lru_cache(4096)
def is_common(word: str) -> bool:
    """Whether a word of four letters or more, in lower case, is a common English one."""
    # Searched by halving: to make a set of them takes ten times as long as to look up the words of an article.
    words = common_words()
    at = bisect_left(words, word)
    return at < len(words) and words[at] == word


def english_share(words: Sequence[str]) -> float:
    """Share (0 to 1) of common English words among words in lower case; of the short ones function words count."""
    known = sum(word in ENGLISH if len(word) < SHORTEST else is_common(word) for word in words)
    return known / len(words) if words else 0.0
