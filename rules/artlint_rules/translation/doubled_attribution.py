"""A sentence that names its speaker twice."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_PATTERN = r", (?:he|she) (?:said|added|stated|noted)\.(?=\s|$)"
_SAYS = r"said|stated|noted|added|explained|emphasi[sz]ed|stressed|expressed|claimed|pointed out|underlined|argued"
# From the verb of saying to the second: one sentence without quotation marks, in which nobody else may begin to speak.
_FIRST = pattern(rf"\b(?:{_SAYS}) that [^.:;\"“”\n]*$")
_REACH = 350  # code points of a long sentence


class DoubledAttribution(Rule):
    """A sentence that names its speaker twice, as in "The mayor said that it is late, he said."

    Turkish reports open with who spoke and close with the verb ("... söyledi", "dedi"); an engine turns both into a clause.
    The fix takes out the second. Sentences with quotation marks are left alone.
    """

    about = About(
        code="TRN166",
        name="doubled-attribution",
        pattern=_PATTERN,
        pattern_filter=r", (?:he|she) (?:said|added|stated|noted)\.",
        languages=("en",),
        examples=(
            Bad(
                "The mayor said that the road will be shut in May[[, he said.]]",
                fixed="The mayor said that the road will be shut in May.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The road will be shut in May, he said."),
            Good("Noting that sales had doubled in May, she said no, she added."),
            Good("“The mayor said that the road will be shut in May,” he said."),
            Good("The mayor said that. In May the road will be shut, he said."),
            Good("The mayor said that the road will be shut, and he said why."),
        ),
        source="Turkish reported speech",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The second attribution, for each sentence that had one."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before = text[max(0, hit.start - _REACH) : hit.start]
            if _FIRST.search(before):
                span = Span(hit.start, hit.end)
                fix = replace(span, ".", Applicability.UNSAFE)
                yield self.finding(span, "the speaker is named twice", fix, confidence=0.85)
