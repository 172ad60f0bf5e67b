"""An article at the end of the paragraph before its noun's."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# The sentence before has ended, or a mark of the script stands there; in mid-sentence the paragraph was cut (DMG012).
_STRANDED = pattern(r"(?:(?<=[.!?\])>”\"'’])|(?<=---)|(?<=▶))[ \t]+(The|An?)[ \t]*\n[ \t]*\n\s*(?=[a-z])")


class StrandedArticle(Rule):
    """An article left at the end of a paragraph whose noun begins the next, as in "[Witness: I saw it.] The", "police came".

    Systems that translate a broadcast's script line by line put the words back at the wrong side of the break. The fix sets
    the article before its noun; a person should look.
    """

    about = About(
        code="DMG079",
        name="stranded-article",
        triggers=("the\n", "a\n", "an\n"),
        languages=("en",),
        examples=(
            Bad(
                "[Witness: I saw the lorry.][[ The\n\n]]police say that nobody was hurt.",
                "[Witness: I saw the lorry.]\n\nThe police say that nobody was hurt.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The road is open. ---[[ A\n\n]]fire broke out in the mill.",
                "The road is open. ---\n\nA fire broke out in the mill.",
                Applicability.UNSAFE,
            ),
            Good("The road is open. The\nmill is not, and nobody knows why it is shut."),
            Good("The road is open. It was graded A\n\nand so was the bridge."),
            Good("He had vitamin A.\n\nThe mill is shut."),
            Good("The road is open. The\n\nMill is not."),
        ),
        source="broadcasts in Korean, translated by a machine",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The article with the break behind it."""
        for match in _STRANDED.finditer(ctx.doc.text):
            span = Span(*match.span())
            fix = replace(span, f"\n\n{match[1]} ", Applicability.UNSAFE)
            yield self.finding(span, "article before the break, its noun behind it", fix, confidence=0.9)
