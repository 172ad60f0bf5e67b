"""The rules that come with artlint, offered through the same hook as anybody's."""

from collections.abc import Iterable
from pathlib import Path

from artlint import Rule
from artlint.plugins import hookimpl


@hookimpl
def artlint_rules() -> Iterable[Rule | type[Rule]]:
    """Every rule in this package's modules and every pack in its folder ``packs``."""
    import sys

    from artlint.plugins import load_packs, rules_in

    return [*rules_in(sys.modules[__name__]), *load_packs(Path(__file__).parent / "packs")]


@hookimpl
def artlint_measured() -> Path:
    """How often the rules were right on labelled articles."""
    return Path(__file__).parent / "data" / "precision.tsv"
