"""A sentence that begins small."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import ENGLISH, is_english
from artlint.text.tokens import is_code
from artlint.text.words import word_set
from artlint_rules.tables import is_word

# Abbreviations that are words, or look like ones, with their stop.
_ABBREVIATIONS = word_set(
    "incl approx dept govt assn capt dist prof misc excl resp orig publ temp abbr hosp univ tech intl natl percent "
    "cent chap para paras sect vols figs spec cont corp encl attn bros mins secs asst hons feat"
)
# More such places are the habit of who types: chosen.
_HABIT = 3


class SmallStart(Rule):
    """small letter at the beginning of a sentence, or a stray full stop.

    A translator kept the stop of an abbreviation, or lost the capital: "it was late. the shop was shut". The capital
    is shown and never written, since the stop may be what is wrong. Abbreviations and texts that do
    without capitals are left alone.
    """

    about = About(
        code="DMG037",
        name="small-start",
        pattern=r"\.(?<=[a-z]{4}.) [a-z]{2,}(?= [a-z])",
        pattern_filter=r"[a-z][a-z]\. [a-z]",
        languages=("en",),
        examples=(
            Bad(
                "The shop that is in the valley was shut. [[it]] was late.",
                "The shop that is in the valley was shut. It was late.",
                Applicability.DISPLAY,
            ),
            Good("The shop that is in the valley was shut. It was late."),
            Good("The shop has it all incl. sets of the best, approx. ten of them, with al. and etc. to boot."),
            Good(
                "The tax rose by 40 per cent. of the price that is in the list, see chap. two of it, and what the bros. say of it."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each small letter, if there are few."""
        places = [span for hit in ctx.hits if (span := _start(ctx, hit.start, hit.end))]
        if len(places) <= _HABIT:
            for span in places:
                word = ctx.doc[span]
                fix = replace(span, word[0].upper() + word[1:], Applicability.DISPLAY)
                yield self.finding(span, "small letter after a full stop", fix, confidence=0.8)


def _start(ctx: Context, start: int, end: int) -> Span | None:
    """The word after the stop, if both are plain words in an English line."""
    text = ctx.doc.text
    begin = text.rfind(" ", 0, start) + 1
    left, right = text[begin:start].lstrip('(“"'), text[start + 2 : end]
    if left in _ABBREVIATIONS or not (_known(left) and _known(right)):
        return None
    line = ctx.doc[ctx.doc.line_at(start)]
    return Span(end - len(right), end) if is_english(line) and not is_code(line) else None


def _known(word: str) -> bool:
    return word in ENGLISH or len(word) < len("about") or is_word(word)
