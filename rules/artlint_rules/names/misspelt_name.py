"""NAM002."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.names.prose import in_foreign_sentence, in_quotation
from artlint_rules.tables import rows

_TABLE = "misspelt-names.tsv"
_ANIMAL = pattern(r"\b(?:crabs?|genus|species|beetles?|moths?)\b")
_NEAR = 80  # code points: chosen, a sentence


class MisspeltName(Rule):
    """A well-known person or place is misspelt, or bears the name that another language gives it.

    "Vladimir Poutine" is French, "Wladimir Putin" German. Such forms come through a translation, and the article is not
    found under the name.

    The fix puts the usual English spelling in its place. The table holds full names, and surnames in a foreign spelling,
    that no second person is known to bear; what newspapers write in several ways ("Zelensky", "Zelenskyy") is not in it. A quotation of a few words may
    be a title and is left alone.
    """

    about = About(
        code="NAM002",
        name="misspelt-name",
        triggers=tuple(form for form, _ in rows(_TABLE)),
        languages=("en",),
        examples=(
            Bad(
                "A letter from [[Vladimir Poutine]] was read to the guests.",
                fixed="A letter from Vladimir Putin was read to the guests.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He called [[Anthony Blinken]]'s visit to the [[Phillipines]] a success.",
                fixed="He called Antony Blinken's visit to the Philippines a success.",
                applicability=Applicability.UNSAFE,
            ),
            Good("President Volodymyr Zelenskyy met Sergey Lavrov in the spring, and Zelensky left on Monday."),
            Bad(
                "Mr [[Chruschtschow]] came by train, and so did [[Michail Gorbatschow]] later.",
                fixed="Mr Khrushchev came by train, and so did Mikhail Gorbachev later.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Der Zug mit Gorbatschow kommt am Abend, und alle warten schon auf dem Platz vor dem Bahnhof."),
            Good("The statue of Josef Stalin is gone, and the rebel Timochenko read Dostoyevski in the wood."),
            Good("The crabs called Lybia hold stones in their claws."),
            Good("The poutine was cold, Anthony Blinker said."),
            Good("The French book is called “Vladimir Poutine” and sells well."),
            Good("The account is @Anthony Blinken2 on the site."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each form of the table, written with the capitals it has there."""
        table, doc, end = rows(_TABLE), ctx.doc, 0
        # The whole name before the surname that ends it: one fault.
        for hit in sorted(ctx.hits, key=lambda hit: (hit.start, -hit.end)):
            form, right = table[hit.trigger]
            span = Span(hit.start, hit.end)
            if span.end <= end or doc[span].replace("’", "'") != form or _joined(doc.text, span):
                continue
            end = span.end
            if _is_genus(doc.text, span):
                continue
            if in_quotation(doc, span) or in_foreign_sentence(doc, span):
                continue
            yield self.finding(
                span,
                f'"{form}" is usually spelled "{right}"',
                replace(span, right, Applicability.UNSAFE),
                evidence=(Evidence("table", f"{form}: {right}"),),
            )


def _joined(text: str, span: Span) -> bool:
    """Whether the form is part of a handle, an address or a hyphenated name."""
    return text[span.start - 1 : span.start] in ("@", "#", "/", "-", ".") or text[span.end : span.end + 1] in (
        "@",
        "-",
        "_",
    )


def _is_genus(text: str, span: Span) -> bool:
    """Whether animals bear the name, as the crabs called Lybia do."""
    return _ANIMAL.search(text, max(0, span.start - _NEAR), span.end + _NEAR) is not None
