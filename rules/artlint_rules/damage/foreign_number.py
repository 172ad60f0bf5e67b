"""A number as another language writes it."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.damage.amounts import COUNTED_AFTER, CURRENCY_BEFORE, MONTH_BEFORE, UNIT_AFTER

# 1.234,56 and 1.234; 1 234 and 1 234,5; 3,5: not a part of something longer.
_GROUPS = r"(?:\.[0-9]{3})+|(?:[ \xa0][0-9]{3})+"
_NUMBER = rf"(?<![\w.,:/+–—-])[0-9]{{1,4}}(?:(?:{_GROUPS})(?:,[0-9]{{1,2}})?|,[0-9]{{1,2}})(?![\w/–—-]|[.,:][0-9]|[ \xa0][0-9])"
# Before telephone numbers, numbers of articles and versions, and in formulas.
_NO_AMOUNT = pattern(
    r"\b(?:tel|telephone|phone|call|fax|whatsapp|no|nr|art|article|version|ip|isbn)\b|[=<>~±]", re.IGNORECASE
)
_LIST = pattern(r"[0-9][,;]? $")
# What is counted stands in the plural, behind an adjective at most.
_PLURAL = pattern(r" (?:[a-z-]{3,} )?[a-z]{3,}s\b")
_WORD = pattern(r" [a-z]{2,}|[.,;)]")
# Papers of southern Africa and of the Caribbean set a space between thousands; the sign stands right before the number.
_SOUTHERN = pattern(r"(?:\b[A-Z]{1,3}\$|\b(?:R|N|P|K|E|M|ZAR|NAD|US\$|ZiG))$")
_TELEPHONE = 4  # groups after the first: chosen
_IP_GROUPS, _IP_MOST = 4, 255
_MIN_THOUSANDS = len("2.205")
_NEAR = 24  # code points that are looked at on both sides: chosen


class ForeignNumber(Rule):
    """number in the format of another language.

    Most of Europe, Latin America and a good part of Asia set a comma before decimals and a point or a space between
    thousands: "3,5 percent", "25.000 people", "1 200 000 euros". An English reader takes the first for a slip and
    the second for twenty-five. The fix writes the number as English does; it is unsafe where only the sense tells a
    thousand from three decimals. A comma before decimals counts before a unit, a point or a space between thousands
    where something is counted or the number is round. Lists, telephone numbers and other decimals are left alone.
    """

    about = About(
        code="DMG028",
        name="foreign-number",
        pattern=_NUMBER,
        pattern_filter=r"[0-9](?:,[0-9]{1,2}(?:[^0-9]|$)|\.[0-9]{3}(?:[^0-9]|$)|[ \xa0][0-9]{3}(?:[^0-9]|$))",
        languages=("en",),
        examples=(
            Bad("The index of the bourse fell to [[4.210,75]].", "The index of the bourse fell to 4,210.75."),
            Bad("It is the first rise, of [[3,5]] percent.", "It is the first rise, of 3.5 percent."),
            Bad("A prize of [[50,00]] euros goes to her.", "A prize of 50.00 euros goes to her.", Applicability.UNSAFE),
            Bad("The town paid ([[1,25]] million) for the hall.", "The town paid (1.25 million) for the hall."),
            Bad("The fund has [[3.450.000]] euros in it.", "The fund has 3,450,000 euros in it."),
            Bad(
                "All of the [[25.000]] inhabitants had to leave.",
                "All of the 25,000 inhabitants had to leave.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The police had [[1.800]] cases with [[2.205]] suspects and the mayor of the town 3.5 of them.",
                "The police had 1,800 cases with 2,205 suspects and the mayor of the town 3.5 of them.",
                Applicability.UNSAFE,
            ),
            Bad("It was seen [[2 000 000]] times in a week.", "It was seen 2,000,000 times in a week."),
            Bad("The lake has [[14 250]] tonnes of salt.", "The lake has 14,250 tonnes of salt.", Applicability.UNSAFE),
            Bad(
                "It was sold for CZK [[45 000]] in the end.",
                "It was sold for CZK 45,000 in the end.",
                Applicability.UNSAFE,
            ),
            Good("The index of the bourse fell to 4,210.75 points, and that was the end of it."),
            Good("The number of the jobless is at 4.464 million, and the yield at 2.293%, the highest of all."),
            Good("They beat the field by 1.256 seconds, and the rate was at 9.000 and 1.234."),
            Good("The girls of 8, 10,12 years of age were in the race with 400 737 Max jets, and in it."),
            Good("The herbicide 2,4 is in the water of the river and was found there in 2019,21 of them dead."),
            Good(
                "To be had at tel. 030 123 456, at 729 111 222 333 444 or at tel. 800.555.123 of the line for the customers."
            ),
            Good("The mail came from 199.164.235.226 and not from 10.204.118.200, and the police has both of them."),
            Good("On May 25 135 cases of it were found, and in the hall 12 a 250 people."),
            Good(
                "Bail was set at US$2 800 for one and at R12 500 for the other, and N$1 200 000 was stolen, a fine of EC$15 000."
            ),
            Good(
                "The lens of the town weighs 2.205 pounds, and the other 1.102 of them; 2.205 suspects is an odd number."
            ),
            Good("Das sind 25.000 Menschen und 3,5 Prozent der Einwohner in der Stadt."),
        ),
        source="formats of numbers in the Unicode Common Locale Data Repository; ISO 80000-1 for the space",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number; last those that only another in their line makes sure."""
        sure, rest = set(), []
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            around = _around(ctx.doc.text, Span(hit.start, hit.end))
            level = _judged(*around)
            if level is not None and is_english(ctx.doc[line]):
                sure.add((line.start, "." in around[1]))
                yield self._foreign(ctx.doc, hit, level)
            elif level is None and _may_be(*around):
                rest.append((hit, (line.start, True)))
        yield from (self._foreign(ctx.doc, hit, Applicability.UNSAFE) for hit, line in rest if line in sure)

    def _foreign(self, doc: Document, hit: Hit, level: Applicability) -> Finding:
        span = Span(hit.start, hit.end)
        fix = replace(span, _english(doc[span].replace("\xa0", " ")), level)
        return self.finding(span, "number in the format of another language", fix, confidence=0.9)


