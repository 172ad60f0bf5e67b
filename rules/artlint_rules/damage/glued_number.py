"""A number without the space beside it."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code, line_is

_MONTHS = (
    *("january", "february", "march", "april", "june", "july", "august", "september", "october", "november"),
    "december",
)
# What goes before a year, and before any number; none of the others is the end of a name.
_BEFORE_YEAR = ("in", "of", "since", "until", "from")
_BEFORE = "and|where|between|than|about|over|after|nearly|almost|around|were|was|killed|with|least|some|which|that"
# People and things that are counted in the news, in the plural.
_COUNTED = (
    "people|persons|residents|citizens|members|students|pupils|teachers|workers|employees|soldiers|troops|officers|policemen|militants|"
    "villages|villagers|towns|cities|communes|districts|provinces|states|countries|departments|agencies|companies|enterprises|families|"
    "households|houses|homes|schools|hospitals|patients|cases|deaths|victims|women|children|projects|percent|"
    "years|months|weeks|hours|minutes|hectares|kilometers|kilometres|tonnes|dollars|euros|rupees|votes|seats|players|goals|"
    "matches|tourists|visitors|passengers|participants|candidates|delegates|vehicles|others|January|February|March|April|May|June|July|"
    "August|September|October|November|December"
)
_GLUED = pattern(r"(?P<word>[A-Z]?[a-z]+)(?P<number>[0-9]{1,2}|(?:19|20)[0-9]{2})(?![\w/-]|[.,:][0-9])")
_EITHER = pattern(
    rf"(?<![\w./#@&=+_-])(?:(?P<word>{_BEFORE})(?P<number>[0-9][0-9.,]*[0-9]|[1-9])|(?P<count>[0-9]{{1,3}}(?:,?[0-9]{{3}})*)(?P<what>{_COUNTED}))"
    r"(?![\w/@#=_-]|[.:]\w)"
)
# A headline and the date of it: "Bridge opens14 Apr 2022".
_DATE = r"[a-z]{3}(?:[12]?[0-9]|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)[0-9]{2}"
# The time of a list: "tunnelsGMT 10:19".
_ZONED = r"[a-z.!?”\"](?:GMT|UTC|EST|EDT|IST|BST|CET) [0-9]{1,2}:[0-9]{2}"
_TIME = pattern(r"(?P<word>[a-z.!?”\"])(?P<number>[A-Z]{3} [0-9]{1,2}:[0-9]{2})")
_HEADED = pattern(r"(?P<word>[A-Z]?[a-z]+)(?P<number>[0-9]{1,2})$")


class GluedNumber(Rule):
    """number written on to the word beside it: "February24", "in2016", "40departments", "and137".

    A tag or a line break was taken out and no space put in its place. The fix puts it back; it is unsafe. Only months,
    small words and what is counted in the news count, so names of machines and files ("May2", "X2016") are left alone.
    """

    about = About(
        code="DMG064",
        name="glued-number",
        triggers=(
            *(f"{month}{digit}" for month in _MONTHS for digit in "123"),
            *(f"{word}{century}" for word in _BEFORE_YEAR for century in ("19", "20")),
        ),
        pattern=rf"(?<![A-Za-z0-9_])(?:{_BEFORE})(?:[0-9][0-9,]|[1-9](?= (?:{_COUNTED})(?![a-z])))|(?<![A-Za-z_])[0-9](?:{_COUNTED})(?![a-z])|{_DATE}|{_ZONED}",
        pattern_filter=rf"(?:^|[^A-Za-z0-9_])(?:{_BEFORE})[0-9](?:[0-9,]| (?:{_COUNTED}))|[0-9](?:{_COUNTED})(?:[^a-z]|$)|{_DATE}|{_ZONED}",
        whole_words=False,
        languages=("en",),
        examples=(
            Bad(
                "The bridge was opened on [[February24]] by the mayor of the town.",
                "The bridge was opened on February 24 by the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge was opened [[in2016]] by the mayor of the town.",
                "The bridge was opened in 2016 by the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor of the town spoke to [[40departments]] [[and137]] others, [[where1,200]] of them had a part.",
                "The mayor of the town spoke to 40 departments and 137 others, where 1,200 of them had a part.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor of the town spoke of [[1,500families]] and opened the bridge on [[12March]] of the year.",
                "The mayor of the town spoke of 1,500 families and opened the bridge on 12 March of the year.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge of the town [[opens14]] Apr 2022 by the mayor of it.",
                "The bridge of the town opens 14 Apr 2022 by the mayor of it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Four men of the town were killed [[and5]] others were hurt in the mill.",
                "Four men of the town were killed and 5 others were hurt in the mill.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The men of the town dig new tunnel[[sGMT 10:19]] 2018 Wednesday",
                "The men of the town dig new tunnels GMT 10:19 2018 Wednesday",
                Applicability.UNSAFE,
            ),
            Good("The file report_january2019.pdf and the tag #in2016 are of the town, and so is in2016.com too."),
            Good("The part Admin20 and the robot Cabin1900 are of the town and the mayor of it."),
            Good("See https://example.org/march2020 for all of the news of the town, and x2people and #40people."),
            Good("The firm asked for £38million and the mayor for 8million of it, said the paper of the town."),
            Good("The 24hour shop of the town and the 100m race, the 4people.com site and over9000_all of it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number."""
        seen = set()
        for hit in ctx.hits:
            match = _plain(ctx.doc, hit) if hit.trigger < 0 else _dated(ctx.doc, hit)
            if not match or match.span() in seen or not _in_prose(ctx.doc, hit.start):
                continue
            seen.add(match.span())
            span = Span(*match.span())
            apart = " ".join(part for part in match.groups() if part)
            yield self.finding(
                span, "no space beside the number", replace(span, apart, Applicability.UNSAFE), confidence=0.9
            )


def _dated(doc: Document, hit: Hit) -> re.Match[str] | None:
    """The day behind a month or the year behind a small word that a trigger stands for."""
    match = _GLUED.match(doc.text, hit.start)
    before = doc.text[hit.start - 1 : hit.start]
    if not match or match.end() < hit.end or before.isalnum() or before in ("_", "#", "@", "-", "/", "."):
        return None
    month = match["word"].lower() in _MONTHS
    if (month and not match["word"][0].isupper()) or (not month and len(match["number"]) != len("2016")):
        return None
    return match


def _plain(doc: Document, hit: Hit) -> re.Match[str] | None:
    zoned = _TIME.match(doc.text, hit.start)
    if zoned and zoned.end() == hit.end:
        return zoned
    token = token_span(doc.text, hit.start)
    headed = _HEADED.search(doc.text, *token)
    if headed and doc.text[hit.end - 1].isdigit() and headed.start() in (token.start, token.start + 1):
        return headed
    return next((match for match in _EITHER.finditer(doc.text, *token) if match.end() >= hit.end), None)


def _in_prose(doc: Document, offset: int) -> bool:
    if is_address(doc[token_span(doc.text, offset)]) or in_code(doc, offset):
        return False
    return doc.language == "en" or line_is(doc, offset, "DMG064", is_english)
