"""Which files of the paths given are articles."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from artlint.model.result import Problem
from artlint.sources.open import COMPRESSED, plain_suffix

DEFAULT_EXCLUDE = (".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".artlint_cache")
_GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is left out: patterns in .gitignore's syntax, whether .gitignore files count, and for whom.

    A file that is named itself is linted whatever the patterns say, unless ``force_exclude``.
    """

    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    respect_gitignore: bool = True
    force_exclude: bool = False


def find_files(paths: Sequence[str], suffixes: frozenset[str], choice: Choice) -> Iterator[str | Problem]:
    """The files to lint in a fixed order, each once; a problem for a path that is not there or is no article.

    Folders are walked without following links to folders, so a loop of links ends.
    """
    seen: set[str] = set()
    excluded = _matcher(choice.exclude)
    for path in paths:
        if os.path.isdir(path):
            found: Iterator[str | Problem] = _walk(path, suffixes, choice, excluded)
        else:
            found = _named(path, suffixes, choice, excluded)
        for item in found:
            if isinstance(item, Problem) or os.path.normpath(item) not in seen:
                if isinstance(item, str):
                    seen.add(os.path.normpath(item))
                yield item


def _named(
    path: str, suffixes: frozenset[str], choice: Choice, excluded: Callable[[str], bool]
) -> Iterator[str | Problem]:
    if choice.force_exclude and excluded(path):
        return
    if not os.path.lexists(path):
        yield Problem(path, "no such file or folder")
    elif plain_suffix(path) not in suffixes:
        known = ", ".join(sorted(suffixes))
        yield Problem(path, f"not a format that artlint reads ({known}, each also with {' or '.join(COMPRESSED)})")
    else:
        yield path


def _walk(
    top: str, suffixes: frozenset[str], choice: Choice, excluded: Callable[[str], bool]
) -> Iterator[str | Problem]:
    ignored = _GitIgnore(top) if choice.respect_gitignore else None
    problems: list[Problem] = []

    def report(error: OSError) -> None:
        problems.append(Problem(str(error.filename), f"the folder cannot be read: {error.strerror}"))

    for folder, folders, names in os.walk(top, onerror=report):
        yield from problems
        problems.clear()
        if ignored:
            ignored.enter(folder, names)
        folders[:] = sorted(
            name
            for name in folders
            if not excluded(os.path.join(folder, name) + "/") and not (ignored and ignored(folder, name + "/"))
        )
        for name in sorted(names):
            if plain_suffix(name) in suffixes:
                path = os.path.join(folder, name)
                if not excluded(path) and not (ignored and ignored(folder, name)):
                    yield path
    yield from problems


def _matcher(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a path is excluded; plain names need no pattern library."""
    names = {pattern.strip("/") for pattern in patterns if not _GLOB.search(pattern) and "/" not in pattern.strip("/")}
    rest = [pattern for pattern in patterns if pattern.strip("/") not in names]
    spec = _spec(rest) if rest else None

    def excluded(path: str) -> bool:
        parts = os.path.normpath(path).replace(os.sep, "/").split("/")
        if not names.isdisjoint(parts):
            return True
        return spec is not None and bool(
            spec.match_file("/".join(part for part in parts if part not in {"", ".", ".."}) + "/" * path.endswith("/"))
        )

    return excluded


def _spec(lines: Sequence[str]) -> Any:
    import pathspec

    return pathspec.PathSpec.from_lines("gitignore", lines)


class _GitIgnore:
    """The .gitignore files from the repository's top down to the folder being walked."""

    def __init__(self, top: str) -> None:
        from pathlib import Path

        self._specs: dict[str, Any] = {}
        above = Path(top).resolve()
        for folder in (above, *above.parents):
            if folder != above:
                self._read(str(folder))
            if (folder / ".git").exists():
                break
        else:
            self._specs.clear()  # outside a repository only the walked folders' own files count

    def _read(self, folder: str) -> None:
        path = os.path.join(folder, ".gitignore")
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="surrogateescape") as lines:
                self._specs[os.path.realpath(folder)] = _spec(lines.read().splitlines())

    def enter(self, folder: str, names: Sequence[str]) -> None:
        """Take the folder's own file into account."""
        if ".gitignore" in names:
            self._read(folder)

    def __call__(self, folder: str, name: str) -> bool:
        """Whether the nearest file that has a say ignores this entry; a folder's name ends in a slash."""
        if not self._specs:
            return False
        full = os.path.join(os.path.realpath(folder), name)
        for base in sorted(self._specs, key=len, reverse=True):
            if full.startswith(base + os.sep):
                verdict = self._specs[base].check_file(os.path.relpath(full, base) + "/" * name.endswith("/")).include
                if verdict is not None:
                    return bool(verdict)
        return False
