"""What an article looks like in numbers."""

from dataclasses import dataclass

from artlint.model.document import Document
from artlint.text.readability import Readability, readability
from artlint.text.words import word_count


@dataclass(frozen=True, slots=True)
class Profile:
    """Size in code points, words and sentences, language as ``Document.language`` tells it, and readability."""

    characters: int
    words: int
    language: str
    readability: Readability

    @property
    def sentences(self) -> int:
        """Number of sentences; one at least if there is a word."""
        return self.readability.sentences


def profile_of(doc: Document) -> Profile:
    """The profile of an article. Loads textstat, so only for those who ask for profiles."""
    return Profile(len(doc.text), word_count(doc.text), doc.language, readability(doc.text))
