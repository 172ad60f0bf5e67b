"""Lines without a cue among the residue that ends an article."""

from bisect import bisect_left
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut

_WIDE = pattern(r"[\u3040-\u30ff\u3400-\u9fff]")
_INNER = pattern(r"[a-z)][.!?] [A-Z][a-z]* [a-z]")  # one sentence ends inside the line and another begins
_PROSE = "The bridge over the Lunt is open again, the mayor said on Monday, after nine years of works."
# How much a line says that the article is over. Chosen by trial on 1,900 labelled extracted pages; other weights near
# these gave the same precision.
STRONG, WEAK, UNFINISHED, SENTENCE, LONG_SENTENCE = 2.0, 1.0, 0.4, -0.7, -1.4
ENOUGH, PLENTY = 2.0, 6.0  # for a finding, for a safe fix: one line of residue, or three
# Found between paragraphs as well as below them: marks of ads, teasers, credits, posts, agencies, times, links.
# And names by themselves: letters to the editor are signed.
_ANYWHERE = frozenset({"BPL002", "BPL009", "BPL010", "BPL013", "BPL016", "BPL019", "BPL029", "BPL094"})
# Bare numbers say nothing: tables are full of them.
_SILENT = frozenset({"BPL027"})
MAX_UNFINISHED, SHORT_SENTENCE, MAX_SENTENCE = 20, 5, 25  # words; beyond it a line is a paragraph of the article
CALM_SENTENCE = 14  # words of a sentence that may still be a teaser
# Lines that no rule found, one below the other: chosen, no list of teasers met was longer, but where much more
# speaks for residue than for text (six found lines) the menus of whole pages follow.
MAX_RUN, MAX_LONG_RUN, OVERWHELMING = 12, 48, 12.0
_TORN = frozenset(".,;)")  # a line that begins so goes on with a sentence that an extractor tore apart
_RULE = pattern(r"[\s|:-]*---[\s|:-]*")  # below the head of a table
MAX_LABEL = 6  # words that a label of a list has at the most before its colon: chosen
MAX_BARS = 2  # of a cell of a layout table; a row with more may be a table of results
# Headings at the end of an article of an encyclopaedia; with two of them, lists and short sections are its own.
_ENCYCLOPAEDIA = frozenset(
    ("bibliography", "external links", "footnotes", "further reading", "notes", "references", "see also", "works cited")
)
MIN_ARTICLE = 12  # words of a line that must stand above: a page of nothing but links is left alone


