"""What may stand in a pack, and every mistake in one told at once."""

from bisect import bisect
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from artlint.model.finding import Applicability
from artlint.text.nearest import nearest

WHERE = ("anywhere", "alone", "line-start", "line-end", "tail-of-article")
CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a table: the type of its value, whether it must be there, what else is asked of it.

    ``items``: types of a list's items. ``most``: the largest number; the smallest is 0.
    """

    kind: type | tuple[type, ...]
    needed: bool = False
    choices: tuple[str, ...] = ()
    items: type | tuple[type, ...] = ()
    most: float | None = None


_TEXTS = (str, list)
SETTINGS = {
    "where": Key(str, choices=WHERE),
    "message": Key(str),
    "why": Key(str),
    "replace": Key(str),
    "applicability": Key(str, choices=tuple(a.value for a in Applicability)),
    "confidence": Key((float, int), most=1),
    "max-words": Key(int, most=1_000_000),
    "unless": Key(list, items=str),
    "source": Key(str),
}
PHRASE = {
    **SETTINGS,
    "find": Key(_TEXTS, needed=True, items=str),
    "pattern": Key(str),
    "from": Key(str),
    "bad": Key(list, needed=True, items=(str, dict)),
    "good": Key(list, needed=True, items=str),
}
RULE = {
    **SETTINGS,
    "code": Key(str, needed=True),
    "name": Key(str, needed=True),
    "summary": Key(str, needed=True),
    "languages": Key(list, items=str),
    "sites": Key(list, items=str),
    "preview": Key(bool),
    "since": Key(str),
    "phrase": Key(list, needed=True, items=dict),
}
PACK = {"language": Key(str), "source-language": Key(str), "source": Key(str, needed=True)}
FILE = {"pack": Key(dict, needed=True), "rule": Key(list, needed=True, items=dict)}


@dataclass
class Report:
    """Problems of one pack file, each with the line it is on.

    ``proven``: patterns are known to be valid.
    """

    path: str
    text: str
    proven: bool = False
    problems: list[str] = field(default_factory=list)

    def add(self, line: int, problem: str) -> None:
        """Keep a problem and its line."""
        self.problems.append(f"{self.path}:{line}: {problem}")

    def line_of(self, header: str, number: int = 0) -> int:
        """Line of the number-th table with this header, from 0; the first line if there is none."""
        lines = self._headers.get(header, [])
        return lines[number] if number < len(lines) else 1

    def line_of_phrase(self, rule: int, number: int) -> int:
        """Line of the number-th phrase of a rule, both from 0; that of the rule if the phrase has no header."""
        rules, phrases = self._headers.get("[[rule]]", []), self._headers.get("[[rule.phrase]]", [])
        first, *after = rules[rule : rule + 2] or [1]
        at = bisect(phrases, first) + number
        own = at < len(phrases) and not (after and phrases[at] > after[0])
        return phrases[at] if own else first

    @cached_property
    def _headers(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.lstrip().startswith("["):
                found.setdefault("".join(line.split("#")[0].split()), []).append(number)
        return found

    def check(self, table: dict[str, Any], keys: dict[str, Key], line: int, what: str) -> dict[str, Any]:
        """What of the table is sound; reports unknown keys with the nearest right one, missing and wrong values."""
        for name in sorted(table.keys() - keys.keys()):
            near = nearest(name, keys)
            self.add(
                line,
                f'{what} has no key "{name}"'
                + (f'; did you mean "{near}"?' if near else f"; it takes {', '.join(keys)}"),
            )
        sound = {}
        for name, key in keys.items():
            if name not in table:
                if key.needed:
                    self.add(line, f'{what} needs the key "{name}"')
            elif wrong := _wrong(name, table[name], key):
                self.add(line, f'"{name}" of {what} {wrong}')
            else:
                sound[name] = table[name]
        return sound


def _wrong(name: str, value: Any, key: Key) -> str:
    """What is wrong with a value, to be read after its name; nothing if it is sound."""
    if not _is(value, key.kind):
        return f"is {_kind(value)}, not {_names(key.kind)}"
    if key.choices and value not in key.choices:
        return f'is "{value}", not one of {", ".join(key.choices)}'
    if isinstance(value, list):
        if not value and key.needed and name not in {"bad", "good"}:
            return "is empty"
        wrong = [item for item in value if key.items and not _is(item, key.items)]
        return f"holds {_kind(wrong[0])}, not {_names(key.items)}" if wrong else ""
    if key.most is not None and not 0 <= value <= key.most:
        return f"is {value}, not a number from 0 to {key.most:g}"
    return ""


_KINDS = {
    str: "a text",
    list: "a list",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dict: "a table",
}


def _is(value: object, kind: type | tuple[type, ...]) -> bool:
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def _kind(value: object) -> str:
    return _KINDS.get(type(value), type(value).__name__)


def _names(kind: type | tuple[type, ...]) -> str:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return " or ".join(_KINDS.get(k, k.__name__) for k in kinds)
