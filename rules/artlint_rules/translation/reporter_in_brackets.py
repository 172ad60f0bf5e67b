"""The reporter's name in brackets behind the dateline."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_NAME = r"[A-Z][a-z'’-]+"
_OFFICE = r"(?:(?:[Ii]ntern|[Tt]rainee|[Ss]pecial|[Ss]taff) )?[Rr]eporters?|(?:[Rr]esponsible [Ee]ditor|[Ee]ditor[ -]in[ -][Cc]harge)s?"
_PATTERN = rf" ?\((?:{_OFFICE}):? {_NAME}(?:,? (?:and )?{_NAME}){{0,9}}\)"
_FILTER = rf"\((?:{_OFFICE}):? [A-Z]"


class ReporterInBrackets(Rule):
    """The reporter's name in brackets behind the dateline or the last sentence: "(Reporter Li Wei)".

    Chinese agencies and papers set it there. English sets a byline, and such a bracket is left over from the source. The fix
    takes it out.
    """

    about = About(
        code="TRN380",
        name="reporter-in-brackets",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "Xinhua, Wuhan, May 3[[ (Reporter Li Wei)]] The bridge is open.",
                fixed="Xinhua, Wuhan, May 3 The bridge is open.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.[[ (reporters Li Wei, Sun Yan and Ma Jun)]]",
                fixed="The bridge is open.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[(Responsible editor: Li Wei)]]",
                fixed="The bridge is open.\n",
                applicability=Applicability.UNSAFE,
            ),
            Good("The bridge is open. (Reporting by Li Wei; editing by Jane Roe)"),
            Good("He (reporter Li Wei said) was late."),
        ),
        source="datelines of Chinese agencies",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The bracket with the space before it."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            yield self.finding(
                span, "name of the reporter in brackets", replace(span, "", Applicability.UNSAFE), confidence=0.9
            )
