"""A name or label at the edge of the article that the article does not mention."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint_rules.boilerplate.topic import MIN_TEXT, shared
from artlint_rules.boilerplate.whole_line import SENTENCE_ENDS, cut
from artlint_rules.tables import is_name

LONGEST = 45  # code points of a name with its marks: chosen
PROSE = 70  # code points of a line that is the article's text, if it ends as a sentence does
TOP, TAIL = 7, 4  # lines at the edges that are looked at: a headline, a deck and the lines about the author
MAX_LINES = 2  # such lines at one edge; more of them are a list that the article brings
_PART = r"[^\W\d_][\w'’.-]*"
_NAME = pattern(rf"[-–—•·|>* ]*{_PART}(?: (?:{_PART}|&)){{1,3}}[-–—•·|* ]*")
_PERSON = pattern(rf"[-–—]* ?{_PART}(?: {_PART}){{1,3}}")
_POINTS = pattern(r"(?i)\b(?:highlights|points|takeaways|glance|facts)\b")
_POSTED = pattern(r"(?i)(?:posted|published|updated)\b.*[0-9]")
_JOINING = frozenset("de da van von der den bin al el di du la le and und et y e i ve & of".split())
_STORY = "The old bridge over the Lunt is open again, the mayor of the town said on Monday afternoon.\n" * 12


class LoneName(Rule):
    """A name or label at the edge of the article that the article does not mention.

    Authors, sections and buttons stand above the first paragraph or below the last: "Jane Roe", "Latest Road News",
    "Email Me". They look like headings, but a heading or a headline shares words with the text, and they do
    not. The fix, unsafe, takes the line out. Found are lines of two to four capitalised words, all longer ones nowhere
    else in the article. Single words, names that the article mentions, labels over a list of points and several such lines
    together are left alone, and so are letters with their signatures.
    """

    about = About(
        code="BPL094",
        name="lone-name",
        source="first and last lines of extracted news pages of 2008 to 2026",
        examples=(
            Bad(f"Old bridge\n[[Jane Roe]]\n{_STORY}", f"Old bridge\n{_STORY}", Applicability.UNSAFE),
            Bad(f"{_STORY}[[Road Works Map]]\n", _STORY, Applicability.UNSAFE),
            # Words of the text: a headline, someone who is spoken of.
            Good(f"Bridge Opens\n{_STORY}"),
            Good(f"Spring Cleaning\n{_STORY}"),
            Good(
                f"Smoky New Month\nMore than ten towns at the Lunt, among them the oldest of all, have shut their bridges\n{_STORY}"
            ),
            Good(f"Old bridge\nJane Marsh\n{_STORY}Mrs Marsh was there.\n"),
            Good(f"{_STORY}“A bridge is a road over a river,” she wrote.\n-- Jane Roe\n"),
            Good(f"Home\n\nCase Study Format\n\nPosted on 12/01/07\n\n{_STORY}"),
            Good(f"Old bridge\nPROPERTY RIGHTS\n{_STORY}"),
            Good(f"Old bridge\nKey Facts\n{_STORY}"),
            Good(f"Old bridge\nWhat We Know\n- Mayor came\n- Ferry sold\n{_STORY}"),
            # A list of the article, and something else than a name.
            Good(f"{_STORY}Jane Roe\nJohn Poe\nAnn Hill\n"),
            Good(f"{_STORY}Jane Roe, Rivertown\n"),
            Good(f"{_STORY}Road works map\n"),
            # Inside the article, and below a text of two sentences.
            Good(f"{_STORY}Jane Roe\n{_STORY}"),
            Good("The bridge over the Lunt is open again, the mayor of the town said on Monday.\nJane Roe\n"),
            # Letters are signed, and a sentence is torn apart at its links.
            Good(f"{_STORY}Jane Roe\n{_STORY}John Poe\n{_STORY}Ann Hill\n"),
            Good(f"{_STORY}All of it is new. The\nTalvik Moon HD\nboat has been bought by the\nferry."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Names above the first paragraph and below the last."""
        doc = ctx.doc
        texts, filled = doc.line_texts, doc.filled
        # Most lines fall out by their length, headlines and sentences by the first letter of their last word.
        names = {
            number
            for number in filled[:TOP] + filled[-TAIL:]
            if len(words := texts[number]) <= LONGEST
            and not words[words.rfind(" ") + 1 :][:1].islower()
            and _is_capitalised(words)
            and _is_name(doc, number)
        }
        if not names or len(doc.text) < MIN_TEXT or doc.hard_wrapped or _has_signatures(doc):
            return
        for edge in (_outside(doc, filled[:TOP]), _outside(doc, filled[: -TAIL - 1 : -1])):
            # The first line right above the text or its deck is the headline: "Spring Cleaning".
            found = [number for number in edge if number in names and (number != filled[0] or _is_alone(doc, edge))]
            if len(found) <= MAX_LINES:
                for number in found:
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


def _has_signatures(doc: Document) -> bool:
    """Whether names stand alone inside the article, too: a page of letters."""
    inside = (doc.line_texts[number] for number in doc.filled[TOP:-TAIL])
    return (
        sum(
            len(words) <= LONGEST and _is_capitalised(words) and _PERSON.fullmatch(words.strip()) is not None
            for words in inside
        )
        > 1
    )


def _is_alone(doc: Document, edge: list[int]) -> bool:
    """Whether another short line follows the first, that may be the headline in its place."""
    return any(len(doc.line_texts[number]) <= PROSE for number in edge[1:])


def _is_capitalised(words: str) -> bool:
    parts = words.split()
    return len(parts) > 1 and all(part[0].isupper() or part in _JOINING or not part[0].isalpha() for part in parts)


def _is_name(doc: Document, number: int) -> bool:
    words = doc.line_texts[number].strip()
    # "PROPERTY RIGHTS" above a paragraph heads it, and so does "Case Study Format" above the day it was posted.
    if all(is_common(part.lower()) and not is_name(part.lower()) for part in words.split()) and (
        words.isupper() or _before_date(doc, number)
    ):
        return False
    if words[-1] in SENTENCE_ENDS or not _NAME.fullmatch(words) or _POINTS.search(words) or _before_points(doc, number):
        return False
    if _is_inside_sentence(doc, number):
        return False
    # "-- Jane Roe" right below what she said.
    if words.startswith(("--", "— ", "– ")) and number and doc.line_texts[number - 1].strip():
        return False
    return shared(doc, number)[0] == 0


def _is_inside_sentence(doc: Document, number: int) -> bool:
    """Whether a sentence that was torn at its links goes on from the line above to the line below."""
    above, below = (words.strip() for words in doc.around(number))
    return above != "" and above[-1] not in SENTENCE_ENDS and below[:1].islower()


def _before_date(doc: Document, number: int) -> bool:
    """Whether the day on which the article was posted follows."""
    return _POSTED.match(doc.around(number)[1].strip()) is not None


def _before_points(doc: Document, number: int) -> bool:
    """Whether a list of points follows."""
    return doc.around(number)[1].lstrip().startswith(("-", "*", "•"))
