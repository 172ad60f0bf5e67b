"""A word joined by "and" to itself."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import word_set

# Endings of words that nobody repeats for emphasis, as "miles and miles" and "cried and cried".
_ENDINGS = word_set(
    "tion sion ence ance ment ity ness ous ive ful ical cial ent ant ism ised ized ated cted uted ched "
    "tions sions ences ances ments ities isms"
)
_MIN_LETTERS = 7
_LEFT = pattern(r"(?<![\w’'-])[a-z]+$")
_HEADS = pattern(r" (?:heads|officials|products|staff|workers)\b")


class XAndX(Rule):
    """a word joined by "and" to itself.

    Two near-synonyms of the source came out as one English word: "inspection and inspection". There is no fix, as the
    second word is not known. Only words that are not repeated for emphasis count.
    """

    about = About(
        code="DUP032",
        name="x-and-x",
        triggers=tuple(f"{ending} and " for ending in sorted(_ENDINGS)),
        whole_words=False,
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
        """One finding for each such pair."""
        text = ctx.doc.text
        for hit in ctx.hits:
            left = _LEFT.search(text, max(0, hit.start - 30), hit.end - 5)
            if not left or len(left[0]) < _MIN_LETTERS or not text.startswith(left[0], hit.end):
                continue
            span = Span(left.start(), hit.end + len(left[0]))
            before = text[: span.start].rstrip()[-8:]
            if text[span.end : span.end + 1].isalnum() or _HEADS.match(text, span.end):
                continue
            if not before.endswith(("between", "Between", "from", "From")) and ctx.doc.language in ("en", "und"):
                yield self.finding(span, f"“{left[0]}” joined to itself", confidence=0.8)
