"""A bare number or page count on a line of its own."""

from collections.abc import Iterator
from itertools import pairwise

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_COUNT = (
    r"[0-9]{1,3} ?(?:/|of|of/|von|sur|de) ?[0-9]{1,3}|(?:page|seite|photo|image|slide|picture) [0-9]{1,3}(?: ?(?:of|/|von) ?[0-9]{1,3})?|"
    r"\([0-9]{1,2}:[0-9]{2}\)|0?0:00 ?[/|] ?[0-9]{1,2}:[0-9]{2}|[0-9]{1,4}"
)
_PATTERN = rf"(?im)^[ \t\-•*|]*(?:{_COUNT})[ \t|]*\r?$"
_SHARE = pattern(r"\s*[0-9]{1,3}(?:[.,][0-9]+)? ?%\s*")
_YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}")
MIN_LINES = 4  # chosen: a document of numbers is a table
MAX_SHARE = 0.2  # chosen: where more of the lines are numbers, they are the content


class PageCounter(Rule):
    """A bare number or page count on a line of its own.

    Counters of comments, slides and pages lose their labels on the way. The fix, unsafe, takes the line
    out. Where many lines are numbers they are data, and stay; so does a number between two that follow
    each other, as in a list of chapters.
    """

    about = About(
        code="BPL027",
        name="page-counter",
        pattern=_PATTERN,
        source="galleries and comment counters of news sites, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\nThe mayor came.\n[[1 / 23]]\nHe spoke.\n",
                "The bridge is open.\nThe mayor came.\nHe spoke.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\nThe mayor came.\nHe spoke.\n[[0]]\nAll was well.",
                "The bridge is open.\nThe mayor came.\nHe spoke.\nAll was well.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\nThe mayor came.\nHe spoke.\n[[00:00 / 03:21]]\nAll was well.",
                "The bridge is open.\nThe mayor came.\nHe spoke.\nAll was well.",
                Applicability.UNSAFE,
            ),
            Good("The bridge is open.\nThe mayor came.\n2020\nIt fell.\nThe end."),
            Good("1\n2\n3\n4\nThe bridge is open."),
            Good(
                "The bridge is open.\n1\nIt is long.\n2\nIt is high.\n3\nIt is new.\nAnd more.\nAnd more.\nAnd more.\nAnd more.\nAnd more.\nAnd more.\nAnd more.\nAnd more.\n"
            ),
            Good("The bridge is open.\nThe year was\n2020 in all.\n23 people came.\nEnd."),
            Good(
                "The team won.\nIt rained.\nThe defence stood.\nJane Roe\n63\n85%\nThe match was long.\nThe fans sang."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """All such lines, unless they are a table or a count upwards."""
        doc = ctx.doc
        lines = list(hit_lines(ctx))
        if len(doc.filled) < MIN_LINES or len(lines) > max(1, MAX_SHARE * len(doc.filled)):
            return
        numbers = [int(words) for line in lines if (words := doc[line].strip("-•*| \t")).isdigit()]
        if len(numbers) > 1 and any(later == one + 1 for one, later in pairwise(numbers)):
            return
        for line in lines:
            if _YEAR.fullmatch(doc[line]) or _beside_share(doc, line):
                continue
            if word_count(doc[line]):
                yield cut(self, doc, line, "counter without its label", safe=False, confidence=0.75)


def _beside_share(doc: Document, line: Span) -> bool:
    """Whether a line above or below is a share in per cent: both are cells of a table."""
    return any(map(_SHARE.fullmatch, doc.around(doc.line_number(line.start))))
