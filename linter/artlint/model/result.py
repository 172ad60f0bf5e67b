"""What a run says of a document, and of what it could not do."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import NamedTuple

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.model.rule import About, Rule, options_of
from artlint.text.digest import digest

# Modules that call rules, and all that are artlint's own.
_CALLERS = ("artlint.engine.", "artlint.plugins.")
_OWN = "artlint."


class Origin(NamedTuple):
    """Where a document was read: a path, and for a file of records the record's line (from 1) and field."""

    path: str
    record: int | None = None
    field: str = "text"


class Crash(NamedTuple):
    """A rule that raised: a bug, reported with its rule and document, while the run goes on.

    ``timeout`` says that a time budget ran out.
    """

    rule: str
    document: str
    error: str
    timeout: bool = False

    def __str__(self) -> str:
        """The crash in a sentence."""
        return f"rule {self.rule} failed on {self.document}: {self.error}"


def crash_of(rule: str, document: str, error: BaseException) -> Crash:
    """What is told of an exception that a rule raised, with the line of the rule's file if it was raised there."""
    told = f"{type(error).__name__}: {error}{_place(error.__traceback__)}"
    return Crash(rule, document, told, isinstance(error, TimeoutError))


def _place(trace: TracebackType | None) -> str:
    """File and line of the last call in the rule's file; nothing for rules that are data."""
    while trace and _module(trace).startswith(_CALLERS):
        trace = trace.tb_next
    if trace is None or _module(trace).startswith(_OWN):
        return ""
    file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
    while trace:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == file else line
        trace = trace.tb_next
    return f" ({os.path.basename(file)}:{line})"


def _module(trace: TracebackType) -> str:
    return str(trace.tb_frame.f_globals.get("__name__"))


@dataclass(frozen=True)
class Problem:
    """Something that was not linted or not done, and how to mend it; the run is incomplete."""

    path: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        """The problem on one line, with its place."""
        place = f"{self.path}:{self.line}" if self.line is not None else self.path
        return f"{place}: {self.message}"


class Suppressed(NamedTuple):
    """A finding that is not to be shown: ``by`` a ``decision`` or the ``baseline``, and the reason given for it."""

    finding: Finding
    by: str
    reason: str = ""


class Checked(NamedTuple):
    """One document with its findings in order of their place, and those that decisions hide."""

    document: Document
    origin: Origin
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()


NO_LEVELS: Mapping[str, str] = {}


def no_limit(doc: Document, path: str) -> float:
    """Fixes may take out all words."""
    return 1.0


class RunInfo(NamedTuple):
    """What the reports say of the run itself. ``width`` is that of the terminal in columns.

    ``problems`` and ``crashes`` grow while the run goes on: a report asks for them at its end. ``group`` says whether
    equal findings are shown as one, ``None`` leaves it to the format. ``folder`` is where the run began, ``token`` a
    word that no article can know. ``profile`` asks the machine formats for a profile of every article.
    ``levels`` has the levels of rules by code, where they are set. ``max_removal`` gives the share of a document's
    words, 0 to 1, that fixes may take out; it wants the path from which the document was read.
    """

    version: str
    rules: Mapping[str, About]
    chosen: tuple[Rule, ...] = ()
    settings: object = None
    facts: str = ""
    plugins: tuple[str, ...] = ()
    colour: bool = False
    width: int = 100
    problems: Iterable[Problem] = ()
    crashes: Sequence[Crash] = ()
    group: bool | None = None
    folder: str = ""
    token: str = ""
    profile: bool = False
    levels: Mapping[str, str] = NO_LEVELS
    max_removal: Callable[[Document, str], float] = no_limit

    def level_of(self, code: str) -> str:
        """The level of a rule's findings: ``error``, ``warning`` or ``info``."""
        return self.levels.get(code, "warning")

    @property
    def troubles(self) -> list[str]:
        """What was not linted and which rules failed until now, in sentences, each once."""
        return [str(trouble) for trouble in dict.fromkeys((*self.problems, *self.crashes))]

    @property
    def ruleset_hash(self) -> str:
        """What the chosen rules and their options are, in 16 hexadecimal digits."""
        parts = [
            (rule.about.code, tuple(rule.about.triggers), tuple(rule.about.lines), rule.about.pattern, options_of(rule))
            for rule in self.chosen
        ]
        return digest(parts)

    @property
    def config_hash(self) -> str:
        """What the settings are, in 16 hexadecimal digits."""
        return digest(self.settings)