def _around(text: str, span: Span) -> tuple[str, str, str]:
    """What stands in the line before the number, the number, and what stands behind it."""
    before = text[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _NEAR].partition("\n")[0]
    return before, text[span.start : span.end].replace("\xa0", " "), after


def _judged(before: str, number: str, after: str) -> Applicability | None:
    if _NO_AMOUNT.search(before) or _LIST.search(before) or (" " in number and _SOUTHERN.search(before)):
        return None
    return _level(before, number, after)


def _may_be(before: str, number: str, after: str) -> bool:
    """Whether it is one point between thousands of something counted, where another number of the line is."""
    plain = len(number) >= _MIN_THOUSANDS and "," not in number and " " not in number and number.count(".") == 1
    return plain and not (_NO_AMOUNT.search(before) or UNIT_AFTER.match(after)) and _PLURAL.match(after) is not None


def _level(before: str, number: str, after: str) -> Applicability | None:
    """How sure it is that the number is no English one; nothing if it may well be."""
    whole, comma, decimals = number.partition(",")
    first, *groups = whole.replace(" ", ".").split(".")
    unit = UNIT_AFTER.match(after) is not None
    if not groups:
        if not unit or len(first) >= len("1000"):
            return None
        return Applicability.UNSAFE if decimals == "00" else Applicability.SAFE  # a nought of "50,000" may be lost
    if first.startswith("0") or len(first) > len("100"):
        return None
    if len(groups) + 1 == _IP_GROUPS and all(int(group) <= _IP_MOST for group in (first, *groups)):
        return None
    counted = COUNTED_AFTER.match(after) is not None or CURRENCY_BEFORE.search(before) is not None
    exact = groups[-1] != "000"
    if len(groups) > 1 and " " in number:
        # A telephone number has three groups too, or more.
        return Applicability.SAFE if len(groups) < _TELEPHONE and (counted or not exact) else None
    if comma or len(groups) > 1:
        return Applicability.SAFE
    if " " in number:
        sure = not MONTH_BEFORE.search(before) and (counted or (not exact and _WORD.match(after)))
    elif unit and not counted:
        sure = False
    else:
        # A single figure before the point is a decimal's more often: "1.459 euros a litre".
        sure = (counted and not (exact and unit)) or (not exact and (len(first) > 1 or _PLURAL.match(after)))
    return Applicability.UNSAFE if sure else None


def _english(number: str) -> str:
    """The number with a comma between thousands and a point before decimals."""
    whole, comma, decimals = number.partition(",")
    return whole.replace(".", ",").replace(" ", ",") + ("." + decimals if comma else "")
