"""What lines of one shape have in common: their words, and slots for what differs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from artlint.text.fold import fold
from artlint.text.months import MONTHS, WEEKDAYS
from artlint.text.pattern import pattern
from artlint.text.recurring import MARKS, NUMBER, name_spans
from artlint.text.words import WORD

_DAYS = "|".join(f"{name}|{name[:4]}|{name[:3]}" for name in (*MONTHS, *WEEKDAYS))
_NUMBER = r"\d+(?:(?:st|nd|rd|th)\b)?"
_MOMENT = rf"\b(?:{_DAYS})\b\.?"
# A number, or numbers and names of months and days with marks between them.
_NUMBERS = pattern(rf"(?:{_MOMENT}[\s,]+)*{_NUMBER}(?:[\s.,:/–-]*(?:{_NUMBER}|{_MOMENT}))*", re.IGNORECASE)
_DIGIT = pattern(r"\d")
# What fills a slot, for the package ``regex`` without regard to case: numbers; a date; one to six words of a name.
SLOTS = {
    NUMBER: r"\d+(?:[ .,:/–-]+\d+)*",
    "date": r"[\w.,:/–-]+(?: [\w.,:/–-]+){0,5}",
    "name": r"[\w.'’&-]+(?: [\w.'’&-]+){0,5}",
}
# Before and after the words of a line.
_EDGE = r"[^\w\n]*"
_SPECIAL = pattern(r"[.^$*+?{}\[\]\\|()]")


class Part(NamedTuple):
    """A piece of a line: its words, and which slot they fill, empty for none."""

    words: str
    slot: str


class Template(NamedTuple):
    """Parts in order; those with a slot stand for whatever fills it."""

    parts: tuple[Part, ...]

    @property
    def fixed(self) -> bool:
        """Whether there are no slots."""
        return not any(part.slot for part in self.parts)

    @property
    def first(self) -> str:
        """The words at the start, empty if a slot is there."""
        return "" if self.parts[0].slot else self.parts[0].words.strip(MARKS)

    @property
    def last(self) -> str:
        """The words at the end, empty if a slot is there."""
        return "" if self.parts[-1].slot else self.parts[-1].words.strip(MARKS)

    def __str__(self) -> str:
        """For people: slots as ``<name>``, ``<date>``, ``<number>``."""
        names = {NUMBER: "number"}
        return "".join(f"<{names.get(part.slot, part.slot)}>" if part.slot else part.words for part in self.parts)

    @property
    def pattern(self) -> str:
        """A regular expression of the package ``regex`` that matches the whole line."""
        inner = "".join(SLOTS[part.slot] if part.slot else _escaped(part.words) for part in self.parts)
        return f"(?m)^{_EDGE}{inner}{_EDGE}$"


def template(lines: Sequence[str], *, names: bool) -> Template:
    """What the lines have in common; those that are cut into other pieces than the first are left aside.

    With ``names``, names differ too. ``lines`` holds at least one.
    """
    cut = [_parts(line.strip(MARKS), names) for line in lines]
    alike = [parts for parts in cut if _frame(parts) == _frame(cut[0])]
    common: list[Part] = []
    for pieces in zip(*alike, strict=True):
        same = len({piece.words for piece in pieces}) == 1
        piece = Part(pieces[0].words, "" if same else pieces[0].slot)
        if piece.slot or not common or common[-1].slot:
            common.append(piece)
        else:
            common[-1] = Part(common[-1].words + piece.words, "")
    return Template(tuple(common))


def _frame(parts: Sequence[Part]) -> list[str]:
    return [part.slot or fold(part.words) for part in parts]


def _parts(line: str, names: bool) -> list[Part]:
    slots = [(*match.span(), _kind(match[0])) for match in _NUMBERS.finditer(line)]
    first = WORD.search(line)
    if names and first:
        spans = name_spans(line, first.end())
        slots += [(*span, "name") for span in spans if not any(a < span[1] and span[0] < b for a, b, _ in slots)]
    parts, at = [], 0
    for start, end, slot in sorted(slots):
        parts += [Part(line[at:start], ""), Part(line[start:end], slot)]
        at = end
    parts.append(Part(line[at:], ""))
    return [part for part in parts if part.words]


def _kind(words: str) -> str:
    return "date" if len(_DIGIT.sub("", words).strip(" .,:/-–")) else NUMBER


def _escaped(words: str) -> str:
    """The words as a regular expression that people can read; ``re.escape`` would escape the spaces too."""
    return _SPECIAL.sub(r"\\\g<0>", words)
