"""What a run says of a document, and of what it could not do."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.model.rule import About, Rule
from artlint.text.digest import digest


class Origin(NamedTuple):
    """Where a document was read: a path, and for a file of records the record's line (from 1) and field."""

    path: str
    record: int | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that raised: a bug, reported with its rule and document, while the run goes on."""

    rule: str
    document: str
    error: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not linted or not done, and how to mend it; the run is incomplete."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        """The problem on one line, with its place."""
        place = f"{self.path}:{self.line}" if self.line is not None else self.path
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Checked:
    """One document with its findings in order of their place."""

    document: Document
    origin: Origin
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()


@dataclass(frozen=True)
class RunInfo:
    """What the reports say of the run itself. ``width`` is that of the terminal in columns."""

    version: str
    rules: Mapping[str, About]
    chosen: tuple[Rule, ...] = ()
    settings: object = None
    facts: str = ""
    plugins: tuple[str, ...] = ()
    colour: bool = False
    width: int = 100

    @cached_property
    def ruleset_hash(self) -> str:
        """What the chosen rules and their options are, in 16 hexadecimal digits."""
        return digest([(rule.about, repr(rule)) for rule in self.chosen])

    @cached_property
    def config_hash(self) -> str:
        """What the settings are, in 16 hexadecimal digits."""
        return digest(self.settings)
