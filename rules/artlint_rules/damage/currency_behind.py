"""A dollar or pound sign behind its amount."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

_OTHER = pattern(r"[$£]\s*$|[$£](?![\d\s.,;:!?)])|\\|\^|\b(?:USD|GBP|regex|regular expression|shell|LaTeX)\b")
_NEAR = 200  # code points before an amount in which another sign counts: chosen, a sentence


class CurrencyBehind(Rule):
    """currency sign behind its amount: "20$".

    Most languages write it there, English puts it in front: "$20". Left by a translation or a hurried hand. The fix moves
    it. Amounts that have a sign in front too, compounds ("a 20$-bill") and code are left alone.
    """

    about = About(
        code="DMG058",
        name="currency-behind",
        pattern=r"(?<![\w$£€.,^/\\|=~{}:#*+-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,2})?(?:[-–][0-9]+)?(?:(?:k|m|bn)?[$£]|[ \xa0][$£](?=[\s,;:!?)]|\.(?!\d)|$))(?![\w$£\"'`{}()\[\]|\\*+-])",
        pattern_filter=r"[0-9kmn][ \x{a0}]?[$£](?:[^0-9A-Za-z]|$)",
        languages=("en",),
        examples=(
            Bad(
                "It costs [[20$]] a day, or [[1,500$]] for all.",
                "It costs $20 a day, or $1,500 for all.",
                Applicability.UNSAFE,
            ),
            Bad("They paid [[5.50£]] or [[20-30$]].", "They paid £5.50 or $20-30.", Applicability.UNSAFE),
            Bad("The firm has [[30m$]] for it.", "The firm has $30m for it.", Applicability.UNSAFE),
            Bad("It costs [[20 $]] for all of us.", "It costs $20 for all of us.", Applicability.UNSAFE),
            Good("It costs 20 $10 bills and the sum of 20 $.50 notes."),
            Good("It costs $20 a day, or $1,500 for all, 20€ and 20 EUR."),
            Good("It costs US$ 20$ and $20$ for it."),
            Good("A 20$-bill of the time, the 3$'s and a 20$bill"),
            Good("The regular expression of the day is 20$ in the end."),
            Good("for the pattern ^a[0-9]{3}$ and =20$ of it"),
            Good("The inequality $x > 20$ of the text"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each amount."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            if (
                _OTHER.search(text, max(line.start, hit.start - _NEAR), hit.start)
                or in_code(ctx.doc, hit.start)
                or not line_is(ctx.doc, hit.start, "DMG058", is_english)
            ):
                continue
            span = Span(hit.start, hit.end)
            sign = text[hit.end - 1]
            fix = replace(span, sign + text[hit.start : hit.end - 1].rstrip(), Applicability.UNSAFE)
            yield self.finding(span, "currency sign behind the amount", fix, confidence=0.9)
