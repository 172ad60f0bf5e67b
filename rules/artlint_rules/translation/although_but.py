"""A clause with "although" joined to the next by "but"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_PATTERN = (
    r"(?:Although|Even though) [^.,;:?!\"“”\n]{10,90}, but(?![^\W_])"
    r"(?! (?:by no means|not|only|also|never|none|few|rarely|still not)(?![^\W_]))"
)


class AlthoughBut(Rule):
    """Both "although" and "but" in one sentence.

    Chinese, Japanese and Arabic set a word before the one clause and one before the other: "suiran ... danshi". English has
    one of them. The suggestion leaves "but" out. Between the two there must be a clause, so that "although small, but
    loved by all" is left alone.
    """

    about = About(
        code="TRN395",
        name="although-but",
        summary="“although” and “but” in one sentence",
        pattern=_PATTERN,
        pattern_filter=r"(?:Although|Even though) [^.,;:?!\"“”\n]+, but",
        languages=("en",),
        source="Chinese suiran ... danshi, Japanese keredomo, Arabic raghma ... illa",
        examples=(
            Bad(
                "[[Although the road is shut in winter, but]] the bus runs.",
                fixed="Although the road is shut in winter, the bus runs.",
                applicability=Applicability.DISPLAY,
            ),
            Good("Although the road is shut, the bus runs, but late."),
            Good("Although small, but loved by all, the bus was sold."),
            Good("Although people were friendly in some, but by no means all, of the shops, she left."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such pair of clauses."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            fix = replace(span, ctx.doc[span].removesuffix(" but"), Applicability.DISPLAY)
            yield self.finding(span, "“although” and “but” in one sentence", fix, confidence=0.85)
