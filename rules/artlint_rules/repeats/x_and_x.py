"""A word joined by "and" to itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Bad, Context, Finding, Good, Rule, Span

# Endings of words that nobody repeats for emphasis, as "miles and miles" and "cried and cried".
_ENDINGS = re.compile(
    r"(?:tion|sion|ence|ance|ment|ity|ness|ous|ive|ful|ical|ial|ent|ant|ism|ised|ized|ated|cted|uted|ched)s?$"
)
_MIN_LETTERS = 7


@dataclass(frozen=True)
class XAndX(Rule):
    """a word joined by "and" to itself.

    Two near-synonyms of the source came out as one English word: "inspection and inspection". There is no fix, as the
    second word is not known. Only words that are not repeated for emphasis count.
    """

    about = About(
        code="DUP032",
        name="x-and-x",
        languages=("en",),
        examples=(
            Bad("The [[inspection and inspection]] of bridges goes on."),
            Bad("A [[beautiful and beautiful]] town"),
            Good("More and more towns, miles and miles of roads, again and again"),
            Good("They cried and cried, and it grew and grew, hotter and hotter."),
            Good("Between government and government there is a treaty."),
            Good("inspection and inspections"),
            Good("The department and department heads"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such word."""
        tokens = ctx.doc.tokens
        at = -1
        for _ in range(tokens.count("and")):
            at = tokens.index("and", at + 1)
            if 0 < at < len(tokens) - 1 and tokens[at - 1] == tokens[at + 1].rstrip(",.;") and _counts(tokens[at - 1]):
                yield from self._found(ctx.doc.text, tokens[at - 1])

    def _found(self, text: str, word: str) -> Iterator[Finding]:
        for match in re.finditer(rf"(?<!\S){word} and {word}\b(?! (?:heads|staff|officials|products|workers))", text):
            if not text[: match.start()].rstrip().endswith(("between", "Between", "from")):
                yield self.finding(Span(*match.span()), f"“{word}” joined to itself", confidence=0.8)


def _counts(word: str) -> bool:
    return len(word) >= _MIN_LETTERS and word.isalpha() and word.islower() and _ENDINGS.search(word) is not None
