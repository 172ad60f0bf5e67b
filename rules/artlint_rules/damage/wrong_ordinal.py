"""A number with another number's ending."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import in_code

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# A protocol of the internet.
_NAMES = ("6rd",)
# Of "11st" and "9st": people are weighed in stones.
_STONES = range(4, 41)
_ORDINAL = pattern(
    rf"[ -](?:(?:of )?{_MONTH}|(?:century|centuries|anniversary|minute|birthday|edition|congress|floor|place|round|parallel|"
    r"session|grade|day|time|week|month|year|lap|seed|season|summit)s?)\b",
    re.IGNORECASE,
)
_AFTER_MONTH = pattern(rf"{_MONTH} $")


class WrongOrdinal(Rule):
    """number with the ending of another: "21th", "3nd".

    Machines and learners put "th" behind any number. The fix writes the ending that the number has. Weights in stones
    ("he is 11st"), fractions ("1/32th") and sums ("n+1th") are left alone.
    """

    about = About(
        code="DMG052",
        name="wrong-ordinal",
        pattern=r"(?<![\w.,/:#=+^(<>-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4})(?:(?<=1)(?<!11)(?:nd|rd|th)|(?<=2)(?<!12)(?:st|rd|th)|(?<=3)(?<!13)(?:st|nd|th)"
        r"|(?<=[04-9])(?:st|nd|rd)|(?<=1[1-3])(?:st|nd|rd))(?![\w/])",
        pattern_filter=r"(?:^|[^1])(?:1(?:nd|rd|th)|2(?:st|rd|th)|3(?:st|nd|th))|[04-9](?:st|nd|rd)|1[1-3](?:st|nd|rd)",
        languages=("en",),
        examples=(
            Bad("It is the [[2th]] of its kind.", "It is the 2nd of its kind.", Applicability.UNSAFE),
            Bad("The war of the [[21th]] century", "The war of the 21st century", Applicability.UNSAFE),
            Bad("It is the [[3nd]] time.", "It is the 3rd time.", Applicability.UNSAFE),
            Bad("They met on the [[11st]] of May.", "They met on the 11th of May.", Applicability.UNSAFE),
            Bad("It was the [[1th]] and the [[1,002th]].", "It was the 1st and the 1,002nd.", Applicability.UNSAFE),
            Bad("He came [[4rd]] and she the [[12nd]].", "He came 4th and she the 12th.", Applicability.UNSAFE),
            Good("It was the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 20th, 21st, 102nd, 111th and 1,003rd."),
            Good("The jockey weighed 9st and the prop 16st 4lb; the 11st fighter won."),
            Good("It took 1/32th of the n+1th, and the 2^3th"),
            Good("The tunnel has a 6rd prefix."),
            Good("The file 2nd.txt and the road A3nd, the item #2th"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number."""
        text = ctx.doc.text
        for hit in ctx.hits:
            digits = text[hit.start : hit.end - 2].replace(",", "")
            number, ending = int(digits), text[hit.end - 2 : hit.end]
            right = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
            if ending == right or text[hit.start : hit.end] in _NAMES or in_code(ctx.doc, hit.start):
                continue
            if (
                ending == "st"
                and number in _STONES
                and not _ORDINAL.match(text, hit.end)
                and not _AFTER_MONTH.search(text[max(0, hit.start - 12) : hit.start])
            ):
                continue
            span = Span(hit.start, hit.end)
            fix = replace(span, f"{text[hit.start : hit.end - 2]}{right}", Applicability.UNSAFE)
            yield self.finding(span, f"it is “{digits}{right}”", fix, confidence=0.9)
