"""The present with "since" and a year, as French and German have it."""

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
_LASTS = "lives|works|leads|runs|teaches|serves|heads|directs|coaches|governs|suffers|studies|owns|chairs"
_PATTERN = (
    rf"\b(?:is|are) (?:now |also |still |already )?(?:{_STATE})\b(?: (?!first\b|only\b|time\b|it\b|that\b|and\b|or\b|but\b)[a-z]+){{0,4}},? {_WHEN}"
    rf"|\b(?:he|she|who|which|and|also) (?:{_LASTS})(?: (?:in|at|as|for|with|there|here|on|the|a|an|this|his|her|[A-Za-z]+)){{0,4}} {_WHEN}"
)
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
        pattern=_PATTERN,
        pattern_filter=r"[a-z],? since (?:(?:19|20)[0-9]|last [a-z]|(?:early |late |mid-?)?[A-Z][a-z])",
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
            before = ctx.doc.text[max(0, hit.start - 30) : hit.start].split(".")[-1]
            if _COUNTED.search(before) or _COUNTED.search(ctx.doc.text, hit.start, hit.end):
                continue
            yield self.finding(
                Span(hit.start, hit.end), "the present with “since”: English has the perfect", confidence=0.85
            )
