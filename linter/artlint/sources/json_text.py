"""Edit one string of a JSON text and leave every other byte as it is."""

import json
import re
from collections.abc import Sequence
from typing import cast

from artlint.model.finding import Edit
from artlint.text.pattern import pattern
from artlint.text.span import Span

_SPACE = pattern(r"[ \t\r\n]*")
# One code point of the decoded string: a surrogate pair, an escape, or the character itself.
_UNIT = pattern(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)
_LONE = pattern("[\ud800-\udfff]")
_VALUE = json.JSONDecoder()


def string_edits(line: str, field: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of the field's string, in offsets of the decoded string, as edits of the line itself.

    New words are escaped as the string itself is: beyond ASCII only if it escapes such characters too.
    A lone surrogate is escaped unless the string holds it as an invalid byte.
    Raises ``KeyError`` if the record has no such field.
    """
    start, end = _string_at(line, field)
    raw = line[start:end]
    places = _raw_offsets(raw)
    return [
        Edit(Span(start + places[span.start], start + places[span.end]), _quoted(words, raw)) for span, words in edits
    ]


def _quoted(words: str, raw: str) -> str:
    if "\\u" in raw and raw.isascii():
        return json.dumps(words)[1:-1]
    quoted = json.dumps(words, ensure_ascii=False)[1:-1]
    return _LONE.sub(lambda lone: lone[0] if lone[0] in raw else json.dumps(lone[0])[1:-1], quoted)


def _raw_offsets(raw: str) -> list[int]:
    """For each offset of the decoded string, its end included, the offset in the raw one."""
    return [unit.start() for unit in _UNIT.finditer(raw)] + [len(raw)]


def _string_at(line: str, field: str) -> tuple[int, int]:
    """Where the field's string stands, without its quotes."""
    at = _skip(line, line.startswith("\ufeff"))
    members = _members(line, at)
    # A key that has dots in it counts before a path, unless its value is null: as in reading.
    start, end = members.get(field, (at, at))
    if line[start] == '"':
        return start + 1, end - 1
    keys = field.split(".")
    for key in keys[:-1]:
        members = _members(line, members[key][0])
    start, end = members[keys[-1]]
    return start + 1, end - 1


def _members(line: str, at: int) -> dict[str, tuple[int, int]]:
    """Where each value of the object that begins here stands; of a key given twice the last counts, as for ``json``."""
    found: dict[str, tuple[int, int]] = {}
    at = _skip(line, at + 1)
    while line[at] != "}":
        key, at = _VALUE.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)
        _, end = _VALUE.raw_decode(line, start)
        found[cast("str", key)] = (start, end)
        at = _skip(line, end)
        if line[at] == ",":
            at = _skip(line, at + 1)
    return found


def _skip(line: str, at: int) -> int:
    match = _SPACE.match(line, at)
    return match.end() if match else at
