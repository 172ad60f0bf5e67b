"""The four doors. Import what is heavy inside the hook's body: it runs only when a run begins."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pluggy

from artlint.model.rule import Rule
from artlint.reports.base import Report
from artlint.sources.base import Source

PROJECT = "artlint"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def artlint_rules() -> Iterable[Rule | type[Rule]]:  # type: ignore[empty-body]
    """Rules to offer. A class gets its options from the configuration; an instance is taken as it is."""


@hookspec
def artlint_sources() -> Mapping[str, Source]:  # type: ignore[empty-body]
    """Formats to read, by suffix with its dot, in lower case: ``{".csv": CsvSource()}``."""


@hookspec
def artlint_reports() -> Mapping[str, Report]:  # type: ignore[empty-body]
    """Output formats, by the name that ``--output-format`` takes."""


@hookspec
def artlint_measured() -> Path:  # type: ignore[empty-body]
    """A table of how often the rules were right, which ``artlint explain`` tells; see ``plugins/measured.py``."""
