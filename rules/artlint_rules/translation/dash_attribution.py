"""Dashes before a reporting verb."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_VERBS = "said|says|added|adds|noted|notes|stressed|explained|explains|emphasi[sz]ed|reported|reports|wrote|writes|stated|believes|recalled|concluded|admitted|announced"


class DashAttribution(Rule):
    """A dash between reported speech and its verb, as Slavic, Baltic and Spanish typography sets it.

    English joins the verb to the speech with a comma; an engine that keeps the dash keeps the source's order of
    words too. The suggestion drops the dash. Only a dash behind a comma, a question mark or a closing quotation
    mark is flagged: a pair of dashes round an aside looks much the same.
    """

    about = About(
        code="TRN004",
        name="dash-attribution",
        pattern=rf"[,!?\"”»] ?[-–—] (?:{_VERBS}) (?:[A-Z]|the |he |she |a )",
        languages=("en",),
        examples=(
            Bad(
                "“We will rebuild the bridge[[,” - said]] the mayor of Tarn.",
                fixed="“We will rebuild the bridge,” said the mayor of Tarn.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The plant will stay shut[[, – reports]] the local paper.",
                fixed="The plant will stay shut, reports the local paper.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The mayor - a former judge - said the bridge would stay."),
            Good("“We will rebuild it,” said the mayor."),
            Good("The price, 12 crowns - said to be the lowest - held."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the mark before the dash to the verb, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            start = hit.start - (text[hit.start] in '"”»' and text[hit.start - 1 : hit.start] in {",", "!", "?"})
            verb_start = next(at for at in range(hit.start + 1, hit.end) if text[at].isalpha())
            verb_end = text.index(" ", verb_start)
            span = Span(start, verb_end)
            mark = text[start : hit.start + 1]
            fix = replace(span, f"{mark} {text[verb_start:verb_end]}", Applicability.DISPLAY)
            yield self.finding(span, "dash between reported speech and its verb", fix, confidence=0.85)
