"""An opening curly quotation mark, with a space before it, where a quotation or a paragraph ends."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint_rules.places import in_code, line_is


class OpeningMarkAtEnd(Rule):
    """An opening curly mark stands before a comma, a full stop or the end of the paragraph: “It is ours “, says the mayor.

    French sets a space before the closing mark. Engines turn « » into straight marks and keep the space, and the site then makes
    an opening mark of every mark behind a space. Nothing can be opened before a comma or where a paragraph ends. The fix writes the closing
    mark without the space.
    """

    about = About(
        code="DMG074",
        name="opening-mark-at-end",
        pattern=r"[a-zß-öø-ÿ0-9.,!?…)] “(?:[,.;:](?:\s|$)|[ \t]*(?:\n|$))",
        languages=("en",),
        examples=(
            Bad(
                "“It is ours and not theirs[[ “]], says the mayor.",
                "“It is ours and not theirs”, says the mayor.",
                Applicability.UNSAFE,
            ),
            Bad("“It is ours and not theirs.[[ “]].", "“It is ours and not theirs.”.", Applicability.UNSAFE),
            Bad(
                "He said: “It is late in the town.[[ “]]\n\nThen he left.",
                "He said: “It is late in the town.”\n\nThen he left.",
                Applicability.UNSAFE,
            ),
            Good("He said: “It is late.”\n\n“Then he left the town.”"),
            Good("The mark “ opens a quotation in the town."),
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
