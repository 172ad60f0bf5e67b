"""The mark of a note that is not there."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

_MARK = pattern(r"\[(?P<number>[0-9]{1,3})\](?:\[[0-9]{1,3}\]|:[0-9]{1,4})*")
# The number that a line begins with, as a note does.
_NOTE = pattern(r"^\W{0,3}([0-9]{1,3})\b", re.MULTILINE)
_MIN_BEHIND_WORDS = 2  # marks behind words, without a stop or a comma, that are no index of a list: chosen


class NoteMark(Rule):
    """mark of a note that is not there: "the mill was shut.[3]".

    Encyclopedias and reports number their notes; who copies the text leaves the notes behind and takes the numbers along. The fix
    takes the mark out. Marks are left alone where a line begins with one of their numbers, as notes do, and in code.
    """

    about = About(
        code="DMG086",
        name="note-mark",
        pattern=r"[A-Za-z.,;:”\"’)]\[[0-9]{1,3}\](?![\w(\]=])",
        pattern_filter=r"[A-Za-z.,;:”\"’)]\[[0-9]{1,3}\]",
        languages=("en",),
        examples=(
            Bad(
                "The mill of the town was shut in the end of May.[[[3]]] It is to be opened again.",
                "The mill of the town was shut in the end of May. It is to be opened again.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mill[[[1]]] of the town[[[2][4]]] was shut in the end of May,[[[12]]] as the mayor of it said.",
                "The mill of the town was shut in the end of May, as the mayor of it said.",
                Applicability.UNSAFE,
            ),
            Good(
                "The mill of the town was shut in the end of May.[3] It is to be opened.\n\n[3] The paper of the town."
            ),
            Good(
                "The mill of the town was shut in the end of May.[3] It is to be opened.\nNotes\n3. The paper of the town."
            ),
            Good("The value of the list[1] is the one that it has in the town, and so is f(x)[0]=y of it."),
            Good("Die Stadt ist alt.[3] Die Stadt ist neu.[4]"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark, or row of marks."""
        doc = ctx.doc
        marks = [match for hit in ctx.hits if (match := _MARK.match(doc.text, hit.start + 1))]
        notes = set(_NOTE.findall(doc.text)) if marks else set()
        behind_words = sum(doc.text[match.start() - 1].isalpha() for match in marks)
        for match in marks:
            if (
                doc.text[match.start() - 1].isalpha()
                and behind_words < _MIN_BEHIND_WORDS
                and len(marks) == behind_words
            ):
                continue
            if in_code(doc, match.start()) or match["number"] in notes:
                continue
            if line_is(doc, match.start(), "DMG086", is_english):
                span = Span(*match.span())
                yield self.finding(
                    span, "mark of a note that is not there", replace(span, "", Applicability.UNSAFE), confidence=0.85
                )
