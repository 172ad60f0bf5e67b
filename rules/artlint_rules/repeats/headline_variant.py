"""The headline a second time in nearly the same words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, delete_lines
from artlint.text.words import WORD, ends_sentence

_PROSE = "No boat left the harbour on Monday, and the union said that it would not give in."
LONGEST = 250  # code points of a headline: chosen


@dataclass(frozen=True)
class HeadlineVariant(Rule):
    """The headline stands again near the top with small differences.

    The page's title and its headline differ in a mark, a capital or a word, and an extractor keeps both. The fix, unsafe,
    takes out the later line. It must lack a sentence's end mark, for a first sentence often says what the headline
    says, and may differ in one word of eight or more. A headline that comes again letter by letter is repeated-headline's.
    """

    about = About(
        code="DUP004",
        name="headline-variant",
        preview=True,
        source="extracted news pages of 2008 to 2026, read 2026-11",
        examples=(
            Bad(
                f"Ferry strike: union enters third week\n\n[[Ferry strike – union enters third week]]\n\n{_PROSE}",
                f"Ferry strike: union enters third week\n\n{_PROSE}",
                Applicability.UNSAFE,
            ),
            Bad(
                f"Ferry strike of Lunt enters its third week\n\nJane Roe\n\n[[FERRY STRIKE OF LUNT ENTERS ITS 3RD WEEK]]\n\n{_PROSE}",
                f"Ferry strike of Lunt enters its third week\n\nJane Roe\n\n{_PROSE}",
                Applicability.UNSAFE,
            ),
            Good(
                f"Ferry strike of Lunt enters third week\n\nThe ferry strike of Lunt enters its third week.\n\n{_PROSE}"
            ),
            Good(f"Updated 3:49 PM, Friday January 4, 2013\n\nUpdated 3:50 PM, Friday January 4, 2013\n\n{_PROSE}"),
            Good(f"The old bridge of Lunt\n\nThe new bridge of Lunt\n\n{_PROSE}"),
            Good(f"{_PROSE}\n\nFerry strike enters third week\n\nFerry strike enters fourth week"),
        ),
    )

    min_words: int = 5  # chosen: shorter ones that differ in a word may be another heading
    words_for_other: int = 8  # chosen: from so many on one of them may differ
    within: int = 5  # filled lines below the headline

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines near the top with the headline's words."""
        doc = ctx.doc
        first, *rest = doc.filled[: self.within + 1] or [0]
        headline = doc.line_texts[first].strip()
        if len(headline) > LONGEST or ends_sentence(headline) or not rest:
            return
        words = _words(headline)
        if len(words) < self.min_words:
            return
        for number in rest:
            line = doc.line_texts[number].strip()
            if len(line) > LONGEST or line == headline or ends_sentence(line):
                continue
            if self._same(words, _words(line)):
                span = doc.trimmed_line(number)
                fix = delete_lines(doc, span, Applicability.UNSAFE)
                evidence = (Evidence("headline", headline),)
                yield self.finding(span, "nearly the headline again", fix, confidence=0.9, evidence=evidence)

    def _same(self, words: list[str], others: list[str]) -> bool:
        """Whether the words are the same but for one, which is no number on both sides."""
        gone, come = Counter(words) - Counter(others), Counter(others) - Counter(words)
        if max(gone.total(), come.total()) > (len(words) >= self.words_for_other):
            return False
        return not (gone and come and all(word[0].isdigit() for word in (*gone, *come)))


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]
