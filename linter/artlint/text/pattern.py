"""Regular expressions that are compiled when they are first used."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern until something is asked of it."""

    __slots__ = ("__dict__", "_flags", "_source")

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        value = getattr(compiled, name)
        # Kept on the object, so that the next use finds it without coming here.
        setattr(self, name, value)
        return value


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled at its first use: a run loads all rules' patterns and uses few."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
