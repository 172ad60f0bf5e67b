"""Options of the command line on top of the configuration file's."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from artlint.run.session import Session, start
from artlint.run.settings import Settings, find_config, read_config

_Value = TypeVar("_Value")


def session_of(options: argparse.Namespace) -> Session:
    """The session that the options ask for. Raises ``ArtlintError``."""
    plugin_files = [Path(name) for name in options.plugin]
    return start(settings_of(options), plugin_files=plugin_files, plugins=not options.no_plugins)


def settings_of(options: argparse.Namespace) -> Settings:
    """Defaults, then the configuration file, then what the options say."""
    path = None if options.isolated else Path(options.config) if options.config else find_config(Path.cwd())
    settings = read_config(path) if path else Settings()
    given = vars(options)
    selection = _changed(
        settings.selection,
        select=_split(given.get("select")),
        extend_select=_added(settings.selection.extend_select, given.get("extend_select")),
        ignore=_added(settings.selection.ignore, given.get("ignore")),
        preview=given.get("preview"),
    )
    exclude = tuple(given["exclude"]) if given.get("exclude") else settings.files.exclude
    files = _changed(
        settings.files,
        exclude=(*exclude, *(given.get("extend_exclude") or ())),
        force_exclude=given.get("force_exclude"),
        respect_gitignore=given.get("respect_gitignore"),
    )
    names = ("text", "id", "site", "language", "date", "title")
    fields = _changed(settings.fields, **{name: _split(given.get(f"{name}_field")) for name in names})
    fields = _changed(fields, default_site=given.get("site"))
    return _changed(
        settings,
        selection=selection,
        files=files,
        fields=fields,
        max_removal=given.get("max_removal"),
        decisions=given.get("decisions"),
    )


def _changed(base: _Value, **values: object) -> _Value:
    """The value with those fields that are given."""
    return replace(base, **{name: value for name, value in values.items() if value is not None})  # type: ignore[type-var]


def _split(items: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if items is None else tuple(part.strip() for item in items for part in item.split(",") if part.strip())


def _added(base: tuple[str, ...], items: Iterable[str] | None) -> tuple[str, ...]:
    return (*base, *(_split(items) or ()))
