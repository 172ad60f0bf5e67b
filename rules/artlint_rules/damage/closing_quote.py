"""A closing quotation mark of another language."""

from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import english_words


@dataclass(frozen=True)
class ClosingQuote(Rule):
    """opening quotation mark where a quotation closes.

    “ closes quotations in German, Icelandic and many Slavic languages, and translators leave it. The fix writes the
    English mark: curly where the line opens with a curly or low one, else straight. Lines in other languages are left
    alone.
    """

    about = About(
        code="DMG015",
        name="closing-quote",
        pattern=r"[a-zß-öø-ÿ0-9][,.!?]?“(?:[\s,.;:!?)]|$)",
        languages=("en",),
        examples=(
            Bad(
                '"They have shown understanding,[[“]] she said.',
                '"They have shown understanding," she said.',
                Applicability.UNSAFE,
            ),
            Bad("„It is all we have.[[“]] So she said.", "„It is all we have.” So she said.", Applicability.UNSAFE),
            Good("“They have shown understanding,” she said, “and more.”"),
            Good("She said,“They have shown it.”"),
            Good("Er nannte es „ein Wort“ und ging nach Hause."),
            Good("He said: “ and left"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        text = ctx.doc.text
        for hit in ctx.hits:
            at = text.index("“", hit.start)
            line = ctx.doc.line_at(at)
            if not english_words(ctx.doc[line]):
                continue
            before = text[line.start : at]
            curly = "„" in before or "“" in before
            if not curly and '"' not in before:
                continue
            yield self.finding(
                Span(at, at + 1),
                "opening quotation mark at the end of a quotation",
                replace(Span(at, at + 1), "”" if curly else '"', Applicability.UNSAFE),
            )
