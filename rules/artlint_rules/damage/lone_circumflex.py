"""What is left of a no-break space that was read in a wrong encoding."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import line_is

# Behind a word, its mark or a space, and before a space or the end of the line.
_MARK = pattern(r"(?:(?<=[a-z0-9.,;:!?)”\"’'%])|[ \u00a0])Â(?:[ \u00a0]+|(?=\n|\Z))")
_CITED = pattern(r"\b(?:letters?|symbols?|characters?|signs?|an?|the) $")
_NEAR = 12  # code points: the longest of these words, and a space on both sides


class LoneCircumflex(Rule):
    """lone "Â" of a broken no-break space.

    The two bytes of a no-break space read as Latin-1 are "Â" and a space; once the space is a plain one, nothing tells
    ftfy any more what it was. The fix leaves one space. Words and names that end in "Â" and other languages than English
    are left alone.
    """

    about = About(
        code="DMG042",
        name="lone-circumflex",
        languages=("en",),
        pattern=_MARK.pattern,
        pattern_filter=r"Â(?:[ \x{a0}\n]|$)",
        examples=(
            Bad("The bridge is[[Â ]]open, and it is a good one.", "The bridge is open, and it is a good one."),
            Bad("The bridge[[ Â ]]is open, the mayor said.", "The bridge is open, the mayor said."),
            Bad("The bridge is open.[[Â ]]\nThe mayor was there.", "The bridge is open.\nThe mayor was there."),
            Bad("The bridge is open.[[ Â]]\nThe mayor was there.", "The bridge is open.\nThe mayor was there."),
            Good("The word begins with Â, and Ân is the name of a town in the story. The letter Â is rare."),
            Good("The firm of ÂTÂ is in the town, and the sign has ROMÂ on it."),
            Good("O pão é da CÂMARA e da LÂ MINA."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark in an English line."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            line = ctx.doc.line_at(hit.start)
            if not line_is(ctx.doc, hit.start, "DMG042", is_english) or _CITED.search(
                text, max(line.start, hit.start - _NEAR), hit.start + 1
            ):
                continue
            inside = line.start < span.start and span.end < line.end
            fix = replace(span, " " if inside else "")
            yield self.finding(span, "rest of a no-break space in a wrong encoding", fix, confidence=0.95)
