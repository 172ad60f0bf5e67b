"""The headline a second time."""

from collections.abc import Iterator
from dataclasses import dataclass

from artlint import (
    About,
    Applicability,
    Bad,
    Context,
    Document,
    Evidence,
    Finding,
    Good,
    Rule,
    Span,
    delete_lines,
    replace,
)
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.moments import may_have_date, only_moments

_VERSE = 12  # words of a line of verse at the most: chosen


_LABEL = 2  # words of a page's label in small letters that may stand below the headline, as "share": chosen
_HEAD = 5  # filled lines below the headline among which a page has it once more: chosen


@dataclass(frozen=True)
class RepeatedHeadline(Rule):
    """The headline stands again as a line of the article, or run together with its first words.

    Pages carry the headline in their title, above the text and in a share box, and an extractor keeps more
    than one of them. The fix takes out the later line; where the headline is glued to the front of the next
    line, only the glued words. Headlines of fewer than ``min_words`` words are left alone, for one of them may
    well be a heading inside the text.
    """

    about = About(
        code="DUP001",
        name="repeated-headline",
        examples=(
            Bad(
                "Ferry strike enters third week\n\n[[Ferry strike enters third week]]\n\nNo boat left the harbour.",
                fixed="Ferry strike enters third week\n\nNo boat left the harbour.",
            ),
            Bad(
                "Ferry strike enters third week\n\nNo boat left.\n\n[[Ferry strike enters third week]]\n",
                fixed="Ferry strike enters third week\n\nNo boat left.\n",
            ),
            Bad(
                "Ferry strike enters third week\n[[Ferry strike enters third week]]No boat left the harbour on Monday.",
                fixed="Ferry strike enters third week\nNo boat left the harbour on Monday.",
                applicability=Applicability.UNSAFE,
            ),
            Good(
                "Twenty thousand days.\nTwenty thousand days.\nIt is not a lot.\nIt is all you have got.\nTwenty thousand days."
            ),
            Good("Ferry strike\n\nNo boat left the harbour.\n\nFerry strike\n\nThe union met again."),
            Good("Ferry strike enters third week\n\nFerry strike enters third week as talks fail, the union said."),
            Good("We shall not be moved, we shall not\n\nThey sang all night."),
            Good("09 Aug 2023\nThe bridge is shut for the summer.\n09 Aug 2023\nThe ferry has a new captain."),
            Bad(
                "The port is ours.\n\n"
                + "No boat left the harbour.\n\n" * 5
                + "[[The port is ours.]]\n\nThe dockers went home for the night, and all of them sang the old songs of the port on the long way to the town.",
                "The port is ours.\n\n"
                + "No boat left the harbour.\n\n" * 5
                + "The dockers went home for the night, and all of them sang the old songs of the port on the long way to the town.",
                Applicability.UNSAFE,
            ),
            Good("A plumber who found money\n\nA plumber who found money\nin a wall of the mill has given it back."),
        ),
    )

    min_words: int = 3  # chosen: two words are often a heading
    within: int = 3  # filled lines after the headline in which a glued one is looked for

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The later lines that are the headline, and a line near the top that begins with it without a space."""
        doc = ctx.doc
        if len(doc.filled) < 2:
            return
        first, *rest = doc.filled
        headline = doc.line_texts[first].strip()
        if doc.text.count(headline) == 1 or word_count(headline) < self.min_words or "|" in headline:
            return  # nearly every article
        if may_have_date(headline) and only_moments(headline):
            return  # a list of dated items
        if headline[-1] in ".,;" and not any(word_count(doc.line_texts[number]) > _VERSE for number in doc.filled):
            return  # a song begins with its refrain
        evidence = (Evidence("headline", headline),)
        for number in rest:
            line = doc.line_texts[number].strip()
            span = doc.trimmed_line(number)
            if line == headline and _goes_on(doc, number):
                continue
            if line == headline:
                # A sentence that comes again far below may be what somebody said.
                said = ends_sentence(line) and number not in rest[:_HEAD]
                level = Applicability.UNSAFE if said else Applicability.SAFE
                fix = delete_lines(doc, span, level)
                yield self.finding(span, "the headline again", fix, confidence=0.97, evidence=evidence)
            elif number in rest[: self.within] and _glued(line, headline):
                head = Span(span.start, span.start + len(headline))
                fix = replace(head, "", Applicability.UNSAFE)
                yield self.finding(head, "the headline again, run together with the text", fix, evidence=evidence)


def _goes_on(doc: Document, number: int) -> bool:
    """Whether the next line goes on with the sentence: the text is broken at a width."""
    below = "".join(doc.line_texts[number + 1 : number + 2]).lstrip()
    return below[:1].islower() and word_count(below) > _LABEL and not ends_sentence(doc.line_texts[number])


def _glued(line: str, headline: str) -> bool:
    """Whether the line is the headline with a capital right behind it."""
    return line.startswith(headline) and headline[-1].isalnum() and line[len(headline)].isupper()
