"""An address that says "the same ward"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_PLACES = ("ward", "prefecture", "city", "town", "village", "county", "district", "province")
_WHERE = "|".join(_PLACES)
_AGAIN = pattern(
    rf", the same (?:{_WHERE})(?=[,.;)]|$|\n| \()|(?<=[A-Za-z]) ?\(the same(?: (?:{_WHERE}|school|club|team|university))?\)"
)


class SamePlace(Rule):
    """An address that says "the same ward" for a place that was named before.

    Japanese addresses, and Chinese ones, begin with the widest place and write one character for what was said already: "the
    bridge in Ryuzan-cho, the same ward" is "do-ku Ryuzan-cho". English leaves it out. The suggestion does so.
    "In the same ward" and "the same city where" are left alone.
    """

    about = About(
        code="TRN371",
        name="same-place",
        triggers=("(the same", *(f", the same {place}" for place in _PLACES)),
        languages=("en",),
        examples=(
            Bad(
                "A queue waits at the bridge in Kawano-cho[[, the same ward]], every day.",
                fixed="A queue waits at the bridge in Kawano-cho, every day.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The line is cut at Sono Station[[ (the same town)]].",
                fixed="The line is cut at Sono Station.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "Ito and Abe[[ (the same)]] won the doubles.",
                fixed="Ito and Abe won the doubles.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The bridge is in the same ward, and the same city pays for it."),
            Good("She was born in Leeds, the same city where he died."),
            Good("Prices (the same as in May) held at Sono Station (in the same town)."),
        ),
        source="Japanese do-ku, do-shi, do-cho",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The comma or bracket and the words in it."""
        for match in _AGAIN.finditer(ctx.doc.text):
            span = Span(*match.span())
            fix = replace(span, "", Applicability.DISPLAY)
            yield self.finding(span, "place that was named before", fix, confidence=0.85)
