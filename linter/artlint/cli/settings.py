"""The settings of a run: configuration files, the environment, options of the command line."""

import argparse
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from artlint.model.errors import ArtlintError
from artlint.run.config.keys import SETTINGS
from artlint.run.config.kinds import RULES_BY_PATH
from artlint.run.config.layers import Layer, environment_layer, file_layers, find_config, inline_layers, mistakes
from artlint.run.config.source import Source
from artlint.run.session import Session, start
from artlint.run.settings import Settings, settled

_COMMAS = frozenset({"exclude", "extend-exclude"})  # in whose patterns a comma is a comma


def session_of(options: argparse.Namespace) -> Session:
    """The session that the options ask for. Raises ``ArtlintError``."""
    plugin_files = [Path(name) for name in options.plugin]
    return start(_settings(options), plugin_files=plugin_files, plugins=options.plugins)


def settings_of(options: argparse.Namespace) -> Settings:
    """Defaults, then configuration files, the environment, ``--config KEY=VALUE``, what the other options say.

    Raises ``ArtlintError`` with every mistake, but for names of rules.
    """
    settings = _settings(options)
    if problems := mistakes(settings.layers):
        raise ArtlintError(*problems)
    return settings


def _settings(options: argparse.Namespace) -> Settings:
    """The same with the mistakes kept. Raises ``ArtlintError`` if something cannot be read at all."""
    files, inline = _config_options(options)
    path = None if options.isolated else files[0] if files else find_config(Path.cwd())
    layers: list[Layer] = []
    problems: list[str] = []
    readers: list[Callable[[], Iterable[Layer | None]]] = [
        lambda: file_layers(path) if path else [],
        lambda: [environment_layer(os.environ)],
        lambda: inline_layers(inline),
        lambda: [_flag_layer(options)],
    ]
    for read in readers:
        try:
            layers += filter(None, read())
        except ArtlintError as error:
            problems += error.problems
    if problems:
        raise ArtlintError(*mistakes(layers), *problems)
    return settled(layers, str(path) if path else "")


def _config_options(options: argparse.Namespace) -> tuple[list[Path], list[str]]:
    """The files and the ``KEY=VALUE`` texts that ``--config`` names."""
    given = options.config or []
    inline = [text for text in given if "=" in text and not os.path.exists(text)]
    files = [Path(text) for text in given if text not in inline]
    if len(files) > 1:
        raise ArtlintError(f"--config names {len(files)} files; one is used, and it may extend another")
    if files and options.isolated:
        raise ArtlintError(f"--config names {files[0]}, and --isolated says to use no configuration file")
    return files, inline


def _flag_layer(options: argparse.Namespace) -> Layer | None:
    """What flags say, if anything."""
    given = {key: getattr(options, setting.field, None) for key, setting in SETTINGS.items() if setting.on_command_line}
    values = {key: _value(key, value) for key, value in given.items() if value is not None}
    names = {key: _flag(key, value) for key, value in values.items()}
    return Layer(Source("command line", names=names), values) if values else None


def _flag(key: str, value: object) -> str:
    return f"--no-{key}" if value is False else f"--{key}"


def _value(key: str, value: Any) -> Any:
    if SETTINGS[key].kind is RULES_BY_PATH:
        return _rules_by_path(value)
    if isinstance(value, list):
        return tuple(value) if key in _COMMAS else _split(value)
    return value


def _split(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip() for item in items for part in item.split(",") if part.strip())


def _rules_by_path(items: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """``PATTERN:RULES`` each."""
    found: dict[str, tuple[str, ...]] = {}
    for item in items:
        pattern, colon, rules = item.rpartition(":")
        if not colon or not pattern or not _split([rules]):
            raise ArtlintError(f"--per-file-ignores wants PATTERN:RULES, as in letters/:BPL001,BPL002, not {item}")
        found[pattern] = (*found.get(pattern, ()), *_split([rules]))
    return found
