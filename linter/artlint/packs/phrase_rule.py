"""A rule made of phrases."""

from collections.abc import Iterator
from dataclasses import dataclass

from artlint.model.deletion import delete_lines
from artlint.model.document import Document
from artlint.model.finding import Applicability, Evidence, Finding, Fix, replace
from artlint.model.rule import About, Context, Hit, Rule
from artlint.text.fold import fold
from artlint.text.lines import trimmed, without_bullet
from artlint.text.span import Span
from artlint.text.words import word_count

# What may surround a phrase that must stand alone on its line.
_DECORATION = " \t\u00a0:;.,!…?*|<>«»›‹→←▼▲+-–—•·()[]\"'“”"
# Code points of bullets, bars and marks round such a phrase: chosen; spares most hits in prose the closer look.
MAX_DECORATION = 40
# Lines of an article's end in which "tail-of-article" phrases count: chosen, one comment form with its author box.
TAIL_LINES = 12
# Seconds a pack's pattern may take on one line: chosen, a thousand times what a sane one needs.
PATTERN_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Phrase:
    """One literal of a pack with what it means; the meaning of each field stands in ``docs/writing-rules.md``."""

    literal: str
    where: str
    message: str
    replacement: str | None
    applicability: Applicability
    confidence: float
    max_words: int
    unless: tuple[str, ...]
    pattern: str
    origin: str

    @property
    def takes_line(self) -> bool:
        """Whether the phrase stands for its whole line."""
        return self.where != "anywhere"


@dataclass(frozen=True, kw_only=True)
class PhraseRule(Rule):
    """Finds the phrases of a pack; trigger n belongs to phrase n."""

    about: About
    phrases: tuple[Phrase, ...]
    source_language: str = ""

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place, the longest phrase first where several begin together."""
        taken = -1
        for hit in sorted(ctx.hits, key=lambda hit: (hit.start, -hit.end)):
            phrase = self.phrases[hit.trigger]
            span = _covered(ctx.doc, hit, phrase)
            if span is None or span.start < taken:
                continue
            taken = span.end
            yield self._found(ctx.doc, span, phrase)

    def _found(self, doc: Document, span: Span, phrase: Phrase) -> Finding:
        message = (phrase.message or self.about.summary).replace("{match}", doc[span])
        evidence = []
        if phrase.origin:
            evidence.append(Evidence("source-words", f"{self.source_language}: {phrase.origin}".lstrip(": ")))
        fix = _fix(doc, span, phrase)
        return self.finding(
            span, message, *([fix] if fix else []), confidence=phrase.confidence, evidence=tuple(evidence)
        )


def _covered(doc: Document, hit: Hit, phrase: Phrase) -> Span | None:
    """What the phrase stands for here, or nothing if it does not count at this place."""
    line = doc.line_at(hit.start)
    if hit.end > line.end:
        return None
    if phrase.where == "alone" and line.end - line.start > hit.end - hit.start + MAX_DECORATION:
        return None
    if phrase.unless and any(words in fold(doc[line]) for words in phrase.unless):
        return None
    span = Span(hit.start, hit.end)
    if phrase.takes_line:
        if not _placed(doc, span, line, phrase):
            return None
        span = trimmed(doc.text, line)
    return _matched(doc, span, line, hit, phrase.pattern) if phrase.pattern else span


def _placed(doc: Document, span: Span, line: Span, phrase: Phrase) -> bool:
    inner = without_bullet(doc.text, line)
    before, after = doc.text[inner.start : span.start], doc.text[span.end : inner.end]
    starts, ends = not before.strip(_DECORATION), not after.strip(_DECORATION)
    if phrase.max_words and word_count(doc[inner]) > phrase.max_words:
        return False
    if phrase.where == "alone":
        return starts and ends
    if phrase.where == "line-end":
        return ends
    if phrase.where == "tail-of-article":
        return starts and line.start >= doc.lines[doc.filled[-TAIL_LINES:][0]].start
    return starts


def _matched(doc: Document, span: Span, line: Span, hit: Hit, pattern: str) -> Span | None:
    import regex

    for match in regex.finditer(pattern, doc.text, regex.IGNORECASE, line.start, line.end, timeout=PATTERN_SECONDS):
        if match.start() <= hit.start and hit.end <= match.end():
            return Span(min(span.start, match.start()), max(span.end, match.end()))
    return None


def _fix(doc: Document, span: Span, phrase: Phrase) -> Fix | None:
    if phrase.replacement is None:
        return None
    if phrase.takes_line and not phrase.replacement:
        return delete_lines(doc, span, phrase.applicability)
    words = phrase.replacement
    if phrase.pattern:
        import regex

        match = regex.fullmatch(phrase.pattern, doc[span], regex.IGNORECASE, timeout=PATTERN_SECONDS)
        words = match.expand(words) if match else words
    first = doc.text[span.start]
    if words and first.isupper() and phrase.literal[0].islower():
        words = words[0].upper() + words[1:]
    return replace(span, words, phrase.applicability)
