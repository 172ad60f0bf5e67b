"""What a run was asked to do: the defaults, then a configuration file, then the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from artlint.engine.select import Selection
from artlint.model.errors import ArtlintError
from artlint.sources.base import Fields
from artlint.sources.walk import DEFAULT_EXCLUDE, Choice
from artlint.text.nearest import nearest

# Share of an article's words that fixes may take out: chosen; a comment form under a short notice is a third.
MAX_REMOVAL = 0.5


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that decides what a run finds. ``rules`` has the options of rules by name or code."""

    selection: Selection = field(default_factory=Selection)
    files: Choice = field(default_factory=Choice)
    fields: Fields = field(default_factory=Fields)
    packs: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    max_removal: float = MAX_REMOVAL
    config: str = ""
    decisions: str = ""


_LISTS = {"select", "extend-select", "ignore", "exclude", "extend-exclude", "packs"}
_FIELDS = {f"{name}-field": name for name in ("text", "id", "site", "language", "date", "title", "url")}
_KEYS = {*_LISTS, *_FIELDS, "preview", "respect-gitignore", "force-exclude", "max-removal", "rules", "decisions"}


def find_config(folder: Path) -> Path | None:
    """The nearest ``artlint.toml``, or ``pyproject.toml`` with a ``[tool.artlint]`` table, from here upwards."""
    for above in (folder, *folder.parents):
        own, shared = above / "artlint.toml", above / "pyproject.toml"
        if own.is_file():
            return own
        if shared.is_file() and _has_table(shared):
            return shared
    return None


def _has_table(path: Path) -> bool:
    text = path.read_text("utf-8", "replace")
    return "[tool.artlint" in text or ("artlint" in text and "artlint" in _table(_load(path), "tool", path))


def _table(data: Mapping[str, Any], key: str, path: Path) -> dict[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, dict):
        raise ArtlintError(f'{path}: "{key}" must be a table, not {value!r}')
    return value


def read_config(path: Path) -> Settings:
    """Settings of a configuration file. Raises ``ArtlintError`` with every mistake in it."""
    if not path.is_file():
        raise ArtlintError(f"{path}: no such configuration file")
    data = _load(path)
    if path.name == "pyproject.toml":
        data = _table(_table(data, "tool", path), "artlint", path)
    problems: list[str] = []
    settings = _settings(data, path, problems)
    if problems:
        raise ArtlintError(*problems)
    return settings


def _load(path: Path) -> dict[str, Any]:
    import tomllib  # few runs have a configuration to read

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ArtlintError(f"{path}: not a configuration that can be read: {error}") from error


def _settings(data: dict[str, Any], path: Path, problems: list[str]) -> Settings:
    for key in sorted(data.keys() - _KEYS):
        near = nearest(key, _KEYS)
        hint = f'did you mean "{near}"?' if near else f"there are {', '.join(sorted(_KEYS))}"
        problems.append(f'{path}: no setting is called "{key}"; {hint}')
    values = {key: _value(key, data[key], path, problems) for key in sorted(data.keys() & _KEYS)}
    if problems:
        return Settings()
    base = Settings()
    selection = Selection(
        select=values.get("select", base.selection.select),
        extend_select=values.get("extend-select", ()),
        ignore=values.get("ignore", ()),
        preview=values.get("preview", False),
    )
    files = Choice(
        exclude=(*values.get("exclude", DEFAULT_EXCLUDE), *values.get("extend-exclude", ())),
        respect_gitignore=values.get("respect-gitignore", True),
        force_exclude=values.get("force-exclude", False),
    )
    named = {name: values[key] for key, name in _FIELDS.items() if key in values}
    return Settings(
        selection=selection,
        files=files,
        fields=replace(base.fields, **named),
        packs=tuple(str(path.parent / pack) for pack in values.get("packs", ())),
        rules=values.get("rules", {}),
        max_removal=values.get("max-removal", MAX_REMOVAL),
        config=str(path),
        decisions=str(path.parent / values["decisions"]) if "decisions" in values else "",
    )


def _value(key: str, value: Any, path: Path, problems: list[str]) -> Any:
    if key in _LISTS or key in _FIELDS:
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list) and all(isinstance(text, str) and text for text in texts):
            return tuple(texts)
        wanted = "a list of texts"
    elif key == "rules":
        if isinstance(value, dict) and all(isinstance(table, dict) for table in value.values()):
            return value
        wanted = "a table of tables, one for each rule"
    elif key == "max-removal":
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
            return float(value)
        wanted = "a share from 0 to 1"
    elif key == "decisions":
        if isinstance(value, str) and value:
            return value
        wanted = "the path of a file"
    else:
        if isinstance(value, bool):
            return value
        wanted = "true or false"
    problems.append(f'{path}: "{key}" must be {wanted}, not {value!r}')
    return None
