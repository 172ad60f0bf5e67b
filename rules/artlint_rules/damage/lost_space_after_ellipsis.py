"""Three dots and the next sentence without a space between them."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code
from artlint_rules.tables import is_known

_LEFT = pattern(r"(?<![\w'’.])[A-Za-z]?[a-z]+(?:['’][a-z]{1,2})?$")
_RIGHT = pattern(r"[A-Z][a-z]+(?:['’][a-z]{1,2})?(?![\w(])|[A-Z]{2,}(?:['’]s)?(?![\w(])|[AI](?= |['’][a-z])")
_LABELS = frozenset(("credit", "photo", "source", "by"))
_LONGEST = 30  # code points of a word
_SHORTEST = 4


class LostSpaceAfterEllipsis(Rule):
    """space lost between three dots and the next sentence.

    Written in a hurry, or lost where two text nodes were joined: the words beside the dots then count as one. The fix
    puts a space behind the dots. Dots at the beginning ("...And then"), labels ("Credit...Jane Doe"), addresses, file
    names and code are left alone. For the single character "…" see DMG001.
    """

    about = About(
        code="DMG057",
        name="lost-space-after-ellipsis",
        pattern=r"(?<=[a-z])\.\.\.[A-Z]",
        pattern_filter=r"\.\.\.[A-Z]",
        languages=("en",),
        examples=(
            Bad("It is [[over...And]] then he left.", "It is over... And then he left."),
            Bad("Nobody [[knows...I]] do.", "Nobody knows... I do."),
            Bad("She met Anna [[Winick...He]] left.", "She met Anna Winick... He left."),
            Bad("It is [[over...USA]] won.", "It is over... USA won."),
            Good("It is over... And then he left...and so on."),
            Good("...And then he left. “...He is gone.”"),
            Good("Credit...Jane Doe for the paper"),
            Good("See www...Example and main...Feature/x, foo...Bar()."),
            Good("It is over....And then he left."),
            Good("It is over ...And then he left."),
            Good("The range tmpq...Head is empty."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place."""
        text = ctx.doc.text
        for hit in ctx.hits:
            begin = max(0, hit.start - _LONGEST)
            left, right = _LEFT.search(text[begin : hit.start]), _RIGHT.match(text, hit.end - 1)
            if not left or not right or not (_is_prose(left[0].lower()) or _begins(left[0], right[0])):
                continue
            token = token_span(text, hit.start)
            if is_address(text[token.start : token.end]) or in_code(ctx.doc, hit.start):
                continue
            span = Span(begin + left.start(), right.end())
            fix = replace(span, f"{left[0]}... {right[0]}")
            yield self.finding(span, "no space after three dots", fix, confidence=0.9)


def _is_prose(word: str) -> bool:
    if word in _LABELS:
        return False
    bare = word.replace("’", "'").partition("'")[0]
    return bare in ENGLISH or len(bare) < _SHORTEST or is_known(bare)


def _begins(left: str, right: str) -> bool:
    """Whether the word behind the dots begins a sentence, so that the unknown one before them is a name or rare."""
    return left.lower() not in _LABELS and right.partition("'")[0].partition("’")[0].lower() in ENGLISH
