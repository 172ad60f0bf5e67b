"""A result that hangs on "with"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_AFTER = r"(?=[,.;)]|$|\n| (?:against|at|in|and|on|to|after|but|over|thanks|away|before|last)\b)"
_PATTERN = rf"\bwith [0-9]{{1,2}}(?: ?[-–:] ?| to )[0-9]{{1,2}}{_AFTER}"
_WON = pattern(
    r"\b(?:won|wins|win|lost|lose|loses|losing|winning|beat|beats|defeated|defeats|defeat|prevailed|succumbed|drew)\b(?P<rest>[^.!?\n]{0,70})$"
)
_REACH = 90  # code points before "with": a verb, an opponent and a place


class ScoreWith(Rule):
    """A result with "with", as in "they lost the first leg with 0-3".

    German, Dutch, the Nordic and the Slavic languages win and lose "with" a score. The suggestion takes the word out;
    the losers' score first ("lost 0-3") is for the editor to turn.
    """

    about = About(
        code="TRN352",
        name="score-with",
        pattern=_PATTERN,
        pattern_filter=r"with [0-9]+(?: ?[-–:] ?| to )[0-9]",
        languages=("en",),
        examples=(
            Bad(
                "Tarn lost the first leg in its own hall [[with 0-3]].",
                fixed="Tarn lost the first leg in its own hall 0-3.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "They won [[with 4:2]] against Ansa.",
                fixed="They won 4:2 against Ansa.",
                applicability=Applicability.UNSAFE,
            ),
            Good("They won with a 4-2 success."),
            Good("Mix the flour with 2-3 eggs."),
            Good("They won the vote with 51 to 49 seats."),
            Good("They won. The child played with 2-3 balls."),
        ),
        source="German mit 0:3, Dutch met 0-3, Icelandic með, Russian so schyotom",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From "with" to the score, where the sentence tells of a win or a defeat before it."""
        for hit in ctx.hits:
            text = ctx.doc.text
            if _WON.search(text, max(0, hit.start - _REACH), hit.start):
                span = Span(hit.start, hit.end)
                fix = replace(span, text[hit.start + len("with ") : hit.end], Applicability.UNSAFE)
                yield self.finding(span, "result with “with”", fix, confidence=0.9)
