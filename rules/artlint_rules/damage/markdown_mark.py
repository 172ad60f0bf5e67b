"""Markdown left in the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code

_LINK = pattern(r"\[([^\[\]\n]+)\]\(https?://[^\s()]*\)")


class MarkdownMark(Rule):
    """Markdown mark in the text.

    Left where an extractor wrote emphasis and links in Markdown. The fix keeps the words. In preview, as a corpus may
    be meant to be Markdown.
    """

    about = About(
        code="DMG022",
        name="markdown-mark",
        pattern=r"\*\*[A-Za-z“\"'][^*\n]*\*\*|\[[^\[\]\n]+\]\(https?://[^\s()]*\)|_[,.;:]_",
        preview=True,
        examples=(
            Bad("It was [[**very**]] late.", "It was very late.", Applicability.UNSAFE),
            Bad("See [[[the map](https://example.org/map)]] first.", "See the map first.", Applicability.UNSAFE),
            Bad("The News[[_,_]] it said", "The News, it said", Applicability.UNSAFE),
            Good("It was 2 ** 3 and 4 ** 5."),
            Good("***** and **"),
            Good("See [the map] (https://example.org/map)."),
            Good("snake_case and _private names"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            link = _LINK.fullmatch(ctx.doc[span])
            words = link[1] if link else ctx.doc[span].strip("*_")
            if link or not is_code(ctx.doc[ctx.doc.line_at(hit.start)]):
                yield self.finding(span, "Markdown in the text", replace(span, words, Applicability.UNSAFE))
