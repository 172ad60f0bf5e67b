"""A closing quotation mark where a quotation opens."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint_rules.places import in_code, line_is


class OpeningQuote(Rule):
    """closing quotation mark where a quotation opens: "he said: ”I stay”".

    Finnish and Swedish open with the mark that English closes with, and translators leave it; others set it by mistake.
    The fix turns it. Lines in other languages are left alone, and marks behind a word, which close; but not where a second
    such mark closes the name or the title that follows.
    """

    about = About(
        code="DMG071",
        name="opening-quote",
        languages=("en",),
        pattern=r"(?:^|(?<=[:,\n(] )|(?<=[:\n(]))”(?=[A-Z][a-z]*[ ,.'’])|(?<=[a-z] )”(?=[A-Za-z][^\s”“]{1,30}(?: [^\s”“]{1,30}){0,3}”(?:[\s,.;)]|$))"
        r"|(?<=[a-z]:)” (?=[A-Z])|(?<=said,)” (?=[A-Z])|(?<=(?:added|wrote|asked|tells))” (?=[A-Z])",
        pattern_filter=r"(?:^|[:,\n(] ?)”[A-Z][a-z]*[ ,.'’]|[a-z] ”[A-Za-z][^”“\n]*”|(?:[a-z]:|said,|added|wrote|asked|tells)” [A-Z]",
        examples=(
            Bad(
                "The mayor of the town on the show [[”]]Old Mill” said that it was at its end for all.",
                "The mayor of the town on the show “Old Mill” said that it was at its end for all.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“When the mayor was asked, his answer to the town was: [[”]]When it is done, it is done.”",
                "“When the mayor was asked, his answer to the town was: “When it is done, it is done.”",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor of the town wrote to her:[[” ]]It is the end of the mill and of all of us”.",
                "The mayor of the town wrote to her: “It is the end of the mill and of all of us”.",
                Applicability.UNSAFE,
            ),
            Good("“It is so, and this is what I was asked” The mayor of the town said it to all of them."),
            Good("“It is the end of it ”he said, and “so be it” was what the mayor of the town said to him.”"),
            Bad(
                "Then the mayor of the town said: [[”]]I want to go back to the mill.”",
                "Then the mayor of the town said: “I want to go back to the mill.”",
                Applicability.UNSAFE,
            ),
            Bad(
                "They met on the bridge in the rain.\n[[”]]It is the end of it”, the mayor of the town said.",
                "They met on the bridge in the rain.\n“It is the end of it”, the mayor of the town said.",
                Applicability.UNSAFE,
            ),
            Good("“It is the end,” he said of the town. “It is,” she said to the mayor.”"),
            Good("Hon sa: ”Jag vill gå hem till min familj och det är bra.”"),
            Good("It is called “the end, ”Mr Zorkov says in the town of the mill."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        doc = ctx.doc
        for hit in ctx.hits:
            line = doc.line_at(hit.start)
            before = doc.text[line.start : hit.start]
            if before.rfind("“") > before.rfind("”") and not before.endswith(": "):
                continue  # it closes, with its space on the wrong side
            if in_code(doc, hit.start) or not line_is(doc, hit.start, "DMG071", is_english):
                continue
            wide = doc.text[hit.start + 1 : hit.start + 2] == " "
            span = Span(hit.start, hit.start + 1 + wide)
            fix = replace(span, " “" if wide else "“", Applicability.UNSAFE)
            yield self.finding(span, "closing quotation mark at the beginning of a quotation", fix, confidence=0.9)
