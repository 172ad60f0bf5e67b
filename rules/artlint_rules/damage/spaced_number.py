"""A number with a space inside."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.damage.amounts import COUNTED_AFTER, CURRENCY_BEFORE, MONTH_BEFORE

# Parts of a list, ages, pages and articles.
_NO_AMOUNT = pattern(
    r"\b(?:aged?|pages?|pp?\.|no\.?|nos\.?|art\.?|articles?|sections?|rooms?|routes?|flights?) $|[0-9],? $"
)
_ROUND = "000"
_NEAR = 24  # code points that are looked at on both sides: chosen


class SpacedNumber(Rule):
    """number with a space beside its comma.

    Translators that work on tokens split a number at its comma and do not join it again: "more than 38, 000 people". The
    fix takes the space out; it is unsafe where the number is not round and has no currency. Only round numbers and
    those beside a currency or what is counted are looked at, for two numbers of a sentence may stand beside each
    other: "in room 12, 300 guests".
    """

    about = About(
        code="DMG029",
        name="spaced-number",
        pattern=r"(?<![\w.,:/+–—-])[1-9][0-9]{0,2}(?:, [0-9]{3}| [.,][0-9]{3})(?![\w/–—-]|[.,:]? ?[0-9])",
        pattern_filter=r"[0-9](?:, [0-9]{3}| [.,][0-9]{3})(?:[^0-9]|$)",
        languages=("en",),
        examples=(
            Bad("It is the home of [[38, 000]] of the birds.", "It is the home of 38,000 of the birds."),
            Bad("The fee for it is ¥ [[1, 650]] in all.", "The fee for it is ¥ 1,650 in all."),
            Bad("The net of a [[10 .000]] volt line", "The net of a 10,000 volt line"),
            Bad("Of the crew and [[2, 345]] passengers", "Of the crew and 2,345 passengers", Applicability.UNSAFE),
            Good("Of the crew and 2,345 passengers"),
            Good("On May 25, 135 cases of it were found, and on March 7, 000 was the sum of it."),
            Good("He has the 147, 156, 166 of the firm, and of the 600, 700 that were there, 12, 345 were seen."),
            Good("Of the girls aged 14, 120 people were told that it was in the room of 12, 300 of them in it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before = text[max(0, hit.start - _NEAR) : hit.start].rpartition("\n")[2]
            after = text[hit.end : hit.end + _NEAR].partition("\n")[0]
            if _NO_AMOUNT.search(before) or MONTH_BEFORE.search(before):
                continue
            number = text[hit.start : hit.end]
            sure = CURRENCY_BEFORE.search(before) is not None or number.endswith(_ROUND)
            if (sure or COUNTED_AFTER.match(after)) and is_english(ctx.doc[ctx.doc.line_at(hit.start)]):
                span = Span(hit.start, hit.end)
                whole = "".join(filter(str.isdigit, number))
                level = Applicability.SAFE if sure else Applicability.UNSAFE
                fix = replace(span, f"{int(whole):,}", level)
                yield self.finding(span, "space inside a number", fix, confidence=0.9)
