"""Entries of a menu, one a line."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.labels import label_lines
from artlint_rules.boilerplate.whole_line import cut

LONGEST = 40  # code points of a menu entry
MAX_WORDS = 4
# Three lines of which two are labels that every site has: 168 boilerplate lines and no line of an article
# in 1,900 extracted news pages.
MIN_LINES, MIN_LABELS = 3, 2
_NO_ENTRY = pattern(r"[0-9]|[.!?\"”:,;—–]$")
_MARKS = ("|", "•", "*", "›", "»")
_LETTERS = pattern(r"[^\W\d_]{2}")


class MenuRun(Rule):
    """Entries of a menu, one a line.

    "Letters", "Local News", "Week in Photos" have no cue of their own, but stand in a run of such
    lines with "Sport" and "Contact us" among them. The fix takes each out, unsafely. Lists without two
    common labels, lines with digits or end marks and the first line of the article stay.
    """

    about = About(
        code="BPL037",
        name="menu-run",
        source="menus of news sites; measured on 1,900 extracted news pages of 2008 to 2026",
        examples=(
            Bad(
                "The bridge is open again, the mayor said.\nSport\n[[River Week]]\nContact us\n[[Our Awards]]\n",
                "The bridge is open again, the mayor said.\nSport\nContact us\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open, the mayor said.\n| Sport\n[[| River Week]]\n| Contact us\n[[| Our Awards]]\nNotes on the River\n",
                "The bridge is open, the mayor said.\n| Sport\n| Contact us\nNotes on the River\n",
                Applicability.UNSAFE,
            ),
            Good("The bridge is open again, the mayor said.\nApples\nPears\nRiver Week\nPlums\n"),
            Good(
                "The bridge is open again, the mayor said.\nSport\nRiver Week\nThe mayor was there.\nContact us\nOld Mill\n"
            ),
            Good("Sport\nRiver Week\nThe bridge is open again, the mayor said on the day it was done."),
            Bad(
                "The bridge is open again, the mayor said.\nSport\n[[River Week]]\nContact us\n[[Our Awards]]\nTALVIK, Wash. —\nIt rained.\n",
                "The bridge is open again, the mayor said.\nSport\nContact us\nTALVIK, Wash. —\nIt rained.\n",
                Applicability.UNSAFE,
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Entries that are no label themselves, in every run with labels."""
        doc, labels = ctx.doc, label_lines(ctx.doc)
        if len(labels) < MIN_LABELS:
            return
        run: list[int] = []
        for place, index in enumerate(doc.filled):
            if _is_entry(doc.line_texts[index].strip()):
                run.append(index)
                if place + 1 < len(doc.filled):
                    continue
            if len(run) >= MIN_LINES and sum(entry in labels for entry in run) >= MIN_LABELS:
                yield from self._entries(doc, run)
            run = []

    def _entries(self, doc: Document, run: list[int]) -> Iterator[Finding]:
        # Where a mark stands before the entries, the headline below them has none.
        marked = [index for index in run if doc.line_texts[index].lstrip().startswith(_MARKS)]
        for index in marked if len(marked) > 1 else run:
            if index not in label_lines(doc) and index != doc.filled[0]:
                yield cut(self, doc, doc.trimmed_line(index), "entry of a menu", safe=False, confidence=0.8)


def _is_entry(words: str) -> bool:
    return (
        len(words) <= LONGEST
        and not _NO_ENTRY.search(words)
        and _LETTERS.search(words) is not None
        and word_count(words) <= MAX_WORDS
    )
