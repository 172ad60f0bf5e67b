"""A word cut in two at the end of a line."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address
from artlint.text.vocabulary import is_common
from artlint_rules.tables import is_known

_LEFT = pattern(r"(?<![\w'’./@#-])[A-Z]?[a-z]+$")
_RIGHT = pattern(r"[a-z]+(?![\w-]|['’][a-rt-z])")
_TAIL = pattern(r"[^\w\s]{0,3} (?! )")
_LONGEST = 30  # code points of half a word
_MIN_WORD = 3  # letters; shorter halves are words by accident


# Ends of words that no compound has behind its hyphen.
_ENDS = (
    "tions?|sions?|ments?|tional|tures?|turing|tured|ances?|ences?|ities|ity|ally|ness|able|ible|ated|ating|tives?|cial|tial|cations?|"
    "[zs]ations?|fidence|dents?|bers?|ters|ting|ning|ling|gress|gation|ernment|lished|duced|duction|tribution|ference"
)


class LineBreakHyphen(Rule):
    """word cut by a hyphen at the end of a line.

    Text taken from print or a PDF keeps the hyphens of its narrow lines: "govern-" here, "ment" there; scans of papers write
    a question mark for one, and "¬" where the line went on; others join the lines and keep it: "govern-ment". The fix joins the halves where they make a known word, and breaks the line behind it. Compounds that keep their hyphen ("well-known") and
    halves that are words of their own and make none that is common are left alone.
    """

    about = About(
        code="DMG056",
        name="line-break-hyphen",
        pattern=r"(?<=[a-z]{2})(?:[-\u2010\xac?][ \t]*\r?\n[ \t]*|\xac )[a-z]{2}"
        rf"|(?<=[a-z]{{2}})-(?:{_ENDS})(?![\w’'-])",
        pattern_filter=r"[-\x{2010}\x{ac}?][ \t]*\r?\n[ \t]*[a-z]{2}|\x{ac} [a-z]{2}|[a-z]-(?:"
        + _ENDS
        + r")(?:[^a-z]|$)",
        languages=("en",),
        examples=(
            Bad("It is the [[govern-\nment]] of the town.", "It is the government\nof the town.", Applicability.UNSAFE),
            Bad("An [[in-  \n  vestigation]] began.", "An investigation\n  began.", Applicability.UNSAFE),
            Bad("The town of [[Washing-\nton]] is big.", "The town of Washington\nis big.", Applicability.UNSAFE),
            Bad(
                "The [[govern-\nment]], he said, [[govern-\nment]]\nleft.",
                "The government,\nhe said, government\nleft.",
                Applicability.UNSAFE,
            ),
            Bad("A [[demon¬ strative]] voice.", "A demonstrative voice.", Applicability.UNSAFE),
            Bad(
                "The [[interna-tional]] [[con-fidence]] of the town",
                "The international confidence of the town",
                Applicability.UNSAFE,
            ),
            Good("The pay-ting of it and the X-rated, self-able and so-ness of the town, and the ma-national of it."),
            Bad("They set [[Gen?\nerally]] all.", "They set Generally\nall.", Applicability.UNSAFE),
            Good("Was it so, really?\nyes it was, and is it the end?\nit is."),
            Good("It is the well-\nknown head of the long-\nterm plan."),
            Good("The pre-\nand post-war years"),
            Good("The mother-\nin-law and the co-\nop-ed"),
            Good("The list:\n- one\n- two-\n\nthree"),
            Good("The page example.org/govern-\nment and --govern-\nment"),
            Good("The race was a ten-\nmile one with a two-\nhour break"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        text = ctx.doc.text
        for hit in ctx.hits:
            begin = max(0, hit.start - _LONGEST)
            inside = text[hit.start] == "-" and text[hit.start + 1].isalpha()
            left = _LEFT.search(text[begin : hit.start])
            right = _RIGHT.match(text, hit.start + 1 if inside else hit.end - 2)
            if not left or not right:
                continue
            joined = left[0] + right[0]
            if not _is_one_word(left[0], right[0]) or is_address(joined):
                continue
            if inside and (is_known(right[0]) or not is_known(joined.lower())):
                continue
            span = Span(begin + left.start(), right.end())
            fix = _joined(text, span, joined, text[hit.start + 1 : right.start()])
            yield self.finding(span, f"“{joined}” cut at the end of a line", fix, confidence=0.85)


def _joined(text: str, span: Span, word: str, gap: str) -> Fix:
    """The word on the first line, with the marks behind it; the line break goes behind them."""
    tail = _TAIL.match(text, span.end)
    if not tail or "\n" not in gap:
        return replace(span, word, Applicability.UNSAFE)
    return replace(Span(span.start, tail.end()), word + tail[0][:-1] + gap.lstrip(" \t"), Applicability.UNSAFE)


def _is_one_word(left: str, right: str) -> bool:
    joined = (left + right).lower()
    if is_common(joined):
        return True
    halves = all(len(half) >= _MIN_WORD and is_known(half.lower()) for half in (left, right))
    return is_known(joined) and not halves
