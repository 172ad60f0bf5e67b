"""Places that a template or a program was to fill."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span


class Placeholder(Rule):
    """A template's variable or sample text instead of the words.

    Pages saved before their script ran keep "{{author}}"; letters sent before they were filled in keep "[Name]".
    What should stand there is not known, so there is no fix.
    """

    about = About(
        code="DMG090",
        name="placeholder",
        triggers=("{{", "${", "lorem ipsum", "[name]", "<url>", "[object Object]"),
        whole_words=False,
        examples=(
            Bad("The minister met [[<url>]] on Monday."),
            Bad("This story appears in the [[{{issue.date}}]] issue."),
            Bad("Dear [[[Name]]], thank you."),
            Good("The set {1, 2, 3} has three members."),
            Good("She wrote to her friend [name withheld] in May."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each placeholder whole; a brace that is not closed on its line is left alone."""
        text = ctx.doc.text
        for hit in ctx.hits:
            end = hit.end
            if text[hit.start : hit.end] in {"{{", "${"}:
                close = text.find("}", hit.end, ctx.doc.line_at(hit.start).end)
                if close < 0:
                    continue
                end = close + 2 if text.startswith("}}", close) else close + 1
            span = Span(hit.start, end)
            yield self.finding(span, f"placeholder {text[span.start : span.end]} instead of the words", confidence=0.95)
