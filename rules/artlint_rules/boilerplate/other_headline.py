"""The headline of another article of the corpus as a line inside or below the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule
from artlint.text.recurring import is_label, key, masked
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut

_HEADLINE = "The old bridge of Lunt is open again"
_TEXT = f"{_HEADLINE}\n\nThe old bridge over the Lunt is open again, the mayor of the town said on Monday."
_MORE = "It had been closed for a year, and many had to take the longer way round by the old mill."
_OTHER = "Two ferries out of service after storm"
_STORY = f"{_OTHER}\n\nNo boat left the harbour on Monday."
PROSE = 12  # words of a sentence that is the article's own text: chosen
MANY = 3  # articles of one headline that are told apart: chosen


@dataclass(frozen=True)
class OtherHeadline(Rule):
    """The headline of another article of the corpus as a line inside or below the text.

    Between and below the paragraphs stand links to other stories, and nothing in their words gives them away. But
    where the other story is in the corpus too, its headline is known. The fix, unsafe, takes the line out.

    Numbers, case and marks at the ends aside the line must be the headline of another article, from its first line or
    the title that the corpus keeps, without what follows a bar. It must have at least ``min_words`` words and no end
    mark of a sentence, and stand below a paragraph: above it, it may be the article's own headline in another copy. An
    article of which the longest line stands here too is a copy. Where the site of the articles is known, site-line finds
    the same and more. The facts grow by one row for each article.
    """

    about = About(
        code="BPL091",
        name="other-headline",
        preview=True,
        source="teasers of extracted news pages of 2008 to 2026",
        examples=(
            Bad(f"{_TEXT}\n\n[[{_OTHER}]]\n\n{_MORE}", f"{_TEXT}\n\n{_MORE}", Applicability.UNSAFE, corpus=(_STORY,)),
            Bad(
                f"{_TEXT}\n\n{_MORE}\n\n[[» TWO FERRIES OUT OF SERVICE AFTER STORM]]\n",
                f"{_TEXT}\n\n{_MORE}\n",
                Applicability.UNSAFE,
                corpus=(_STORY.replace("storm", "storm | Rivertown Post", 1),),
            ),
            # The same article with a line more on top, and its own headline again.
            Good(f"News\n\nIt rains again.\n\n{_HEADLINE}\n\n{_MORE}", corpus=(_TEXT,)),
            Good(f"{_TEXT}\n\n{_HEADLINE}\n\n{_MORE}", corpus=(_STORY.replace(_OTHER, _HEADLINE),)),
            Good(f"{_TEXT}\n\n{_OTHER}\n\n{_MORE}", corpus=(f"{_OTHER}\n\n{_MORE}",)),
            # Words that the article says itself.
            Good(f"{_TEXT}\n\n{_OTHER}.\n\n{_MORE}", corpus=(_STORY,)),
            Good(f"{_TEXT}\n\n“{_OTHER}”\n\n{_MORE}", corpus=(_STORY,)),
            # A heading that any article may have.
            Good(f"{_TEXT}\n\nWhat we know so far\n\n{_MORE}", corpus=(_STORY.replace(_OTHER, "What we know so far"),)),
            Good(f"{_TEXT}\n\n{_OTHER}\n\n{_MORE}"),
        ),
    )

    min_words: int = 6  # chosen: "What we know so far" is a heading of many articles

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """The article's headlines, each with what tells its copies from other articles: its longest line."""
        marks = self._own(doc) if len(doc.filled) > 1 else ()
        if not marks:
            return []
        longest = _digest(max((doc.line_texts[number] for number in doc.filled[1:]), key=len))
        return [(mark, (longest,)) for mark in marks]

    def combine(self, first: Any, second: Any) -> Any:
        """The longest lines of articles with the headline, of a few."""
        return tuple(sorted({*first, *second})[:MANY])

    def keep(self, value: Any) -> bool:
        """Every headline: it may stand in an article that is not among those given."""
        return bool(value)

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each line below a paragraph that is another article's headline."""
        doc, facts = ctx.doc, ctx.facts
        if not facts or len(doc.filled) < 3:
            return
        lines: set[int] = set()
        below = False
        for number in doc.filled[1:]:
            words = doc.line_texts[number].strip()
            if not below:
                below = ends_sentence(words) and word_count(words) >= PROSE
            elif words.count(" ") + 1 >= self.min_words and is_label(words) and (mark := _mark(words)) in facts:
                lines = lines or {_digest(line) for line in doc.line_texts}
                if mark not in self._own(doc) and lines.isdisjoint(facts[mark]):
                    yield self._found(doc, number, len(facts[mark]))

    def _found(self, doc: Document, number: int, count: int) -> Finding:
        finding = cut(self, doc, doc.trimmed_line(number), "headline of another article of the corpus", safe=False)
        times = f"{MANY} or more" if count == MANY else str(count)
        return self.finding(
            finding.span, finding.message, *finding.fixes, evidence=(Evidence("articles-with-this-headline", times),)
        )

    def _own(self, doc: Document) -> frozenset[str]:
        """What stands for the article's headline: its first line, and the title that the corpus keeps."""
        first = doc.line_texts[doc.filled[0]].strip() if doc.filled else ""
        headlines = (line.partition(" | ")[0].strip() for line in (first, doc.metadata.title) if line)
        return frozenset(
            _mark(line) for line in headlines if line and is_label(line) and word_count(line) >= self.min_words
        )


def _digest(line: str) -> int:
    return crc32(line.strip().encode("utf-8", "surrogatepass"))


def _mark(words: str) -> str:
    return key("", masked(words))
