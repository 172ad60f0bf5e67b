"""A word that begins right behind a closing quotation mark."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

_WORD = pattern(r"[A-Za-z]+")
_SUFFIXES = frozenset(
    ("s", "ed", "es", "er", "ers", "ing", "ish", "ness", "style", "like", "type", "gate", "less", "isms", "ism")
)


class GluedQuote(Rule):
    """word right behind a closing quotation mark: "a waste of gas”she explains".

    Lost where a tag was taken out with the space beside it. The fix puts the space back; where the mark stands behind a
    space, it goes to the word before it. Endings written on to a quoted word ("“okay”ed", "the “no”s") are left alone.
    """

    about = About(
        code="DMG069",
        name="glued-quote",
        languages=("en",),
        pattern=r"[a-z0-9,.!?…]”[A-Za-z][a-z]|[a-z.!?…][,.]? ”[a-z]{2}|[a-z]”\.[A-Z][a-z]|[a-z]\"\.[A-Z][a-z]",
        examples=(
            Bad(
                "“It would be a waste of gas[[”]]she explains to the paper of the town.",
                "“It would be a waste of gas” she explains to the paper of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“Nothing has been seen of it,[[ ”]]said the mayor of the town.",
                "“Nothing has been seen of it,” said the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "They had “more rain than ever[[”.]]Runoff was to come to the town.",
                "They had “more rain than ever”. Runoff was to come to the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                'They had "more rain than ever[[".]]Runoff was to come to the town.',
                'They had "more rain than ever". Runoff was to come to the town.',
                Applicability.UNSAFE,
            ),
            Good('The names in a"b".Cde are of the town and the mayor of it.'),
            Good("He “okay”ed the “no”s of the mayor, and the “old”-style bridge of the town."),
            Good("“Nothing has been seen of it,” said the mayor of the town."),
            Good("Han sa ”ja”och gick hem, och det var bra för alla."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        doc, text = ctx.doc, ctx.doc.text
        for hit in ctx.hits:
            at = next(at for at in range(hit.start, hit.end) if text[at] in '”"')
            word = _WORD.search(text, at)
            line = doc.line_at(at)
            before = text[line.start : at]
            is_open = _is_open(before) if text[at] == '"' else before.rfind("“") > before.rfind("”")
            if word is None or word[0].lower() in _SUFFIXES or not is_open:
                continue
            if in_code(doc, at) or not line_is(doc, at, "DMG069", is_english):
                continue
            if text[at - 1] == " ":
                span, right = Span(at - 1, at + 1), "” "
            else:
                span = Span(at, at + 2 if text[at + 1] == "." else at + 1)
                right = f"{doc[span]} "
            fix = replace(span, right, Applicability.UNSAFE)
            yield self.finding(span, "no space behind a closing quotation mark", fix, confidence=0.9)


def _is_open(before: str) -> bool:
    """Whether a straight mark has opened a quotation there."""
    start = before.rfind('"')
    return before.count('"') % 2 == 1 and before[start - 1 : start] in ("", " ", "(")
