"""Whether an article speaks of what a line at its edge says."""

from artlint import Document
from artlint.text.words import WORD

MIN_TEXT = 1000  # code points of an article long enough that a headline of it shares words with the rest: chosen
SHORT_WORD = 3  # letters of words that are in every article: "de", "von", "the"


def shared(doc: Document, number: int) -> tuple[int, int]:
    """How many of the longer words of a line stand elsewhere in the article too, and how many it has."""
    start = doc.line_starts[number]
    words = doc.line_texts[number]
    rest = f"{doc.text[:start]} {doc.text[start + len(words) :]}".lower()
    long = [word.lower() for word in WORD.findall(words) if len(word) > SHORT_WORD]
    return sum(word in rest for word in long), len(long)
