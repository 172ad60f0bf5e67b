"""Whether two spellings that an article or a corpus has can be of one name."""

from artlint import Document, Span
from artlint.text.pattern import pattern
from artlint_rules.names.forms import edits, neighbours, occurrences, other_person, same_sounds
from artlint_rules.tables import is_name

# One letter of six or more may be a slip; two only in a long name. Chosen after reading the pairs of 1,400 articles.
_LONG = 6
_VERY_LONG, _TWO = 9, 2
_PINYIN = pattern(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|a|e|i|o|u)){2,3}"
)
_TITLE = pattern(r"\b(?:Mrs?|Ms|Dr|Sir|Lord|Lady|Prof)\.? $")
_ITEM_BEFORE, _ITEM_AFTER = pattern(r"(?:^|[,;:\n]\s?)$"), pattern(r"[,;.](?!\w)|[ \u00a0]?\(")


def near(odd: str, usual: str) -> bool:
    """Closer than ``alike``, for spellings in two articles: one letter, two of a long name, or sounds written otherwise."""
    if is_pinyin(odd) and is_pinyin(usual):
        return False  # Zhangjiang, Zhongjing: with another letter it is another name
    return close(odd, usual) and (len(usual) >= _LONG or same_sounds(odd, usual))


def is_pinyin(form: str) -> bool:
    """Whether it is made of two or three Chinese syllables, or looks so."""
    return _PINYIN.fullmatch(form.lower()) is not None


def close(odd: str, usual: str) -> bool:
    """Whether they are near enough for spellings of one article: Tatler is not Taylor, nor Siyuan Sichuan."""
    few = edits(odd, usual)
    return " " in odd + usual or same_sounds(odd, usual) or few <= 1 or (few <= _TWO and len(usual) >= _VERY_LONG)


def is_titled(doc: Document, span: Span, usual: str) -> bool:
    """Whether the form bears a title and the usual one is nobody's name here: a Mr Bermingham of Birmingham."""
    if unknown(usual) or _TITLE.search(doc.text, max(0, span.start - 6), span.start) is None:
        return False
    starts = occurrences(doc.text, usual)
    return not neighbours(doc, usual)[0] and not any(_TITLE.search(doc.text, max(0, at - 6), at) for at in starts)


def two_people(doc: Document, odd: str, usual: str) -> bool:
    """Whether the names beside the two forms, or a list that has both, tell that they are two people, or parts of one name."""
    beside = neighbours(doc, odd)
    if usual in beside[0] or usual in beside[1] or other_person(beside, neighbours(doc, usual)):
        return True
    return _listed(doc, odd) and _listed(doc, usual)


def _listed(doc: Document, form: str) -> bool:
    """Whether the form is an item of a list of names: a squad has both a Dawson and a Dowson."""
    text = doc.text
    return any(
        _ITEM_BEFORE.search(text, max(0, start - 2), start) and _ITEM_AFTER.match(text, start + len(form))
        for start in occurrences(text, form)
    )


def bare(doc: Document, form: str) -> bool:
    """Whether the form stands without a title or name before or after it, as a person who was introduced before."""
    for start in occurrences(doc.text, form):
        before, after = doc.text[:start].rstrip(" "), doc.text[start + len(form) :].lstrip(" ")
        last = before.rsplit(None, 1)[-1] if before else ""
        if last[:1].isupper() and last.isalpha():
            return False
        if after[:1].isupper():
            return False
    return True


def unknown(form: str) -> bool:
    """Whether a spelling, with or without an s at its end, is no usual name."""
    low = form.lower()
    return not (is_name(low) or is_name(low.removesuffix("s")))
