"""An opening curly quotation mark, with a space before it, where a quotation ends."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint_rules.places import in_code, line_is


class OpeningMarkAtEnd(Rule):
    """An opening curly mark stands before a comma or a full stop: “It is ours “, says the mayor.

    French sets a space before the closing mark. Engines turn « » into straight marks and keep the space, and the site then makes
    an opening mark of every mark behind a space. English has no opening mark before a comma or stop. The fix writes the closing
    mark without the space.
    """

    about = About(
        code="DMG074",
        name="opening-mark-at-end",
        summary="An opening curly quotation mark before a comma or full stop",
        pattern="[a-zß-öø-ÿ0-9.,!?…)] “[,.;:](?:\\s|$)",
        languages=("en",),
        examples=(
            Bad(
                "“It is ours and not theirs[[ “]], says the mayor.",
                "“It is ours and not theirs”, says the mayor.",
                Applicability.UNSAFE,
            ),
            Bad("“It is ours and not theirs.[[ “]].", "“It is ours and not theirs.”.", Applicability.UNSAFE),
            Good("“It is ours and not theirs”, says the mayor."),
            Good("He builds it with “.NET” and sells it on “.com” sites."),
            Good("Er nannte es „ein Wort “, und ging nach Hause zu den Kindern."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        for hit in ctx.hits:
            at = ctx.doc.text.index("“", hit.start)
            if line_is(ctx.doc, at, "DMG074", is_english) and not in_code(ctx.doc, at):
                span = Span(at - 1, at + 1)
                fix = replace(span, "”", Applicability.UNSAFE)
                yield self.finding(span, "opening quotation mark where a quotation ends", fix, confidence=0.9)
