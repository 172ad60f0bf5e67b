"""What git knows of the corpus's files at a revision."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from artlint.model.errors import ArtlintError


@dataclass(frozen=True)
class Changes:
    """The files of one repository that differ from a revision, by their real paths.

    ``earlier`` has for each the path below ``top`` that it had at the revision; empty for a new file. A file that is
    not in it and that git does not ``know`` is new too.
    """

    top: str
    revision: str
    earlier: Mapping[str, str]
    know: frozenset[str]

    def changed(self, path: str) -> bool:
        """Whether the file may differ."""
        real = real_path(path)
        return real in self.earlier or real not in self.know

    @contextmanager
    def before(self, path: str) -> Iterator[BinaryIO | None]:
        """The file's bytes at the revision, as they come; nothing if it was not there. Raises ``OSError``."""
        earlier = self.earlier.get(real_path(path))
        if not earlier:
            yield None
            return
        command = ["git", "-C", self.top, "cat-file", "blob", f"{self.revision}:{earlier}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as git:
            yield cast("BinaryIO", git.stdout)
            if git.wait():
                raise OSError(f"git cannot give what it was at {self.revision}")


def real_path(path: str) -> str:
    """The path that git knows a file by: of a link it is the link's own."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder or "."), name)


def changes_since(revision: str, folder: str) -> Changes:
    """How the repository around a folder differs from the revision.

    Raises ``ArtlintError`` if there is no git, no repository or no such revision.
    """
    try:
        top = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).removesuffix("\n")
    except subprocess.CalledProcessError as error:
        raise ArtlintError(f"--changed-since: {folder} lies in no git repository{_said(error)}") from error
    try:
        named = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        hint = "; a shallow clone may lack it" if os.path.exists(os.path.join(top, ".git", "shallow")) else ""
        raise ArtlintError(f'--changed-since: git knows no revision "{revision}" in {top}{hint}') from error
    commit = named.decode().strip()
    try:
        told = _git(top, "diff", "--name-status", "-z", "-M", "--no-ext-diff", "--ignore-submodules", commit, "--")
        tree = _git(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    except subprocess.CalledProcessError as error:
        raise ArtlintError(f"--changed-since: git does not say what changed in {top}{_said(error)}") from error
    top = os.path.realpath(top)
    known = frozenset(os.path.join(top, name) for name in _names(tree))
    return Changes(top, commit, dict(_earlier(_names(told), top, known)), known)


def _earlier(fields: Sequence[str], top: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each path that changed with the one it had before; of a copy or a rename git tells two paths."""
    rest = iter(fields)
    for status in rest:
        old = next(rest)
        new = next(rest) if status[0] in "RC" else old
        yield os.path.join(top, new), old if os.path.join(top, old) in known else ""


def _names(data: bytes) -> list[str]:
    return [os.fsdecode(name) for name in data.split(b"\0") if name]


def _git(folder: str, *arguments: str) -> bytes:
    # Neither a pager nor the words of another language, and no lock that a commit under way would trip over.
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments],
            capture_output=True,
            check=True,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise ArtlintError("--changed-since needs git, and there is no such command") from error
    return done.stdout


def _said(error: subprocess.CalledProcessError) -> str:
    lines = os.fsdecode(error.stderr or b"").strip().splitlines()
    return f" ({lines[0].removeprefix('fatal: ')})" if lines else ""
