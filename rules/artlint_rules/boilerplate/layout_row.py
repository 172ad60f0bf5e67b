"""A row of the layout table that holds the article."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut

_BAR = pattern(r"\\?\|")
_QUOTES = frozenset('"“„«')
_MARKS = " \t\u00a0-–—*:<>[]()"
# The row with the article in it. In 1,900 extracted pages none but layout tables had a row of that many words; any
# number from 60 to 100 gave the same findings.
ARTICLE_WORDS = 80
MAX_LONE_WORDS = 20  # of a row with one cell: a paragraph of the article may have a row of its own
MAX_WORDS = 60  # of a row of several cells: boxes with their headline and text
MAX_LABEL_WORDS = 3  # of a row with one cell above the article: a longer one is the headline
MIN_ROWS, MIN_CELLS = 3, 3  # of a table that the article brings: as many cells in each row
_STORY = "The bridge over the Lunt is open again, the mayor said on Monday. " * 8
_TABLE = "| Year | Cars | Boats |\n| 2005 | 80 | 12 |\n| 2006 | 95 | 10 |\n"


class LayoutRow(Rule):
    """A row of the layout table that holds the article.

    Old pages are laid out as tables, and extractors turn them into lines "| ... |". Where the whole article stands in
    one such row, the others are the boxes round it: menus, teasers, advertisements. The fix, unsafe, takes the
    row out. Tables that the article brings (rows of as many cells), longer rows and a row above the article that may
    be its headline stay, and so do all rows of pages whose article is written in plain lines.
    """

    about = About(
        code="BPL092",
        name="layout-row",
        triggers=("|",),
        source="layout tables of news pages of 2007 to 2013, as extractors write them",
        examples=(
            Bad(
                f"[[| Toll on the old road | Ferry sold | Mill burns |]]\n| {_STORY}|\n[[| Rivers of the week: Lunt. |]]\n",
                f"| {_STORY}|\n",
                Applicability.UNSAFE,
            ),
            Bad(f"[[| Rivertown weather |]]\n| {_STORY}|\n", f"| {_STORY}|\n", Applicability.UNSAFE),
            # The same rows where the article is written in lines.
            Good(f"{_STORY}\n\n| Toll on the old road | Ferry sold | Mill burns |\n| Rivers of the week: Lunt. |\n"),
            Good(f"| Bridge over the Lunt is open |\n| {_STORY}|\n"),
            Good(f"| {_STORY}|\n{_TABLE}"),
            Good(f"| {_STORY}|\n| {'The ferry was sold to the town of Old Mill on Friday. ' * 2}|\n"),
            Good(f"| {_STORY}|\nToll | Ferry\n"),
            Good(f"| {_STORY}|\n| “We have waited for it,” he said. |\n"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Short rows of a page of which one row is long."""
        doc = ctx.doc
        rows = {number: words for number in doc.filled if _is_row(words := doc.line_texts[number].strip())}
        if len(rows) < 2:
            return
        article = next((number for number, words in rows.items() if word_count(words) >= ARTICLE_WORDS), None)
        if article is None:
            return
        tables = _tables(doc, rows)
        for number, words in rows.items():
            if number not in tables and _is_box(words, above=number < article):
                message = "row of the layout table round the article"
                yield cut(self, doc, doc.trimmed_line(number), message, safe=False, confidence=0.85)


def _is_row(words: str) -> bool:
    return words[0] == "|" and words[-1] == "|"


def _is_box(words: str, *, above: bool) -> bool:
    count, cells = word_count(words), _cells(words)
    if len(cells) > 1:
        return count <= MAX_WORDS
    if cells and cells[0][0] in _QUOTES:
        return False
    return 0 < count <= (MAX_LABEL_WORDS if above else MAX_LONE_WORDS)


def _cells(words: str) -> list[str]:
    return [cell for part in _BAR.split(words) if (cell := part.strip(_MARKS))]


def _tables(doc: Document, rows: dict[int, str]) -> set[int]:
    """The rows that stand in a run of as many cells each, as those of a table do."""
    found: set[int] = set()
    run: list[int] = []
    for number in doc.filled:
        size = len(_cells(rows[number])) if number in rows else 0
        if run and size != len(_cells(rows[run[-1]])):
            run = []
        if size >= MIN_CELLS:
            run.append(number)
            if len(run) >= MIN_ROWS:
                found.update(run)
    return found
