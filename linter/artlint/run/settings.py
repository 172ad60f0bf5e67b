"""What a run was asked to do: the defaults, then configuration files, the environment, the command line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

from artlint.engine.select import Selection
from artlint.model.result import NO_LEVELS
from artlint.run.config.keys import CONDITIONS, DECISIONS, MAX_REMOVAL, OVERRIDES, SETTINGS, STARTS_ANEW
from artlint.run.config.layers import Layer, file_layers, find_config
from artlint.sources.base import DEFAULT_FIELDS, Fields
from artlint.sources.walk import Choice

__all__ = ["MAX_REMOVAL", "Override", "Settings", "find_config", "read_config", "settled"]

ALL_FIXABLE = Selection()
NO_OPTIONS: Mapping[str, Mapping[str, Any]] = {}
_CHANGE_NOTHING = frozenset(
    "error_on_unmatched jobs cache cache_dir fail_on max_findings decisions config layers".split()
)


class Override(NamedTuple):
    """Settings for some articles: those in ``paths`` (from ``folder``), of ``sites``, in ``languages``.

    Where a condition is empty it holds for all. ``selection`` and ``fixable`` lie on top of the run's.
    """

    paths: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    folder: str = ""
    selection: Selection | None = None
    fixable: Selection | None = None
    rules: Mapping[str, Mapping[str, Any]] = NO_OPTIONS
    max_removal: float | None = None


class Settings(NamedTuple):
    """Everything that decides what a run finds. ``rules`` has the options of rules by name or code.

    ``severity`` has levels by selector. ``config`` and ``layers`` say where the settings come from.
    """

    selection: Selection = Selection()
    files: Choice = Choice()
    fields: Fields = DEFAULT_FIELDS
    packs: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = NO_OPTIONS
    max_removal: float = MAX_REMOVAL
    fixable: Selection = ALL_FIXABLE
    severity: Mapping[str, str] = NO_LEVELS
    overrides: tuple[Override, ...] = ()
    # None of these changes what is found in an article: see _CHANGE_NOTHING.
    error_on_unmatched: bool = True
    jobs: int = 1
    cache: bool = True
    cache_dir: str = ""
    fail_on: str = "warning"
    max_findings: int = 0
    decisions: str = DECISIONS
    config: str = ""
    layers: tuple[Layer, ...] = ()

    def __repr__(self) -> str:
        """What changes what is found in an article: reports and caches know settings by it."""
        told = [
            f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True) if name not in _CHANGE_NOTHING
        ]
        return f"Settings({', '.join(told)})"


def read_config(path: Path) -> Settings:
    """Settings of a configuration file; ``start`` raises what is wrong with them.

    Raises ``ArtlintError`` if a file is no TOML at all.
    """
    return settled(file_layers(path), str(path))


def settled(layers: Sequence[Layer], config: str = "") -> Settings:
    """The settings that layers make together, the farthest first."""
    if not layers:
        return Settings()
    values = merged(layers)
    return Settings(
        selection=_stacked(layers, "select", "extend-select", "ignore", preview=values["preview"]),
        files=Choice(
            exclude=(*values["exclude"], *values["extend-exclude"]),
            respect_gitignore=values["respect-gitignore"],
            force_exclude=values["force-exclude"],
        ),
        fields=Fields(
            **{name: values[f"{name}-field"] for name in DEFAULT_FIELDS._fields if name != "default_site"},
            default_site=values["site"],
        ),
        fixable=_stacked(layers, "fixable", "extend-fixable", "unfixable"),
        overrides=(*_overrides(layers), *_ignores(layers)),
        config=config,
        layers=tuple(layers),
        **{name: values[key] for key, name in _PLAIN.items()},
    )


# Settings that are taken over as they are.
_PLAIN = {
    key: setting.field for key, setting in SETTINGS.items() if setting.field in Settings._fields and key != "fixable"
}


def merged(layers: Sequence[Layer]) -> dict[str, Any]:
    """The value of every setting by its key."""
    values = {key: setting.default for key, setting in SETTINGS.items()}
    for key, made_by in makers(layers).items():
        values[key] = reduce(SETTINGS[key].kind.merge, (layer.values[key] for layer in made_by), values[key])
    return values


def makers(layers: Sequence[Layer]) -> dict[str, list[Layer]]:
    """The layers that each value comes from, for the settings that have not their default."""
    found: dict[str, list[Layer]] = {}
    for layer in layers:
        for key in STARTS_ANEW.keys() & layer.values.keys():
            for other in STARTS_ANEW[key]:
                found.pop(other, None)
        for key in SETTINGS.keys() & layer.values.keys():
            found[key] = [*(found.get(key, ()) if SETTINGS[key].kind.adds else ()), layer]
    return found


def _stacked(layers: Iterable[Layer], *keys: str, preview: bool = False) -> Selection:
    """The selection of all layers; ``keys`` are those that choose, add and leave out."""
    whole = Selection(preview=preview)
    for layer in layers:
        here = _selection(layer.values, *keys)
        if here:
            whole = here._replace(preview=preview, below=whole)
    return whole


def _selection(values: Mapping[str, Any], choose: str, add: str, leave: str) -> Selection | None:
    if not {choose, add, leave} & values.keys():
        return None
    return Selection(values.get(choose), values.get(add, ()), values.get(leave, ()))


def _overrides(layers: Iterable[Layer]) -> Iterator[Override]:
    for layer in layers:
        for table in layer.values.get(OVERRIDES, ()):
            yield Override(
                **{key: table.get(key, ()) for key in CONDITIONS},
                folder=str(layer.source.folder),
                selection=_selection(table, "select", "extend-select", "ignore"),
                fixable=_selection(table, "fixable", "extend-fixable", "unfixable"),
                rules=table.get("rules", {}),
                max_removal=table.get("max-removal"),
            )


def _ignores(layers: Iterable[Layer]) -> Iterable[Override]:
    """The rules to leave out by path as overrides; a nearer list for the same pattern takes a farther one's place."""
    found: dict[str, Override] = {}
    for layer in layers:
        for pattern, rules in layer.values.get("per-file-ignores", {}).items():
            found.pop(pattern, None)
            leaving = Selection(None, (), rules)
            found[pattern] = Override((pattern,), folder=str(layer.source.folder), selection=leaving)
    return found.values()
