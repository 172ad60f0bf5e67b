"""The author's name and the time of publication as a line of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.lines import short_lines, trimmed
from artlint_rules.boilerplate.moments import first_moment, only_moments
from artlint_rules.boilerplate.whole_line import TOP_LINES, cut, near_top

_PERSON = r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|de|da|van|von|der|den|bin|al|el|di|du|la|le|and|&)){1,5}"
_BY = re.compile(
    rf"(?:(?i:by|author|written by|posted by|published by|reported by|von|par|por|door):? +)?(?P<name>{_PERSON})"
    r"(?: ?[,|/-]? ?(?i:staff|staff writer|staff reporter|correspondent|editor|reporter))?"
)
# What stands between the name and the date: marks, a day of the week, words of time stamps.
_BETWEEN = re.compile(
    r"(?i:[\s,|/·•–—:-]+(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*|on|updated|published|posted|at)\b[.,:]*)*"
    r"[\s,|/·•–—:-]*$"
)
_NO_NAME = re.compile(
    r"\b(?:The|In|On|At|For|Updated?|Published|Posted|Summit|Election|Elections|News|Day|Week|Issue|Report|Conference|"
    r"Cup|Open|Games|Festival|League|Court|City|Street|Photo|Image|Images|Press|Release|Immediate)\b"
)
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True)
class Byline(Rule):
    """The author's name and the time of publication as a line of the text.

    They are facts about the article, and the same name often stands alone once more below it. Found
    are a name with a date near the top, and then that very name alone on the article's last line;
    both may be taken out safely. A name alone at the top is left, since it may be a heading.
    """

    about = About(
        code="BPL005",
        name="byline",
        source="bylines of news sites, read 2026-11",
        examples=(
            Bad(
                "Bridge opens\n\n[[Jane Roe June 17, 2021 08:33]]\n\nThe bridge is open again.\n\n[[Jane Roe]]\n",
                "Bridge opens\n\nThe bridge is open again.\n",
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe | 12 May 2020, 10:15]]\nThe bridge is open again.",
                "Bridge opens\nThe bridge is open again.",
            ),
            Bad(
                "Bridge opens\n[[By Jane Roe and John Poe - 11/18/19 11:04 PM EST]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
            ),
            Good("Bridge opens\n\nJane Roe was born on 12 May 2020.\n\nThe bridge is open again."),
            Good("Bridge opens\n\nThe bridge is open again.\n\nJane Roe"),
            Good("Bridge opens\nRivertown Summit June 17, 2021\nThe bridge is open again."),
            Good("The day went by.\n" * 9 + "Jane Roe June 17, 2021 08:33\nThe bridge is open again."),
            Good("Bridge opens\nOn June 17, 2021 Jane Roe came by at 08:33.\nJane Roe"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The first dated byline of the top, and its name on the last line."""
        doc = ctx.doc
        for line in short_lines(doc.text)[:TOP_LINES]:
            if not (_DIGIT.search(doc.text, line.start, line.end) and near_top(doc, line)):
                continue
            name = _dated_name(doc[line])
            if not name:
                continue
            yield cut(self, doc, line, "byline with the time of publication", confidence=0.9)
            last = trimmed(doc.text, doc.lines[doc.filled[-1]])
            if last.start > line.end and doc[last] == name:
                yield cut(self, doc, last, "name of the byline repeated at the end", confidence=0.95)
            return


def _dated_name(words: str) -> str:
    """The name in a line of name and date; nothing if it is no such line."""
    at = first_moment(words)
    if at < 1 or not only_moments(words[at:]):
        return ""
    match = _BY.fullmatch(words[: _BETWEEN.search(words[:at]).start()])  # type: ignore[union-attr]
    return match["name"] if match and not _NO_NAME.search(match["name"]) else ""
