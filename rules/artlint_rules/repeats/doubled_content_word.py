"""A noun or verb written twice in a row."""

import operator
import re
from collections.abc import Iterator
from itertools import islice

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import word_set

# Doubled for emphasis, in sounds and in pet names.
_EMPHASIS = word_set(
    "again ages away bang blah boom chew chop clap click come cool dear deep early easy fast goody great hard heavy "
    "hello here high huge hush just knock large late later less like little long loud many maybe more much never nice "
    "night nine once only over please poor pretty quick quickly quite rather really right round same slow slowly small "
    "some soon sooo sorry still super sure tall tear that there think thump billion million thousand trillion tick tiny true very vice wait walk ways well wide "
    "wrong years ylang"
)
# A genus, whole or its first letter, and a species.
_LATIN = pattern(r"\b[A-Z](?:\.|[a-z]+) [a-z]+(?:us|a|um|is|i|ae|es)$")
# Shorter words are letters, notes and syllables: chosen.
_MIN_LETTERS = 4


class DoubledContentWord(Rule):
    """noun or verb written twice in a row.

    In translations a noun comes out twice where the source has a compound. The fix takes the second out. Words doubled
    for emphasis, names ("Run Run Shaw"), species and copies on two lines are left alone. In preview: to look for it takes
    longer than all other repeats together, and original English has more doubled words than translations.
    """

    about = About(
        code="DUP034",
        name="doubled-content-word",
        preview=True,
        examples=(
            Bad(
                "All [[trade trade]] with the island has come to an end.",
                "All trade with the island has come to an end.",
                Applicability.UNSAFE,
            ),
            Good("It was very very cold in the valley, and it had been so for a long long time, they said to us."),
            Good("It was Jing Jing Shaw who saw that of Ping Ping, and so it was that he was there for her."),
            Good("It is the chimpanzee Pan troglodytes troglodytes that was seen in the hills of the north."),
            Good("Die Männer, die zurück zurück sind, nous nous engageons engageons"),
            Good("The bank, bank holidays and all"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        tokens = ctx.doc.tokens
        if not any(map(operator.eq, tokens, islice(tokens, 1, None))):
            return
        doubled = {
            one for one, two in zip(tokens, islice(tokens, 1, None), strict=False) if one == two and _counts(one)
        }
        if doubled and ctx.doc.language not in ("en", "und"):
            return
        for word in sorted(doubled):
            for match in re.finditer(rf"(?<!\S){word}([ \xa0]+{word})(?!\S)", ctx.doc.text):
                if _prose(ctx.doc, match.start()):
                    fix = replace(Span(*match.span(1)), "", Applicability.UNSAFE)
                    yield self.finding(Span(*match.span()), f"“{word}” twice in a row", fix, confidence=0.8)


def _counts(word: str) -> bool:
    return word.isalpha() and word.islower() and word.isascii() and len(word) >= _MIN_LETTERS and word not in _EMPHASIS


def _prose(doc: Document, start: int) -> bool:
    """Whether the line is English, and no species name ("Pan troglodytes troglodytes") stands here."""
    species = _LATIN.search(doc.text, max(0, start - 24), doc.text.find(" ", start))
    return species is None and is_english(doc[doc.line_at(start)])
