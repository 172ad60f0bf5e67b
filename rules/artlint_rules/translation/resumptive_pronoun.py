"""A pronoun that takes up the noun a relative clause has taken up already."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_PATTERN = (
    r"\b(?:which|whom) (?:he|she|they|it|we) [a-z]+ed (?:it|them|him|her)(?=[.,;]| (?:in|on|at|yesterday|today|last)\b)"
)
# "The year in which he signed it" is right: the pronoun stands for something else.
_PREPOSITION = pattern(
    r"(?i)\b(?:in|on|at|by|with|for|from|under|during|through|throughout|of|to|after|before|upon|about|against|without|within|into|"
    r"over|between|among|beyond|around|until|since|following|via|per|as|than|towards?|despite) (?:\S+ )?$"
)
_REACH = 30  # code points: two words before


class ResumptivePronoun(Rule):
    """A pronoun that stands for the noun which "which" stands for already, as in "the law which he signed it".

    Arabic, Persian and Hausa relative clauses have it. The suggestion takes it out. Behind a preposition ("in which he signed it")
    it may stand for another noun and is left alone.
    """

    about = About(
        code="TRN213",
        name="resumptive-pronoun",
        pattern=_PATTERN,
        pattern_filter=r"(?:which|whom) (?:he|she|they|it|we) [a-z]+ed (?:it|them|him|her)",
        languages=("en",),
        examples=(
            Bad(
                "The minister spoke of the law [[which he signed it]] in May.",
                fixed="The minister spoke of the law which he signed in May.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The minister spoke of the day on which he signed it."),
            Good("The minister spoke of the speed with which they finished it in May."),
            Good("The minister spoke of the law which he said it was."),
        ),
        source="Arabic 'a'id in relative clauses",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the relative pronoun to the one too many, for each."""
        for hit in ctx.hits:
            if _PREPOSITION.search(ctx.doc.text, max(0, hit.start - _REACH), hit.start):
                continue
            span = Span(hit.start, hit.end)
            fix = replace(span, ctx.doc[span].rpartition(" ")[0], Applicability.DISPLAY)
            yield self.finding(span, "the pronoun repeats what “which” stands for", fix, confidence=0.8)
