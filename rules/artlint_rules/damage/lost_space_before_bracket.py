"""No space before an opening bracket."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span

_CONSTANT = pattern(r"[A-Z]+_[A-Z_]*\)")


class LostSpaceBeforeBracket(Rule):
    """space lost before an opening bracket.

    Chinese and Japanese set none, and translators carry that over: "the Bank of Tarn(BOT)". The fix puts it in. Endings in
    brackets ("hour(s)"), manual pages ("grep(1)"), oxides ("iron(III)"), calls in code and other languages are left
    alone.
    """

    about = About(
        code="DMG035",
        name="lost-space-before-bracket",
        pattern=(
            r"(?<=[a-zß-öø-ÿ]{3})\((?!(?:TM|SM|[IVX]+)\))(?=[A-ZÀ-Ž][\w .&'’-]{1,60}\)|[0-9]{2,4}\)"
            r"|(?:the|a|an|in|of|with|see|and|or|who|which|from|about|including) )"
        ),
        pattern_filter=r"[a-zß-öø-ÿ]{3}\([A-Za-zÀ-ž0-9]",
        languages=("en",),
        examples=(
            Bad(
                "It was said by the Bank of Tarn[[(]]BOT) and by the other.",
                "It was said by the Bank of Tarn (BOT) and by the other.",
            ),
            Good("It was said by the Bank of Tarn (BOT) and the hour(s) that it took, for the child(ren) in it."),
            Good("The call of parseInt(A) and the value of the function map(B) is in it."),
            Good("In the page of fopen(3) and of glob(7) it is said that Tarnex(TM) is the best of all."),
            Good("It is made of iron(III) and of cobalt(II) oxide, and of poly(ADP-ribose) in the cells."),
            Good("Der Rat(SPD) und die Stadt"),
            Good("It will not be good(and we believe that it is the end of the town for all of us."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each bracket."""
        for hit in ctx.hits:
            line = ctx.doc[ctx.doc.line_at(hit.start)]
            token = token_span(ctx.doc.text, hit.start)
            word = ctx.doc.text[token.start : hit.start]
            if is_code(line) or not is_english(line) or is_address(word) or not word[1:].islower() or word == "poly":
                continue
            if ")" not in ctx.doc.text[hit.end : ctx.doc.line_at(hit.start).end]:
                continue  # a sad face
            if _CONSTANT.match(ctx.doc.text, hit.end):
                continue  # a call in C: "defined(CONFIG_PCI)"
            span = Span(hit.start, hit.end)
            yield self.finding(span, "no space before the bracket", replace(span, " ("), confidence=0.9)
