"""Whether a name stands by itself in running English text."""

from functools import lru_cache

from artlint import Document, Span
from artlint.text.foreign_line import lower_words
from artlint.text.pattern import pattern
from artlint.text.vocabulary import english_share, is_common
from artlint.text.words import WORD, word_set
from artlint_rules.tables import is_word

_SENTENCE = 4  # plain words: chosen
_TITLE, _TITLE_WORDS = 90, 3  # code points of a title at the most, words at the least: chosen
_MIN_ENGLISH = 0.25  # share of common English words among those of an English sentence: chosen

_BEFORE = pattern(r"([\w'’.]+)[ \u00a0]$")
_AFTER = pattern(r"[ \u00a0]([^\W\d_][\w'’]*)")
_JOINED_BEFORE = pattern(r"[\w@#/.\-–’'(_]\Z")  # $ would match before the line break as well
_JOINED_AFTER = pattern(r"[\w@#/(_]|[-–’'](?!s\b)\w|\.\w")
# Function words of the languages that names of firms, parties and papers are in.
_FOREIGN = word_set(
    "a al am as au aux da das de degli dei del della delle den der des di die do dos du e ed el en et fur für het "
    "i im in la las le les lo los na nach o och of og os ou pour pro sur til u um una und une v van vom von w y z "
    "za zu zum zur"
)
# Those of them that are English too and may stand before a place.
_ENGLISH = frozenset(("a", "as", "in", "of"))
# Capitalised and yet no part of the name beside them.
_OPEN = word_set(
    "A After All Also Although And As At Because Before Both But By During For From If In Inside Into Its Like "
    "Near Now Of On Only Outside Over Since So South North East West That The Then These This Though To Today "
    "Under Until Via When Where While With Within Without President Prime Minister Foreign Mayor Health General "
    "Department Ministry Government Police Ambassador Defence Defense Chancellor King Queen Senate Parliament "
    "Congress Embassy Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December"
)
# English words that stand beside a foreign one in names of houses, streets and people.
_ANYWHERE = word_set(
    "amber april avenue bistro boulevard casino cinema club dawn excelsior faith films frank grace grand grant hill hilton "
    "holdings hope hotel iris jack jean joan joy june lane lily mark martin motel opera palace palais pearl plaza radio "
    "records road rose royal ruby square street studio studios summer tele tower villa violet will"
)
_SHORT_ENGLISH = frozenset(("air", "art", "bay", "car", "cup", "gas", "law", "new", "oil", "old", "tax", "vet", "war"))


def in_name(text: str, span: Span, *, at_home: bool = True) -> bool:
    """Whether the words beside it, or the marks, make it part of a longer name or of a foreign phrase.

    ``at_home``: whether names of its own language may have it. A plain English word beside what no language of the
    place calls it ("Real Madryt") is a name that was translated by halves, and does not count; nor does a possessive.
    """
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    if before.endswith(" (") and after.startswith(")"):  # where a person or a town is from
        return False
    if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(after):
        return True
    left, right = _BEFORE.search(before), _AFTER.match(after)
    return bool((left and _binds(left[1], at_home)) or (right and _binds(right[1], at_home)))


def _binds(word: str, at_home: bool) -> bool:
    if word[0].isupper():
        return word not in _OPEN and not word.endswith(".") and (at_home or not _is_free(word.lower()))
    if word in {"'", "’"}:  # of a French "d'" whose parts a translator set apart
        return True
    return word in _FOREIGN and word not in _ENGLISH


def _is_free(word: str) -> bool:
    """Whether a word before or after the name, in lower case, is an English one or a possessive."""
    if word.endswith(("'s", "’s")):
        return True
    return (word in _SHORT_ENGLISH or is_word(word) or is_common(word)) and word not in _ANYWHERE


def is_headline(line: str) -> bool:
    """Whether the small words of a line are three English ones or more, function words aside, and nothing else."""
    words = lower_words(line)
    return len(words) >= _TITLE_WORDS and all(is_common(word) or is_word(word) for word in words)


def in_quotation(doc: Document, span: Span) -> bool:
    """Whether a quotation mark is open before it on its line: titles and cited words stay as they were said.

    A quotation of more than twelve words is speech in English, not a title.
    """
    line = doc.line_at(span.start)
    before, after = doc.text[line.start : span.start], doc.text[span.end : line.end]
    for opening, closing in (("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’")):
        at = before.rfind(opening)
        if at > before.rfind(closing) and closing in after:
            return _short(before[at:] + after[: after.index(closing)])
    if before.count('"') % 2 and '"' in after:
        return _short(before[before.rindex('"') :] + after[: after.index('"')])
    return False


def _short(quotation: str) -> bool:
    return quotation.count(" ") < 12


def in_foreign_sentence(doc: Document, span: Span) -> bool:
    """Whether its line is a sentence in another language, which has cases; a headline or a list has few plain words."""
    return _is_foreign(doc[doc.line_at(span.start)])


def in_foreign_title(doc: Document, span: Span) -> bool:
    """Whether its line is a short one of three words or more of which none but names and "in" is English: a title, a firm."""
    line = doc[doc.line_at(span.start)]
    if len(line) > _TITLE:
        return False
    words = [word.lower() for word in WORD.findall(line)]
    return len(words) >= _TITLE_WORDS and not any(word != "in" and (is_word(word) or is_common(word)) for word in words)


@lru_cache(16)  # asked of every hit, and some lines are whole articles
def _is_foreign(line: str) -> bool:
    words = lower_words(line)
    return len(words) >= _SENTENCE and english_share(words) < _MIN_ENGLISH
