"""LNG003: Chinese or Japanese punctuation in English text."""

import re
from collections.abc import Iterable

from artlint import About, Applicability, Bad, Context, Document, Finding, Fix, Good, Rule, Span, replace
from artlint.text.scripts import script_of

# Fullwidth marks and what they are in English; the reading of each is the Unicode standard's.
_MARKS = {"，": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "％": "%"}
_CLOSING = "\"'”’)]%"
_DIGIT, _THOUSAND = re.compile(r"\d"), re.compile(r"\d{3}(?!\d)")
_OPENING = "\"'“‘([$€£"


class CjkPunctuation(Rule):
    """A comma, full stop or bracket of Chinese or Japanese type stands between English words.

    Translations from Chinese and Japanese keep the fullwidth marks of the source. They look like a gap in the line and
    keep word and sentence splitters from seeing the end of either. The fix puts the English mark in its place with the
    space that belongs to it. Marks beside Chinese or Japanese words, doubled marks and ornamental brackets are left.
    """

    about = About(
        code="LNG003",
        name="cjk-punctuation",
        summary="Chinese or Japanese punctuation in English text",
        languages=("en",),
        triggers=tuple(_MARKS),
        whole_words=False,
        examples=(
            Bad(
                "The farm grows rice[[，]]beans and tea, and it sells all of them at the gate.",
                fixed="The farm grows rice, beans and tea, and it sells all of them at the gate.",
            ),
            Bad(
                "The shop will be open again within three years[[，]]” he said to the owner of the house.",
                fixed="The shop will be open again within three years,” he said to the owner of the house.",
            ),
            Bad(
                "The match was put off[[（]]see the page on sport[[）]]and will be played in the spring.",
                fixed="The match was put off (see the page on sport) and will be played in the spring.",
            ),
            Bad(
                "It starts at 12[[：]]30 and costs 3[[，]]000 yen for the whole of the day[[。]]",
                fixed="It starts at 12:30 and costs 3,000 yen for the whole of the day.",
            ),
            Good("The name of the shop is written 東京，大阪 on the sign, and the owner is proud of it."),
            Good("The farm grows rice, beans and tea, and it sells all of them at the gate."),
            Good("【Video】 The match was put off and will be played in the spring of the year."),
            Good("Is it the end of the world、、、、 or of the week, he asked in the first of the talks."),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the marks that stand between characters of English text."""
        doc = ctx.doc
        if doc.language != "en":
            return
        for start, end, _ in ctx.hits:
            if _is_certain(doc, start):
                mark = doc.text[start]
                yield self.finding(
                    Span(start, end), f"fullwidth {_MARKS[mark]} in English text", _fix(doc, start), confidence=0.95
                )


def _is_certain(doc: Document, at: int) -> bool:
    """Whether a letter, digit or bracket of English text stands on the mark's inner side and none but such outside."""
    text, mark = doc.text, doc.text[at]
    line = doc.line_at(at)
    before, after = text[line.start : at].rstrip()[-1:], text[at + 1 : line.end].lstrip()[:1]
    inner, outer = (after, before) if mark == "（" else (before, after)
    return (
        _is_english(inner)
        and (not outer or _is_english(outer) or outer in "（）" or (outer in _MARKS and mark in "）％"))
        and (mark == "（" or text[at - 1 : at] == before)
    )


def _is_english(character: str) -> bool:
    known = character.isalnum() or character in _CLOSING or character in _OPENING
    return bool(character) and known and script_of(character) == "Latin"


def _fix(doc: Document, at: int) -> Fix:
    text, mark = doc.text, _MARKS[doc.text[at]]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    left = " " if mark == "(" and (before.isalnum() or before in {")", ",", "."}) else ""
    within_number = before.isdigit() and (_THOUSAND if mark == "," else _DIGIT).match(text, at + 1) and mark in ",.:"
    right = " " if mark != "(" and (after.isalnum() or after in {"“", "("}) and not within_number else ""
    return replace(Span(at, at + 1), left + mark + right, Applicability.SAFE)
