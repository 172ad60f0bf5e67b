"""How hard a text is to read, by textstat's measures that count characters and no syllables.

Its syllable functions download a dictionary at their first call, so none of them, and no measure that rests on
them, may be called: a run touches no network.
"""

from typing import NamedTuple

from artlint.text.scripts import main_script, other_script_share

# Their words have no spaces between them, and then no measure of words means anything.
_UNSPACED = frozenset({"Burmese", "Han", "Kana", "Khmer", "Lao", "Thai", "Tibetan"})


class Readability(NamedTuple):
    """Sentences, and two grades of American schools; ``None`` where the text has no words to measure.

    Automated readability index: Smith and Senter 1967; Coleman-Liau index: Coleman and Liau 1975. Both were made
    for English; in other languages they compare articles of one language and are no grades.
    """

    sentences: int
    automated: float | None
    coleman_liau: float | None


def readability(text: str) -> Readability:
    """The measures of a text, to one decimal place."""
    import textstat  # 0.5 to 4 s: whoever wants no profile must not wait for it

    if not any(map(str.isalnum, text)):
        return Readability(0, None, None)
    sentences = textstat.sentence_count(text)
    if other_script_share(text) > 0.5 and main_script(text) in _UNSPACED:
        return Readability(sentences, None, None)
    grades = textstat.automated_readability_index(text), textstat.coleman_liau_index(text)
    return Readability(sentences, round(grades[0], 1), round(grades[1], 1))
