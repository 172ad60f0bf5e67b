"""A heading and the text after it without a gap."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span

_WORD = pattern(r"[A-Z]?[a-zß-öø-ÿ’']{2,}$")


class RunTogether(Rule):
    """heading and text run together.

    An extractor joined a headline, a caption or a list item with the sentence after it: "end of warThe bank said". The
    fix breaks the line there. Only small words that begin sentences count, as names have capitals inside too.
    """

    about = About(
        code="DMG024",
        name="run-together",
        pattern=r"[a-zß-öø-ÿ]{3}(?:The|This|They|But|While|When|After|There|These|According|However|Although|Despite) [a-z]",
        examples=(
            Bad(
                "Bank sees end of [[warThe]] bank said on Monday.",
                "Bank sees end of war\nThe bank said on Monday.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Census [[DataThe]] census of May is out.",
                "Census Data\nThe census of May is out.",
                Applicability.UNSAFE,
            ),
            Good("Bank sees end of war The bank said"),
            Good("The band OverThe sea and the tag #EndThe war"),
            Good("LinkedIn and TikTok, McAndrew and CheckIn too"),
            Good("function whenThe () { return 1; }"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place."""
        text = ctx.doc.text
        for hit in ctx.hits:
            start, cut = token_span(text, hit.start).start, hit.start + 3
            left = _WORD.search(text, start, cut)
            if not left or left.start() > start or left[0] in ("Over", "End") or is_address(text[start : hit.end - 2]):
                continue
            if is_code(ctx.doc[ctx.doc.line_at(hit.start)]):
                continue
            span = Span(start, hit.end - 2)
            fix = replace(span, f"{text[start:cut]}\n{text[cut : span.end]}", Applicability.UNSAFE)
            yield self.finding(span, "two texts run together", fix, confidence=0.85)
