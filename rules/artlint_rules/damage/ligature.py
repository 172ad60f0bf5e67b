"""Letters that a typesetter joined into one character."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# U+FB00 to U+FB06 of the Unicode standard, with what its compatibility mapping makes of them.
_PLAIN = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans(_PLAIN)
_ABOUT = pattern(r"\b(?:[Ll]igatures?|Unicode|glyphs?|typeface|kerning)\b")


class Ligature(Rule):
    """typographic ligature in the place of two or three letters.

    Text copied from a PDF keeps the typesetter's joined letters: "oﬃce" is no word to a search, a tokenizer or a
    spelling list. The fix writes the letters. A ligature that stands alone, and lines that speak of ligatures, are left
    alone.
    """

    about = About(
        code="DMG050",
        name="ligature",
        # A word with one, so that a word with two counts once.
        pattern=r"[^\W\d_]{0,60}[\ufb00-\ufb06][^\W\d_]*",
        pattern_filter="[\ufb00-\ufb06]",
        examples=(
            Bad("The [[oﬃce]] on the first [[ﬂoor]] was [[eﬀective]].", "The office on the first floor was effective."),
            Bad("Die [[Auﬂage]] ist [[oﬀiziell]].", "Die Auflage ist offiziell."),
            Bad("It was [[beneﬁt]]-[[ﬁrst]].", "It was benefit-first."),
            Good("The office on the first floor was effective."),
            Good("The sign ﬁ is one character, and so is “ﬂ”."),
            Good("In that typeface the ligature of the word ﬁsh is a work of art."),
            Good("Œuvre and Ætna, straße and ŉ"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        for hit in ctx.hits:
            word = ctx.doc.text[hit.start : hit.end]
            if word in _PLAIN or _ABOUT.search(ctx.doc[ctx.doc.line_at(hit.start)]):
                continue
            span = Span(hit.start, hit.end)
            yield self.finding(span, "letters joined by a typesetter", replace(span, word.translate(_TABLE)))
