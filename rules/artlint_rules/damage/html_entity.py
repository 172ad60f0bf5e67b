"""A character written as markup writes it."""

import html
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint_rules.places import line_is

_ABOUT_MARKUP = pattern(r"\b(?:HTML|XML|entity|entities|escape[ds]?|ampersands?)\b")


# Quotation marks, dashes, dots: of these one half may be lost, and nothing else looks so.
_PLAIN = "8211|8212|8216|8217|8218|8220|8221|8222|8230|0?39"

_ENTITY = pattern(r"&#?\w+;|&?#\d+;?")


class HtmlEntity(Rule):
    """HTML entity instead of the character.

    Left where text was escaped twice. The fix puts in the character; a no-break space becomes a plain one. Addresses,
    code and lines that speak of markup are left alone.
    """

    about = About(
        code="DMG016",
        name="html-entity",
        pattern=r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});"
        rf"|&#(?:{_PLAIN})(?![0-9;])|(?<!&)#(?:{_PLAIN});|(?<![&;\w])nbsp;",
        pattern_filter=rf"&(?:[A-Za-z]{{2,8}}[0-9]{{0,2}}|#[0-9]{{2,6}}|#[xX][0-9A-Fa-f]{{2,5}});|&#(?:{_PLAIN})|#(?:{_PLAIN});|nbsp;",
        examples=(
            Bad("Salt [[&amp;]] Pepper", "Salt & Pepper"),
            Bad("It[[&#8217;]]s El Ni[[&ntilde;]]o at 30[[&deg;]]C.", "It’s El Niño at 30°C."),
            Bad("It is[[&nbsp;]]late.", "It is late."),
            Bad("Salt [[&amp;]]amp; Pepper", "Salt & Pepper"),
            Bad("It[[&#8217]]s late, and he doesn[[#8217;]]t go.", "It’s late, and he doesn’t go."),
            Bad("They had to walk [[nbsp;]]to the bridge.", "They had to walk to the bridge."),
            Good("The parameter &amp;nbsp; of the page and xnbsp; and nbsp are HTML."),
            Good("See item #8217 and #160; of the list."),
            Good("Salt & Pepper; R&D; AT&T; more"),
            Good("See https://example.org/?a=1&amp;b=2 for it."),
            Good("In HTML one writes &amp; for the ampersand."),
            Good('<a href="x?a=1&amp;b=2">x</a> &raquo; </p>'),
            Good("The &unknown; mark and the &x; one"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each entity."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            character = html.unescape(f"&{ctx.doc[span].strip('&;')};")
            if character == ctx.doc[span] or len(character) != 1 or (character < " " and character not in "\t\n"):
                continue
            token = token_span(text, hit.start)
            if line_is(ctx.doc, hit.start, "DMG016", _is_technical) or is_address(
                _ENTITY.sub("", text[token.start : token.end])
            ):
                continue
            if character == "\xa0":
                character = "" if text[hit.start - 1 : hit.start] == " " and text[hit.start] == "n" else " "
            fix = replace(span, character)
            yield self.finding(span, "HTML entity instead of the character", fix, confidence=0.97)


def _is_technical(line: str) -> bool:
    """Whether the line is code or speaks of markup."""
    return bool(_ABOUT_MARKUP.search(line)) or is_code(line)
