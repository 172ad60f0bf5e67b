"""A score written as a time."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint.text.words import word_set
from artlint_rules.places import line_is

_SPORT = pattern(
    r"\b(?:wins?|won|beat|beaten|defeat\w*|draws?|drew|goals?|match|matches|scor\w+|half|minutes?|team|league|lead|led|"
    r"equali[sz]\w+|penalt\w+|cup|champions?\w*|season|home|away)\b",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"\b(?:ratio|odds|a\.?m\.?|p\.?m\.?|o'clock|hours?|scale|verse|chapter|GMT|channel|psalm|at least)\b",
    re.IGNORECASE,
)

_SCORE = pattern(r"([0-9]+) ?: ([0-9]+)(?!\.?[0-9])")
_NEAR = 12  # code points: the longest of the words below, and a space
# After these the first number belongs to them: "group 4: 10 teams".
_NUMBERED = word_set(
    "class day figure frame game group heat inning lap leg lesson line match over page part period pool quarter question "
    "race round season set stage step table tip week"
)


class SpacedScore(Rule):
    """score of a match written with a colon and a space.

    German, Russian, Turkish and others write 2:1, and translators set a space after the colon. The fix writes 2-1, as
    English reports do. Only lines that speak of a match count; ratios, times and verses are left alone.
    """

    about = About(
        code="DMG027",
        name="spaced-score",
        pattern=r"[ (][0-9]{1,2} ?: [0-9]{1,2}(?:[\s).,;!?]|$)",
        languages=("en",),
        examples=(
            Good("The team met at 9: 30 and won the match."),
            Good("She came in after 1: 14.6 and won the cup."),
            Bad("The home team won [[2: 1]] at the end.", "The home team won 2-1 at the end.", Applicability.UNSAFE),
            Bad("He equalised at [[1 : 1]], a late goal.", "He equalised at 1-1, a late goal.", Applicability.UNSAFE),
            Good("The home team won 2-1 and 3:0 at the end."),
            Good("The match begins at 20: 30 p.m. on Monday."),
            Good("A ratio of 2: 1 won the match."),
            Good("Ratio of home to away goals 2: 1"),
            Good("Results of group 4: 10 teams are out"),
            Good("Heat 2: 8 runners, four of whom won a place in the final."),
            Good("Genesis 1: 1 was read."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each score."""
        text = ctx.doc.text
        for hit in ctx.hits:
            match = _SCORE.match(text, hit.start + 1)
            if not match or _is_time(match) or not line_is(ctx.doc, match.start(), "DMG027", _tells_of_match):
                continue
            before = text[max(0, match.start() - _NEAR) : match.start()].rsplit(None, 1)
            if before and before[-1].lower() in _NUMBERED:
                continue
            span = Span(*match.span())
            fix = replace(span, f"{match[1]}-{match[2]}", Applicability.UNSAFE)
            yield self.finding(span, "score written with a colon", fix, confidence=0.85)


def _tells_of_match(line: str) -> bool:
    return bool(_SPORT.search(line)) and not _OTHER.search(line) and not is_code(line)


def _is_time(match: re.Match[str]) -> bool:
    """Whether the two numbers can be an hour and round minutes."""
    return len(match[2]) == 2 and int(match[1]) <= 24 and int(match[2]) % 5 == 0
