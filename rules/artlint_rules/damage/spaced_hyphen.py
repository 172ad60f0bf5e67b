"""A hyphen of a compound with a space beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.tokens import is_code

# First parts that are no words of their own, or hardly: what follows their hyphen belongs to them.
_PREFIXES = frozenset("anti ex inter mid multi neo non pan pseudo quasi semi sub ultra vice".split())
# Second parts of compounds; after a spaced hyphen they are joined unless a phrase goes on from them ("- led by").
_SECONDS = frozenset(
    "aged backed based born built controlled centred dominated driven elect fired free friendly funded held "
    "known led like made making old oriented owned ranking related run sized speaking sponsored style term threatening "
    "wide year".split()
)
# Units after a number: "12 -year -old", "200 -metre".
_UNITS = frozenset(
    "acre day degree foot hour inch km kilometer kilometre meter metre mile minute month page party percent person "
    "point round second storey story year".split()
)
# After these words of a phrase the hyphen was a dash: "the town - based in the north -".
_PREPOSITIONS = re.compile(r"\s+(?:in|on|by|at|as|for|from|to|with|of|out|up|into|through|over|around)\b")
# Coordinated compounds keep the space after the first hyphen: "pre- and post-war", "anti- or pro-".
_SUSPENDED = frozenset("and or to und oder et ou y o e en och og but nor versus vs".split())


@dataclass(frozen=True)
class SpacedHyphen(Rule):
    """space beside the hyphen inside a word.

    Web translators split compounds at their hyphens and do not join them again: "anti -war", "ex - Minister",
    "12 -year -old". The fix takes the spaces out. A hyphen that can be a dash, minus signs and coordinated
    compounds ("pre- and post-war") are left alone, so most spaced compounds of two plain words are missed.
    """

    about = About(
        code="DMG008",
        name="spaced-hyphen",
        pattern=r"[A-Za-zÀ-ÿ0-9]+(?:[ \xa0]+-|-[ \xa0]+|[ \xa0]+-[ \xa0]+)[A-Za-zÀ-ÿ]+",
        pattern_filter=r"[A-Za-zÀ-ÿ0-9][ \xa0]-[ \xa0]?[A-Za-zÀ-ÿ]|[A-Za-zÀ-ÿ0-9]-[ \xa0][A-Za-zÀ-ÿ]",
        examples=(
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
            span, joint = _compound(ctx.doc.text, hit)
            if span and not is_code(ctx.doc[ctx.doc.line_at(hit.start)]):
                left, right = re.split(r"\s*-\s*", ctx.doc[span])
                yield self.finding(
                    span, "space beside a hyphen", replace(span, f"{left}{joint}{right}", Applicability.SAFE)
                )


def _compound(text: str, hit: Hit) -> tuple[Span | None, str]:
    """The compound, if it is surely one, and what joins its parts."""
    match = re.split(r"([\s\xa0]*-[\s\xa0]*)", text[hit.start : hit.end])
    left, joint, right = match
    span = Span(hit.start, hit.end)
    if hit.start and text[hit.start - 1] in "'’&@#/.":
        return None, ""
    tail, one_sided = (
        text[hit.end : hit.end + 12],
        joint != joint.strip() and joint.strip("- \xa0") == "" and len(joint) == 2,
    )
    if left == "United" and right in ("States", "Kingdom", "Nations") and not one_sided:
        return span, " "
    if right.lower() in _SUSPENDED or tail[:1] in "'’":
        return None, ""
    if left.lower() in _PREFIXES and (one_sided or right[0].isupper() or left.lower() in ("ex", "vice", "anti")):
        return span, "-"
    if left.isdigit():
        return (span, "-") if one_sided and right.lower() in _UNITS and joint[0] == " " else (None, "")
    if not one_sided and (not left.islower() or right not in ("owned", "based", "led", "backed", "run", "funded")):
        return None, ""
    if right in _SECONDS and not _PREPOSITIONS.match(tail) and re.match(r"[ \xa0]+[A-Za-z]|-|[ \xa0]-", tail):
        return span, "-"
    if one_sided and left == "year" and right == "old":
        return span, "-"
    return None, ""
