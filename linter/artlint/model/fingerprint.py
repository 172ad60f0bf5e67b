"""A finding's name for life: the same as long as its own words and its neighbours' are."""

from collections import Counter
from collections.abc import Sequence

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.text.digest import digest
from artlint.text.span import Span

WORDS = 3  # on either side, as Harper's ignored lints
SHORT = 8  # digits of a fingerprint that people see: 200,000 of them share their first eight about five times
_REACH = 80  # code points looked at for them


def fingerprints(doc: Document, findings: Sequence[Finding]) -> list[str]:
    """One for each finding: a hash of rule, document id, matched text, three words either side, which of equals.

    Which of equals is told by the text and not by the other findings: it does not matter which of them are given.
    """
    seen = Counter[tuple[str, int]]()
    equals = _Equals(doc.text)
    names = []
    for finding in findings:
        content = "\x1f".join((finding.rule, doc.id, *_content(doc, finding.span)))
        number = equals.before(finding.span)
        twins = seen[content, number]  # more than none only where a rule flags a span twice
        seen[content, number] += 1
        names.append(digest((content, number, twins) if twins else (content, number)))
    return names


def phrase_key(doc: Document, finding: Finding) -> str:
    """What stands for the same words between the same words in any document, flagged by the same rule."""
    return digest(("phrase", finding.rule, *_content(doc, finding.span)))


def article_key(rule: str, document: str) -> str:
    """What stands for a rule in a document."""
    return digest(("article", rule, document))


def site_key(rule: str, site: str, match: str = "") -> str:
    """What stands for a rule, or for its matches of these words, on a site."""
    return digest(("site", rule, site, match))


def _content(doc: Document, span: Span) -> tuple[str, str, str]:
    start, end = span
    before = doc.text[max(0, start - _REACH) : start].split()[-WORDS:]
    after = doc.text[end : end + _REACH].split()[:WORDS]
    return doc[span], " ".join(before), " ".join(after)


class _Equals:
    """Counts how often a span's text, with what stands around it, has come before in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, tuple[int, int]] = {}  # where such a text was looked for last, how often it had come

    def before(self, span: Span) -> int:
        """How often; the spans come in order of place."""
        text, (start, end) = self._text, span
        first = _words_before(text, start)
        around = text[first : _words_after(text, end)]
        at, count = self._last.get(around, (0, 0))
        while (found := text.find(around, at, first + len(around))) != -1 and found < first:
            at, count = found + 1, count + 1
        self._last[around] = at, count
        return count


def _words_before(text: str, start: int) -> int:
    """Where the words before a span begin."""
    window = text[max(0, start - _REACH) : start]
    words = window.rsplit(None, WORDS)
    rest = words[0] if len(words) > WORDS else ""
    return start - len(window) + len(rest)


def _words_after(text: str, end: int) -> int:
    """Where the words after a span end."""
    window = text[end : end + _REACH]
    words = window.split(None, WORDS)
    return end + len(window) - (len(words[WORDS]) if len(words) > WORDS else 0)
