"""The rule for "640 thousand"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# One may be a slip or a turn of speech; two are the way the writer counts: chosen.
ENOUGH = 2
# Ranges ("8-10 thousand"), what is left of a longer number, and round ages are left alone.
_FIGURE = pattern(
    r"(?<![\w.,/–-])(?P<figure>[0-9]{1,3})(?:\.(?P<part>[0-9]{1,2}))? thousand(?=[ .,;:)\n]|$)"
    r"(?! (?:years? ago|million|billion|[0-9]|of the|times|and one)\b)"
)


def thousands(text: str) -> list[tuple[Span, str]]:
    """Figures with the word "thousand" behind them, and the figure that English writes."""
    return [
        (Span(*match.span()), f"{int(match['figure'])},{(match['part'] or '').ljust(3, '0')}")
        for match in _FIGURE.finditer(text)
    ]


class ThousandFigure(Rule):
    """A figure with "thousand" behind it, twice or more in one article: "640 thousand people".

    Russian, Ukrainian, Czech, Turkish and other papers write "640 тыс." as English ones write "6 million"; English has
    the figure itself, "640,000". The fix writes it so. An article with one of them is left to TRN315.
    """

    about = About(
        code="TRN318",
        name="thousand-figure",
        triggers=(" thousand",),
        languages=("en",),
        examples=(
            Bad(
                "It cost [[640 thousand]] roubles and drew [[12.5 thousand]] guests.",
                fixed="It cost 640,000 roubles and drew 12,500 guests.",
                applicability=Applicability.UNSAFE,
            ),
            Good("It cost 640 thousand roubles and drew twelve thousand guests."),
            Good("Some 20 thousand years ago, or 30 thousand years ago, it froze."),
            Good("It drew 8-10 thousand guests, 3 thousand million words and 2 thousandths."),
        ),
        source="Russian тыс., Ukrainian тис., Czech tis., Turkish bin",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each of them, if there are enough."""
        found = thousands(ctx.doc.text)
        if len(found) < ENOUGH:
            return
        for span, words in found:
            fix = replace(span, words, Applicability.UNSAFE)
            yield self.finding(span, 'figure with "thousand" behind it', fix, confidence=0.8)
