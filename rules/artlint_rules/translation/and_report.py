"""A paragraph that begins with "And" and somebody who reports."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_SAID = (
    "reported|quoted|revealed|announced|stated|indicated|confirmed|stressed|explained|pointed out|added|continued|published|"
    "affirmed|clarified|emphasi[sz]ed|went on to say"
)
_WHO = (
    r"(?:(?:the |The )?[A-Z][\w’.-]*(?: (?:[A-Z][\w’.-]*|of|al-[A-Z]\w+)){0,4}(?: website| newspaper| channel| agency| page)?"
    r"|the [a-z]+(?: (?:[A-Z][\w’.-]*|of|for|the|[a-z]+)){0,4}|(?:[a-z]+ ){1,2}sources)"
)
_PATTERN = rf"(?<![^\n])And {_WHO} (?:{_SAID})\b"


class AndReport(Rule):
    """A paragraph that begins with "And" and somebody who reports: "And the Talvik Post announced that the road is shut".

    Arabic joins its paragraphs with "wa-", and machines keep it. English news begins with the one who speaks. The
    suggestion takes the "And" out. "And he added:" is left alone here, as good papers have it. In preview: too few were seen, and
    of two readers one leaves it as it is.
    """

    about = About(
        code="TRN438",
        name="and-report",
        preview=True,
        pattern=_PATTERN,
        pattern_filter=r"(?:^|\n)And [a-zA-Z]",
        languages=("en",),
        examples=(
            Bad(
                "It rained.\n[[And Reuters announced]] that the road is shut.",
                fixed="It rained.\nReuters announced that the road is shut.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "It rained.\n\n[[And the artist Dora Rask continued]]: “We go.”",
                fixed="It rained.\n\nThe artist Dora Rask continued: “We go.”",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "[[And media sources revealed]] that he left.",
                fixed="Media sources revealed that he left.",
                applicability=Applicability.DISPLAY,
            ),
            Good("It rained. And Reuters announced that the road is shut."),
            Good("It rained.\nAnd he added: “We go.”"),
            Good("It rained.\nAnd in a few months he reported that it was dry."),
            Good("It rained.\nAnd then the ministry announced that it was dry."),
        ),
        source="Arabic wa-",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The "And", who reports and the verb."""
        for hit in ctx.hits:
            rest = ctx.doc.text[hit.start + len("And ") : hit.end]
            fix = replace(Span(hit.start, hit.end), rest[0].upper() + rest[1:], Applicability.DISPLAY)
            yield self.finding(Span(hit.start, hit.end), '"And" before what somebody reported', fix, confidence=0.8)
