"""The rules of a package, found by looking: nothing is registered by hand."""

import importlib
from collections.abc import Iterator
from types import ModuleType

from artlint.model.rule import Rule
from artlint.plugins.catalog import catalogued


def rules_in(package: ModuleType) -> list[Rule | type[Rule]]:
    """Every rule defined in the package's modules and sub-packages, in the order of their codes."""
    return sorted(catalogued(package, _classes(package)), key=_code)


def _code(rule: Rule | type[Rule]) -> str:
    return rule.about.code


def _classes(package: ModuleType) -> Iterator[type[Rule]]:
    import pkgutil  # what is kept from the last start mostly spares the looking

    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(entry.name)
        if entry.ispkg:
            yield from _classes(module)
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Rule)
                and value.__module__ == module.__name__
                and hasattr(value, "about")
            ):
                yield value
