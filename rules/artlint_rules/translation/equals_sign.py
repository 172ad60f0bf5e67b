"""An equals sign in a sentence, in news from Japan or Korea."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.translation.source_country import JAPAN, KOREA

_SIGN = pattern(r"(?P<before>[a-z]{3}|[0-9A-Za-z]\)|[a-z.,!?][”\"\]])(?: = ?|＝)(?P<after>[A-Za-z(\"“0-9])")
_MIN_WORDS = 8
# Formulas, addresses of pages and templates.
_TECHNICAL = ("http", "www.", "==", "<", "{", "()", ");")


class EqualsSign(Rule):
    """An equals sign where English has a comma or brackets.

    Japanese papers put one between a name and what belongs to it, the place or the day of a picture: "Ken Abe (28) =
    Minami-machi, the same city". English readers take it for a formula. Only articles that speak of Japan or Korea
    count, and only sentences and captions of some length.
    """

    about = About(
        code="TRN372",
        name="equals-sign",
        triggers=(" = ", ") =", "＝"),
        languages=("en",),
        examples=(
            Bad("Police in Osaka named him as Ken Abe (28) [[=]] Minami-machi, who had been missing since May."),
            Bad("A queue at the bridge on one side [[=]] Kawano-cho in Hamamatsu, Shizuoka Prefecture, on Monday"),
            Good("Officials in Tokyo used the rule that cost = price in their table of all the goods."),
            Good("A queue at the bridge on one side = Kawano Street in Hamburg, on the evening of Monday"),
            Good("Tokyo: score = 3"),
            Good("In Tokyo he typed http://example.org/?page = Three and saw the page of the paper."),
        ),
        source="typography of Japanese papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The sign, for each hit in a line of some length that is no formula."""
        text = ctx.doc.text
        if not (JAPAN.is_told_of(ctx.doc) or KOREA.is_told_of(ctx.doc)):
            return
        for match in _SIGN.finditer(text):
            words = ctx.doc[ctx.doc.line_at(match.start())]
            if len(words.split()) < _MIN_WORDS or any(sign in words for sign in _TECHNICAL):
                continue
            # A lower-case word on both sides may be a formula in words.
            if match["before"].isalpha() and match["after"].islower():
                continue
            sign = max(text.find("=", *match.span()), text.find("＝", *match.span()))
            yield self.finding(Span(sign, sign + 1), "equals sign in a sentence", confidence=0.85)
