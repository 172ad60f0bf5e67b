"""Initials of an Iranian agency's desk below or behind a report."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, delete_lines, replace
from artlint.text.lines import trimmed

# "AK/MB" (Tehran Times), "ABK/GRZ/MN" (Press TV), "MA/4102233" (Mehr), "9376**1416" (IRNA).
_PAIR = r"[A-Z]{2,3}(?:/[A-Z]{2,3}){1,2}|[A-Z]{2,4}/\d{6,8}|\d{4}\*\*\d{4}"
_ALONE = rf"(?:^|\n)[ \t]*(?:{_PAIR})[ \t]*(?=\n|$)"
_BEHIND = r"[.”\"] [A-Z]{2,3}/[A-Z]{2,3}/[A-Z]{2,3}[ \t]*(?=\n|$)"
# Countries, unions and parties that stand so as well.
_NAMES = frozenset(
    "US UK EU UN UAE USA UAR GDR FRG PRC ROC CDU CSU SPD GOP NDP PTI PPP AC DC TV PC CD AM FM HIV".split()
)
# A sign stands in one of this many last lines with text in them: chosen, a comment form and links after it.
_TAIL = 12


class DeskSign(Rule):
    """Initials of the desk or a number of the file in the last lines of a report, alone or behind its last sentence.

    Iranian agencies and papers sign their English reports so: "AK/MB", "ABK/GRZ/MN", "MA/4102233", "9376**1416". It is
    for their own books. The fix takes the sign out. Pairs of well-known letters ("US/UK") are left alone.
    """

    about = About(
        code="BPL110",
        name="desk-sign",
        pattern=rf"{_ALONE}|{_BEHIND}",
        pattern_filter=rf"(?:^|\n)[ \t]*(?:{_PAIR})[ \t]*(?:\n|$)|[.”\"] [A-Z]{{2,3}}/[A-Z]{{2,3}}/[A-Z]{{2,3}}[ \t]*(?:\n|$)",
        languages=("en",),
        examples=(
            Bad("It rained in Yazd.\n\n[[AK/MB]]\n", fixed="It rained in Yazd.\n"),
            Bad("It rained in Yazd.\n\n[[MA/4102233]]\n\nYour comment", fixed="It rained in Yazd.\n\nYour comment"),
            Bad("It rained in Yazd.\n[[9376**1416]]\n", fixed="It rained in Yazd.\n"),
            Bad(
                "Rain in Yazd\nIt rained, he said.[[ ABK/GRZ/MN]]\nSend your feedback.",
                fixed="Rain in Yazd\nIt rained, he said.\nSend your feedback.",
                applicability=Applicability.UNSAFE,
            ),
            Good("It rained in Yazd.\n\nUS/UK\n"),
            Good("It rained in Yazd, by TCP/IP and in AC/DC."),
            Good("AK/MB\n\nIt rained in Yazd."),
        ),
        source="Tehran Times, Press TV, Mehr and IRNA, their English pages",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each sign near the end."""
        doc = ctx.doc
        tail = [doc.lines[number] for number in doc.filled[1:][-_TAIL:]]
        for hit in ctx.hits:
            sign = doc.text[hit.start : hit.end]
            letters = sign.strip(' \t\n.”"')
            line = doc.line_at(hit.end)
            if line not in tail or _NAMES.issuperset(letters.split("/")):
                continue
            if sign[0] in '.”"':
                span = Span(hit.start + 1, hit.start + 1 + len(sign[1:].rstrip()))
                yield self.finding(span, "sign of an agency's desk", replace(span, "", Applicability.UNSAFE))
            else:
                yield self.finding(trimmed(doc.text, line), "sign of an agency's desk", delete_lines(doc, line))
