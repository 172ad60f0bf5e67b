"""Full stops that the source language sets and English does not."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import ENGLISH, is_english

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
# An ordinal in figures is one before these, whatever stands before it.
_COUNTED = "minute|round|place|century|article|paragraph|birthday|anniversary|season|matchday|edition|floor|game|lap|stage|congress"
_PATTERN = (
    r"\b\d{1,4}(?:st|nd|rd|th)\. [a-z]{3}[a-z-]* [a-z]"
    r"|\d (?:thousand|million|billion|percent)\. [a-z]{3}[a-z-]* [a-z]"
    rf"|(?<=\b[Tt]he )\d{{1,3}}\. [a-z]{{4}}[a-z-]*|(?<=\b(?:in|on|at|of) )\d{{1,3}}\. (?:{_COUNTED})\b"
    rf"|(?<=[a-z(,] )(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\. (?:{_MONTH})\b"
)
_FILTER = (
    r"\d(?:st|nd|rd|th)\. [a-z]{3}|\d (?:thousand|million|billion|percent)\. [a-z]{3}"
    rf"|[a-z(,] \d{{1,3}}(?:st|nd|rd|th)?\. (?:[a-z]{{4}}|lap|{_MONTH})"
)


class SourcePoint(Rule):
    """A full stop kept from an ordinal or an abbreviation of the source language.

    Slavic, Nordic and German texts write "64." for "64th" and "7. May" for "7 May", and abbreviate the words for thousand,
    million and per cent with a stop; an engine translates the word and keeps the stop, so that a sentence seems to
    end. The fix deletes it, and makes an ordinal of a bare number. Only a stop before a word in lower case or a month is
    flagged, for there no sentence can begin.
    """

    about = About(
        code="TRN003",
        name="source-point",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        examples=(
            Bad("They scored in the [[64th.]] minute and led.", fixed="They scored in the 64th minute and led."),
            Bad(
                "The plant burns 300 [[thousand.]] tonnes a year.", fixed="The plant burns 300 thousand tonnes a year."
            ),
            Bad("They scored in the [[71.]] minute.", fixed="They scored in the 71st minute."),
            Bad("He was first in [[12.]] place.", fixed="He was first in 12th place."),
            Bad("The club was founded on [[7.]] May 1921.", fixed="The club was founded on 7 May 1921."),
            Bad("It goes on to the [[5.]] March, they say.", fixed="It goes on to the 5 March, they say."),
            Good("They were in the 40s. people said it, and in bus 40. nobody was in the 12. those who were left."),
            Good("See the list:\n1. March of the penguins\n2. may be of the age of 20. The 3. is the last of it."),
            Good("Sie ist am 7. Mai und am 15. April 2025 in der Stadt."),
            Good("They finished 17th. Nobody had expected it."),
            Good("The plant burns 300 thousand. That is too much."),
            Good("Prices rose by 65 percent. dpa"),
            Good("There was a 40 per cent. increase in it, and 5 per cent. of them, as the older spelling has it."),
            Good("Turn left at 5th. street signs are missing there."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The word with its stop, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            stop = text.index(".", hit.start)
            following = text[stop + 2 : hit.end + 12].split(" ")[0].rstrip(",.")
            if following in _NOT_AFTER:
                continue
            start = max(text.rfind(" ", 0, stop) + 1, hit.start)
            word = text[start:stop]
            if word.isdigit():
                if not _sure(following) or not is_english(ctx.doc[ctx.doc.line_at(stop)]):
                    continue
                word += _ending(int(word)) if following[0].islower() else ""
            span = Span(start, stop + 1)
            yield self.finding(span, "full stop of the source language inside the sentence", replace(span, word))


def _sure(following: str) -> bool:
    """Whether a month or a noun in the singular follows, and not a sentence that a hurried writer has begun small."""
    return following[0].isupper() or not (following in ENGLISH or following in _PRONOUNS or following.endswith("s"))


def _ending(number: int) -> str:
    """The ending of the ordinal in figures."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


# Words that a hurried writer does begin a sentence with in lower case after a street or a place in a ranking.
_NOT_AFTER = frozenset({"street", "avenue", "the", "but", "and", "then"})
_PRONOUNS = frozenset({"those", "these", "them", "here", "what", "where", "nobody", "people", "some", "many", "only"})
