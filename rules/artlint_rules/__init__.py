"""The rules that come with artlint, offered through the same hook as anybody's."""

from collections.abc import Iterable

from artlint import Rule
from artlint.plugins import hookimpl


@hookimpl
def artlint_rules() -> Iterable[Rule | type[Rule]]:
    """Every rule in this package's modules and every pack in its folder ``packs``."""
    import sys
    from pathlib import Path

    from artlint.plugins import load_packs, rules_in

    return [*rules_in(sys.modules[__name__]), *load_packs(Path(__file__).parent / "packs")]
