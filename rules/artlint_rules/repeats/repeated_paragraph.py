"""Paragraphs that stand in an article twice."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, delete_lines
from artlint.model.document import Document
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count

_BETWEEN = pattern(r"[.!?:;][ \u00a0]")

_A = "The harbour of Lunt was closed for the third day on Monday because of the strike."
_B = "Two hundred dockers gathered at the gate in the morning and stayed there until noon."
_C = "A spokesman for the port said that talks would go on over the weekend."


@dataclass(frozen=True)
class RepeatedParagraph(Rule):
    """A paragraph, or a run of them, stands in the article a second time, word for word.

    Galleries repeat their caption, live pages their updates, and some extractors the whole body; a corpus then
    counts the same words twice. The fix takes out the later copy. Short lines are left alone (a refrain, a
    question in an interview), and so are rows of tables. A short line right behind its copy counts where prose
    stands beside it: the hidden text of a picture above its caption. Copies that differ in a word are missed on purpose.
    """

    about = About(
        code="DUP002",
        name="repeated-paragraph",
        examples=(
            Bad(f"Port closed\n\n{_A}\n\n{_B}\n\n[[{_A}]]\n\n{_C}", fixed=f"Port closed\n\n{_A}\n\n{_B}\n\n{_C}"),
            Bad(
                f"Port closed\n\n{_A}\n\n{_B}\n\n{_C}\n\n[[{_A}\n\n{_B}]]\n",
                fixed=f"Port closed\n\n{_A}\n\n{_B}\n\n{_C}\n",
            ),
            Bad(
                f"{_B}\n\nDockers at the gate of the port in Lunt on Monday.\n\n{_A}\n\n[[Dockers at the gate of the port in Lunt on Monday.]]\n",
                fixed=f"{_B}\n\nDockers at the gate of the port in Lunt on Monday.\n\n{_A}\n",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                f"{_A}\n\nWe built the port. We built the road. We built the town that you all live in.\n\n{_B}\n\n"
                "[[We built the port. We built the road. We built the town that you all live in.]]\n",
                fixed=f"{_A}\n\nWe built the port. We built the road. We built the town that you all live in.\n\n{_B}\n",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                f"Port closed\n\n{_A}\n\nDockers at the gate\n\n[[Dockers at the gate]]\n\n{_B}\n",
                fixed=f"Port closed\n\n{_A}\n\nDockers at the gate\n\n{_B}\n",
                applicability=Applicability.UNSAFE,
            ),
            Good(f"{_A}\n\nRow, row, row your boat,\nRow, row, row your boat,\n{_B}"),
            Good("Give me your hand\nGive me your hand\nAnd the sea sang on\nGive me your hand"),
            Good("And the sea sang on.\n\nHe rowed out.\n\nAnd the sea sang on.\n\nHe came back."),
            Good(
                "| Team | Played | Won | Drawn | Lost | For | Against | Points |\n| A | 1 |\n| Team | Played | Won | Drawn | Lost | For | Against | Points |"
            ),
            Good(f"{_A}\n\n{_A.replace('third', 'fourth')}"),
            Good(
                "Questions\n\n1. How can the old bridge of the town be mended at all?\n\n2. Who will pay for the bridge, the mill or the town?\n\n"
                f"1. How can the old bridge of the town be mended at all?\n\n{_A}\n\n2. Who will pay for the bridge, the mill or the town?\n\n{_B}"
            ),
            Good(f"Port closed\n\n{_A}\n\n{_B}\n\nThis is what it comes down to:\n{_A}\n\n{_C}"),
        ),
    )

    min_words: int = 8  # measured: of shorter repeated lines in extracted pages half are labels and table rows
    safe_words: int = 12  # of one sentence; chosen: nobody but a poet or a speaker writes twelve words twice over

    min_caption_words: int = 3  # chosen: one and two words are labels and cries

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each run of repeated lines."""
        doc = ctx.doc
        texts = doc.line_texts
        if len(doc.filled) < 2 or len(set(map(texts.__getitem__, doc.filled))) == len(doc.filled):
            return
        for run, original in self._runs(doc):
            span = Span(doc.trimmed_line(run[0]).start, doc.trimmed_line(run[-1]).end)
            fewest = min(_longest_sentence(texts[number]) for number in run)
            level = Applicability.SAFE if fewest >= self.safe_words else Applicability.UNSAFE
            what = "the paragraph stands" if len(run) == 1 else f"{len(run)} paragraphs stand"
            yield self.finding(
                span,
                f"{what} in the article a second time",
                delete_lines(doc, span, level),
                confidence=0.95,
                evidence=(Evidence("first-at-line", str(original + 1)),),
            )

    def _runs(self, doc: Document) -> Iterator[tuple[list[int], int]]:
        """Runs of filled lines that repeat earlier ones, each with the index of the line that the first repeats."""
        seen: dict[str, int] = {}
        run: list[int] = []
        headline = doc.filled[0]
        listed = _contents(doc)
        for number in doc.filled:
            line = doc.line_texts[number].strip()
            first = seen.setdefault(line, number)
            if (
                first not in (number, headline)
                and number not in listed
                and not _is_announced(doc, number)
                and (self._counts(line) or self._is_caption(doc, number, line))
            ):
                run.append(number)
            elif run:
                yield run, seen[doc.line_texts[run[0]].strip()]
                run = []
        if run:
            yield run, seen[doc.line_texts[run[0]].strip()]

    def _is_caption(self, doc: Document, number: int, line: str) -> bool:
        """Whether a short line stands right behind its copy, with prose above or below the two."""
        at = bisect_left(doc.filled, number)
        if doc.line_texts[doc.filled[at - 1]].strip() != line or line.count("|") > 1:
            return False
        if word_count(line) < self.min_caption_words or not line[0].isupper() or not line[-1].isalnum():
            return False
        beside = [*doc.filled[max(0, at - 2) : at - 1], *doc.filled[at + 1 : at + 2]]
        return any(_longest_sentence(doc.line_texts[index]) >= self.safe_words for index in beside)

    def _counts(self, line: str) -> bool:
        return line.count("|") < 2 and word_count(line) >= self.min_words


def _is_announced(doc: Document, number: int) -> bool:
    """Whether the line before leads to this one by a colon: it is quoted once more, on purpose."""
    return doc.around(number)[0].rstrip().endswith(":")


def _contents(doc: Document) -> set[int]:
    """Lines that repeat an entry of a list of contents: the entries stand together, the headings with text between."""
    first: dict[str, int] = {}
    pairs = []
    for place, number in enumerate(doc.filled):
        original = first.setdefault(doc.line_texts[number].strip(), place)
        if original != place:
            pairs.append((original, place))
    return {
        doc.filled[place]
        for (original, copy), (other, other_copy) in pairwise(sorted(pairs))
        if other - original == 1 and abs(other_copy - copy) > 1
        for place in (copy, other_copy)
    }


def _longest_sentence(line: str) -> int:
    """Words of the longest sentence; 0 for verse and labels, which end without a mark, as a refrain is made of them."""
    return max(map(word_count, _BETWEEN.split(line))) if ends_sentence(line) else 0
