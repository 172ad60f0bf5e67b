"""Whether a word runs like an English one, by its letters alone."""

from artlint.text.pattern import pattern
from artlint_rules.tables import is_letter_run

EDGE = "_"  # stands for the beginning and the end of a word
RUN = 4
LONG_VOWELS = "āēīōūȳ"
# Syllables that end in a vowel or in n: with long vowels that is Maori or Japanese, which English papers of those places
# write as they are.
OPEN_SYLLABLES = pattern(rf"(?:(?:[bdfghjkmnprtwyz]|[ckst]h|ng|ts|wh|[kgnhmr]y|kk|tt|pp|ss|s)?[aeiou{LONG_VOWELS}]n?)+")


def runs(word: str) -> list[str]:
    """All runs of four letters, edges counted as letters."""
    edged = f"{EDGE}{word}{EDGE}"
    return [edged[at : at + RUN] for at in range(len(edged) - RUN + 1)]


def strange_share(word: str) -> float:
    """Share (0 to 1) of the word's runs that no English word has; the word is in lower case."""
    own = runs(word)
    return sum(not is_letter_run(run) for run in own) / len(own) if own else 0.0
