"""Habits of East Asian papers that tell nothing alone, in an article that is plainly translated."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.translation.source_country import CHINA, JAPAN, KOREA

# Findings of translation rules that make a translation plain: chosen.
ENOUGH = 1
_NOBODY = pattern(
    r"(?:^|(?<=\n)|(?<=[.!?] )|(?<=[.!?][\"”] ))It (?:is|was) (?:reported|understood|learned|learnt) that\b"
)
_AGE = pattern(r" ?\((?P<age>1[5-9]|[2-9]\d)\)(?! ?=)")
_NAME = pattern(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+$")
# The subject that the source left out; English would name the office.
_I_ANNOUNCED = pattern(
    r"(?:^|(?<=\n)|(?<=[.!?] ))I (?:revealed|announced|disclosed|complained of|found out that|explained that|"
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
        japan = bool(JAPAN.search(text) or KOREA.search(text))
        if not japan and CHINA.search(text) is None:
            return
        evidence = (Evidence("findings of translation rules", str(count)),)
        taken = {found.span.start for found in ctx.found if found.rule == "TRN411"}
        for span, message, fixes in _habits(text, japan):
            if not any(span.start - 60 < start <= span.start for start in taken):
                yield self.finding(span, message, *fixes, confidence=0.75, evidence=evidence)


def _habits(text: str, japan: bool) -> Iterator[tuple[Span, str, tuple[Fix, ...]]]:
    """Span, message and suggestion of each habit in the text; ages and subjects for Japan and Korea alone."""
    for match in _NOBODY.finditer(text):
        yield Span(*match.span()), "source that nobody names", ()
    if not japan:
        return
    for match in _AGE.finditer(text):
        name = _NAME.search(text, max(0, match.start() - 60), match.start())
        if name is None or not _DAYS.isdisjoint(name[0].split()):
            continue
        span = Span(*match.span())
        close = "" if text[span.end : span.end + 1] in set(",.;:!?)") else ","
        age = f", {match['age']}{close}"
        yield span, "age in brackets", (replace(span, age, Applicability.DISPLAY),)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _I_ANNOUNCED.finditer(text):
        if not any(start <= match.start() < end for start, end in quoted):
            yield Span(*match.span()), "subject that the source left out", ()
