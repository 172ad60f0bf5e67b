"""A question mark that a converter wrote for an apostrophe."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.words import word_set
from artlint_rules.places import in_code

_MARK = pattern(r"(?<=[^\W\d_])\?(?=(?:s|t|re|ve|ll|d|m)(?![\w=]))")
_LEFT = pattern(r"[^\W\d_]+$")
# Words that take these endings; behind others it may be a name's possessive.
_CONTRACTED = word_set(
    "it that what there here who where how when let he she one everyone everybody someone somebody nobody don doesn didn "
    "isn wasn weren aren won wouldn couldn shouldn can hasn haven hadn mustn needn ain i you we they this"
)


class QuestionMark(Rule):
    """question mark in the place of an apostrophe.

    A converter that does not know the curly apostrophe writes "?" for it: "it?s", "they?re", "the mayor?s car". The fix
    puts an apostrophe in, safely where the word is a contraction. Addresses and code are left alone.
    """

    about = About(
        code="DMG041",
        name="question-mark-for-apostrophe",
        languages=("en",),
        pattern=_MARK.pattern,
        pattern_filter=r"[^\s\d_]\?(?:s|t|re|ve|ll|d|m)(?:[^a-zA-Z0-9_=]|$)",
        examples=(
            Bad("It[[?]]s late, and they don[[?]]t go.", "It’s late, and they don’t go."),
            Bad("The mayor[[?]]s car is old.", "The mayor’s car is old.", Applicability.UNSAFE),
            Good("Is it so? So it is. What? The car?"),
            Good("See example.org/page?s=1 and /index?t=5, or search?d."),
            Good("Who?s there = x?t:d; return x?s:t;"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        text = ctx.doc.text
        for hit in ctx.hits:
            token = token_span(text, hit.start)
            if is_address(ctx.doc[token].replace("?", "")) or in_code(ctx.doc, hit.start):
                continue
            left = _LEFT.search(text, token.start, hit.start)
            if not left:
                continue
            sure = left[0].lower() in _CONTRACTED
            if not sure and text[hit.end] != "s":
                continue
            level = Applicability.SAFE if sure else Applicability.UNSAFE
            span = Span(hit.start, hit.end)
            fix = replace(span, "’", level)
            yield self.finding(span, "question mark instead of an apostrophe", fix, confidence=0.97 if sure else 0.9)
