"""A time of day that mixes two clocks."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_TIME = pattern(
    r"(?<![\w:.,/+–—-])(?P<hour>0|1[3-9]|2[0-3])(?P<minutes>[:.][0-5][0-9])?(?P<space> ?)(?P<half>[ap])(?P<rest>\.m\.?|m\b)"
)
_HALVES = (":", ".", " a.m", " p.m", " am", " pm", "am", "pm")
_BEFORE = pattern(
    r"\b(?:[Aa]t|[Aa]round|[Aa]bout|[Bb]y|[Ff]rom|[Tt]o|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|and|of|on) $"
)


class TwoClocks(Rule):
    """A time of day that mixes the clock of 12 hours with that of 24: "0:31 p.m.", "15:24 pm".

    Japanese and Korean count the hours of each half of the day from 0, so that half an hour after noon is "gogo 0-ji 31-pun". The
    fix writes 12, and the hour after noon for 13 to 23. Times that stand alone, as in a time stamp, are left alone.
    """

    about = About(
        code="TRN373",
        name="two-clocks",
        triggers=tuple(f" {hour}{half}" for hour in (0, *range(13, 24)) for half in _HALVES),
        languages=("en",),
        examples=(
            Bad(
                "The earth shook at [[0:31 p.m.]] on Sunday.",
                fixed="The earth shook at 12:31 p.m. on Sunday.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The shop is open from [[15:30 pm]] to 6 pm.",
                fixed="The shop is open from 3:30 pm to 6 pm.",
                applicability=Applicability.UNSAFE,
            ),
            Good("updated: Nov 20 2019, 15:24pm"),
            Good("They won 3-0 pm radio said, at 10:0 am."),
            Good("It begins at 12:31 p.m. and ends at 20:00."),
        ),
        source="Japanese gogo 0-ji, Korean ohu 0-si",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such time behind a preposition."""
        text = ctx.doc.text
        for match in _TIME.finditer(text):
            if _BEFORE.search(text, max(0, match.start() - 8), match.start()) is None:
                continue
            hour = int(match["hour"])
            half = "p" if hour > 12 else match["half"]
            told = f"{(hour - 1) % 12 + 1}{match['minutes'] or ''}{match['space']}{half}{match['rest']}"
            span = Span(*match.span())
            fix = replace(span, told, Applicability.UNSAFE)
            yield self.finding(span, "time of day on two clocks", fix, confidence=0.9)
