"""Whether a word is unknown, and how strange it looks; what stands beside it."""

from functools import lru_cache

from artlint import Document, Span
from artlint.text.language import ENGLISH, english_words
from artlint.text.pattern import pattern
from artlint.text.vocabulary import SHORTEST, is_common
from artlint.text.words import word_set
from artlint_rules.foreign.letters import strange_share
from artlint_rules.tables import is_loan_word, is_name, is_rare_word, is_word

_NAME_BEFORE = pattern(r"([A-Z](?:\w+|\.)) $")
# Names of drugs, whose endings the World Health Organization gives out.
_DRUG = pattern(r"(?:mab|nib|vir|pril|sartan|vastatin|azole|cillin|mycin|tide|caine|ase|lukast|gliptin|xaban)s?$")
# Parts that new English words are made of.
_PREFIX = pattern(
    r"(?:agro|anti|astro|auto|bio|cardio|chrono|co|counter|cyber|de|eco|electro|endo|euro|extra|fin|geo|hydro|hyper|immuno|"
    r"infra|inter|intra|macro|mega|meta|micro|mini|mono|multi|nano|neo|neuro|non|omni|over|para|petro|phospho|photo|poly|"
    r"post|pre|pro|proto|pseudo|psycho|pyro|radio|re|semi|socio|sub|super|tech|techno|tele|thermo|trans|turbo|ultra|un|"
    r"under|xeno|zip)(?=[a-z]{4})"
)
_PART = 4  # letters of the shortest part of a compound
_ROMAN = pattern(r"[ivxlcdm]+")
_LAUGHTER = 3  # different letters at most: "hahaha"
# Words of three letters and fewer that settle that an English word stands beside; others are words of many languages.
_SHORT = word_set(
    "a all and any are but day did get got had has her him his how its let man may men new not now off old one our out own per "
    "put ran run saw say see set she six ten the too two use war was way who why yes yet you"
)
_AROUND, _ENGLISH_AROUND = 60, 2  # code points on either side, and function words of English in them; chosen
_TABLES = (is_word, is_loan_word, is_name, is_rare_word)


@lru_cache(4096)
def strangeness(word: str) -> float:
    """Share (0 to 1) of strange runs of letters in a word that is unknown; 0 for those that are known."""
    if is_common(word) or any(known(form) for form in (word, word.removesuffix("s")) for known in _TABLES):
        return 0.0
    if len(set(word)) <= _LAUGHTER or _DRUG.search(word) or _ROMAN.fullmatch(word) or _is_compound(word):
        return 0.0
    return strange_share(word)


def _is_compound(word: str) -> bool:
    """Whether the word is a common one with a prefix, or two common ones in one."""
    prefix = _PREFIX.match(word)
    if prefix and is_common(word[prefix.end() :]):
        return True
    return any(is_common(word[:at]) and is_common(word[at:]) for at in range(_PART, len(word) - _PART + 1))


def is_after_name(text: str, start: int) -> bool:
    """Whether a name stands before it, as that of a species or a given name does, and no first word of a sentence."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and not _is_plain(before[1].lower())


def _is_plain(word: str) -> bool:
    return word in ENGLISH or is_common(word)


def is_english_word(word: str) -> bool:
    """Whether the word, in lower case, is a usual English one; short ones are words of many languages."""
    return word in ENGLISH or word in _SHORT or (len(word) >= SHORTEST and (is_common(word) or is_word(word)))


def is_in_english(doc: Document, span: Span) -> bool:
    """Whether there are English function words around it: a post or a saying in its own language has none."""
    line = doc.line_at(span.start)
    before = doc.text[max(line.start, span.start - _AROUND) : span.start]
    after = doc.text[span.end : min(line.end, span.end + _AROUND)]
    return english_words(before) + english_words(after) >= _ENGLISH_AROUND
