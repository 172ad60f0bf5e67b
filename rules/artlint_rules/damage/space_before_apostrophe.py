"""A space beside the apostrophe of a word."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_TAIL = r"(?:s|ve|re|ll|m|d)"
# Dutch town names keep the space: Den Bosch is 's Hertogenbosch.
_DUTCH = pattern(r" (?:Hertogen|Graven|Heer)")


class SpaceBeforeApostrophe(Rule):
    """space before or after the apostrophe of a word.

    Left where a name was a link ("Texas 's"), and by translators that work on tokens ("China' s"). The fix joins
    the two parts. An apostrophe that opens a quotation is left alone.
    """

    about = About(
        code="DMG004",
        name="space-before-apostrophe",
        pattern=rf"(?<=[A-Za-zÀ-ÿ])[ \xa0]+['’]{_TAIL}(?=[\s.,;:!?)\"”]|$)|(?<=[a-zß-öø-ÿ])['’] +s(?= [a-zA-Z])",
        pattern_filter=rf"[A-Za-zÀ-ÿ][ \xa0]+['’]{_TAIL}(?:[\s.,;:!?)\"”]|$)|[a-zß-öø-ÿ]['’] +s ",
        examples=(
            Bad("It was Texas[[ 's]] first flood.", "It was Texas's first flood."),
            Bad("Prince Paul[[ ’s]] speech", "Prince Paul’s speech"),
            Bad("They[[ 've]] left and it[[ 's]] late.", "They've left and it's late."),
            Bad("It is China[[' s]] largest port.", "It is China's largest port."),
            Good("It was Texas's first flood, in the '70s and the ’80s."),
            Good("He lives in 's Hertogenbosch near 's-Gravenhage."),
            Good("They play rock 'n' roll and get 'em all."),
            Good("the letter 's' and the letter 'm' and 'so what'"),
            Good("The workers' strike and the players' second win"),
            Good("She said: 'm or n?'"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each space."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if _DUTCH.match(text, hit.end):
                continue
            span = Span(hit.start, hit.end)
            joined = "".join(ctx.doc[span].split())
            yield self.finding(span, "space beside an apostrophe", replace(span, joined), confidence=0.95)
