"""Where settings come from, and the mistakes in them, each with its place."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from artlint.text.nearest import nearest

Keys = tuple[str | int, ...]


class Source:
    """A configuration file, the environment, or the command line.

    ``text`` is what the file holds and ``table`` the keys that lead to our table in it; ``folder`` is what paths
    in it start from. ``names`` says for settings that stand in no file what gave them: a flag or a variable.
    """

    def __init__(
        self,
        name: str,
        text: str = "",
        table: Keys = (),
        folder: Path | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """No mistake is known yet."""
        self.name = name
        self.text = text
        self.table = table
        self.folder = Path() if folder is None else folder
        self.names = {} if names is None else names
        self.mistakes: list[tuple[Keys, str]] = []

    def place(self, keys: Keys) -> str:
        """Where the value stands that the keys lead to: a file and its line, a flag, a variable."""
        if not self.text:
            return self.names.get(str(keys[0]), self.name) if keys else self.name
        from artlint.run.config.lines import line_of

        return f"{self.name}:{line_of(self.text, (*self.table, *keys))}"

    def problems(self, more: Iterable[tuple[Keys, str]] = ()) -> list[str]:
        """The mistakes, and more that were found meanwhile, in the order of their lines."""
        mistakes = [*self.mistakes, *more]
        if not self.text:
            return [f"{self.place(keys)}: {text}" for keys, text in mistakes]
        from artlint.run.config.lines import line_of

        placed = [(line_of(self.text, (*self.table, *keys)), text) for keys, text in mistakes]
        return [f"{self.name}:{line}: {text}" for line, text in sorted(placed)]


class At(NamedTuple):
    """A value's place while it is read."""

    source: Source
    keys: Keys = ()

    def inside(self, key: str | int) -> "At":
        """The place of what is in it."""
        return At(self.source, (*self.keys, key))

    def mistake(self, text: str) -> None:
        """Keep a mistake."""
        self.source.mistakes.append((self.keys, text))

    def must_be(self, wanted: str, value: Any) -> None:
        """Keep the mistake that the value is something else."""
        self.mistake(f'"{self._name()}" must be {wanted}, not {value!r}')

    def unknown(self, what: str, known: Iterable[str], others: str) -> None:
        """Keep the mistake that nothing has the name that the last key is; ``others`` says what there is."""
        near = nearest(str(self.keys[-1]), known)
        hint = f'did you mean "{near}"?' if near else others
        self.mistake(f'no {what} is called "{self.keys[-1]}"; {hint}')

    def _name(self) -> str:
        """The keys from the table in which the settings stand, that of an override too."""
        tables = [number for number, key in enumerate(self.keys) if isinstance(key, int)]
        return ".".join(map(str, self.keys[tables[-1] + 1 if tables else 0 :]))
