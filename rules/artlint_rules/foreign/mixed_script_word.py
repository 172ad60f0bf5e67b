"""LNG006: a word with letters of another alphabet that look like its own."""

import re
from collections.abc import Iterable

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import line_is
from artlint_rules.tables import is_known

# Letters that cannot be told from Latin ones in most typefaces (those that Unicode's confusables.txt maps to one letter).
_CYRILLIC = dict(zip("аесорухіѕјԁһԛԝкАВЕКМНОРСТУХІЅЈ", "aecopyxisjdhqwkABEKMHOPCTYXISJ", strict=True))
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧναικρυ", "oABEZHIKMNOPTYXvaikpu", strict=True))
_TWINS = str.maketrans(_CYRILLIC | _GREEK)
_LETTERS = "\u0370-\u03ff\u0400-\u052f"
_WORD = pattern(r"[^\W\d_]+")
_ABOUT = pattern(
    r"\b(?:homo(?:graphs?|glyphs?)|cyrillic|greek|look-?alikes?|unicode|phishing|confusables?)\b", re.IGNORECASE
)
_MIN_KNOWN = 4


class MixedScriptWord(Rule):
    """A word of Latin letters has a Cyrillic or Greek letter in it that looks like one of them.

    Typed with the wrong keyboard, read by an OCR program of another language, or put in to get past a filter:
    "gоvernment" with a Cyrillic "о" looks right, and no search, word list or tokenizer knows it. The fix writes
    the Latin letters; it is safe where they make a known word or name. Words with a letter that has no Latin twin, and
    symbols of science ("μm", "TNFα", "α-helix"), are left alone, and so are lines that speak of such letters.
    """

    about = About(
        code="LNG006",
        name="mixed-script-word",
        pattern=rf"(?<=[A-Za-z])[{_LETTERS}]|[{_LETTERS}](?=[A-Za-z])",
        pattern_filter=rf"[A-Za-z][{_LETTERS}]|[{_LETTERS}][A-Za-z]",
        languages=("en",),
        examples=(
            Bad("The [[gоvernment]] of [[Аmerica]] said so.", "The government of America said so."),
            Bad("The [[Kremlіn]] and the [[Εuropean]] Union.", "The Kremlin and the European Union."),
            Bad("The forces of [[NАТО]] came.", "The forces of NATO came.", Applicability.UNSAFE),
            Bad("The [[рH]] of the water is 7.", "The pH of the water is 7.", Applicability.UNSAFE),
            Good("The government of America said so."),
            Good("A layer of 5 μm, 10 kΩ, TNFα, the α-helix, β-carotene, πr and IFNγ"),
            Good("The band KoЯn and the word губернатор, the IT-компания and VKонтакте"),
            Good("The address аpple.com is not apple.com, and @Тom is not Tom."),
            Good("A homograph attack writes Аmerica with a Cyrillic letter."),
            Good("The term ναT and the sum Σx, the angle Θm"),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """One finding for each word."""
        text, end = ctx.doc.text, -1
        for hit in ctx.hits:
            if hit.start < end:
                continue
            span = _word(text, hit.start)
            end = span.end
            word = ctx.doc[span]
            latin = word.translate(_TWINS)
            # A letter without a twin makes it a name, a symbol or a foreign word.
            if latin == word or not all(letter < "\u0370" or letter > "\u052f" for letter in latin):
                continue
            token = token_span(text, span.start)
            if line_is(ctx.doc, span.start, "LNG006", _ABOUT.search) or is_address(text[token.start : token.end]):
                continue
            known = len(latin) >= _MIN_KNOWN and is_known(latin.lower())
            if known or _is_mistyped(word):
                level = Applicability.SAFE if known else Applicability.UNSAFE
                yield self.finding(
                    span, "letters of two alphabets in a word", replace(span, latin, level), confidence=0.95
                )


def _word(text: str, offset: int) -> Span:
    start = offset
    while start > 0 and _WORD.match(text, start - 1):
        start -= 1
    found = _WORD.match(text, start)
    return Span(start, found.end() if found else offset)


def _is_mistyped(word: str) -> bool:
    """Whether an unknown word is Latin at heart: its foreign letters are Cyrillic and not the more; Greek ones are symbols."""
    foreign = [letter for letter in word if letter >= "\u0370"]
    return all(letter in _CYRILLIC for letter in foreign) and (word.isupper() or len(foreign) <= len(word) / 2)
