"""Values as they are written in TOML."""

import json
from collections.abc import Mapping
from typing import Any

from artlint.text.pattern import pattern

_BARE = pattern(r"[A-Za-z0-9_-]+")


def as_toml(value: Any) -> str:
    """A value on one line; a table as an inline one."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_key(key)} = {as_toml(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(as_toml, value))}]"
    # A JSON text is one in TOML too, but for DEL.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else as_toml(key)
