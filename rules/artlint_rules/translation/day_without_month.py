"""A day without its month, in an article that is plainly translated."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Evidence, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.translation.source_country import CHINA, JAPAN, KOREA

# Findings of translation rules that make a translation plain: chosen.
ENOUGH = 1
_DAY = pattern(
    r"\b(?:[Oo]n|since|from|until|by|of|night of|morning of) the (?:[12]?\d|3[01])(?:st|nd|rd|th)"
    r"(?=[,.;:)]|$|\n| (?:that|announced|said|reported|the|a|and|in|at|to|by|with|due|after|before|when|while|local|it|he|she)(?![^\W_])| \()"
    r"|\((?:the )?(?:[12]?\d|3[01])(?:st|nd|rd|th),? Japan(?:ese)? time\)"
)
_NUMBER = pattern(r"[0-9](?:st|nd|rd|th)\b")  # without one of these there is no such day
_MONTH = pattern(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\b|\bmonth\b"
)
_GOLF = pattern(r"\b(?:hole|holes|birdie|bogey|tee|fairway|green|putt|centur(?:y|ies)|floor|amendment)\b", 2)
_NEAR = 160  # code points in which a month makes the day plain: chosen


class DayWithoutMonth(Rule):
    """A day such as "the 12th" without its month, in an article that is plainly translated.

    Japanese, Korean and Chinese news name the day alone, for it is the day of the paper. English names the weekday or the month.
    People who translate leave it so as well; so the rule counts only articles in which other rules found a mark of a
    machine, and only days with no month near before them. In preview, as of eight found on annotated translations the
    annotators had marked none. Chosen alone it finds nothing.
    """

    about = About(
        code="TRN370",
        name="day-without-month",
        after=("TRN",),
        preview=True,
        languages=("en",),
        examples=(
            Bad(
                "The port of Osaka was shut in the corona disaster. Officials said [[on the 12th]] that ships wait.",
                found=("corona disaster",),
            ),
            Bad(
                "In the corona disaster Kyodo reported [[on the 22nd]] [[(23rd Japan time)]] that he signed.",
                found=("corona disaster",),
            ),
            Good("The port of Osaka was shut. Officials said on the 12th that ships wait."),
            Good(
                "In the corona disaster Japan shut the port on March 3 and opened it on the 12th.",
                found=("corona disaster",),
            ),
            Good("In the corona disaster the port of Oslo was shut on the 12th.", found=("corona disaster",)),
            Good("In the corona disaster she led in Tokyo until the 12th, a short hole.", found=("corona disaster",)),
        ),
        source="Japanese 12-nichi, Chinese 12 ri, Korean 12-il",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such day, if something else speaks for a translation from the east of Asia."""
        text = ctx.doc.text
        count = len(telling(ctx.found))
        if (
            count < ENOUGH
            or not _NUMBER.search(text)
            or not any(country.is_told_of(ctx.doc) for country in (JAPAN, KOREA, CHINA))
        ):
            return
        if _GOLF.search(text):
            return
        evidence = (Evidence("findings of translation rules", str(count)),)
        for match in _DAY.finditer(text):
            if match[0][0] != "(" and _MONTH.search(text, max(0, match.start() - _NEAR), match.start()):
                continue
            yield self.finding(Span(*match.span()), "day without its month", confidence=0.75, evidence=evidence)
