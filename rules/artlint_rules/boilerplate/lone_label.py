"""One word of a menu, button or section alone on a line."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.labels import BUTTONS, LABELS, bare_lines, label_lines
from artlint_rules.boilerplate.whole_line import cut, ends_wrapped_sentence, in_table

# Lines of a text whose first line may be a section above the headline: 28 of 28 such were residue in labelled news.
MIN_LINES = 3
LONGEST = 30  # code points of the longest label with its marks
# What sites call themselves and their sections: none of 23 such lines below the first in labelled news was the article's text.
_NAMED = frozenset(("news", "headlines", "newspaper", "newsroom", "newsdesk", "desk", "politics", "sport", "sports"))
_SITE = pattern(
    r"\W{0,3}(?:[A-Z][\w'’.&-]* ){1,3}(?:News(?: Desk)?|Headlines|Newspaper|Newsroom|Newsdesk|Politics|Sports?)\W{0,3}"
)


class LoneLabel(Rule):
    """One word of a menu, button or section alone on a line.

    "Close", "Share", "World", "Updated" or "Lunt Valley News" alone belong to the page, not the article. The fix takes the line
    out: safely if it is a button, unsafely otherwise, for an article may have a heading of one such word. Words that are heard as an answer
    or exclaimed stay, and so does the first line of a text of one or two.
    """

    about = About(
        code="BPL036",
        name="lone-label",
        source="menus and buttons of news sites, read 2026-11",
        examples=(
            Bad("The bridge is open.\n\n[[Close]]\n\nThe mayor came.", "The bridge is open.\n\nThe mayor came."),
            Bad("The bridge is open.\n[[Share:]]\nThe mayor came.", "The bridge is open.\nThe mayor came."),
            Bad(
                "The bridge is open.\n[[| World |]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Comments]]\n", "The bridge is open.\n"),
            Bad("Die Brücke ist offen.\n[[Teilen]]\n", "Die Brücke ist offen.\n"),
            Bad(
                "Köprü açıldı.\n[[Güncelleme Tarihi:]]\nBaşkan geldi.",
                "Köprü açıldı.\nBaşkan geldi.",
                Applicability.UNSAFE,
            ),
            Bad(
                "De brug is open.\n\n[[Reacties]]\n\nZij kwam.",
                "De brug is open.\n\nZij kwam.",
                Applicability.UNSAFE,
            ),
            Bad(
                "[[News]]\nBridge open again\nThe mayor came.",
                "Bridge open again\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Good(
                "Bridge Cup\n\nThe table of the cup after the first round |\nHOME |\nAWAY |\nTeam |\nThe bridge is open, the mayor said."
            ),
            Bad(
                "The bridge is open.\n[[Lunt Valley News]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Good("The bridge is open.\nThe news\nSome like news and some like sport\nThe mayor came."),
            Good("Lunt Valley News\nThe bridge is open."),
            Good("World\nThe bridge is open."),
            Good("The bridge is open.\nNext!\nThe mayor came."),
            Good("It would be a waste of the time of all of us to reply by\nmail.\nThe mayor came."),
            Good("The bridge is open.\nWorld trade\nThe mayor came."),
            Good("The bridge is open.\n“More.”\nThe mayor came."),
            Good(
                "The road past the mill was shut on Monday, and the men who work there\nhad to take the longer way over the hill, which takes them an hour if\nit rains and half of it if it does not, as they told the paper of the\ntown at the gate of the mill in the morning, and a report on it is in\nScience.\nIt is late, and the mayor has nothing more to say about the whole road\nthan he did on the day before."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are a label once their marks are off."""
        doc = ctx.doc
        for index, words in label_lines(doc).items():
            line, first = doc.trimmed_line(index), index == doc.filled[0]
            if line.end - line.start > LONGEST or (first and len(doc.filled) < MIN_LINES):
                continue
            text = doc.line_texts[index].strip()
            if (text[-1] in ".,;!?" and doc.goes_on(index)) or ends_wrapped_sentence(doc, index):
                continue
            # The end of a sentence, a word that is explained, what is done on a stage.
            if text.lower() == "home |" and in_table(doc, index) and "\naway |" in doc.text.lower():
                continue
            if (text[0].islower() and text[-1] in ".:") or (text[0] == "(" and text[-1] == ")"):
                continue
            if first or words in LABELS:
                safe = not first and words in BUTTONS
                message = "label of a menu, button or section"
                yield cut(self, doc, line, message, safe=safe, confidence=0.9 if safe else 0.8)
        for index, words in bare_lines(doc):
            if words[words.rfind(" ") + 1 :] in _NAMED and " " in words and index != doc.filled[0]:
                line = doc.trimmed_line(index)
                if _SITE.fullmatch(doc[line]) and words not in label_lines(doc).values():
                    yield cut(self, doc, line, "name of a site or section", safe=False, confidence=0.8)
