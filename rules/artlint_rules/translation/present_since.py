"""The present with "since" and a year, as French and German have it."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_WHEN = r"since (?:(?:19|20)\d\d\b(?!s)|(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|last (?:year|month|week|summer|winter|autumn|spring)\b|(?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December) )"
# What lasts: a state, a place, an office.
_STATE = (
    "in (?:prison|jail|custody|detention|hospital|office|power|exile|force|service|use|place|charge|crisis|conflict|war|Paris|"
    "London|Berlin|Brussels|coma|a coma|the hands|intensive care|the running)|under (?:arrest|house arrest|investigation|construction|contract|pressure|sanctions)|"
    "at (?:war|the head|the helm|large)|on (?:the run|strike|trial|tour|leave|sale)|behind bars|missing|closed|open|absent|"
    "active|married|unemployed|wanted|imprisoned|detained|banned|available|president|mayor|director|minister|chairman|"
    "head coach|captain|known"
)
# How those dates begin.
_DATED = "19 20 last early late mid mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split()
_REACH = 100, 30  # code points of a sentence before and behind "since" that are looked at: chosen
_LASTS = "lives|works|leads|runs|teaches|serves|heads|directs|coaches|governs|suffers|studies|owns|chairs"
_IS_SINCE = pattern(
    rf" (?:is|are) (?:now |also |still |already )?(?:{_STATE})\b(?: (?!first\b|only\b|time\b|it\b|that\b|and\b|or\b|but\b)[a-z]+){{0,4}},? {_WHEN}"
)
_LASTS_SINCE = pattern(
    rf"\b(?:he|she|who|which|and|also) (?:{_LASTS})(?: (?:in|at|as|for|with|there|here|on|the|a|an|this|his|her|[A-Za-z]+)){{0,4}} {_WHEN}"
)
_LASTING = frozenset(_LASTS.split("|"))
# "The only mayor who is in office since 1990": a count that goes on to today may have the present.
_COUNTED = pattern(r"(?i:first|only|most|least|\w+est|time|fewer|more|than|it|what|how)\b")


class PresentSince(Rule):
    """The present with "since" and a date: "he is in prison since 2015".

    French, German, Dutch and the Slavic languages have the present for what began then and goes on ("est en prison depuis
    2015"); English has the perfect: "has been in prison since 2015". The suggestion is left to the writer.
    """

    about = About(
        code="TRN432",
        name="present-since",
        triggers=tuple(f"since {word}" for word in _DATED),
        whole_words=False,
        languages=("en",),
        examples=(
            Bad("The editor [[is in prison since 2015]]."),
            Bad("The bridge [[is closed since last year]]."),
            Bad("Anna Rask, [[who works there since 2001]], was glad."),
            Bad("The two [[are missing since Tuesday]]."),
            Good("The editor has been in prison since 2015."),
            Good("It is the first mill that is open since 2015, and it is 10 years since 2001."),
            Good("The rate is the lowest since 2015."),
            Good("The mayor is known for what he has done since 2015."),
        ),
        source="French depuis, German seit, Dutch sinds with the present",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The verb and its date."""
        for hit in ctx.hits:
            match = _with_date(ctx.doc.text, hit.start)
            if match is None or not match.start() < hit.start < match.end():
                continue
            span = Span(match.start() + (match[0][0] == " "), match.end())
            before = ctx.doc.text[max(0, span.start - 30) : span.start].split(".")[-1]
            if not _COUNTED.search(before) and not _COUNTED.search(ctx.doc.text, span.start, span.end):
                yield self.finding(span, "the present with “since”: English has the perfect", confidence=0.85)


def _with_date(text: str, since: int) -> re.Match[str] | None:
    """The verb with what follows it up to the date behind this "since": cheap, as many sentences have such a date."""
    begin, end = max(0, since - _REACH[0]), since + _REACH[1]
    for verb in (" is ", " are "):
        at = text.rfind(verb, begin, since)
        if at >= 0 and (match := _IS_SINCE.match(text, at, end)):
            return match
    if _LASTING.isdisjoint(text[begin:since].split()):
        return None
    return _LASTS_SINCE.search(text, begin, end)
