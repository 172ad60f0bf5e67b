"""Where in the text a word stands: at the beginning of a sentence, in a line of what kind."""

import re
from collections.abc import Callable, Iterator

from artlint import Context, Document
from artlint.text.tokens import is_code

_BETWEEN = " \t\"“”‘’'()"  # what may stand between the mark and the word
_NEAR = 4  # code points: a mark, a closing quote, a space and an opening quote


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence or a line begins there, as the mark before it tells."""
    before = text[max(0, offset - _NEAR) : offset].rstrip(_BETWEEN)
    return before == "" or before[-1] in ".!?\n:"


def line_is(doc: Document, offset: int, name: str, test: Callable[[str], object]) -> bool:
    """What the test says of the line that holds the offset; asked once for each line, as some are a whole article.

    ``name`` begins with the code of the rule that asks, or is shared by rules with the same test.
    """
    known = doc.notes.setdefault(name, {})
    line = doc.line_at(offset)
    if line.start not in known:
        known[line.start] = bool(test(doc[line]))
    told: bool = known[line.start]
    return told


def in_code(doc: Document, offset: int) -> bool:
    """Whether the line that holds the offset looks like code."""
    return line_is(doc, offset, "code", is_code)


def matches_round(ctx: Context, wanted: re.Pattern[str], before: int, after: int) -> Iterator[re.Match[str]]:
    """Each match that holds a hit, once. It begins and ends at most so many code points before and behind the hit's start."""
    end = -1
    for hit in ctx.hits:
        if hit.start < end:
            continue
        for match in wanted.finditer(ctx.doc.text, max(0, hit.start - before), hit.start + after):
            if match.start() <= hit.start < match.end():
                yield match
                end = match.end()
                break
