"""A closing quotation mark of another language."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Edit, Finding, Fix, Good, Rule, Span
from artlint.text.language import is_english
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is


class ClosingQuote(Rule):
    """opening quotation mark where a quotation closes.

    “ closes quotations in German, Icelandic and many Slavic languages, and translators leave it. The fix writes the
    English mark: curly where the line or the article has curly ones, else straight; and of „ before it, too. Lines in
    other languages are left alone.
    """

    about = About(
        code="DMG015",
        name="closing-quote",
        pattern=r"[a-zß-öø-ÿ0-9][,.!?]?“(?:[\s,.;:!?)]|$)|[a-z][,.!?]? ?“[A-Z][A-Za-z]+ (?:said|says|added|told|noted|stressed|stated|explained|concluded|continued)\b",
        pattern_filter=r"[a-zß-öø-ÿ0-9][,.!?]?“(?:[\s,.;:!?)]|$)|[a-z][,.!?]? ?“[A-Z][A-Za-z]+ (?:said|says|added|told|noted|stressed|stated|explained|concluded|continued)",
        languages=("en",),
        examples=(
            Good("The centre and the“ Food Information Station ” have it."),
            Good("Die Firma in der Stadt war „am Ende“, sagte der Chef in Berlin."),
            Bad(
                '"They have shown understanding,[[“]] she said.',
                '"They have shown understanding," she said.',
                Applicability.UNSAFE,
            ),
            Bad(
                "He thanked them for it,[[“]] she said of the mayor.",
                'He thanked them for it," she said of the mayor.',
                Applicability.UNSAFE,
            ),
            Bad("„It is all we have.[[“]] So she said.", "“It is all we have.” So she said.", Applicability.UNSAFE),
            Bad(
                "He played the part of Jan „Kit[[“]] Karsen in the series of the year.",
                "He played the part of Jan “Kit” Karsen in the series of the year.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“They have shown all of it to the town. [[“]]Zorkov said in the hall.",
                "“They have shown all of it to the town.” Zorkov said in the hall.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“They will show it to the town[[“]]Zorkov said in the hall of it.",
                "“They will show it to the town” Zorkov said in the hall of it.",
                Applicability.UNSAFE,
            ),
            Good("He has left the town. “Zorkov said that he would go to it,” she told us."),
            Good("“It is late,” she told the town. “Zorkov said so to all of us in the hall."),
            Good("“They have shown understanding,” she said, “and more.”"),
            Good("She said,“They have shown it.”"),
            Good("Er nannte es „ein Wort“ und ging nach Hause."),
            Good("Im Heft stand „He is the one of the two“, und das Buch „It has to be“ wurde für das Kino gedreht."),
            Good("He said: “ and left"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        text = ctx.doc.text
        for hit in ctx.hits:
            at = text.index("“", hit.start)
            line = ctx.doc.line_at(at)
            if text[at + 1 : at + 2].isupper():
                found = self._before_speaker(ctx, line, at)
                if found:
                    yield found
                continue
            if not is_english(ctx.doc[line]) or _opens(text[at + 1 : line.end]):
                continue
            if line_is(ctx.doc, at, "other language", in_other_language):  # it quotes English
                continue
            before = text[line.start : at]
            curly = "„" in before or "“" in before or ('"' not in before and "”" in text)
            edits = [Edit(Span(at, at + 1), "”" if curly else '"')]
            low = before.rfind("„")
            if low > max(map(before.rfind, "“”")):
                edits.insert(0, Edit(Span(line.start + low, line.start + low + 1), "“"))
            fix = Fix(tuple(edits), Applicability.UNSAFE)
            yield self.finding(Span(at, at + 1), "opening quotation mark at the end of a quotation", fix)

    def _before_speaker(self, ctx: Context, line: Span, at: int) -> Finding | None:
        """The mark before the name of who said it: a quotation is open, and none closes in the line."""
        text = ctx.doc.text
        before, rest = text[line.start : at], text[at + 1 : line.end]
        spaced = text[at - 1] == " "
        if (spaced and "”" in rest) or before.rfind("“") <= before.rfind("”") or not is_english(ctx.doc[line]):
            return None
        edits = (Edit(Span(at - spaced, at + 1), "” "),)
        return self.finding(
            Span(at, at + 1), "opening quotation mark at the end of a quotation", Fix(edits, Applicability.UNSAFE)
        )


def _opens(rest: str) -> bool:
    """Whether a closing mark comes next in the line, so that the mark only has its space on the wrong side."""
    closes, opens = rest.find("”"), rest.find("“")
    return closes >= 0 and (opens < 0 or closes < opens)
