"""A hyphen of a compound with a space beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import english_words
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint.text.words import word_set

# First parts that are no words of their own, or hardly: what follows their hyphen belongs to them.
_PREFIXES = word_set(
    "afro anglo anti ex franco inter mid multi neo non pan pseudo quasi russo semi sino sub ultra vice"
)
# Second parts of compounds; after a spaced hyphen they are joined unless a phrase goes on from them ("- led by").
_SECONDS = word_set(
    "aged backed based born built controlled centred dominated driven elect fired free friendly funded held "
    "known led like made making old oriented owned ranking related run sized speaking sponsored style term threatening "
    "wide year"
)
# Units after a number: "12 -year -old", "200 -metre".
_UNITS = word_set(
    "acre day degree foot hour inch km kilometer kilometre meter metre mile minute month page party percent person "
    "point round second storey story year"
)
# Prefixes that never stand alone in front of a dash, and second parts that hardly begin a phrase after one.
_ALONE_NEVER = word_set("afro anglo anti ex franco russo sino vice")
_SPACED_SECONDS = frozenset(("backed", "based", "funded", "led", "owned", "run"))
# After a hyphen with spaces on both sides a shorter word goes on with the sentence: chosen.
_MIN_SECOND = 4
# What a compound stands before: its noun, or one more part of it.
_NOUN = pattern(r"[ \xa0]+[A-Za-z]|-|[ \xa0]-")
# After these words of a phrase the hyphen was a dash: "the town - based in the north -".
_PREPOSITIONS = pattern(r"\s+(?:in|on|by|at|as|for|from|to|with|of|out|up|into|through|over|around)\b")
# Coordinated compounds keep the space after the first hyphen: "pre- and post-war", "anti- or pro-".
_SUSPENDED = word_set("and or to und oder et ou y o e en och og but nor versus vs")


class SpacedHyphen(Rule):
    """space beside the hyphen inside a word.

    Web translators split compounds at their hyphens and do not join them again: "anti -war", "ex - Minister",
    "12 -year -old". The fix takes the spaces out. A hyphen that can be a dash, minus signs and coordinated
    compounds ("pre- and post-war") are left alone, so most spaced compounds of two plain words are missed.
    """

    about = About(
        code="DMG008",
        name="spaced-hyphen",
        pattern=r"[A-Za-zÀ-ÿ0-9](?:[ \xa0]-[ \xa0]?|-[ \xa0])[A-Za-zÀ-ÿ]",
        examples=(
            Good("The ex - as they call him - came with an ex - that was it."),
            Bad("The [[franco - Polish]] painter left.", "The franco-Polish painter left."),
            Bad("The [[anti -war]] march began.", "The anti-war march began."),
            Bad("The [[ex - Minister]] spoke.", "The ex-Minister spoke."),
            Bad("A [[12 -year]] wait for the [[well -known]] man.", "A 12-year wait for the well-known man."),
            Bad("A 12-[[year -old]] girl", "A 12-year-old girl"),
            Bad("The [[state - owned]] bank failed.", "The state-owned bank failed."),
            Bad("The [[vice- president]] left.", "The vice-president left."),
            Bad("Exports of the [[United - States]] rose.", "Exports of the United States rose."),
            Good("The anti-war march and the ex-minister's well-known friends"),
            Good("The firm - based in Lyon - grew, and the party - led by her - won."),
            Good("Both pre- and post-war houses, anti- or pro-war, vice- and deputy presidents"),
            Good("It was below -30C in 2019 - year of the flood"),
            Good("He had it all - money, fame - and lost it -which hurt."),
            Good("Manchester United - Arsenal 2-1"),
            Good("They split up their ex - and stayed"),
            Good("An -ism like any other"),
            Good("Mexico - known for its food - is big."),
            Good("The year - old as it was - ended."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each compound."""
        for hit in ctx.hits:
            parts = _parts(ctx.doc.text, hit)
            joint = _joint(parts, ctx.doc.text) if parts else ""
            if parts and joint and not is_code(ctx.doc[ctx.doc.line_at(hit.start)]):
                fix = replace(parts.span, f"{parts.left}{joint}{parts.right}", Applicability.SAFE)
                yield self.finding(parts.span, "space beside a hyphen", fix)


class _Parts(NamedTuple):
    left: str
    gap: str  # the hyphen with its spaces
    right: str
    span: Span

    @property
    def half(self) -> bool:
        """Whether there is a space on one side only."""
        return len(self.gap) == 2


def _parts(text: str, hit: Hit) -> _Parts | None:
    """The words on both sides of the hyphen; nothing if they belong to something longer."""
    start, end = hit.start, hit.end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if (start and text[start - 1] in "'’&@#/.") or text[end : end + 1] in ("'", "’"):
        return None
    return _Parts(
        text[start : hit.start + 1], text[hit.start + 1 : hit.end - 1], text[hit.end - 1 : end], Span(start, end)
    )


def _joint(parts: _Parts, text: str) -> str:
    """What joins the parts of a sure compound; empty for anything else."""
    left, gap, right, span = parts
    if left == "United" and right in ("States", "Kingdom", "Nations") and not parts.half:
        return " "
    if right.lower() in _SUSPENDED:
        return ""
    if left.lower() in _ALONE_NEVER and not parts.half and (len(right) < _MIN_SECOND or english_words(right)):
        return ""
    if left.lower() in _PREFIXES:
        return "-" if parts.half or right[0].isupper() or left.lower() in _ALONE_NEVER else ""
    if left.isdigit():
        return "-" if parts.half and right.lower() in _UNITS and gap[0] != "-" else ""
    if parts.half and left == "year" and right == "old":
        return "-"
    if not parts.half and not (left.islower() and right in _SPACED_SECONDS):
        return ""
    tail = text[span.end : span.end + 12]
    goes_on = right in _SECONDS and not _PREPOSITIONS.match(tail) and _NOUN.match(tail)
    return "-" if goes_on else ""
