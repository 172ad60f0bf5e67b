"""A rule made of phrases."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from artlint.model.deletion import delete_lines
from artlint.model.document import Document
from artlint.model.finding import Applicability, Evidence, Finding, Fix, replace
from artlint.model.rule import About, Context, Hit, Rule
from artlint.text.decoration import is_decoration, list_number
from artlint.text.fold import fold
from artlint.text.lines import trimmed
from artlint.text.site import same_site
from artlint.text.span import Span
from artlint.text.words import word_count

# Lines of an article's end in which "tail-of-article" phrases count: chosen, one comment form with its author box.
TAIL_LINES = 12
# Code points of the line on either side of a phrase at which its pattern and "unless" look: chosen, two sentences.
REACH = 300
# Code points of a word at the most when words of a line are counted: chosen.
LONG_WORD = 30
# Seconds a pack's pattern may take on one line: chosen, a thousand times what a sane one needs.
PATTERN_SECONDS = 0.5


class Phrase(NamedTuple):
    """What the literals of one entry mean; the meaning of each field stands in ``docs/writing-rules.md``."""

    where: str
    message: str
    applicability: str
    confidence: float
    max_words: int
    unless: tuple[str, ...]
    pattern: str
    origin: str

    @property
    def takes_line(self) -> bool:
        """Whether the phrase stands for its whole line."""
        return self.where != "anywhere"


@dataclass(kw_only=True, eq=False, repr=False)
class PhraseRule(Rule):
    """Finds the phrases of a pack: trigger or line n belongs to ``phrases[owners[n]]`` and is replaced by ``words[n]``.

    ``sites``: of the articles it applies to; empty for all.
    """

    about: About
    phrases: Sequence[Phrase]
    owners: Sequence[int]
    words: Sequence[str | None]
    source_language: str = ""
    sites: tuple[str, ...] = ()

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place: of phrases that begin together the longest, and the first of equals."""
        if self.sites and not any(same_site(ctx.doc.metadata.site, site) for site in self.sites):
            return
        taken = -1
        for hit in sorted(ctx.hits, key=self._place):
            phrase = self.phrases[self.owners[hit.trigger]]
            extent = _covered(ctx.doc, hit, phrase)
            if extent is None or extent.span.start < taken:
                continue
            taken = extent.span.end
            yield self._found(ctx.doc, extent, phrase, hit.trigger)

    def _place(self, hit: Hit) -> tuple[int, int, int]:
        return hit.start, -hit.end, self.owners[hit.trigger]

    def _found(self, doc: Document, extent: "_Extent", phrase: Phrase, trigger: int) -> Finding:
        span = extent.span
        message = (phrase.message or self.about.summary).replace("{match}", doc[span])
        evidence = []
        if phrase.origin:
            evidence.append(Evidence("source-words", f"{self.source_language}: {phrase.origin}".lstrip(": ")))
        fix = _fix(doc, extent, phrase, self._literal(trigger), self.words[trigger])
        return self.finding(
            span, message, *([fix] if fix else []), confidence=phrase.confidence, evidence=tuple(evidence)
        )

    def _literal(self, trigger: int) -> str:
        triggers, lines = self.about.triggers, self.about.lines
        return triggers[trigger] if trigger < len(triggers) else lines[trigger - len(triggers)]


class _Extent(NamedTuple):
    """What a phrase stands for in a text, and what its pattern matched if it has one."""

    span: Span
    match: Any = None


def _covered(doc: Document, hit: Hit, phrase: Phrase) -> _Extent | None:
    """What the phrase stands for here, or nothing if it does not count at this place."""
    line = doc.line_at(hit.start)
    if hit.end > line.end:
        return None
    span = Span(hit.start, hit.end)
    if phrase.takes_line:
        number = doc.line_number(line.start)
        # "... are proving very⏎popular today." is no label, and a film may be called "2. Watch Now".
        if (doc.goes_on(number) and doc.hard_wrapped) or _is_item(doc, number):
            return None
        if not _placed(doc, span, line, phrase):
            return None
        span = trimmed(doc.text, line)
    if phrase.max_words and not _short(doc, line, phrase.max_words):
        return None
    near = Span(max(line.start, hit.start - REACH), min(line.end, hit.end + REACH))
    if phrase.unless and any(words in fold(doc[near]) for words in phrase.unless):
        return None
    return _matched(doc, span, near, hit, phrase.pattern) if phrase.pattern else _Extent(span)


def _is_item(doc: Document, number: int) -> bool:
    """Whether the line is one of a numbered list: a line beside it has the number before or after."""
    own = list_number(doc.line_texts[number])
    if own is None:
        return False
    return any(list_number(words) in (own - 1, own + 1) for words in doc.around(number))


def _placed(doc: Document, span: Span, line: Span, phrase: Phrase) -> bool:
    """Whether the phrase stands where it must in its line; that one "alone" is the whole line is known from its hit."""
    if phrase.where in {"line-start", "tail-of-article"} and not is_decoration(doc.text[line.start : span.start]):
        return False
    if phrase.where == "line-end" and not is_decoration(doc.text[span.end : line.end]):
        return False
    return phrase.where != "tail-of-article" or line.start >= doc.lines[doc.filled[-TAIL_LINES:][0]].start


def _short(doc: Document, line: Span, max_words: int) -> bool:
    return line.end - line.start <= max_words * LONG_WORD and word_count(doc[line]) <= max_words


def _matched(doc: Document, span: Span, near: Span, hit: Hit, pattern: str) -> _Extent | None:
    import regex  # 141 ms, and few packs have patterns

    for match in regex.finditer(pattern, doc.text, regex.IGNORECASE, near.start, near.end, timeout=PATTERN_SECONDS):
        if match.start() <= hit.start and hit.end <= match.end():
            return _Extent(Span(min(span.start, match.start()), max(span.end, match.end())), match)
    return None


def _fix(doc: Document, extent: _Extent, phrase: Phrase, literal: str, words: str | None) -> Fix | None:
    if words is None:
        return None
    span, level = extent.span, Applicability(phrase.applicability)
    # What the pattern matched is not looked for again: what it sees round its match is no longer there.
    if extent.match:
        words = str(extent.match.expand(words))
    if phrase.takes_line and not words:
        return delete_lines(doc, span, level)
    if words and doc.text[span.start].isupper() and literal[0].islower():
        words = words[0].upper() + words[1:]
    return replace(span, words, level)
