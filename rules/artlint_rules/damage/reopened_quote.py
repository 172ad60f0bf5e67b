"""An opening quotation mark, behind a space, where a paragraph and its quotation end."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace


class ReopenedQuote(Rule):
    """An opening quotation mark at the end of a paragraph, with a space before it: "It is late. “".

    Translating services set spaces round the marks of the source, and what makes marks curly afterwards takes the last for an
    opening one. Nothing can be opened where the paragraph ends. The fix writes the closing mark without the space.
    """

    about = About(
        code="DMG077",
        name="reopened-quote",
        pattern=r"[\w.,!?…] “[ \t]*(?=\n|$)",
        pattern_filter=r"[^\s] “[ \t]*(?:\n|$)",
        languages=("en",),
        examples=(
            Bad(
                "He said: “It is late.[[ “]]\n\nThen he left.",
                fixed="He said: “It is late.”\n\nThen he left.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He said: “It is late.”\n\n“Then he left.”"),
            Good("Er sagte: „Es ist spät.“"),
            Good("The mark “ opens a quotation."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each mark with the space before it."""
        for hit in ctx.hits:
            at = ctx.doc.text.index("“", hit.start)
            span = Span(at - 1, at + 1)
            yield self.finding(
                span, "opening quotation mark at the end of a paragraph", replace(span, "”", Applicability.UNSAFE)
            )
