"""A character that a converter could not read."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_RUN = pattern("\ufffd+|(?:ï¿½)+")
_CONTRACTION = pattern(r"(?:s|t|re|ve|ll|m|d)\b")


class LostCharacter(Rule):
    """replacement character in the place of a lost one.

    A converter writes U+FFFD for what it cannot read. Between a letter and the tail of a contraction it was an
    apostrophe, and the fix puts one in; else there is none.
    """

    about = About(
        code="DMG019",
        name="lost-character",
        triggers=("\ufffd", "ï¿½"),
        whole_words=False,
        examples=(
            Bad("It[[\ufffd]]s late, don[[\ufffd]]t go.", "It’s late, don’t go.", Applicability.UNSAFE),
            Bad("The caf[[\ufffd]] closed."),
            Bad("The caf[[ï¿½]] closed."),
            Bad("[[\ufffd\ufffd\ufffd]] and [[\ufffd]]"),
            Good("It’s late, don’t go to the café."),
            Good("¿Qué? ½ of it"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each run."""
        text, end = ctx.doc.text, -1
        for hit in ctx.hits:
            match = _RUN.match(text, hit.start)
            if hit.start < end or not match:
                continue
            end = match.end()
            span = Span(*match.span())
            tail = text[hit.start - 1 : hit.start].isalpha() and _CONTRACTION.match(text, end)
            lone = match[0] in ("\ufffd", "ï¿½")
            fixes = [replace(span, "’", Applicability.UNSAFE)] if tail and lone else []
            yield self.finding(span, "a character was lost here", *fixes, confidence=0.97)
