"""Places that a template or a program was to fill."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Hit, Rule, Span
from artlint.text.pattern import pattern

_ADDRESS = "[email"  # what a filter against spam puts in the place of a mail address
# What begins a field of a template, and the whole of it.
_CLOSED = {
    "{{": pattern(r"\{\{[^}\n]*\}\}?"),
    "${": pattern(r"\$\{\{[^}\n]*\}\}|\$\{[^}\n]*\}"),
    "%%": pattern(r"%%[A-Za-z_]{2,40}%%"),
    "<%=": pattern(r"<%=[^%\n]{1,80}%>"),
    "???": pattern(r"\?\?\?[a-z]\w*(?:[.:_-]\w+)+\?\?\?"),
    "{%": pattern(r"\{% ?[a-z][^%\n]{1,80}%\}"),
}


class Placeholder(Rule):
    """A template's variable or sample text instead of the words.

    Pages saved before their script ran keep "{{author}}" and "[email protected]"; letters sent before they were filled in
    keep "[Name]", and a label that a system has no words for is "???page.title???".
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
            "???",
            "[email protected]",
        ),
        whole_words=False,
        examples=(
            Bad("The minister met [[<url>]] on Monday."),
            Bad("The action lints [[${{ inputs.paths }}]] of it."),
            Bad("This story appears in the [[{{issue.date}}]] issue."),
            Bad("Dear [[[Name]]], thank you."),
            Bad("Published on [[%%date%%]] by [[<%= author %>]] of the town."),
            Bad("The striker [[[Player Name]]] is to leave [[[Current Club]]] in May."),
            Bad("The [[???media.video.title???]] of the town is new."),
            Bad("Write to the mayor of the town at [[[email\xa0protected]]] by Monday."),
            Good("What??? The mayor??? He is out??? of the town."),
            Good("The bridge is open.\n| [email protected] |\nThe mayor came."),
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
            if opening.startswith(_ADDRESS) and not any(map(str.isalpha, _beside(ctx.doc, hit))):
                continue  # a line of its own is the page's
            span = Span(hit.start, end)
            yield self.finding(span, f"placeholder {text[span.start : span.end]} instead of the words", confidence=0.95)


def _beside(doc: Document, hit: Hit) -> str:
    """What else stands on the line."""
    line = doc.line_at(hit.start)
    return doc.text[line.start : hit.start] + doc.text[hit.end : line.end]
