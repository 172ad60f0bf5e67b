"""A name or label at the edge of the article that the article does not mention."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.topic import MIN_TEXT, shared
from artlint_rules.boilerplate.whole_line import SENTENCE_ENDS, cut, open_lines

LONGEST = 45  # code points of a name with its marks: chosen
PROSE = 70  # code points of a line that is the article's text, if it ends as a sentence does
TOP, TAIL = 7, 4  # lines at the edges that are looked at: a headline, a deck and the lines about the author
MAX_LINES = 2  # such lines at one edge; more of them are a list that the article brings
_PART = r"[^\W\d_][\w'’.-]*"
_NAME = pattern(rf"[-–—•·|>* ]*({_PART}(?: (?:{_PART}|&)){{1,3}})[-–—•·|* ]*")
_POINTS = pattern(r"(?i)\b(?:highlights|points|takeaways|glance|facts)\b")
_JOINING = frozenset("de da van von der den bin al el di du la le and und et y e i ve & of".split())


class LoneName(Rule):
    """A name or label at the edge of the article that the article does not mention.

    Authors, sections and buttons stand above the first paragraph or below the last: "Jane Roe", "Latest Road News",
    "Email Me". They look like headings, but a heading or a headline shares words with the text, and they do
    not. The fix, unsafe, takes the line out. Found are lines of two to four capitalised words, all longer ones nowhere
    else in the article. Single words, names that the article mentions, labels over a list of points and several such lines
    together are left alone.
    """

    about = About(
        code="BPL094",
        name="lone-name",
        source="first and last lines of extracted news pages of 2008 to 2026",
        examples=(
            Bad(
                "Old bridge opens\n[[Jane Roe]]\nThe bridge over the Lunt is open again, the mayor of the town said on Monday.\n",
                "Old bridge opens\nThe bridge over the Lunt is open again, the mayor of the town said on Monday.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the Lunt is open again, the mayor of the town said on Monday.\nMany came.\n[[Road Works Map]]\n",
                "The bridge over the Lunt is open again, the mayor of the town said on Monday.\nMany came.\n",
                Applicability.UNSAFE,
            ),
            # Words of the text: a headline, someone who is spoken of.
            Good("Bridge Opens\nThe bridge over the Lunt is open again, the mayor of the town said on Monday.\nMany came."),
            Good("Old bridge opens\nJane Roe\nThe bridge over the Lunt is open again, Mrs Roe, the mayor, said on Monday."),
            Good("Old bridge opens\nStory Highlights\n- Mayor came\nThe bridge over the Lunt is open, he said on Monday to all."),
            Good(
                "The bridge over the Lunt is open again, the mayor of the town said on Monday.\nJane Roe\nJohn Poe\nAnn Hill\n"
            ),
            Good("The bridge over the Lunt is open again, the mayor of the town said on Monday.\nJane Roe, Rivertown\n"),
            Good("Old bridge\nThe bridge is open.\nMany came.\n" * 4 + "Jane Roe\n" + "The bridge is open.\n" * 4),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Names above the first paragraph and below the last."""
        doc = ctx.doc
        opened = open_lines(doc)
        if not opened or len(doc.text) < MIN_TEXT:
            return
        top = _outside(doc, doc.filled[:TOP])
        tail = _outside(doc, doc.filled[: -TAIL - 1 : -1])
        if len(top) == len(doc.filled[:TOP]) and len(tail) == len(doc.filled[-TAIL:]):
            return
        for edge in (top, tail):
            names = [number for number in edge if number in opened and _is_name(doc, number)]
            if 0 < len(names) <= MAX_LINES:
                for number in names:
                    message = "name or label that the article does not mention"
                    yield cut(self, doc, doc.trimmed_line(number), message, safe=False, confidence=0.8)


def _outside(doc: Document, edge: list[int]) -> list[int]:
    """The short lines of an edge before the first line that is the article's text."""
    found: list[int] = []
    for number in edge:
        words = doc.line_texts[number]
        if len(words) > PROSE and words.rstrip()[-1] in SENTENCE_ENDS:
            break
        found.append(number)
    return found


def _is_name(doc: Document, number: int) -> bool:
    words = doc.line_texts[number].strip()
    match = _NAME.fullmatch(words) if len(words) <= LONGEST else None
    if not match or _POINTS.search(words) or _before_points(doc, number):
        return False
    parts = match[1].split()
    if not all(part[0].isupper() or part in _JOINING for part in parts):
        return False
    return shared(doc, number)[0] == 0


def _before_points(doc: Document, number: int) -> bool:
    """Whether a list of points follows."""
    below = doc.filled[doc.filled.index(number) + 1 :][:1]
    return any(doc.line_texts[index].lstrip()[0] in "-*•" for index in below)
