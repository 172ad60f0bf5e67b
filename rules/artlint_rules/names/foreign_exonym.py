"""NAM003."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.language import english_words
from artlint_rules.names.prose import in_name, in_quotation
from artlint_rules.tables import rows

_ROWS = (*rows("exonyms.tsv"), *rows("exonyms-more.tsv"))
# Of the words of a line; below it stands a foreign sentence, a list or a caption. Half of what settles a line as English.
_MIN_SHARE = 0.1
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class ForeignExonym(Rule):
    """A country or city bears the name that another language has for it.

    "Moscou" and "Duitsland" in an English sentence are left over from the article's first language. Readers may guess
    them; search for the place does not find them.

    The fix puts the English name in its place. Names that are also English words, people's names or older English names
    ("Roma", "Bagdad") are not looked for, and none is flagged in a foreign sentence, a quotation, or as part of a
    longer name ("Banco do Brasil").
    """

    about: ClassVar[About] = About(
        code="NAM003",
        name="foreign-exonym",
        triggers=tuple(form for form, _ in _ROWS),
        languages=("en",),
        source="CLDR 47",
        examples=(
            Bad(
                "The minister flew from [[Londres]] to Berlin on Monday.",
                fixed="The minister flew from London to Berlin on Monday.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The talks with [[Estados Unidos]] have not begun, and [[Duitsland]]'s offer stands.",
                fixed="The talks with United States have not begun, and Germany's offer stands.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The shares of Banco do Brasil rose to the highest price of the year."),
            Good("The party, called Alternative für Deutschland, won two of the seats."),
            Good("Le ministre est venu de Londres pour la réunion."),
            Good('He has a hit in France with "Londres" and sings it in the show.'),
            Good("It is known as Germany (Deutschland in German) and is the largest of the nine."),
            Good("The firm sold Deutschland Radio to a rival for the sum of two million."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each place named so in English prose."""
        doc, end = ctx.doc, 0
        for hit in sorted(ctx.hits, key=lambda hit: (hit.start, -hit.end)):
            form, right = _ROWS[hit.trigger]
            span = Span(hit.start, hit.end)
            if hit.start < end or doc[span].replace("’", "'") != form:
                continue
            end = hit.end
            if not _in_english_prose(doc, span):
                continue
            yield self.finding(
                span,
                f'"{form}" is "{right}" in English',
                replace(span, right, Applicability.UNSAFE),
                evidence=(Evidence("table", f"{form}: {right}"),),
            )


def _in_english_prose(doc: Document, span: Span) -> bool:
    line = doc[doc.line_at(span.start)]
    words = len(_WORD.findall(line))
    if english_words(line) < max(1, _MIN_SHARE * words):
        return False
    return not in_name(doc.text, span) and not in_quotation(doc, span)
