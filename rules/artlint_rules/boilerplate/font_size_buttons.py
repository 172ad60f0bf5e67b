"""What is left of the buttons that change the size of the letters."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_SIGNS = r"[ \t]*[-+=–−](?: ?[-+=–−]){1,3}[ \t]*"
_LETTERS = r"[ \t]*A \| A \| A[ \t]*|[ \t]*A ?[-–−+]? A(?: ?[-–−+]? ?A)? ?[-–−+]?[ \t]*|[ \t]*A[-–−+] ?A? ?A[+][ \t]*|[ \t]*A[+] ?A[-–−][ \t]*"
_WORDS = (
    r"[^\w\n]*(?i:(?:adjust |change |resize |increase |decrease )?(?:font|text|type)[ -]?size)[ \t]*:?"
    r"(?:[ \t]*(?:[-–−+=|/]|(?i:decrease|increase|reset|small|medium|large|smaller|larger|bigger|normal|aa?|default|by|font|print|share)(?![A-Za-z])))*[ \t]*"
    r"|[ \t]*\[ ?[-–−+] ?\] ?(?i:text|font) ?\[ ?[-–−+] ?\][ \t]*"
)
_LINE = pattern(rf"(?:{_SIGNS}|{_LETTERS}|{_WORDS})")
_TRIGGERS = (
    *("font size", "font-size", "fontsize", "text size", "text-size", "type size", "[+]", "[ + ]"),
    *(
        "+=",
        "=+",
        "-+",
        "+-",
        "- +",
        "+ -",
        "–+",
        "+–",
        "– +",
        "+ –",
        "−+",
        "+−",
        "a a",
        "a a a",
        "a | a | a",
        "a- a",
        "a+ a",
        "a -a",
        "aa+",
        "-a a",
        "a a+",
    ),
)
_MIXED = pattern(r"(?=.*\+)(?=.*[-–−])")


class FontSizeButtons(Rule):
    """What is left of the buttons that change the size of the letters.

    A line such as "-+=" or "A- A A+" is three button labels. The fix takes it out. Rules of dashes or
    equals signs alone part sections and stay, as do sums.
    """

    about = About(
        code="BPL008",
        name="font-size-buttons",
        triggers=_TRIGGERS,
        source="toolbars of news sites and accessibility plugins (WP Accessibility, Zoom), read 2026-11",
        examples=(
            Bad("The bridge is open.\n\n[[-+=]]", "The bridge is open."),
            Bad("The bridge is open.\n[[A- A A+]]\nThe mayor came.", "The bridge is open.\nThe mayor came."),
            Bad("[[A A]]\nThe bridge is open.", "The bridge is open."),
            Bad("[[A | A | A]]\nThe bridge is open.", "The bridge is open."),
            Bad("The bridge is open.\n[[Text size - +]]\nThe mayor came.", "The bridge is open.\nThe mayor came."),
            Bad(
                "The bridge is open.\n[[Font size: Decrease Increase]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Good("The bridge is open.\n\n---\n\nThe mayor came.\n\n===\n"),
            Good("The sum 2 - + = was on the wall."),
            Good("Text size matters to readers of eighty."),
            Good("The bridge got an\nA\nin the report."),
            Good("- -\n++"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines of signs only if plus and minus are both there."""
        doc = ctx.doc
        for line in hit_lines(ctx, SHORT):
            words = doc[line]
            if not _LINE.fullmatch(words):
                continue
            if any(c.isalpha() for c in words) or _MIXED.match(words):
                yield cut(self, doc, line, "buttons for the size of the letters", confidence=0.95)
