"""Which files of the paths given are articles."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from artlint.model.errors import ArtlintError
from artlint.model.result import Problem
from artlint.sources.open import COMPRESSED, plain_suffix
from artlint.text.pattern import pattern

DEFAULT_EXCLUDE = (".git", ".hg", ".svn", ".venv", "venv", "node_modules", "__pycache__", ".artlint_cache")
_GLOB = pattern(r"[*?\[]")


class Choice(NamedTuple):
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
    excluded = _matcher(choice.exclude, "")
    for path in paths:
        if os.path.isdir(path):
            found: Iterator[str | Problem] = _walk(path, suffixes, choice)
        else:
            found = _named(path, suffixes, choice, excluded)
        for item in found:
            if isinstance(item, str):
                normal = os.path.normpath(item)
                if normal in seen:
                    continue
                seen.add(normal)
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


def _walk(top: str, suffixes: frozenset[str], choice: Choice) -> Iterator[str | Problem]:
    # What the path given is called itself does not exclude what lies in it.
    excluded = _matcher(choice.exclude, "" if choice.force_exclude else top)
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
            if not excluded(os.path.join(folder, name) + "/") and not (ignored and ignored(name + "/"))
        )
        for name in sorted(names):
            if plain_suffix(name) in suffixes:
                path = os.path.join(folder, name)
                if not excluded(path) and not (ignored and ignored(name)):
                    yield path
    yield from problems


def _matcher(patterns: Sequence[str], top: str) -> Callable[[str], bool]:
    """Whether a path is excluded; plain names count below ``top`` only and need no pattern library.

    Raises ``ArtlintError`` for a pattern that is none.
    """
    known = len(_parts(top)) if top else 0
    here = [*_parts(os.getcwd()), ""]
    names = {pattern.strip("/") for pattern in patterns if not _GLOB.search(pattern) and "/" not in pattern.strip("/")}
    rest = [pattern for pattern in patterns if pattern.strip("/") not in names]
    spec = gitignore_spec(rest, "exclude") if rest else None

    def excluded(path: str) -> bool:
        parts = _parts(path)
        if not names.isdisjoint(parts[known:]):
            return True
        if spec is None:
            return False
        # Patterns with a slash are those of the working folder, however the path is written.
        inner = parts[len(here) - 1 :] if parts[: len(here) - 1] == here[:-1] else parts
        return bool(spec.match_file("/".join(part for part in inner if part != "..") + "/" * path.endswith("/")))

    return excluded


def _parts(path: str) -> list[str]:
    """The path's names; an absolute path begins with an empty one."""
    return [part for part in os.path.normpath(path).replace(os.sep, "/").split("/") if part != "."]


def gitignore_spec(lines: Sequence[str], where: str) -> Any:
    """The compiled patterns; raises ``ArtlintError`` for one that is none, with ``where`` it stands."""
    import pathspec

    try:
        return pathspec.PathSpec.from_lines("gitignore", lines)
    except (ValueError, re.error) as error:
        raise ArtlintError(f"{where}: a pattern that is not in .gitignore's syntax: {error}") from error


class _GitIgnore:
    """The .gitignore files from the repository's top down to the folder being walked."""

    def __init__(self, top: str) -> None:
        from pathlib import Path

        self._specs: dict[str, Any] = {}
        self._real = ""  # the folder being walked
        above = Path(top).resolve()
        for folder in (above, *above.parents):
            if folder != above:
                self._read(str(folder))
            if (folder / ".git").exists():
                break
        else:
            self._specs.clear()  # outside a repository only the walked folders' own files count
        # A corpus is often left out of its repository: who names the folder wants it linted.
        if self._ignores(f"{above}/"):
            self._specs.clear()

    def _read(self, folder: str) -> None:
        path = os.path.join(folder, ".gitignore")
        if os.path.isfile(path):
            try:
                with open(path, encoding="utf-8", errors="surrogateescape") as lines:
                    text = lines.read()
            except OSError as error:
                raise ArtlintError(f"{path}: cannot be read: {error.strerror}") from error
            self._specs[os.path.realpath(folder)] = gitignore_spec(text.split("\n"), path)

    def enter(self, folder: str, names: Sequence[str]) -> None:
        """Go on in a folder, and take its own file into account."""
        if ".gitignore" in names:
            self._read(folder)
        self._real = os.path.realpath(folder) if self._specs else ""

    def __call__(self, name: str) -> bool:
        """Whether the nearest file that has a say ignores this entry; a folder's name ends in a slash."""
        return bool(self._specs) and self._ignores(os.path.join(self._real, name))

    def _ignores(self, full: str) -> bool:
        for base in sorted(self._specs, key=len, reverse=True):
            if full.startswith(base + os.sep):
                verdict = self._specs[base].check_file(os.path.relpath(full, base) + "/" * full.endswith("/")).include
                if verdict is not None:
                    return bool(verdict)
        return False
