"""Letters and digits as wide as a Chinese character."""

import unicodedata
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.scripts import other_script_share, script_of
from artlint_rules.places import line_is

_MAX_SHARE = 0.2  # of a line's letters; chosen: from there on the line is in another script, or data
_ABOUT = pattern(r"\b(?:[Ff]ull-?[Ww]idth|[Hh]alf-?[Ww]idth|Unicode|UTF-8|code ?points?|kanji|katakana)\b")


class FullwidthLetter(Rule):
    """full-width letters or digits in English text.

    Chinese and Japanese keyboards write Latin letters and digits as wide as their own characters: "２０２０", "ＮＨＫ". No
    search finds them and no number is read from them. The fix writes the plain ones. Words beside Chinese, Japanese or
    Korean characters, and lines that speak of such letters, are left alone.
    """

    about = About(
        code="DMG051",
        name="fullwidth-letter",
        pattern="[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:[\uff0e\uff0c\uff1a][\uff10-\uff19]+)*",
        languages=("en",),
        examples=(
            Bad(
                "In [[２０２０]] the group [[ＡＢＣ]] of the town closed.", "In 2020 the group ABC of the town closed."
            ),
            Bad(
                "The price of the tea was [[３，０００]] yen, [[１．５]] times as much.",
                "The price of the tea was 3,000 yen, 1.5 times as much.",
            ),
            Bad("The [[Ａ]]-team of the town won by [[３]]-[[２]].", "The A-team of the town won by 3-2."),
            Good("In 2020 the group ABC of the town closed."),
            Good("The table of the names in the test of it is for those in the know.\n񔲵.５ ᦛςδφ.８"),
            Good("The sign read ＡＢＣ東京 and the other 第２回."),
            Good("Such full-width digits (１２３) are as wide as two others."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each run of them."""
        text = ctx.doc.text
        if ctx.doc.language != "en":
            return
        for hit in ctx.hits:
            beside = text[hit.start - 1 : hit.start] + text[hit.end : hit.end + 1]
            if any(script_of(character) != "Latin" for character in beside):
                continue
            if line_is(ctx.doc, hit.start, "DMG051", _is_meant):
                continue
            span = Span(hit.start, hit.end)
            plain = unicodedata.normalize("NFKC", ctx.doc[span])
            yield self.finding(span, "full-width letters or digits", replace(span, plain), confidence=0.95)


def _is_meant(line: str) -> bool:
    return _ABOUT.search(line) is not None or other_script_share(line) >= _MAX_SHARE
