"""The reporter's name in brackets behind the dateline."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_NAME = r"[A-Z][a-z'’-]+"
_OFFICE = r"(?:(?:[Ii]ntern|[Tt]rainee|[Ss]pecial|[Ss]taff) )?[Rr]eporters?|(?:[Rr]esponsible [Ee]ditor|[Ee]ditor[ -]in[ -][Cc]harge)s?"
_BRACKET = pattern(rf" ?\((?:{_OFFICE}):? {_NAME}(?:,? (?:and )?{_NAME}){{0,9}}\)")


class ReporterInBrackets(Rule):
    """The reporter's name in brackets behind the dateline or the last sentence: "(Reporter Li Wei)".

    Chinese agencies and papers set it there. English sets a byline, and such a bracket is left over from the source. The fix
    takes it out.
    """

    about = About(
        code="TRN380",
        name="reporter-in-brackets",
        triggers=(
            "(reporter",
            "(reporters",
            *(
                f"({rank} {name}"
                for name in ("reporter", "reporters")
                for rank in ("intern", "trainee", "special", "staff")
            ),
            "(responsible editor",
            "(responsible editors",
            "(editor in charge",
            "(editor-in-charge",
        ),
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
        for match in _BRACKET.finditer(ctx.doc.text):
            span = Span(*match.span())
            fix = replace(span, "", Applicability.UNSAFE)
            yield self.finding(span, "name of the reporter in brackets", fix, confidence=0.9)
