"""A number or an article that stands twice."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"


class Stutter(Rule):
    """day, year or elided article written twice.

    The source gave a day twice, as a word and in figures, and both came out alike ("May 4, 4"), or an engine split the
    article from a French name and kept it ("L L'Aurore"). The fix leaves out one.
    """

    about = About(
        code="DUP035",
        name="stutter",
        pattern=(
            rf"\b{_MONTH} [0-9]{{1,2}},? [0-9]{{1,2}}\b(?!,? ?[0-9]|[.:] ?[0-9])"
            r"|\b(?:19|20)[0-9]{2} (?:19|20)[0-9]{2}\b(?![-–/])|\b[LlDd] [LlDd]['’](?=[A-ZÉÈÀ])"
        ),
        pattern_filter=(
            rf"{_MONTH} [0-9]{{1,2}},? [0-9]{{1,2}}(?:[^0-9a-z]|$)|(?:19|20)[0-9]{{2}} (?:19|20)[0-9]{{2}}|(?:^|[^A-Za-z])[LlDd] [LlDd]['’][A-ZÉÈÀ]"
        ),
        languages=("en", "und"),
        examples=(
            Bad("As of [[May 4, 4]], it is closed.", "As of May 4, it is closed.", Applicability.UNSAFE),
            Bad("It was built in [[1998 1998]].", "It was built in 1998.", Applicability.UNSAFE),
            Bad("She works for [[L L']]Aurore.", "She works for L'Aurore.", Applicability.UNSAFE),
            Good("As of May 4, 40 of them; as of May 4, 4,500; on May 4, 4 000 and from 1998 1999 it is closed."),
            Good("It is on May 4, 4th of the month, and on May 4, 4: 30 p.m."),
            Good("The band La La Land and the D l'Or"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each repetition."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            first, _, second = ctx.doc[span].rpartition(" ")
            if second[-1] in "'’":
                kept = second if second[0].lower() == first.lower() else ""
            else:
                kept = first.rstrip(",")
                kept = kept if kept.split(" ")[-1] == second else ""
            if kept:
                fix = replace(span, kept, Applicability.UNSAFE)
                yield self.finding(span, "the same twice in a row", fix, confidence=0.85)
