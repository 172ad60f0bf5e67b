"""Whether a foreign word in an English line is meant to stand there."""

import re

from artlint import Document, Span
from artlint.text.foreign_line import lower_words
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.vocabulary import english_share
from artlint_rules.names.prose import in_quotation

_QUOTES = frozenset("\"'“”‘’«»„‹›*_/")
_NAMED = pattern(
    r"(?:[(\[:=]|\b(?:called|known as|named|as|or|word|words|verb|noun|term|terms|the so-called|means|meaning|traditional|"
    r"(?:Facebook|Instagram|TikTok|Twitter|Telegram|YouTube) (?:at|as|under)|handle|hashtag|user|username|local|famous|dubbed|namely|ie|i\.e\.|eg|e\.g\.))(?: (?:the|an?))?\s*$",
    re.IGNORECASE,
)
_EXPLAINED = pattern(
    r", an? |,? (?:or|meaning|means|which means|that is|i\.e\.|a kind of|a type of|a traditional)\b|\s*[(\[=]"
)
MOST = 60  # such words in an article; with more it is about a language, or a list (chosen)
_MAX_USES = 2  # a word that comes oftener is what the article is about
_ENGLISH_SHARE = 0.6  # of a line's words in lower case; chosen: below it LNG001 has its say


def is_meant(doc: Document, span: Span, max_uses: int = _MAX_USES) -> bool:
    """Whether quotes, brackets or the words beside it say so, the article uses it often, or the line is not English."""
    line = doc.line_at(span.start)
    before, after = doc.text[line.start : span.start], doc.text[span.end : line.end]
    if before[-1:] in _QUOTES or (after[:1] in _QUOTES and after) or before.count("(") > before.count(")"):
        return True
    if _NAMED.search(before[-40:]) or _EXPLAINED.match(after) or doc.text.count(doc[span]) > max_uses:
        return True
    return in_quotation(doc, span) or not _is_english(doc[line])


def _is_english(line: str) -> bool:
    return is_english(line) or english_share(lower_words(line)) >= _ENGLISH_SHARE
