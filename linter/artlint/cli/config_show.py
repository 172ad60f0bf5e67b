"""The settings that hold, each with the place it comes from."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from artlint.run.config.keys import GROUPS, OVERRIDES, SETTINGS
from artlint.run.config.layers import Layer
from artlint.run.config.source import Source
from artlint.run.config.toml_text import as_toml
from artlint.run.settings import Settings, makers, merged

_COLUMN = 48  # where places begin, as long as the values leave room


def show_text(settings: Settings) -> Iterator[str]:
    """All settings as a configuration file, with a comment at each that says where it comes from."""
    yield f"# {configuration(settings)}\n"
    values, made_by = merged(settings.layers), makers(settings.layers)
    for name, group in GROUPS.items():
        yield f"\n# {name}\n"
        for setting in group:
            places = ", ".join(_places(setting.key, made_by))
            yield f"{f'{setting.key} = {as_toml(values[setting.key])}':{_COLUMN}}  # {places}\n"
    for source, number, table in _overrides(settings):
        yield f"\n{f'[[{OVERRIDES}]]':{_COLUMN}}  # {source.place((OVERRIDES, number))}\n"
        yield from (f"{key} = {as_toml(value)}\n" for key, value in table.items())


def show_json(settings: Settings) -> str:
    """The same as data."""
    values, made_by = merged(settings.layers), makers(settings.layers)
    shown = {
        "configuration": _files(settings),
        "settings": {key: {"value": values[key], "from": _places(key, made_by)} for key in SETTINGS},
        OVERRIDES: [
            {"settings": table, "from": source.place((OVERRIDES, number))}
            for source, number, table in _overrides(settings)
        ],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def configuration(settings: Settings) -> str:
    """Which configuration files hold, in a few words."""
    return f"configuration: {', which extends '.join(_files(settings)) or 'none'}"


def _files(settings: Settings) -> list[str]:
    """The configuration files, the nearest first."""
    return [layer.source.name for layer in reversed(settings.layers) if layer.source.text]


def _places(key: str, made_by: Mapping[str, Iterable[Layer]]) -> list[str]:
    return [layer.source.place((key,)) for layer in made_by.get(key, ())] or ["default"]


def _overrides(settings: Settings) -> Iterator[tuple[Source, int, dict[str, Any]]]:
    for layer in settings.layers:
        for number, table in enumerate(layer.values.get(OVERRIDES, ())):
            yield layer.source, number, table
