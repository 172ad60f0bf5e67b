"""A currency, per cent or degree sign with its space on the wrong side."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.tokens import is_address, is_code, token_span

# More spaced signs in a line are columns: chosen.
_MAX_SIGNS = 4


class SpacedSign(Rule):
    """space after a dollar, pound or degree sign, or none after a per cent sign.

    Left by translators that work on tokens: "$ 85 billion", "41%of", "25 ° C". The fix takes the space out or puts it in. Tables
    and code are left alone, and so is a space before a per cent sign, which many houses write.
    """

    about = About(
        code="DMG025",
        name="spaced-sign",
        pattern=r"[ (“\"\n][$£] [0-9]+(?:[.,][0-9]+)* ?(?:[a-z.,;:)]|$)|[0-9]%[a-z]{2}|° [CF](?:[^A-Za-z]|$)",
        languages=("en",),
        examples=(
            Bad("They paid [[$ ]]85 billion for it in the end.", "They paid $85 billion for it in the end."),
            Bad("It was for [[£ ]]5 at the most.", "It was for £5 at the most."),
            Bad("It was 41[[%o]]f all that they had.", "It was 41% of all that they had."),
            Bad("It was 25 [[° ]]C in the shade of it.", "It was 25 °C in the shade of it."),
            Good("It was 25 °C and 30° Celsius in the shade of it."),
            Good("They paid $85 billion and 41% of it for R$ 5 million."),
            Good("Rome $ 12 $ 15 Oslo $ 19 $ 20"),
            Good("a = b %d; '%20of' is 5%ile"),
            Good("See https://example.org/a%20of%of for 20%ers"),
            Good("The dollar sign is $ and 4 others."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each sign."""
        text = ctx.doc.text
        for hit in ctx.hits:
            token = token_span(text, hit.end - 1)
            if is_address(text[token.start : token.end]) or is_code(ctx.doc[ctx.doc.line_at(hit.start + 1)]):
                continue
            if text[hit.start] == "°":
                span = Span(hit.start, hit.start + 2)
                yield self.finding(span, "space after a degree sign", replace(span, "°"))
            elif text[hit.start].isdigit():
                span = Span(hit.start + 1, hit.start + 3)
                word = text[hit.start + 2 : token.end].rstrip(".,;:)")
                if word in ("of", "in", "to", "on", "for", "and", "from", "by", "at", "compared", "share", "stake"):
                    yield self.finding(span, "no space after a per cent sign", replace(span, f"% {text[span.end - 1]}"))
            elif ctx.doc[ctx.doc.line_at(hit.start + 1)].count(f"{text[hit.start + 1]} ") < _MAX_SIGNS:
                span = Span(hit.start + 1, hit.start + 3)
                yield self.finding(span, "space after a currency sign", replace(span, text[span.start]))
