"""A cheap test for English by its function words; a detector is asked only where it says no."""

from collections.abc import Iterable
from functools import lru_cache

from artlint.text.pattern import pattern

# The most frequent function words of English news that are rare as words of other languages written in
# Latin script ("a", "on", "me" are left out for French, "in" and "was" kept: two are needed).
_FUNCTION_WORDS = (
    "the of and to in that for is was with as at by it from has his are be an have he will not but their they were "
    "which this been who had its said would after about more than her she we you or when what there our if"
)
ENGLISH = frozenset(_FUNCTION_WORDS.split())
# Those that are frequent in Dutch, German or the Scandinavian languages too: alone they settle nothing.
_SHARED = frozenset(("at", "by", "for", "had", "have", "her", "in", "is", "not", "of", "or", "was", "we", "will"))
_WORD = pattern(r"[\w'’\-]+")

# Share of function words that settles a text as English: 0.20 of the words settles 80 % of English
# lines of 6 to 12 words and 97 % of longer ones (measured on news lines of 50 languages).
MIN_SHARE = 0.2
# Below this share a text of ``ENOUGH`` words is not English: measured on 1,712 English news articles all but one have
# 0.15 or more; of 280 articles in eleven other languages the highest has 0.07.
MAX_FOREIGN_SHARE = 0.1
ENOUGH = 25  # words: chosen, two lines of a list may have no function word
# The five commonest make up 14 words in 100 of English news, at six code points a word. Two thirds of that, one in this
# many code points and three in all ("The Lord of the Rings" has two), settle a text by plain searches (200 MB/s).
_PER_HIT = 60
_SHORT_LINE = 400  # code points: chosen, two sentences
_BEGINNING = 600  # code points that are counted first: chosen, three paragraphs, of which one may be in English
_SCRIPT_SHARE = 0.5  # of the letters: chosen; names in another script leave a text English
SAMPLE = 2000  # code points; the start of an article tells as much as the whole


@lru_cache(16)  # rules ask it of every hit, and some lines are whole articles
def english_words(text: str) -> int:
    """How many of the text's words are English function words."""
    return sum(map(ENGLISH.__contains__, _WORD.findall(text.lower())))


def is_english(text: str) -> bool:
    """Whether two function words or more make up a fifth of the words of the text's first part."""
    return text != "" and not not_english((text,))


def not_english(lines: Iterable[str]) -> list[int]:
    """Indices of the lines that are not plainly English, empty ones left out: this runs on every article."""
    return [
        index
        for index, line in enumerate(lines)
        # In a line of few words "the" and two others are proof enough; a title in a foreign line has one of them.
        if line
        and not (
            len(line) <= _SHORT_LINE
            and (
                (the := line.count(" the ")) > 2
                or (
                    the
                    and (
                        (others := (" to " in line) + (" of " in line)) > 1
                        or (others := others + (" and " in line)) > 1
                        or others + (" for " in line) + (" was " in line) > 1
                    )
                )
            )
        )
        and not _reads_english(line[:SAMPLE])
    ]


def _reads_english(text: str) -> bool:
    if _has_common(text[:_BEGINNING]) or (len(text) > _BEGINNING and _has_common(text)):
        return True
    words = text.lower().split()
    # Words with marks at their ends are missed by the first, which is twice as fast and mostly enough.
    return _enough(words) or (not "".join(words).isalnum() and _enough(_WORD.findall(text.lower())))


def _has_common(text: str) -> bool:
    """Whether the commonest words settle it."""
    common = text.count(" the ") + text.count(" and ")
    if not common:
        return False
    common += text.count(" of ") + text.count(" to ") + text.count(" in ")
    return common >= 3 and common * _PER_HIT >= len(text)


def _enough(words: list[str]) -> bool:
    hits = [word for word in words if word in ENGLISH]
    return len(hits) >= max(2, MIN_SHARE * len(words)) and not _SHARED.issuperset(hits)


def article_language(text: str) -> str:
    """``en`` for English, ``mis`` for a text that is plainly something else, ``und`` where that is hard to say.

    Fewer than 25 words are another language only by their script.
    """
    if is_english(text):
        return "en"
    sample = text[:SAMPLE]
    words = sample.count(" ") + 1
    if words >= ENOUGH:
        return "mis" if english_words(sample) < MAX_FOREIGN_SHARE * words else "und"
    if sample.isascii():
        return "und"
    from artlint.text.scripts import other_script_share  # few articles are so short

    return "mis" if other_script_share(sample) > _SCRIPT_SHARE else "und"
