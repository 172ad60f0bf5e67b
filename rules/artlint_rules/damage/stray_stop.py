"""A full stop by itself behind the full stop of a sentence."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

_WORD_BEFORE = pattern(r"[^\W\d_]{3,}[”’\"')]?$")
_ABBREVIATIONS = frozenset(
    "inc ltd corp cos bros vet dept prof gen gov sen rep col etc nos vol est approx govt".split()
)
_NEAR = 24  # code points: enough for the last word


class StrayStop(Rule):
    """A stop stands by itself behind a full stop: "The talks ended. . The mayor left."

    An engine gets a sentence in pieces, as links and notes cut it, ends each piece with a full stop, and the stop of the whole
    comes behind. Rows of dots are left alone, and stops at the end of a line are for another rule. The fix takes the second stop out.
    """

    about = About(
        code="DMG075",
        name="stray-stop",
        pattern=r"[a-zß-öø-ÿ”)]\. \. [^.\s]",
        languages=("en",),
        examples=(
            Bad(
                "The talks in the north ended at noon.[[ .]] The mayor left.",
                "The talks in the north ended at noon. The mayor left.",
                Applicability.UNSAFE,
            ),
            Good("The talks ended. . . The mayor left, and that was the end of it."),
            Good("The firm was Tarn Inc. . It is gone, and so is Brask Bros. . They were old."),
            Good("He came at 5 p.m. . She came at 4 a.m. . They left."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each stop."""
        text = ctx.doc.text
        for hit in ctx.hits:
            stop = hit.start + 1
            word = _WORD_BEFORE.search(text, max(0, stop - _NEAR), stop)
            if not word or word[0].lower() in _ABBREVIATIONS or text[word.start() - 1 : word.start()] == ".":
                continue
            if line_is(ctx.doc, stop, "DMG075", is_english) and not in_code(ctx.doc, stop):
                span = Span(stop + 1, stop + 3)
                yield self.finding(span, "a stop by itself", replace(span, "", Applicability.UNSAFE), confidence=0.9)
