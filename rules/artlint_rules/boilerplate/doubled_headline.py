"""A headline twice on one line."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import LONGEST, SENTENCE_ENDS, TOP_LINES, cut, open_lines

GLUED = 10  # code points of a copy that is glued to the next: chosen, laughter has shorter ones
MIN_WORDS = 3  # of one copy; chosen, "Again and again" songs repeat one or two words


class DoubledHeadline(Rule):
    """A headline twice on one line.

    A teaser's picture text and its link hold the same words, which end up side by side. On the first
    line it is the article's own headline and one copy is taken out; further down it is another
    article's, and the line goes (both unsafe). Chants and choruses end in marks, or are shorter. Near the top the two
    copies may be glued to each other and to the first words of the text.
    """

    about = About(
        code="BPL033",
        name="doubled-headline",
        source="teaser cards of news sites (image text and link), read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[Why the Ferry Sank Why the Ferry Sank]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[Why the Ferry Sank Why the Ferry Sank]]\nThe bridge is open.",
                "Why the Ferry Sank\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Ferry fares rise\n[[Why the Ferry Sank]]Why the Ferry SankIt was old, the mayor of the town said on Monday.",
                "Ferry fares rise\nWhy the Ferry SankIt was old, the mayor of the town said on Monday.",
                Applicability.UNSAFE,
            ),
            Good("Hahahahahahahahahahaha, said the mayor.\nThe bridge is open."),
            Good("The bridge is open.\nNo more tolls! No more tolls!\nThe mayor came."),
            Good("The bridge is open.\nBridge Bridge\n"),
            Good("The bridge is open.\nrow row row your boat row row row your boat"),
            Good("Why the ferry sank is why the ferry sank."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines whose two halves are the same."""
        doc = ctx.doc
        for index in doc.filled[: 2 * TOP_LINES]:
            glued = _glued(doc.line_texts[index].strip())
            if glued:
                start = doc.trimmed_line(index).start
                first = Span(start, start + glued)
                yield self.finding(
                    first, "headline twice in a row", replace(first, "", Applicability.UNSAFE), confidence=0.85
                )
        # The first eight characters must come again: spares nearly every line the full test.
        lines = [(index, doc.line_texts[index]) for index in open_lines(doc)]
        for index in [
            index
            for index, words in lines
            if words[-1] not in SENTENCE_ENDS and len(words) <= LONGEST and words.find(words[:8], 8) >= 0
        ]:
            line = doc.trimmed_line(index)
            words = doc[line]
            half = len(words) // 2
            if words[:half].rstrip() != words[-half:].lstrip() or word_count(words[:half]) < MIN_WORDS:
                continue
            if (ends_sentence(words) and not words.endswith("?")) or not words[0].isupper():
                continue
            if index == doc.filled[0]:
                second = Span(line.start + len(words[:half].rstrip()), line.end)
                yield self.finding(
                    line, "headline twice on one line", replace(second, "", Applicability.UNSAFE), confidence=0.85
                )
            else:
                yield cut(self, doc, line, "headline twice on one line", safe=False, confidence=0.85)


def _glued(words: str) -> int:
    """Length of a copy with which a line begins and after which the next stands at once; 0 without one."""
    at = words.find(words[:8], 8) if len(words) > GLUED else -1
    if GLUED <= at <= LONGEST and words[:at] == words[at : 2 * at] and words[at - 1] not in " .!":
        return at if words[0].isupper() and word_count(words[:at]) >= MIN_WORDS else 0
    return 0
