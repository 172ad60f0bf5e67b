"""On which line of a TOML text each key and each item of a list stands.

No TOML reader kept today tells it (tomllib, rtoml and tomlkit keep no positions). Used only once there is a
mistake to place, or somebody asks where a value comes from; the text was read by tomllib before, so it is valid.
"""

from collections.abc import Mapping

from artlint.text.pattern import pattern

Keys = tuple[str | int, ...]

_BLANK = pattern(r"(?:\s|#[^\n]*)*")
_STRING = pattern(
    r'(?s)"""(?:\\.|[^\\])*?"{3,5}(?!")'  # several lines, escapes
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
)
_BARE = pattern(r"[A-Za-z0-9_-]+")
_SCALAR = pattern(r"[^,\]}#\n]*")


def line_of(text: str, keys: Keys) -> int:
    """Line, from 1, of what the keys lead to; where they lead into nothing, of the nearest that is there."""
    known = key_lines(text)
    while keys and keys not in known:
        keys = keys[:-1]
    return known.get(keys, 1)


def key_lines(text: str) -> Mapping[Keys, int]:
    """The line, from 1, of each key and item, by the keys and indices that lead to it."""
    return _Scanner(text).lines


class _Scanner:
    """One pass over a valid text."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.lines = text, 0, dict[Keys, int]()
        self._counted, self._counted_to = 1, 0
        self._tables: dict[Keys, int] = {}  # index of the last table of each array of tables
        self._table: Keys = ()
        self._blank()
        while self.at < len(text):
            if text[self.at] == "[":
                self._header()
            else:
                self._pair(self._table)
            self._blank()

    def _blank(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    def _mark(self, keys: Keys) -> None:
        self._counted += self.text.count("\n", self._counted_to, self.at)
        self._counted_to = self.at
        self.lines.setdefault(keys, self._counted)

    def _header(self) -> None:
        many = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if many else 1
        names = self._names()
        self._blank()
        self.at, after = start, self.at + (2 if many else 1)
        keys: Keys = ()
        for number, name in enumerate(names):
            keys = (*keys, name)
            if many and number == len(names) - 1:
                self._tables[keys] = self._tables.get(keys, -1) + 1
            self._mark(keys)
            if keys in self._tables:
                keys = (*keys, self._tables[keys])
                self._mark(keys)
        self._table, self.at = keys, after

    def _names(self) -> list[str]:
        """A dotted key."""
        names = []
        while True:
            self._blank()
            bare = _BARE.match(self.text, self.at)
            quoted = None if bare else _STRING.match(self.text, self.at)
            found = bare or quoted
            if found is None:
                raise ValueError("not the text that was read")
            names.append(found[0] if bare else _unquoted(found[0]))
            self.at = found.end()
            self._blank()
            if self.text[self.at : self.at + 1] != ".":
                return names
            self.at += 1

    def _pair(self, table: Keys) -> None:
        start = self.at
        names = self._names()
        self._blank()
        after, self.at = self.at + 1, start
        for number in range(len(names)):
            self._mark((*table, *names[: number + 1]))
        self.at = after
        self._value((*table, *names))

    def _value(self, keys: Keys) -> None:
        self._blank()
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self._several("]", keys)
        elif opening == "{":
            self._several("}", keys)
        else:
            found = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.at = found.end() if found else self.at + 1

    def _several(self, closing: str, keys: Keys) -> None:
        """The items of a list, or the pairs of a table on one line."""
        self.at += 1
        number = 0
        self._blank()
        while self.text[self.at] != closing:
            if closing == "]":
                self._mark((*keys, number))
                self._value((*keys, number))
            else:
                self._pair(keys)
            number += 1
            self._blank()
            if self.text[self.at] == ",":
                self.at += 1
                self._blank()
        self.at += 1


def _unquoted(text: str) -> str:
    import tomllib

    name: str = tomllib.loads(f"name = {text}")["name"]
    return name
