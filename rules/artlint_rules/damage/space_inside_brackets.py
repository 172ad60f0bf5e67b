"""A space on the inner side of a bracket."""

import unicodedata
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code
from artlint_rules.damage.drawing import is_drawing

_OPENING = "(["
_PARTNER = {"(": ")", "[": "]", ")": "(", "]": "["}


class SpaceInsideBrackets(Rule):
    """space after an opening or before a closing bracket.

    Left where a link or an emphasis stood inside, or set on the wrong side by a translator. The fix takes the space out, or
    puts it before the bracket where none is. A bracket without its partner in the
    line, check boxes, emoticons and code are left alone.
    """

    about = About(
        code="DMG005",
        name="space-inside-brackets",
        pattern=r"[(\[][ \xa0]+[^\s()\[\]]|[^\s()\[\]:;=\-–—|][ \xa0]+[)\]]",
        examples=(
            Bad("The firm [[( ]]once a bank[[ )]] failed.", "The firm (once a bank) failed."),
            Bad("The mayor Ann Roe[[( ]]74) failed.", "The mayor Ann Roe (74) failed."),
            Bad("He left (see below[[ )]].", "He left (see below)."),
            Good("The firm (once a bank) failed."),
            Good("The paper reported ( http://example.org/roe ) that it is so."),
            Good("[ 3 ] The mayor of the town\n[ 1 ] None of the above"),
            Good("She smiled ( and left."),
            Good("a ) first, b ) second"),
            Good("[ ] yes [ ] no ( ) maybe"),
            Good("if ( a ) { b( c ); }"),
            Good("Greetings!\n  (  /\\____/\\  )\n   ( @___..___@ )  /\n"),
            Good("What a day it was :( and what a night :) and a wink ( \u0361° \u035c\u0296 \u0361°) for you."),
            Good("What a day :) and a night (with rain ;)."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each space."""
        for hit in ctx.hits:
            span = _span(ctx.doc, hit)
            if span:
                mark = ctx.doc[span].strip()
                if mark in _OPENING and ctx.doc.text[max(0, span.start - 2) : span.start].isalpha():
                    mark = f" {mark}"
                yield self.finding(span, "space inside a bracket", replace(span, mark), confidence=0.95)


_TICKED = pattern(r"\[ ?\w ?\]")


def _is_face(text: str, span: Span) -> bool:
    """Whether the bracket is the mouth of a face, ":( ", or its cheek, "( ͡° "."""
    return text[span.start - 1 : span.start] in (":", ";", "=") or unicodedata.combining(text[span.end]) > 0


def _span(doc: Document, hit: Hit) -> Span | None:
    """The bracket and the spaces inside it, if its partner stands in the same line."""
    text, line = doc.text, doc.line_at(hit.start)
    opens = text[hit.start] in _OPENING
    span = Span(hit.start, hit.end - 1) if opens else Span(hit.start + 1, hit.end)
    if span.end > line.end or is_code(doc[line]) or is_drawing(doc[line]) or (opens and _is_face(text, span)):
        return None
    mark = text[span.start] if opens else text[span.end - 1]
    partner = _PARTNER[mark]
    if opens and _TICKED.match(text, span.start):
        return None  # a box of a ballot: "[ 3 ]", "[ x ]"
    beside = text[span.end :].split(maxsplit=1)[:1] if opens else text[line.start : span.start].split()[-1:]
    if beside and is_address(beside[0]):
        return None  # agencies set an address off, so that the bracket is not read as part of it
    if opens:
        at, other = text.find(partner, span.end, line.end), text.find(mark, span.end, line.end)
        return span if at >= 0 and (other < 0 or at < other) else None
    at, other = text.rfind(partner, line.start, span.start), text.rfind(mark, line.start, span.start)
    return span if at > other else None
