"""All that is wrong with layers, once the rules are known: every selector and option that fits none too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from artlint.engine.select import unknown
from artlint.model.rule import Rule
from artlint.run.config.keys import OVERRIDES, SETTINGS
from artlint.run.config.kinds import MORE_RULES, RULES
from artlint.run.config.layers import Layer
from artlint.run.config.source import Keys
from artlint.run.options import Mistake, made, ownerless

_LISTS = tuple(key for key, setting in SETTINGS.items() if setting.kind in (RULES, MORE_RULES))


def rule_problems(layers: Iterable[Layer], offered: Sequence[Rule | type[Rule]]) -> list[str]:
    """Each mistake with its place, those of keys and values too, in the order of the layers."""
    return [problem for layer in layers for problem in layer.source.problems(_about_rules(layer, offered))]


def _about_rules(layer: Layer, offered: Sequence[Rule | type[Rule]]) -> Iterator[tuple[Keys, str]]:
    for prefix, table in _tables(layer):
        told = unknown(offered, [selector for _, selector in _selectors(table)])
        yield from (((*prefix, *keys), told[name]) for keys, name in _selectors(table) if name in told)
        for mistake in _option_mistakes(table.get("rules", {}), offered):
            yield (*prefix, "rules", *mistake.keys), mistake.text


def _tables(layer: Layer) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    yield (), layer.values
    for number, table in enumerate(layer.values.get(OVERRIDES, ())):
        yield (OVERRIDES, number), table


def _selectors(table: Mapping[str, Any]) -> Iterator[tuple[Keys, str]]:
    for key in _LISTS:
        for number, selector in enumerate(table.get(key, ())):
            yield (key, number), selector
    for path, selectors in table.get("per-file-ignores", {}).items():
        for number, selector in enumerate(selectors):
            yield ("per-file-ignores", path, number), selector
    for selector in table.get("severity", {}):
        yield ("severity", selector), selector


def _option_mistakes(options: Mapping[str, Mapping[str, Any]], offered: Sequence[Rule | type[Rule]]) -> list[Mistake]:
    mistakes: list[Mistake] = []
    named = [offer for offer in offered if {offer.about.code, offer.about.name} & options.keys()]
    made(named, options, mistakes)
    return [*mistakes, *ownerless(offered, options)]
