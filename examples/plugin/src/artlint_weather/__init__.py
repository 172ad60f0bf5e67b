"""The plugin's hooks. What they need is imported inside them, so that loading the plugin costs next to nothing."""

from collections.abc import Iterable, Mapping

from artlint import Rule
from artlint.plugins import hookimpl
from artlint.reports.base import Report


@hookimpl
def artlint_rules() -> Iterable[Rule | type[Rule]]:
    """The rule written in Python, and those of the packs."""
    from pathlib import Path

    from artlint.plugins import load_packs
    from artlint_weather.doubled_degree import DoubledDegree

    return [DoubledDegree, *load_packs(Path(__file__).parent / "packs")]


@hookimpl
def artlint_reports() -> Mapping[str, Report]:
    """The output format ``tsv``."""
    from artlint_weather.tsv import tsv

    return {"tsv": tsv}
