"""A dateline in the order of Chinese agencies."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_AGENCIES = (
    "Xinhua",
    "Xinhua News",
    "Xinhua News Agency",
    "China News Service",
    "China News Network",
    "China News Agency",
)
_MORE = ("China New Network", "Chinanews", "Chinanews.com", "ECNS")
_MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
_DATELINE = pattern(
    r"(?:^|(?<=\n))(?P<agency>Xinhua(?: News(?: Agency)?)?|China News (?:Service|Network|Agency)|China New Network|"
    rf"[Cc]hinanews(?:\.com)?|ECNS),? (?:(?P<place>[A-Z][\w'’.]+(?: [A-Z][\w'’.]+)?),? )?(?P<day>{_MONTH} \d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
)


class AgencyBeforePlace(Rule):
    """A dateline in the order of Chinese agencies: "Xinhua News Agency, Wuhan, May 3".

    English datelines begin with the place: "WUHAN, May 3 (Xinhua)". The suggestion sets them so. A sentence that begins with
    an agency and no date is left alone.
    """

    about = About(
        code="TRN386",
        name="agency-before-place",
        triggers=(*_AGENCIES, *_MORE),
        languages=("en",),
        preview=True,
        examples=(
            Bad(
                "[[Xinhua News Agency, Wuhan, May 3rd]] (Li Wei) The bridge is open.",
                fixed="WUHAN, May 3 (Xinhua News Agency) (Li Wei) The bridge is open.",
                applicability=Applicability.DISPLAY,
            ),
            Bad("Bridge opens\n[[China News Service, Sept. 7]] -- The bridge is open."),
            Good("WUHAN, May 3 (Xinhua) -- The bridge is open."),
            Good("Xinhua News Agency reported on May 3 that the bridge is open."),
            Good("He left Xinhua, Wuhan, May 3, 1990."),
        ),
        source="datelines of Chinese agencies",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the agency to the day."""
        for match in _DATELINE.finditer(ctx.doc.text):
            span = Span(*match.span())
            right = f"{(match['place'] or '').upper()}, {match['day']} ({match['agency']})"
            fixes = (replace(span, right, Applicability.DISPLAY),) if match["place"] else ()
            yield self.finding(span, "dateline in the order of Chinese agencies", *fixes, confidence=0.85)
