"""A word whose letters have spaces between them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import line_is
from artlint_rules.tables import is_known

_SPELT = pattern(r"\b(?:[Ss]pell(?:s|ed|ing)?|[Ss]pelt|[Ll]etters?|[Aa]lphabet|[Hh]angman|[Aa]nagrams?)\b")
_MIN_LETTERS = 5
_ALONE = "aAI"  # words of one letter


class SpacedLetter(Rule):
    """spaces between the letters of a word.

    A heading that was set wide, or a PDF that places each letter by itself, becomes "g o v e r n m e n t". The fix takes
    the spaces out where the letters make a known word of five letters or more. Letters that make none, and lines
    that speak of spelling, are left alone.
    """

    about = About(
        code="DMG054",
        name="spaced-letter",
        pattern=r"(?<![^\s(\"“‘])(?:[A-Za-z](?: [a-z]){4,}|[A-Z](?: [A-Z]){4,})(?![\w'’])(?! [A-Za-z]\b)",
        pattern_filter=r" [a-z] [a-z] [a-z] [a-z]| [A-Z] [A-Z] [A-Z] [A-Z]",
        languages=("en",),
        examples=(
            Bad("The [[g o v e r n m e n t]] said so.", "The government said so.", Applicability.UNSAFE),
            Bad("[[R e p o r t]] of the board", "Report of the board", Applicability.UNSAFE),
            Bad("It is a [[r e p o r t]]", "It is a report", Applicability.UNSAFE),
            Bad("[[W E A T H E R]]\nIt rains.", "WEATHER\nIt rains.", Applicability.UNSAFE),
            Bad("I [[t h i n k]] so.", "I think so.", Applicability.UNSAFE),
            Good("The government said so."),
            Good("The points a b c d e f are on the line x y z."),
            Good("He spelled it: r e p o r t."),
            Good("A B C D E F G and a b o u"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        for hit in ctx.hits:
            run = ctx.doc.text[hit.start : hit.end]
            start = next((at for at in _starts(run) if is_known(run[at:].replace(" ", "").lower())), None)
            if start is None or line_is(ctx.doc, hit.start, "DMG054", _SPELT.search):
                continue
            span = Span(hit.start + start, hit.end)
            fix = replace(span, run[start:].replace(" ", ""), Applicability.UNSAFE)
            yield self.finding(span, "spaces between the letters of a word", fix, confidence=0.9)


def _starts(run: str) -> list[int]:
    """Where the word may begin: a word of one letter before it looks like a part of it."""
    behind = [2] if run[0] in _ALONE and len(run) > 2 * _MIN_LETTERS else []
    return [0, *behind]
