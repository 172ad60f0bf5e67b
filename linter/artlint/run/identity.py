"""What decides what is found, apart from the articles: the programs, the rules, their options."""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from artlint.model.rule import Rule, options_of
from artlint.plugins.catalog import LazyRule
from artlint.plugins.entry_points import installed
from artlint.run.session import Session
from artlint.run.settings import MAX_REMOVAL, Settings
from artlint.sources.walk import Choice


def identity(session: Session, plugin_files: Sequence[Path]) -> bytes:
    """A digest of Python, every installed distribution, the code of the rules, the chosen rules, the settings.

    Of code and packs the content counts, never a date, so that a fresh installation finds the results of another.
    """
    digest = hashlib.sha256()
    parts = [sys.version, repr(installed()), repr(_told(session.settings)), repr(session.loaded.plugins)]
    parts += [_described(rule) for rule in session.chosen]
    for part in parts:
        digest.update(f"{len(part)} {part}".encode("utf-8", "surrogatepass"))
    for name, path in [*_sources(session.chosen), *((path.name, str(path)) for path in plugin_files)]:
        data = Path(path).read_bytes()
        digest.update(f"{name} {len(data)} ".encode("utf-8", "surrogateescape") + data)
    return digest.digest()


def file_digest(path: Path) -> bytes:
    """A digest of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def _told(settings: Settings) -> tuple[Settings, str]:
    """The settings without what chooses files or fixes; of the configuration's place only how paths relate to it."""
    # Patterns for paths are meant from the configuration's folder; the documents' paths are from the current one.
    here = os.path.relpath(Path.cwd(), Path(settings.config).parent) if settings.config else ""
    return settings._replace(files=Choice(), packs=(), max_removal=MAX_REMOVAL, config=""), here


def _described(rule: Rule) -> str:
    about = rule.about
    if isinstance(rule, LazyRule):
        return f"{about.code} {rule.module} {rule.name}"
    given = (
        tuple(about.triggers),
        tuple(about.lines),
        about.pattern,
        about.pattern_filter,
        about.whole_words,
        about.languages,
        about.name,
    )
    return f"{about.code} {type(rule).__module__} {type(rule).__qualname__} {given} {options_of(rule)}"


def _sources(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """Name and path of every file of artlint and of each package that has one of the rules."""
    modules = {rule.module if isinstance(rule, LazyRule) else type(rule).__module__ for rule in rules}
    for name in sorted({"artlint", *(module.partition(".")[0] for module in modules)}):
        module = sys.modules.get(name)
        folders = list(getattr(module, "__path__", ()))
        for folder in folders:
            yield from _below(folder)
        file = getattr(module, "__file__", None)
        if file and not folders:
            yield name, file


def _below(folder: str) -> Iterator[tuple[str, str]]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = os.path.join(top, name)
            yield os.path.relpath(path, folder), path