class TailResidue(Rule):
    """Lines without a cue among the residue that ends an article.

    Below the last paragraph stand headlines of other stories, names, labels of sections. Nothing in their words
    gives them away, but they stand among lines that other rules found: once the residue has begun, whatever
    is no sentence goes with it. The fix takes the line out, safely where at least three lines speak for it; there short
    sentences above the last of those lines go too, as teasers do, unsafely where two stand in a line. Other sentences,
    what an extractor tore apart, everything above a paragraph and the articles of an encyclopaedia stay. Chosen alone,
    the rule finds nothing, for it goes by what the others found.
    """

    about = About(
        code="BPL041",
        name="tail-residue",
        after=("BPL",),
        source="measured on 1,900 extracted news pages of 2008 to 2026",
        examples=(
            Bad(
                f"{_PROSE}\n\nRelated articles\n\n[[Two ferries out of service]]\n\n[[Old Mill]]\n\nLeave a reply\n",
                f"{_PROSE}\n\nRelated articles\n\nLeave a reply\n",
                Applicability.UNSAFE,
                found=("Related articles", "Leave a reply"),
            ),
            Bad(
                f"{_PROSE}\nComments\n[[Old Mill]]\nShare\n[[Jane Roe]]\nFollow us\nHome",
                _PROSE + "\nComments\nShare\nFollow us\nHome",
                found=("Comments", "Share", "Follow us", "Home"),
            ),
            Bad(
                _PROSE + "\nComments\nShare\n[[A look at the mill.]]\nFollow us\nHome\nMany came to see it.",
                _PROSE + "\nComments\nShare\nFollow us\nHome\nMany came to see it.",
                found=("Comments", "Share", "Follow us", "Home"),
            ),
            Bad(
                f"{_PROSE}\nComments\nShare\n[[It has three arches. It was built of stone from the hill by the men of the town.]]\nHome\nFollow us",
                f"{_PROSE}\nComments\nShare\nHome\nFollow us",
                Applicability.UNSAFE,
                found=("Comments", "Share", "Home", "Follow us"),
            ),
            Good(f"{_PROSE}\n\nRelated articles\n\nTwo ferries out of service\n\n{_PROSE}\n", found=("Related",)),
            # A sentence with few lines round it, and one torn apart, above an advertisement in the text.
            Good(f"{_PROSE}\n\nShare\n\nA look at the mill.\n\nHome", found=("Share", "Home")),
            Good(
                f"{_PROSE}\nAdvert\nMany came to see the\nOld Mill\n, which was shut\nShare",
                found=("Advert", "Share"),
            ),
            Good(f"{_PROSE}\n\nRelated articles\n\nThe mayor was there with two engineers.", found=("Related",)),
            Good(f"{_PROSE}\n\nShare\n\n" + "Two eggs, two spoons of flour\n" * 13, found=("Share",)),
            Good(
                f"{_PROSE}\n\n"
                + "It was the best of all the bridges that the town has ever\nhad in its long life, and\n" * 5
                + "Share\n\nOld Mill\nHome\nJane Roe\nFollow us\n",
                found=("Share", "Home", "Follow us"),
            ),
            Good(
                f"{_PROSE}\n\nContents\n\nCourse\n\nIt is short.\n\nGallery\n\nSee also\n\nHale Gorge\n\nReferences\n\nShare",
                found=("Contents", "Gallery", "See also", "Share"),
            ),
            Good("The bridge is open\n\nShare\n\nTwo ferries out of service\n", found=("Share",)),
            # Rows of a table, and what a sentence of the article leads to.
            Good(
                f"{_PROSE}\nVersion | Text\n---|---\nShare\nComments\nThe mayor came late | |\nFollow us\nHome",
                found=("Share", "Comments", "Follow us", "Home"),
            ),
            Good(
                f"{_PROSE}\nComments\nThe best that is to be had for little money in the shop this week:\nLunt Star 75\nFollow us\nHome",
                found=("Comments", "Follow us", "Home"),
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Unfinished lines from the place on where the lines down to the end speak most for residue."""
        doc, known = ctx.doc, _weights(ctx)
        begin = _beginning(doc, known)
        evidence = sum(known.get(number, 0.0) for number in doc.filled[begin:])
        if evidence < ENOUGH or all(word_count(doc.line_texts[n]) < MIN_ARTICLE for n in doc.filled[:begin]):
            return
        if doc.hard_wrapped or len(_ENCYCLOPAEDIA.intersection(map(_heading, doc.line_texts))) > 1:
            return
        safe = evidence >= PLENTY
        last = max((number for number, weight in known.items() if weight), default=-1)
        longest = MAX_LONG_RUN if evidence >= OVERWHELMING else MAX_RUN
        table = any(map(_RULE.fullmatch, doc.line_texts))
        for number in _among(doc.filled[begin:], known, longest):
            words = doc.line_texts[number].strip()
            if not _length(words) or ("|" in words and (table or (words.count("|") > MAX_BARS and not safe))):
                continue
            if _announces(words) or _is_announced(doc, number, known):
                continue
            if ends_sentence(words) and (not safe or _length(words) > MAX_SENTENCE or number > last):
                continue
            line = doc.trimmed_line(number)
            message = "line among the residue below the article"
            sure = safe and (_length(words) <= CALM_SENTENCE or not _INNER.search(words))
            yield cut(self, doc, line, message, safe=sure, confidence=0.9 if sure else 0.8)


def _is_announced(doc: Document, number: int, known: dict[int, float]) -> bool:
    """Whether a sentence of the article leads to the line by a colon."""
    before = doc.filled[bisect_left(doc.filled, number) - 1]
    return before not in known and _announces(doc.line_texts[before].rstrip())


def _announces(words: str) -> bool:
    """Whether a line leads to the next: more than a label, with a colon."""
    return words.endswith(":") and word_count(words) > MAX_LABEL


def _heading(words: str) -> str:
    return words.strip().rstrip(":").lower()


def _among(tail: list[int], known: dict[int, float], longest: int) -> Iterator[int]:
    """The lines that no rule found, but for long runs of them: a list of the article, with a button above it."""
    run: list[int] = []
    for number in tail:
        if number not in known:
            run.append(number)
            continue
        if len(run) <= longest:
            yield from run
        run = []
    if len(run) <= longest:
        yield from run


def _weights(ctx: Context) -> dict[int, float]:
    """What the lines say that other rules take out whole, by their numbers."""
    known: dict[int, float] = {}
    doc = ctx.doc
    for finding in ctx.found:
        if not any(not edit.text and edit.span.covers(finding.span) for fix in finding.fixes for edit in fix.edits):
            continue
        weight = 0.0 if finding.rule in _SILENT else WEAK if finding.rule in _ANYWHERE else STRONG
        first, last = doc.line_number(finding.span.start), doc.line_number(max(0, finding.span.end - 1))
        for number in range(first, last + 1):
            line = doc.trimmed_line(number)
            if finding.span.start <= line.start and line.end <= finding.span.end:
                known[number] = max(weight, known.get(number, 0.0))
    return known


def _beginning(doc: Document, known: dict[int, float]) -> int:
    """Index into ``filled`` of the found line from which on residue outweighs sentences most; the end if none does."""
    best, begin, total = 0.0, len(doc.filled), 0.0
    for at in range(len(doc.filled) - 1, 0, -1):
        number = doc.filled[at]
        weight = known.get(number)
        if weight is None:
            weight = _weight(doc.line_texts[number].strip())
            if weight is None:
                break
        total += weight
        if number in known and weight and total > best:
            best, begin = total, at
    return begin if best >= ENOUGH else len(doc.filled)


def _weight(words: str) -> float | None:
    """What a line says that no rule found; nothing if it is a paragraph of the article."""
    length = _length(words)
    if words[0] in _TORN:
        return None
    if not ends_sentence(words):
        return None if length > MAX_UNFINISHED else UNFINISHED if length else 0.0
    if length > MAX_SENTENCE:
        return None
    return 0.0 if length <= SHORT_SENTENCE else SENTENCE if length <= CALM_SENTENCE else LONG_SENTENCE


def _length(words: str) -> int:
    """Number of words; two characters count as one in scripts that write no spaces."""
    return max(word_count(words), len(_WIDE.findall(words)) // 2)
