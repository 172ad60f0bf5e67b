"""What rules about whole lines share: the lines of the hits, and the finding that takes a line out."""

from bisect import bisect_left
from collections.abc import Iterator

from artlint import Applicability, Context, Document, Finding, Rule, Span, delete_lines
from artlint.text.lines import trimmed
from artlint.text.words import ends_sentence

# The last character of a sentence, which labels and headlines lack; but "4 p.m." and "8 a.m.".
SENTENCE_ENDS = '.!"”'
_HOURS = ("m", "M")
_NOTE = "BPL open lines"
TOP_LINES = 6  # lines in which a byline or date counts as standing at the top: chosen, headline and deck before it
LONGEST = 400  # code points of a line that can be residue as a whole: chosen, a copyright notice with its terms


def hit_lines(ctx: Context, longest: int = LONGEST) -> Iterator[Span]:
    """Each line with a hit and no more code points than that, once, without the white space at its ends."""
    end = -1
    for hit in ctx.hits:
        if hit.start >= end:
            line = ctx.doc.line_at(hit.start)
            end = max(line.end, hit.start + 1)
            if line.end - line.start <= longest:
                yield trimmed(ctx.doc.text, line)


def open_lines(doc: Document) -> list[int]:
    """Indices of the lines that may end other than as a sentence does; few do, and residue is among them."""
    known: list[int] | None = doc.notes.get(_NOTE)
    if known is None:
        texts = doc.line_texts
        # The second test is for the few that the first leaves, as white space may follow the last character.
        known = doc.notes[_NOTE] = [
            index
            for index in doc.filled
            if (texts[index][-1] not in SENTENCE_ENDS or texts[index][-2:-1] in _HOURS)
            and ((words := texts[index].rstrip())[-1] not in SENTENCE_ENDS or words[-2:-1] in _HOURS)
        ]
    return known


def cut(rule: Rule, doc: Document, line: Span, message: str, *, safe: bool = True, confidence: float = 0.9) -> Finding:
    """A finding on a line whose fix takes the line out."""
    level = Applicability.SAFE if safe else Applicability.UNSAFE
    return rule.finding(line, message, delete_lines(doc, line, level), confidence=confidence)


def near_top(doc: Document, line: Span) -> bool:
    """Whether the line is among the first that are not blank."""
    filled = doc.filled[:TOP_LINES]
    return bool(filled) and line.start <= doc.line(filled[-1]).end


def ends_wrapped_sentence(doc: Document, index: int) -> bool:
    """Whether a line of a text that is broken at a width ends a sentence: "... starts on" above "7 May at 9 p.m."."""
    above = doc.line_texts[index - 1].strip() if index else ""
    return above != "" and not ends_sentence(above) and doc.hard_wrapped


def at_edge(doc: Document, line: Span, first: int, last: int) -> bool:
    """Whether the line is among the first or the last so many that are not blank."""
    number = doc.line_number(line.start)
    return number in doc.filled[:first] or (last > 0 and number in doc.filled[-last:])


def in_table(doc: Document, index: int) -> bool:
    """Whether the line and those above and below it are cells of a table: each ends in a bar."""
    at = bisect_left(doc.filled, index)
    cells = doc.filled[max(0, at - 1) : at + 2]
    return len(cells) > 2 and all(doc.line_texts[number].rstrip().endswith("|") for number in cells)
