"""The kinds of settings: how a value is read from TOML or from a text, merged, and described in JSON Schema.

A value that does not fit is told to its place and read as ``None``.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from artlint.run.config.source import At

LEVELS = ("info", "warning", "error")
FAIL_ON = (*reversed(LEVELS), "never")
TRUE, FALSE = frozenset({"1", "true", "yes", "on"}), frozenset({"", "0", "false", "no", "off"})

Values = Mapping[str, Any]


def _replaced(_: Any, nearer: Any) -> Any:
    return nearer


def _added(farther: tuple[Any, ...], nearer: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*farther, *nearer)


def _joined(farther: Values, nearer: Values) -> Values:
    """Both tables; the nearer's entries win and come last."""
    kept = {key: value for key, value in farther.items() if key not in nearer}
    return {**kept, **nearer}


def joined_options(farther: Values, nearer: Values) -> Values:
    """Options of rules by rule: tables of one rule are joined, the nearer ones come last."""
    return {
        **{key: table for key, table in farther.items() if key not in nearer},
        **{key: {**farther.get(key, {}), **table} for key, table in nearer.items()},
    }


class Kind(NamedTuple):
    """``wanted`` names the value in a message, ``read`` reads one, ``schema`` describes it.

    ``merge`` makes one value of a farther and a nearer one. ``parse`` makes of the text of a flag or a variable
    what would stand in TOML; ``metavar`` names such a text in help.
    """

    wanted: str
    read: Callable[[Any, At], Any]
    schema: Mapping[str, Any]
    merge: Callable[[Any, Any], Any] = _replaced
    metavar: str = ""
    parse: Callable[[str], Any] = str
    choices: tuple[str, ...] | None = None

    @property
    def is_list(self) -> bool:
        """Whether a value is a list, and its flag may be given again."""
        return self.read is _texts or self.read is _paths

    @property
    def adds(self) -> bool:
        """Whether a nearer value is added to a farther one, in whose place it would stand else."""
        return self.merge is not _replaced


def _switch(value: Any, at: At) -> bool | None:
    if isinstance(value, bool):
        return value
    at.must_be("true or false", value)
    return None


def _share(value: Any, at: At) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    at.must_be("a share from 0 to 1", value)
    return None


def _count_from(least: int) -> Callable[[Any, At], int | None]:
    def read(value: Any, at: At) -> int | None:
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        at.must_be(f"a whole number from {least}", value)
        return None

    return read


def _texts(value: Any, at: At) -> tuple[str, ...] | None:
    texts = [value] if isinstance(value, str) else value
    if isinstance(texts, list) and all(isinstance(text, str) and text for text in texts):
        return tuple(texts)
    at.must_be("a list of texts", value)
    return None


def _paths(value: Any, at: At) -> tuple[str, ...] | None:
    """Paths from the folder of the file in which they stand."""
    texts = _texts(value, at)
    return None if texts is None else tuple(str(at.source.folder / text) for text in texts)


def _path(value: Any, at: At) -> str | None:
    if isinstance(value, str) and value:
        return str(at.source.folder / value)
    at.must_be("a path", value)
    return None


def _text(value: Any, at: At) -> str | None:
    if isinstance(value, str) and value:
        return value
    at.must_be("a text", value)
    return None


def _one_of(choices: tuple[str, ...]) -> Callable[[Any, At], str | None]:
    def read(value: Any, at: At) -> str | None:
        if isinstance(value, str) and value in choices:
            return value
        at.must_be(f"one of {', '.join(choices)}", value)
        return None

    return read


def _table_of(wanted: str, read: Callable[[Any, At], Any]) -> Callable[[Any, At], Values | None]:
    def read_table(value: Any, at: At) -> Values | None:
        if isinstance(value, dict):
            items = {key: read(item, at.inside(key)) for key, item in value.items()}
            return {key: item for key, item in items.items() if item is not None}
        at.must_be(wanted, value)
        return None

    return read_table


def _options(value: Any, at: At) -> Values | None:
    if isinstance(value, dict) and all(isinstance(table, dict) for table in value.values()):
        return value
    at.must_be("a table of tables, one for each rule", value)
    return None


_ITEMS = {"type": "string", "minLength": 1}
_LIST = {"anyOf": [_ITEMS, {"type": "array", "items": _ITEMS}]}
_SELECTOR = {"$ref": "#/definitions/selector"}
_SELECTORS = {"anyOf": [_SELECTOR, {"type": "array", "items": _SELECTOR}]}


def _levels() -> Kind:
    wanted = "a table of levels by the rules that have them"
    schema = {
        "type": "object",
        "propertyNames": _SELECTOR,
        "additionalProperties": {"type": "string", "enum": list(LEVELS)},
    }
    return Kind(wanted, _table_of(wanted, _one_of(LEVELS)), schema, _joined)


def _by_path() -> Kind:
    wanted = "a table of lists of rules by path"
    schema = {"type": "object", "additionalProperties": _SELECTORS}
    return Kind(wanted, _table_of(wanted, _texts), schema, _joined, "PATTERN:RULES")


def _jobs(value: Any, at: At) -> int | None:
    if value == "auto":
        return 0
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    at.must_be("a whole number from 0, or auto", value)
    return None


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


def _whole(text: str) -> object:
    return int(text) if text.strip().isdecimal() else text


def _yes(text: str) -> object:
    word = text.strip().lower()
    return word in TRUE if word in TRUE | FALSE else text


_NUMBER = {"type": "integer"}
SWITCH = Kind("true or false", _switch, {"type": "boolean"}, parse=_yes)
SHARE = Kind(
    "a share from 0 to 1", _share, {"type": "number", "minimum": 0, "maximum": 1}, metavar="SHARE", parse=_number
)
COUNT = Kind("a whole number from 1", _count_from(1), {**_NUMBER, "minimum": 1}, metavar="N", parse=_whole)
JOBS = Kind(
    "a whole number from 0, or auto",
    _jobs,
    {"anyOf": [{**_NUMBER, "minimum": 0}, {"const": "auto"}]},
    metavar="N",
    parse=_whole,
)
COUNT_OR_NONE = Kind("a whole number from 0", _count_from(0), {**_NUMBER, "minimum": 0}, metavar="N", parse=_whole)
TEXT = Kind("a text", _text, _ITEMS, metavar="TEXT")
PATH = Kind("a path", _path, _ITEMS, metavar="PATH")
FIELDS = Kind("a list of texts", _texts, _LIST, metavar="FIELD")
PATTERNS = Kind("a list of texts", _texts, _LIST, metavar="PATTERN")
MORE_PATTERNS = Kind("a list of texts", _texts, _LIST, _added, "PATTERN")
MORE_PATHS = Kind("a list of texts", _paths, _LIST, _added, "PATH")
TEXTS = Kind("a list of texts", _texts, _LIST, metavar="TEXT")
RULES = Kind("a list of texts", _texts, _SELECTORS, metavar="RULES")
MORE_RULES = Kind("a list of texts", _texts, _SELECTORS, _added, "RULES")
FAILING = Kind(
    f"one of {', '.join(FAIL_ON)}",
    _one_of(FAIL_ON),
    {"type": "string", "enum": list(FAIL_ON)},
    metavar="LEVEL",
    choices=FAIL_ON,
)
RULE_LEVELS = _levels()
RULES_BY_PATH = _by_path()
OPTIONS = Kind("a table of tables, one for each rule", _options, {"$ref": "#/definitions/options"}, joined_options)
