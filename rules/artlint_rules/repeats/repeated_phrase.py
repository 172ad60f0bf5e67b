"""A phrase that begins again before it has ended."""

import operator
import re
from collections.abc import Iterator
from itertools import islice

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.words import word_set

# Words in a phrase that is repeated at once: longer loops are found by their shorter parts, or not at all.
_LENGTHS = (2, 3, 4)
_LINKS = word_set("and or by to after upon on in for over,")
# With a comma between the copies, so many of them are a loop and not a figure of speech: chosen.
_LOOP = 4


class RepeatedPhrase(Rule):
    """phrase of two to four words repeated at once.

    Neural translators fall into loops; editors paste a phrase beside the old one. The fix keeps the first copy. Figures
    of speech ("time and time again", "the rich, the rich alone") and copies on two lines are left alone.
    """

    about = About(
        code="DUP033",
        name="repeated-phrase",
        preview=True,
        examples=(
            Good("The two go hand in hand in all that they do."),
            Bad(
                "The list [[of the of the]] council was long.",
                "The list of the council was long.",
                Applicability.UNSAFE,
            ),
            Bad(
                "She has lately [[graduated from graduated from]] a school.",
                "She has lately graduated from a school.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was [[in the fog, in the fog, in the fog, in the fog,]] at noon.",
                "It was in the fog, at noon.",
                Applicability.UNSAFE,
            ),
            Good("They said so time and time and time again, and on and on and on."),
            Good("It is the rich, the rich alone, who pay."),
            Good("They won back to back to back cups, one by one by one."),
            Good("The mayor spoke\nThe mayor spoke on Monday."),
            Good("Good times are followed by bad times, bad times by good ones."),
            Good("1 2 1 2 3 4 3 4 - - - -"),
            Good("What matters is that this is that this"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place, the longest where they overlap."""
        loops = {loop for size in _LENGTHS for loop in _loops(ctx.doc.tokens, size)}
        if not loops or ctx.doc.language not in ("en", "und"):
            return
        places = sorted({place for loop in loops for place in _places(ctx.doc.text, *loop)})
        taken = -1
        for start, end, cut, copies in places:
            if start >= taken:
                taken = end
                fix = replace(Span(cut, end), "", Applicability.UNSAFE)
                yield self.finding(Span(start, end), f"the same words {copies} times in a row", fix, confidence=0.9)


def _loops(tokens: list[str], size: int) -> Iterator[tuple[str, int]]:
    """Each phrase of so many tokens that is repeated at once, as one string, and how many copies there are."""
    same = bytes(map(operator.eq, tokens, islice(tokens, size, None)))
    at = same.find(b"\1" * size)
    while at >= 0:
        stop = same.find(b"\0", at)
        stop = len(same) if stop < 0 else stop
        copies = (stop - at) // size + 1
        if _aimless(tokens[at : at + size], copies):
            yield " ".join(tokens[at : at + size]), copies
        at = same.find(b"\1" * size, stop + 1)


def _places(text: str, phrase: str, copies: int) -> Iterator[tuple[int, int, int, int]]:
    """Start and end of each such loop, the end of its first copy, the number of copies."""
    once = r"[ \xa0]+".join(map(re.escape, phrase.split(" ")))
    for match in re.finditer(rf"(?<!\S){once}((?:[ \xa0]+{once}){{{copies - 1}}})(?!\S)", text):
        yield match.start(), match.end(), match.start(1), copies


def _aimless(phrase: list[str], copies: int) -> bool:
    """Whether the phrase is plain words, and is repeated without a purpose."""
    words = [token.rstrip(",;") for token in phrase]
    if not all(word.replace("'", "").replace("’", "").replace("-", "").isalpha() for word in words):
        return False
    if len(set(words)) == 1 or not any(word.islower() for word in words):
        return False
    if copies >= _LOOP:
        return not _LINKS & set(words) or len(words) > 2
    return (
        words[0] not in _LINKS - {"in", "for", "on"}
        and words[-1] not in _LINKS
        and words == phrase
        and "that" not in words
    )
