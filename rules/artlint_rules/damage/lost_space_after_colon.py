"""A colon and the next sentence without a space between them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_count
from artlint_rules.places import line_is

_LEFT = pattern(r"[A-Za-z][a-z’'-]*$")
_RIGHT = pattern(r"[A-Z][a-z]+")
MIN_WORDS = 10  # of the line: chosen, shorter ones are labels with their values
MIN_BEFORE = 3  # words before the colon: chosen, fewer are a label
NEAR = 80  # code points before the colon in which these are counted: three long words


class LostSpaceAfterColon(Rule):
    """space lost after a colon: "they read as follows:Police said".

    Lost where an extractor takes out a line break, a tag or an embedded post. The fix puts it back. Found are colons in
    lines of ten words or more, between a common word in lower case and a capital; labels, addresses and code are left
    alone.
    """

    about = About(
        code="DMG065",
        name="lost-space-after-colon",
        pattern=r"[a-z]{3}:[A-Z][a-z]{2}",
        languages=("en",),
        examples=(
            Bad(
                "The posts of the police read as [[follows:Nobody]] may cross the old bridge of the town.",
                "The posts of the police read as follows: Nobody may cross the old bridge of the town.",
                Applicability.UNSAFE,
            ),
            Good("Photo:Jane Roe shows the old bridge of the town in rain on a Monday in the war."),
            Good("The class std::String and the module app:Main are of the town, and so are all of the others."),
            Good("The tag dc:Title of the page at https://example.org/wiki/help:Contents is of no use to the town."),
            Good("Read also:Bridge opens"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each colon."""
        doc, text = ctx.doc, ctx.doc.text
        for hit in ctx.hits:
            colon = text.index(":", hit.start)
            line, token = doc.line_at(hit.start), token_span(text, hit.start)
            left, right = _LEFT.search(text, token.start, colon), _RIGHT.match(text, colon + 1)
            if not left or not right or left.start() != token.start or not left[0].islower():
                continue
            if is_address(text[token.start : token.end]) or not is_common(left[0]):
                continue
            before = text[max(line.start, colon - NEAR) : colon]
            if word_count(before) < MIN_BEFORE or not line_is(doc, colon, "DMG065", _is_prose):
                continue
            if not is_common(right[0].lower()):
                continue
            span = Span(left.start(), right.end())
            fix = replace(span, f"{left[0]}: {right[0]}", Applicability.UNSAFE)
            yield self.finding(span, "no space after the colon", fix, confidence=0.9)


def _is_prose(line: str) -> bool:
    return word_count(line) >= MIN_WORDS and not is_code(line)
