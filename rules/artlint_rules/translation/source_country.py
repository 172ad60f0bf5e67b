"""Words that tell which country an article speaks of or comes from."""

import re
from typing import NamedTuple

from artlint import Document
from artlint.text.pattern import pattern
from artlint.text.words import word_set


class Country(NamedTuple):
    """Names of its papers, agencies, regions and people, its money with a space before it, its letters."""

    names: frozenset[str]
    money: str
    letters: re.Pattern[str] | None = None

    def is_told_of(self, doc: Document) -> bool:
        """Whether the article speaks of it."""
        # The capitalised words of an article are known by then; to search it for each of the names takes far longer.
        text = doc.straight  # most English articles are ASCII with their quotes made plain
        if not self.names.isdisjoint(doc.capitalised_words) or self.money in text:
            return True
        return self.letters is not None and not text.isascii() and self.letters.search(text) is not None


JAPAN = Country(
    word_set(
        "Prefecture Shimbun Shinbun Kyodo Japan Japanese Tokyo Osaka Kyoto Nagoya Hokkaido Kyushu Fukuoka Sendai Hiroshima"
    ),
    " yen",
    pattern(r"[\u3040-\u30ff]"),
)
KOREA = Country(word_set("Korea Korean Koreans Seoul Busan Yonhap"), " won,", pattern(r"[\uac00-\ud7a3]"))
CHINA = Country(word_set("China Chinese Xinhua Beijing Shanghai CCTV"), " yuan")
