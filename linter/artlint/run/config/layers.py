"""Configuration files and the environment, read into layers."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from artlint.model.errors import ArtlintError
from artlint.run.config.keys import CONDITIONS, EXTEND, IN_OVERRIDES, OVERRIDES, SETTINGS, Setting
from artlint.run.config.source import At, Source

FILES = (".artlint.toml", "artlint.toml")
SHARED = "pyproject.toml"
TABLE = ("tool", "artlint")
_LISTING = "artlint config show --isolated"
# What other linters let a configuration do: one may come with a corpus, and must not make anything run.
_CODE = frozenset({"plugin", "plugins", "plugin-file", "plugin-files", "allow-plugin"})


class Layer(NamedTuple):
    """What one place says: values by key; that of ``overrides`` is a list of tables with a place each."""

    source: Source
    values: Mapping[str, Any]


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file, from here upwards; a ``pyproject.toml`` without our table is none."""
    for above in (folder, *folder.parents):
        for name in FILES:
            if (above / name).is_file():
                return above / name
        shared = above / SHARED
        if shared.is_file() and _has_table(shared):
            return shared
    return None


def _has_table(path: Path) -> bool:
    text = path.read_text("utf-8", "replace")
    if "[tool.artlint]" in text or "[tool.artlint." in text:
        return True
    return "artlint" in text and "artlint" in _table(_parsed(path), "tool", Source(str(path), text))


def file_layers(path: Path) -> list[Layer]:
    """The layers of a file and of those it extends, the farthest first.

    What is wrong with them is kept with their sources. Raises ``ArtlintError`` if a file is no TOML at all.
    """
    layers: list[Layer] = []
    chain: list[Path] = []
    at: Path | None = path
    while at:
        if not at.is_file():
            raise ArtlintError(f"{at}: no such configuration file")
        try:
            layer, at = _file_layer(at, chain)
        except ArtlintError as error:
            raise ArtlintError(*mistakes(layers), *error.problems) from error
        layers.insert(0, layer)
    return layers


def mistakes(layers: Iterable[Layer]) -> list[str]:
    """What is wrong with the keys and values of the layers, each with its place."""
    return [problem for layer in layers for problem in layer.source.problems()]


def _file_layer(path: Path, chain: list[Path]) -> tuple[Layer, Path | None]:
    """The file's own layer, and the file it extends; ``chain`` has the files that lead here and gets this one."""
    chain.append(path)
    data = _parsed(path)
    text = path.read_text("utf-8-sig")
    name = _called(path)
    source = Source(name, text, TABLE if path.name == SHARED else (), Path(name).parent)
    for key in map(str, source.table):
        data = _table(data, key, source)
    extended = EXTEND.kind.read(data.pop(EXTEND.key), At(source, (EXTEND.key,))) if EXTEND.key in data else None
    layer = read_layer(data, source)
    return layer, _parent(path, extended, chain, At(source, (EXTEND.key,))) if extended else None


def _parent(path: Path, extended: str, chain: Sequence[Path], at: At) -> Path | None:
    parent = Path(os.path.normpath(path.parent / extended))
    if not parent.is_file():
        at.mistake(f'"extend" names {extended}, which is not there')
        return None
    known = [file.resolve() for file in chain]
    if parent.resolve() in known:
        loop = [*chain[known.index(parent.resolve()) :], parent]
        at.mistake(f'"extend" leads round in a circle: {" -> ".join(file.name for file in loop)}')
        return None
    return parent


def inline_layers(texts: Sequence[str]) -> list[Layer]:
    """The layers of ``KEY=VALUE`` texts, values as in TOML; what is wrong with them is kept with their sources."""
    return [_inline_layer(text) for text in texts]


def _inline_layer(text: str) -> Layer:
    import tomllib

    source = Source(f"--config {text}")
    try:
        return read_layer(tomllib.loads(text), source)
    except tomllib.TOMLDecodeError as error:
        from artlint.text.parsing import toml_mistake

        why = toml_mistake(error, text)[1]
        At(source).mistake(f"not valid TOML: {why}; a text wants quotes: 'fail-on = \"error\"'")
        return Layer(source, {})


def environment_layer(environment: Mapping[str, str]) -> Layer | None:
    """What the environment says, if anything; what is wrong with it is kept with the source."""
    values: dict[str, Any] = {}
    names: dict[str, str] = {}
    source = Source("environment", names=names)
    for key, setting in SETTINGS.items():
        variable = setting.variable.removeprefix("!")
        text = environment.get(variable) if variable else None
        if text is not None and (text or setting.variable.startswith("!")):
            names[key] = variable
            value = setting.kind.read(setting.kind.parse(text), At(source, (key,)))
            if value is not None:
                values[key] = not value if setting.variable.startswith("!") else value
    return Layer(source, values) if names else None


def read_layer(data: Mapping[str, Any], source: Source) -> Layer:
    """The values of a table that can be read; what is wrong with the others is kept with the source."""
    at = At(source)
    values = _values({key: value for key, value in data.items() if key != OVERRIDES}, SETTINGS, at)
    if OVERRIDES in data:
        values[OVERRIDES] = _overrides(data[OVERRIDES], at.inside(OVERRIDES))
    return Layer(source, values)


def _values(data: Mapping[str, Any], known: Mapping[str, Setting], at: At) -> dict[str, Any]:
    values = {}
    for key, value in data.items():
        here = at.inside(key)
        if key in _CODE:
            here.mistake(f'a configuration cannot load code: "{key}" is for the command line, as --plugin FILE')
        elif key in known:
            made = known[key].kind.read(value, here)
            if made is not None:
                values[key] = made
        elif key in SETTINGS:
            here.mistake(f'"{key}" cannot stand in [[{OVERRIDES}]]; there may be {", ".join(known)}')
        elif known is not SETTINGS:
            here.unknown("setting", known, f"there are {', '.join(sorted(known))}")
        elif key == TABLE[0] and not at.source.table and isinstance(value, dict) and TABLE[1] in value:
            name = os.path.basename(at.source.name)
            here.mistake(f"in {name} the settings stand at the top; [{'.'.join(TABLE)}] is for {SHARED}")
        else:
            here.unknown("setting", (*SETTINGS, OVERRIDES, EXTEND.key), f"{_LISTING} lists them")
    return values


def _overrides(tables: Any, at: At) -> list[dict[str, Any]]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        at.must_be(f"a list of tables, each under [[{OVERRIDES}]]", tables)
        return []
    for number, table in enumerate(tables):
        if not CONDITIONS.keys() & table.keys():
            at.inside(number).mistake(f"[[{OVERRIDES}]] must say for what it holds: {' or '.join(CONDITIONS)}")
    return [_values(table, {**CONDITIONS, **IN_OVERRIDES}, at.inside(number)) for number, table in enumerate(tables)]


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib  # few runs have a configuration to read

    text = ""
    try:
        text = path.read_text("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        raise ArtlintError(f"{_called(path)}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # of bytes or of TOML
        from artlint.text.parsing import toml_mistake, utf8_mistake

        (line, column), why = (
            utf8_mistake(error) if isinstance(error, UnicodeDecodeError) else toml_mistake(error, text)
        )
        raise ArtlintError(f"{_called(path)}:{line}:{column}: {why}") from error


def _called(path: Path) -> str:
    """The path as a person at work here would write it."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)
    return near if path.is_absolute() and len(near) < len(str(path)) else str(path)


def _table(data: Mapping[str, Any], key: str, source: Source) -> dict[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, dict):
        raise ArtlintError(f'{source.name}: "{key}" must be a table, not {value!r}')
    return value
