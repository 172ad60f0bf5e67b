"""A line that says where the author or the newsroom can be reached."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_HANDLE = r"@[A-Za-z0-9_]{2,30}"
_ADDRESS = r"[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9.-]+\.[A-Za-z]{2,10}"
_LINE = pattern(
    rf"[^\w\n@]{{0,4}}(?:(?:twitter|e-?mail|instagram|facebook|contact|follow|x)?[ \t:]*(?:{_HANDLE}|{_ADDRESS})"
    rf"|follow (?:me|him|her|us|them|@?[^\n\"“”]{{2,60}}) (?:on|at|@) (?:https?://\S+|twitter|x|facebook|instagram)[^\n\"“”]{{0,60}}"
    rf"|(?:e-?mail|contact|write to|reach) [^\n\"“”]{{0,50}}{_ADDRESS}[^\n\"“”]{{0,60}}"
    rf"|[^\n\"“”]{{2,60}} (?:can|may) be (?:reached|contacted|followed) (?:at|on|by|via) [^\n\"“”]{{0,30}}(?:{_ADDRESS}|{_HANDLE}|[0-9]{{3}}[-–. )][^\n\"“”]{{0,40}})[^\n\"“”]{{0,60}})[^\w\n]*",
    re.IGNORECASE,
)
_SPEECH = pattern(r"\b(?:said|says|told|asked|police|anyone|information)\b", re.IGNORECASE)
MAX_WORDS = 22


class ContactLine(Rule):
    """A line that says where the author or the newsroom can be reached.

    Handles and addresses under an article are personal data of its author and no part of its text.
    Taking them out is offered as unsafe. Appeals of the police for witnesses stay.
    """

    about = About(
        code="BPL028",
        name="contact-line",
        triggers=(
            "@",
            "on twitter",
            "on facebook",
            "on instagram",
            "on x",
            "be reached",
            "be contacted",
            "be followed",
            "twitter.com",
        ),
        whole_words=False,
        source="author lines of news sites, read 2026-11",
        examples=(
            Bad("The bridge is open.\n[[Twitter: @janeroe]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[jane.roe@bridgepost.example]]\n", "The bridge is open.\n", Applicability.UNSAFE
            ),
            Bad("The bridge is open.\n[[Follow Jane Roe on Twitter]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[Jane Roe can be reached at jane.roe@bridgepost.example]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("Anyone with information can be contacted at tips@police.example."),
            Good("“Follow me on Twitter,” she told the crowd."),
            Good("Email jane@bridgepost.example was leaked, the police said."),
            Good("Follow the money on the bridge, he wrote."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Short lines that match as a whole."""
        doc = ctx.doc
        for line in hit_lines(ctx, 160):
            words = doc[line]
            if not _LINE.fullmatch(words):
                continue
            if word_count(words) <= MAX_WORDS and not _SPEECH.search(words):
                yield cut(self, doc, line, "where the author can be reached", safe=False, confidence=0.8)
