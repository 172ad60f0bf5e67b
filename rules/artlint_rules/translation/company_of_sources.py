"""Habits of East Asian papers that tell nothing alone, in an article that is plainly translated."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.places import begins_sentence
from artlint_rules.translation.source_country import CHINA, JAPAN, KOREA

# Findings of translation rules that make a translation plain: chosen.
ENOUGH = 1
# Where a sentence begins is looked at last: to ask it of every place takes ten times as long.
_NOBODY = pattern(r"It (?:is reported|is understood|is learned|is learnt|was learned|was learnt) that\b")
_AGE = pattern(r"\((?P<age>1[5-9]|[2-9]\d)\)(?! ?=)")
_NAME = pattern(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
# The subject that the source left out; English would name the office.
_I_ANNOUNCED = pattern(
    r"I (?:revealed|announced|disclosed|complained of|found out that|explained that|"
    r"decided to (?:hold|postpone|cancel|introduce|establish))\b"
)
_QUOTED = pattern(r"[“\"][^“”\"\n]*[”\"]")
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


class CompanyOfSources(Rule):
    """A habit of East Asian papers, in an article in which something else tells of a machine.

    "It is reported that" without a word of who reported (Chinese "ju baodao"), an age in brackets behind a name, and "I
    announced" for a ministry or a firm (Japanese leaves the subject out, and the machine makes one up). People who translate
    leave the first two as they are; so the rule counts only articles from China, Japan or Korea in which other
    translation rules found something. Chosen alone it finds nothing.
    """

    about = About(
        code="TRN385",
        name="company-of-sources",
        after=("TRN",),
        languages=("en",),
        examples=(
            Bad(
                "The port of Shanghai was shut in the new crown epidemic. [[It is reported that]] ships wait.",
                found=("new crown epidemic",),
            ),
            Bad(
                "In the corona disaster the mayor of Osaka, Ken Abe[[ (45)]], shut the port.",
                fixed="In the corona disaster the mayor of Osaka, Ken Abe, 45, shut the port.",
                applicability=Applicability.DISPLAY,
                found=("corona disaster",),
            ),
            Bad(
                "In the corona disaster the ministry in Tokyo shut schools. [[I announced]] that they open in May.",
                found=("corona disaster",),
            ),
            Good("The port of Shanghai was shut in the epidemic. It is reported that ships wait."),
            Good("The mayor of Osaka, Ken Abe (45), shut the port."),
            Good("In the corona disaster the mayor of Oslo, Per Moe (45), shut the port.", found=("corona disaster",)),
            Good("In the corona disaster he wrote in Tokyo: “I announced it.”", found=("corona disaster",)),
        ),
        source="habits of Chinese, Japanese and Korean papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Sources that nobody names, ages and made-up subjects, if something else speaks for a translation."""
        text = ctx.doc.text
        count = len(telling(ctx.found))
        if count < ENOUGH:
            return
        japan = JAPAN.is_told_of(ctx.doc) or KOREA.is_told_of(ctx.doc)
        if not japan and not CHINA.is_told_of(ctx.doc):
            return
        evidence = (Evidence("findings of translation rules", str(count)),)
        taken = {found.span.start for found in ctx.found if found.rule == "TRN411"}
        for span, message, fixes in _habits(text, japan):
            if not any(span.start - 60 < start <= span.start for start in taken):
                yield self.finding(span, message, *fixes, confidence=0.75, evidence=evidence)


def _habits(text: str, japan: bool) -> Iterator[tuple[Span, str, tuple[Fix, ...]]]:
    """Span, message and suggestion of each habit in the text; ages and subjects for Japan and Korea alone."""
    for match in _at_beginnings(_NOBODY, text):
        yield Span(*match.span()), "source that nobody names", ()
    if not japan:
        return
    for match in _AGE.finditer(text):
        start = match.start() - (text[match.start() - 1 : match.start()] == " ")
        name = _NAME.search(text, max(0, start - 60), start)
        if name is None or not _DAYS.isdisjoint(name[0].split()):
            continue
        span = Span(start, match.end())
        close = "" if text[span.end : span.end + 1] in set(",.;:!?)") else ","
        age = f", {match['age']}{close}"
        yield span, "age in brackets", (replace(span, age, Applicability.DISPLAY),)
    for match in _at_beginnings(_I_ANNOUNCED, text):
        if not any(quoted.start() <= match.start() < quoted.end() for quoted in _QUOTED.finditer(text)):
            yield Span(*match.span()), "subject that the source left out", ()


def _at_beginnings(words: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the words begin a sentence."""
    for match in words.finditer(text):
        if begins_sentence(text, match.start()):
            yield match
