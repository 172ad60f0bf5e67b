"""Words that may be two in one."""

from artlint import Document
from artlint.text.pattern import pattern
from artlint.text.words import word_set
from artlint_rules.tables import is_known, is_loan_word, is_rare_word

# By itself, and in no address, path, tag or code.
WORD = pattern(r"(?<![\w'’@&#$./\\-])[A-Za-z][a-z]{5,}(?![\w'’@/\\=(-]|[.:]\w|:\s*/)")
# Buttons of a row of networks, in small letters.
_BRANDS = frozenset(("linkedin",))
# Of two words and no fault; no list has them.
_OLD = word_set(
    "hereinafter hereinbefore thereinafter thereinbefore aforesaid herewith therewith wherewith wheresoever"
)


def is_listed(word: str) -> bool:
    """Whether some list has the word, in lower case, with or without an s at its end."""
    return (
        word in _BRANDS
        or word in _OLD
        or any(
            known(form) for form in (word, word.removesuffix("s")) for known in (is_known, is_loan_word, is_rare_word)
        )
    )


def stands_alone(doc: Document, name: str) -> bool:
    """Whether the name stands in the article by itself."""
    return pattern(rf"(?<!\w){name}(?!\w)").search(doc.text) is not None
