"""Letters that a typesetter joined into one character."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import line_is
from artlint_rules.tables import is_known

# U+FB00 to U+FB06 of the Unicode standard, with what its compatibility mapping makes of them.
_PLAIN = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans(_PLAIN)
_ABOUT = pattern(r"\b(?:[Ll]igatures?|Unicode|glyphs?|typeface|kerning)\b")
_REST = pattern(r" ([a-z]{2,})(?![\w'’])")
# Words too short for the lists of words.
_WHOLE = frozenset(("off", "buff", "cuff", "diff", "huff", "muff", "puff", "riff", "ruff", "tiff"))
_MESSAGE = "letters joined by a typesetter"


class Ligature(Rule):
    """typographic ligature in the place of two or three letters.

    Text copied from a PDF keeps the typesetter's joined letters: "oﬃce" is no word to a search, a tokenizer or a
    spelling list. The fix writes the letters, and takes out the space that some extractors put behind them ("oﬃ ce").
    A ligature that stands alone, and lines that speak of ligatures, are left alone.
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
            Bad("The [[oﬃ ce]] was [[ﬁ rst]].", "The office was first.", Applicability.UNSAFE),
            Bad("He set [[oﬀ]] ice and [[stuﬀ]] ed it.", "He set off ice and stuff ed it."),
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
            if line_is(ctx.doc, hit.start, "DMG050", _ABOUT.search):
                continue
            plain, rest = word.translate(_TABLE), _REST.match(ctx.doc.text, hit.end)
            if rest and _is_torn(word, plain, rest[1]):
                span = Span(hit.start, rest.end())
                yield self.finding(span, _MESSAGE, replace(span, plain + rest[1], Applicability.UNSAFE))
            elif word not in _PLAIN:
                span = Span(hit.start, hit.end)
                yield self.finding(span, _MESSAGE, replace(span, plain))


def _is_torn(word: str, plain: str, rest: str) -> bool:
    """Whether the extractor put a space behind the ligature: only with what follows it is an English word."""
    return (
        word[-1] in _PLAIN and plain.lower() not in _WHOLE and is_known((plain + rest).lower()) and not is_known(plain)
    )
