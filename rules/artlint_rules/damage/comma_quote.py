"""Two commas for a low quotation mark."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_CLOSING = pattern(r"[”“\"»]|''|’(?!\w)")
MAX_SPEECH = 1500  # code points to the closing mark: chosen, a long paragraph


class CommaQuote(Rule):
    """Two commas that stand for the opening mark of a quotation.

    Dutch, German, Polish and Hungarian papers open a quotation with a low mark (U+201E), and some write it as two
    commas; in an English text they are left over. Only two commas before a capital, with the closing mark in the same
    paragraph, are taken for one. The fix writes the English mark, and a person should look.
    """

    about = About(
        code="DMG076",
        name="comma-quote",
        pattern=r"(?:^|[\s(:]),,[ \t]?[A-Z]",
        languages=("en",),
        examples=(
            Bad(
                "He sighed. [[,,]]We wait for rain,” he said.",
                fixed="He sighed. “We wait for rain,” he said.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "[[,,]]The mill is dry.” So it is.",
                fixed="“The mill is dry.” So it is.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The row reads 1,,Tarn,,3 and “nothing” else."),
            Good("He sighed. ,,We wait for rain, he said."),
            Good("A comma ,, is a comma, “twice”."),
        ),
        source="Dutch, German, Polish and Hungarian typography; Dutch regional papers write two commas",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair of commas that a closing mark follows."""
        text = ctx.doc.text
        for hit in ctx.hits:
            start = text.index(",,", hit.start)
            end = min(ctx.doc.line_at(start).end, start + MAX_SPEECH)
            if _CLOSING.search(text, start + 2, end):
                span = Span(start, start + 2)
                fix = replace(span, "“", Applicability.UNSAFE)
                yield self.finding(span, "two commas for a quotation mark", fix, confidence=0.9)
