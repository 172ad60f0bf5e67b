"""One word of a menu, button or section alone on a line."""

from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint_rules.boilerplate.labels import LABELS, label_lines
from artlint_rules.boilerplate.whole_line import cut

LONGEST = 30  # code points of the longest label with its marks


@dataclass(frozen=True)
class LoneLabel(Rule):
    """One word of a menu, button or section alone on a line.

    "Close", "Share", "World" or "Updated" alone belong to the page, not the article. The fix, unsafe,
    takes the line out: an article may have a heading of one such word. The first line stays, and so do
    words that are heard as an answer or exclaimed.
    """

    about = About(
        code="BPL036",
        name="lone-label",
        source="menus and buttons of news sites, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n\n[[Close]]\n\nThe mayor came.",
                "The bridge is open.\n\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[| World |]]\n[[Share:]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Comments]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Good("World\nThe bridge is open."),
            Good("The bridge is open.\nNext!\nThe mayor came."),
            Good("The bridge is open.\nWorld trade\nThe mayor came."),
            Good("The bridge is open.\n“More.”\nThe mayor came."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are a label once their marks are off."""
        doc = ctx.doc
        for index, words in label_lines(doc).items():
            line = doc.trimmed_line(index)
            if words in LABELS and line.end - line.start <= LONGEST and index != doc.filled[0]:
                yield cut(self, doc, line, "label of a menu, button or section", safe=False, confidence=0.8)
