"""Words and sentence ends."""

from artlint.text.pattern import pattern

WORD = pattern(r"[^\W_]+(?:['’\-][^\W_]+)*")
# A full stop, question or exclamation mark, an ellipsis, with closing quotes or brackets after it.
_SENTENCE_END = pattern(r"[.!?…。！？؟][\"'”’»)\]]*\s*$")


def word_count(text: str) -> int:
    """Number of words; a hyphenated or apostrophised word counts once."""
    return len(WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a sentence's end mark, closing quotes aside."""
    return _SENTENCE_END.search(text[-12:]) is not None


def is_word_character(character: str) -> bool:
    """Whether the character can be part of a word: a letter, a digit or an underscore."""
    return character.isalnum() or character == "_"


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())
