"""An accent that is a character of its own."""

import unicodedata
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import line_is

_ABOUT = pattern(r"\b(?:compos(?:ed|ing)|decomposed|combining|diacritics?|normali[sz]|NF[CDK]|Unicode|U\+03|0x03)")


class DecomposedLetter(Rule):
    """accent written as a character of its own behind its letter.

    Some systems and PDF extractors write "é" as "e" and a combining accent (Unicode's form NFD). It looks the same, but
    no search, list of words or comparison of two copies finds it. The fix writes the one character (form NFC). Accents
    for which Unicode has no such character, as phonetic script has them, and lines that speak of accents are left
    alone. A text in which all is written so may be meant so; hence the rule is in preview.
    """

    about = About(
        code="DMG059",
        name="decomposed-letter",
        pattern="[^\\W\\d_]{1,60}[\u0300-\u036f](?:[^\\W\\d_]|[\u0300-\u036f])*",
        pattern_filter="[\u0300-\u036f]",
        preview=True,
        examples=(
            Bad("The [[cafe\u0301]] was [[re\u0301ve\u0301]].", "The caf\u00e9 was r\u00e9v\u00e9."),
            Bad("Die [[A\u0308rzte]] und die [[U\u0308ber]]-Oma", "Die \u00c4rzte und die \u00dcber-Oma"),
            Bad("[[Vie\u0323\u0302t]] Nam", "Vi\u1ec7t Nam"),
            Good("The caf\u00e9 was r\u00e9v\u00e9."),
            Good("The mean x\u0304 and the sound [n\u0325] of [\u025b\u0303]"),
            Good("The composing character in cafe\u0301 is an accent."),
            Good("A mark \u0301 alone"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            word = ctx.doc[span]
            whole = unicodedata.normalize("NFC", word)
            if len(whole) < len(word) and not line_is(ctx.doc, hit.start, "DMG059", _ABOUT.search):
                message = "accent apart from its letter"
                yield self.finding(span, message, replace(span, whole), confidence=0.95)
