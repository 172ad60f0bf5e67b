"""A quotation mark set to the wrong word."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Edit, Finding, Fix, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.quotes import Quote, straight_quotes
from artlint.text.tokens import is_code

# A mark that stands for an apostrophe ("wasn"t") or a curly one that stands for a mark (",’he said").
_OTHER_SIGNS = pattern(r"[a-z]\"(?:d|ll|re|s|t|ve)\b|^[^‘]*[,.!?]’ ?[a-z]")

_SPEAKS = pattern(
    r"(?:he|she|they|it|who) (?:also |then |further |has |had )?(?:said|says|stated|added|told|noted|explained|stressed|continued|asked|wrote|concluded|declared|affirmed|"
    r"underlined|recalled|pointed|went on|insisted|warned|argued|claimed|revealed|disclosed|remarked|observed|emphasi[sz]ed|lamented|urged|maintained)\b"
)


class QuoteOnWrongSide(Rule):
    """space on the wrong side of a quotation mark, or on neither.

    Left by translators that work on tokens: `"We stay, "he said.` The fix moves or adds the space. Judged only
    where the line's other marks show without doubt which mark opens and which closes.
    """

    about = About(
        code="DMG007",
        name="quote-on-wrong-side",
        pattern=r"[,.!?] \"[a-z]|[a-z,.!?]\"[a-zA-Z]|[,.!?] ?“(?:he|she|they|it|who) [a-z]{3}",
        examples=(
            Good('He works at Toys"R"Us and at "Home" in the town.'),
            Bad('"We will stay,[[ "]]he said.', '"We will stay," he said.'),
            Bad('"We will stay,[["]]he said.', '"We will stay," he said.'),
            Bad('They call it[["]]the fall" at home.', 'They call it "the fall" at home.'),
            Bad('They call it "the fall[["]]at home.', 'They call it "the fall" at home.'),
            Bad("“We will stay,[[ “]]he said.", "“We will stay,” he said."),
            Good("As he told them, “he said nothing of the town.” He wrote: “We stay,” and then, “they said so.”"),
            Good('"We will stay," he said. "It is ours."'),
            Good('We will stay," he said. "It is ours.'),
            Good('She said: "It is the end. "There were two of us. "It was late." He said, "we go."'),
            Good('He said, "we will stay," and "we will win."'),
            Good('The signs read, "stop," "go" and "wait".'),
            Good('var a = b["c"]; d("e")'),
            Good('The ("hard") and "soft"-spoken ones'),
            Good('A 12"x14" print'),
            Good('"It was not that," she said. "But it wasn"t ours, and it is "theirs" now."'),
            Good('"It is ours,’he said. "we have had it for long,’he went on. "We will stay," she said, "and win."'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        done = -1
        for hit in ctx.hits:
            if "“" in ctx.doc[Span(hit.start, hit.end)]:
                yield from self._curly(ctx.doc, hit.start + 1)
                continue
            number = ctx.doc.line_number(hit.start)
            if number > done:
                done = number
                yield from self._in_line(ctx.doc, ctx.doc.line(number))

    def _curly(self, doc: Document, start: int) -> Iterator[Finding]:
        """The finding of an opening curly mark before who spoke, where a quotation is open."""
        text, line = doc.text, doc.line_at(start)
        before = text[line.start : start]
        mark = text.index("“", start)
        if before.count("“") > before.count("”") and _SPEAKS.match(text, mark + 1):
            fix = Fix((Edit(Span(start, mark + 1), "” "),), Applicability.SAFE)
            yield self.finding(Span(start, mark + 1), "quotation mark on the wrong side of the space", fix)

    def _in_line(self, doc: Document, line: Span) -> Iterator[Finding]:
        quotes = straight_quotes(doc.text, line)
        # Where both marks of a pair are glued, they are a part of a name.
        pairs = zip(quotes, (quotes[n ^ 1] for n in range(len(quotes))), strict=True)
        faults = [
            quote
            for quote, other in pairs
            if other.fits and not (quote.fits or quote.blank_before or quote.blank_after)
        ]
        faults += [quote for quote in quotes if quote.turned]
        if not faults or len(faults) * 2 > len(quotes) or is_code(doc[line]) or _OTHER_SIGNS.search(doc[line]):
            return
        for quote in sorted(faults):
            span = _span(doc.text, quote)
            if span:
                fix = Fix((Edit(span, ' "' if quote.opens else '" '),), Applicability.SAFE)
                yield self.finding(span, "quotation mark on the wrong side of the space", fix)


def _span(text: str, quote: Quote) -> Span | None:
    """The mark with the space that is on its wrong side, if there is one."""
    if not quote.turned:
        beside = text[quote.at - 1 : quote.at] + text[quote.at + 1 : quote.at + 2]
        return Span(quote.at, quote.at + 1) if _letters(beside, opens=quote.opens) else None
    if quote.opens:
        return Span(quote.at, quote.at + 2) if text[quote.at - 1].isalnum() else None
    # A quotation of several paragraphs, joined since, has a mark at the beginning of each and one at its end.
    if text[quote.at - 2] in ".!?" and text[quote.at + 1].isupper():
        return None
    return Span(quote.at - 1, quote.at + 1) if text[quote.at + 1].isalnum() else None


def _letters(beside: str, *, opens: bool) -> bool:
    """Whether the characters on both sides are such that a space between mark and word was lost."""
    left, right = beside[:1], beside[1:]
    return left.isalpha() and right.isalpha() if opens else (left.isalpha() or left in ",.!?") and right.isalpha()
