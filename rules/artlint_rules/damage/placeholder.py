"""Places that a template or a program was to fill."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

# What begins a field of a template, and the whole of it.
_CLOSED = {
    "{{": pattern(r"\{\{[^}\n]*\}\}?"),
    "${": pattern(r"\$\{[^}\n]*\}"),
    "%%": pattern(r"%%[A-Za-z_]{2,40}%%"),
    "<%=": pattern(r"<%=[^%\n]{1,80}%>"),
    "{%": pattern(r"\{% ?[a-z][^%\n]{1,80}%\}"),
}


class Placeholder(Rule):
    """A template's variable or sample text instead of the words.

    Pages saved before their script ran keep "{{author}}"; letters sent before they were filled in keep "[Name]".
    What should stand there is not known, so there is no fix.
    """

    about = About(
        code="DMG090",
        name="placeholder",
        triggers=(
            "{{",
            "${",
            "lorem ipsum",
            "[name]",
            "[your name]",
            "[player name]",
            "[company name]",
            "[club name]",
            "[current club]",
            "[rival club]",
            "[team name]",
            "[city name]",
            "[insert name]",
            "[insert date]",
            "[product name]",
            "[your company]",
            "[author name]",
            "<url>",
            "[object Object]",
            "%%",
            "<%=",
            "{%",
        ),
        whole_words=False,
        examples=(
            Bad("The minister met [[<url>]] on Monday."),
            Bad("This story appears in the [[{{issue.date}}]] issue."),
            Bad("Dear [[[Name]]], thank you."),
            Bad("Published on [[%%date%%]] by [[<%= author %>]] of the town."),
            Bad("The striker [[[Player Name]]] is to leave [[[Current Club]]] in May."),
            Good("It grew by 5%% or 10 %%, and {% of it."),
            Good("The set {1, 2, 3} has three members."),
            Good("She wrote to her friend [name withheld] in May."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each placeholder whole; a brace that is not closed on its line is left alone."""
        text = ctx.doc.text
        last = -1
        for hit in ctx.hits:
            opening, end = text[hit.start : hit.end], hit.end
            if hit.start < last:
                continue
            if opening in _CLOSED:
                field = _CLOSED[opening].match(text, hit.start)
                if not field:
                    continue
                last = end = field.end()
            span = Span(hit.start, end)
            yield self.finding(span, f"placeholder {text[span.start : span.end]} instead of the words", confidence=0.95)
