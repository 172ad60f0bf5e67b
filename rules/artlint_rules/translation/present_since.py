"""The present with "since" and a year, as French and German have it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_WHEN = r"since (?:(?:19|20)\d\d\b(?!s)|(?:last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|last (?:year|month|week|summer|winter|autumn|spring)\b|(?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December) )"
# What lasts: a state, a place, an office.
_STATES = (
    *(
        f"in {where}"
        for where in "prison|jail|custody|detention|hospital|office|power|exile|force|service|use|place|charge|crisis|conflict|war|paris|"
        "london|berlin|brussels|coma|a coma|the hands|intensive care|the running".split("|")
    ),
    *(
        f"under {what}"
        for what in "arrest|house arrest|investigation|construction|contract|pressure|sanctions".split("|")
    ),
    *(f"at {where}" for where in ("war", "the head", "the helm", "large")),
    *(f"on {what}" for what in "the run|strike|trial|tour|leave|sale".split("|")),
    *"behind bars|missing|closed|open|absent|active|married|unemployed|wanted|imprisoned|detained|banned|available".split(
        "|"
    ),
    *"president|mayor|director|minister|chairman|head coach|captain|known".split("|"),
)
_IS = [f"{verb}{adverb}" for verb in ("is", "are") for adverb in ("", " now", " also", " still", " already")]
_WHO = ("he", "she", "who", "which", "and", "also")
_LASTS = "lives works leads runs teaches serves heads directs coaches governs suffers studies owns chairs".split()
_REACH = 80  # code points from the verb to its date: chosen, five words
_SINCE = pattern(
    r"(?: (?!first\b|only\b|time\b|it\b|that\b|and\b|or\b|but\b)[a-z]+){0,4},? "
    + _WHEN
    + r"|(?: (?:in|at|as|for|with|there|here|on|the|a|an|this|his|her|[A-Za-z]+)){0,4} "
    + _WHEN
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
        triggers=(
            *(f"{verb} {state}" for verb in _IS for state in _STATES),
            *(f"{who} {verb}" for who in _WHO for verb in _LASTS),
        ),
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
        text = ctx.doc.text
        for hit in ctx.hits:
            if " since " not in text[hit.end : hit.end + _REACH]:
                continue
            date = _SINCE.match(text, hit.end, hit.end + _REACH)
            if date is None:
                continue
            span = Span(hit.start, date.end())
            before = text[max(0, span.start - 30) : span.start].split(".")[-1]
            if not _COUNTED.search(before) and not _COUNTED.search(text, span.start, span.end):
                yield self.finding(span, "the present with “since”: English has the perfect", confidence=0.85)
