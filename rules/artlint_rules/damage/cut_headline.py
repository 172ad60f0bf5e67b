"""A headline that a publishing system cut short."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.fold import fold
from artlint.text.pattern import pattern

_DOTS = pattern(r"\s*(?:…|\.{2,3})$")
# A headline does not stop at one of these of its own accord.
_OPEN_WORD = pattern(
    r"\b(?:an?|the|and|or|his|their|its|has|have|(?<!out )(?<!kind )(?<!sort )(?<!full )(?<!think )(?<!dream )of)$"
)
# Words of the cut headline's end that must come back in the text, going on: chosen, fewer come back by chance.
_KNOWN_WORDS = 4
_MAX_CHARACTERS = 250
_OPENERS = {"‘": "’", "“": "”", "«": "»"}


class CutHeadline(Rule):
    """headline cut short with three dots.

    Feeds and teasers cut long headlines at a number of characters. Only a cut that shows is reported: a quotation
    left open, an end that cannot be one ("of the…"), or words that go on in the text. There is no fix, as the
    rest is not in the article.
    """

    about = About(
        code="DMG011",
        name="cut-headline",
        pattern=r"^[^\n]{8,250}(?:…|\.\.)[ \t”’\"']*\r?\n",
        pattern_filter=r"(?:…|\.\.)[ \t”’\"']*\r?\n",
        examples=(
            Good("“Who would do this?” I ask where such people come from...\nIt is normal to pay."),
            Good("What I wonder is where they crawled out of...\nIt is normal to pay."),
            Bad("Mayor says: [[‘It is hard to know what…]]\n\nThe mayor spoke on Monday.\n\nHe said so."),
            Bad("Mayor on [[“the long way to…]]\nThe mayor spoke on Monday."),
            Bad("Council votes to close the [[bridge of the...]]\n\nThe council met on Monday."),
            Bad("Minister [[wants a new law on…]]\n\nThe minister wants a new law on water, she said."),
            Good("And the winner is …\n\nThe jury met on Monday."),
            Good("Wait for it…\n\nIt came on Monday and stayed."),
            Good("“Wait for it…”\n\nIt came on Monday."),
            Good("It’s the little things…\n\nThey matter."),
            Good("The players’ union says no…\n\nIt met on Monday."),
            Good("‘It’s hard’…\n\nThe mayor spoke."),
            Good("Only one line of the…"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding at most: the first line."""
        doc = ctx.doc
        if len(doc.filled) < 2:
            return
        line = doc.trimmed_line(doc.filled[0])
        head = _DOTS.sub("", doc[line])
        if head == doc[line] or len(head) > _MAX_CHARACTERS:
            return
        start = _start(doc, line, head)
        if start is not None:
            yield self.finding(Span(start, line.end), "headline cut short", confidence=0.9)


def _start(doc: Document, line: Span, head: str) -> int | None:
    """Where the part that shows the cut begins: the open quotation, or the last words."""
    opened = _open_quote(head)
    if opened is not None:
        return line.start + opened
    words = list(re.finditer(r"\S+", head))
    if _OPEN_WORD.search(head) and len(words) > _KNOWN_WORDS:
        return line.start + words[-3].start()
    if len(words) > _KNOWN_WORDS:
        at = words[-_KNOWN_WORDS - 1].start()
        rest = fold(doc.text[line.end :])
        known = rest.find(fold(head[at:]))
        after = rest[known + len(head) - at :][:2]
        if known >= 0 and (after[:1].isalnum() or (after[:1] == " " and after[1:].isalnum())):
            return line.start + at
    return None


def _open_quote(head: str) -> int | None:
    for opener, closer in _OPENERS.items():
        at = head.rfind(opener)
        if (
            at >= 0
            and closer not in head[at + 1 :].replace("n’t", "").replace("’s ", " ")
            and head[at + 1 : at + 2].isalpha()
        ):
            before = head[:at][-1:]
            if not before.isalnum():
                return at
    return head.rfind('"') if head.count('"') % 2 and re.search(r'(?:^|\s)"\w[^"]*$', head) else None
