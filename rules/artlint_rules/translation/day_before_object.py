"""A bare weekday between a verb and its object."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# Verbs of news that take an object and no bare clause: after "said Friday the", as American agencies write, a sentence may
# go on ("said Friday the talks failed").
_VERBS = (
    "abandoned|accepted|achieved|adopted|appointed|approved|arrested|attacked|attended|awarded|banned|blocked|broke|brought|"
    "canceled|cancelled|captured|celebrated|chaired|cheered|closed|completed|condemned|convened|created|criticized|"
    "criticised|crossed|defeated|defended|delivered|denounced|dismissed|dropped|elected|ended|entered|evoked|"
    "examined|executed|extended|faced|filed|finished|fined|fired|gave|gathered|held|hailed|hosted|imposed|inaugurated|"
    "issued|joined|killed|launched|lifted|lodged|lost|made|nominated|obtained|offered|opened|organized|organised|passed|"
    "presented|praised|published|raised|ratified|received|released|reached|rejected|renewed|replaced|resumed|seized|sentenced|"
    "signed|slammed|spent|started|submitted|suspended|tested|took|unveiled|visited|voted|welcomed|withdrew|won|"
    "signing|launching|opening|holding|presenting|celebrating|reaching|adopting|receiving|welcoming|publishing"
)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?: (?:morning|afternoon|evening|night))?"
_PATTERN = rf"{_DAY}{_PART} (?:a|an|the|its|his|her|their|several|two|three|all) [A-Za-z]"
_PARTS = pattern(rf"(?P<day>{_DAY}{_PART}) (?P<word>[a-z]+) (?P<next>\S+)")
_BEFORE = pattern(rf"(?<![^\W_])(?P<verb>{_VERBS}) (?P<when>(?:early |late |last |this |once again |again )?)$")
# "Died Friday the 13th", "held Sunday the day after": no object follows.
_NO_OBJECT = frozenset("day morning evening night first last same next way moment year week".split())


class DayBeforeObject(Rule):
    """A weekday between a verb and its object, as French and Spanish have it.

    "Ont signé vendredi un accord" becomes "signed Friday an agreement"; English puts the day behind the object or before
    the verb, and mostly writes "on". The suggestion writes "on" and leaves the order to a person. Verbs that report
    what somebody said are left out.
    """

    about = About(
        code="TRN403",
        name="day-before-object",
        pattern=_PATTERN,
        languages=("en",),
        examples=(
            Bad(
                "The two unions [[signed Friday evening an]] accord.",
                fixed="The two unions signed on Friday evening an accord.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The senate [[rejected Tuesday the]] bill.",
                fixed="The senate rejected on Tuesday the bill.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The minister said Friday the bill would pass."),
            Good("The fair opened Friday the same way as ever."),
            Good("She opened Sunday Times mail."),
            Good("The two unions signed an accord on Friday evening."),
        ),
        source="word order of French, Spanish, Portuguese and Arabic",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The verb, the day and the object's first word, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before = _BEFORE.search(text, max(0, hit.start - 35), hit.start)
            match = _PARTS.match(text, hit.start)
            if before is None or match is None or match["next"].strip(".,;:") in _NO_OBJECT:
                continue
            on = "" if before["when"] in {"last ", "this "} else "on "
            span = Span(before.start(), match.end("word"))
            words = f"{before['verb']} {on}{before['when']}{match['day']} {match['word']}"
            fix = replace(span, words, Applicability.DISPLAY)
            yield self.finding(span, "weekday between a verb and its object", fix, confidence=0.85)
