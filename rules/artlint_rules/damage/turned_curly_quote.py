"""A closing curly quotation mark with its space before instead of behind it, or with none."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Edit, Finding, Fix, Good, Hit, Rule, Span
from artlint_rules.places import in_code

_OPENING, _CLOSING = "“", "”"
_STOPS = ",.!?…"


class TurnedCurlyQuote(Rule):
    """A closing curly mark stands on the wrong side of its space, or has none behind it: “We stay, ”said the mayor.

    Engines set the marks of a quotation anew and lose or move the space behind it; sites that take in translated articles
    lose it where the words in italics ended. A curly mark tells itself that it closes, but some languages open with the
    same sign: only those count that have an opening mark before them on their line, and no closing one between. The fix
    puts the space behind the mark.
    """

    about = About(
        code="TRN187",
        name="turned-curly-quote",
        summary="A closing curly quotation mark on the wrong side of its space, or without one",
        pattern="[a-zß-öø-ÿ0-9,.!?…]”[a-zß-öø-ÿ]|[,.!?…] ”[a-zß-öø-ÿ]|, ”[A-ZÀ-ÖØ-Þ]",
        languages=("en",),
        examples=(
            Bad("“We stay at home[[, ”]]said the mayor.", "“We stay at home,” said the mayor.", Applicability.UNSAFE),
            Bad("“We stay at home[[”]]she explains.", "“We stay at home” she explains.", Applicability.UNSAFE),
            Bad("“We stay at home.[[”]]remembers he.", "“We stay at home.” remembers he.", Applicability.UNSAFE),
            Bad("“We stay at home[[, ”]]Tarn said.", "“We stay at home,” Tarn said.", Applicability.UNSAFE),
            Good("“We stay at home,” said the mayor of the town."),
            Good("He said, ”we stay”, and ”we go”, as in Finland."),
            Good("He said “yes” , ”no” and ”perhaps”."),
            Good("The “sin”s of youth, the “A”s and the “B”’s and the 5”x7” print."),
            Good("She read “The ”ism of the Day” to them."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        for hit in ctx.hits:
            found = self._found(ctx.doc, hit)
            if found:
                yield found

    def _found(self, doc: Document, hit: Hit) -> Finding | None:
        mark = hit.end - 2
        line = doc.line_at(hit.start)
        before = doc.text[line.start : mark]
        if before.rfind(_OPENING) <= before.rfind(_CLOSING) or in_code(doc, mark) or not _is_word(doc, mark + 1):
            return None
        space = doc.text[mark - 1] == " "
        # A single quoted word with an ending of its own ("the “A”s").
        if not space and doc.text[mark - 1] not in _STOPS and " " not in before[before.rfind(_OPENING) :]:
            return None
        span = Span(mark - 2, mark + 1) if space else Span(mark, mark + 1)
        kept = doc[span].replace(" ", "")
        fix = Fix((Edit(span, f"{kept} "),), Applicability.UNSAFE)
        return self.finding(span, "closing quotation mark on the wrong side of its space", fix, confidence=0.9)


def _is_word(doc: Document, start: int) -> bool:
    """Whether two letters or more follow, so that it is no ending ("the “so-called”s")."""
    return doc.text[start : start + 2].isalpha()
