"""What a reader of UTF-8, TOML or JSON could not read, in a few words, with its place."""

from artlint.text.pattern import pattern
from artlint.text.position import Position

# As tomllib writes it, and as rtoml does.
_TOML_PLACE = pattern(r"(?: \(at| at) (?:line (?P<line>\d+),? column (?P<column>\d+)|end of document)\)?\s*$")
_AT = pattern(r"(?: starting)? at$")


def utf8_mistake(error: UnicodeDecodeError) -> tuple[Position, str]:
    """The first byte that is no UTF-8: where it stands, and what to tell."""
    data, start = bytes(error.object), error.start
    before = data[data.rfind(b"\n", 0, start) + 1 : start].decode("utf-8", "replace")
    return Position(data.count(b"\n", 0, start) + 1, len(before) + 1), f"byte 0x{data[start]:02x} is no UTF-8"


def toml_mistake(error: Exception, text: str) -> tuple[Position, str]:
    """Where a reader of TOML stopped in the text, and why."""
    told = str(error)
    found = _TOML_PLACE.search(told)
    if found and found["line"]:
        place = Position(int(found["line"]), int(found["column"]))
    else:
        place = Position(text.count("\n") + 1, len(text) - text.rfind("\n"))
    return place, _begun_small(told[: found.start()] if found else told)


def json_mistake(error: Exception) -> str:
    """Why ``json`` could not read a line, with the column."""
    from json import JSONDecodeError

    if not isinstance(error, JSONDecodeError):
        return "nested too deeply" if isinstance(error, RecursionError) else "a number has too many digits"
    if not error.doc[error.pos :].strip():
        return "the line ends too early"
    return f"{_begun_small(_AT.sub('', error.msg))} in column {error.pos + 1}"


def _begun_small(text: str) -> str:
    return text[:1].lower() + text[1:]
