"""Files replaced whole or not at all."""

import errno
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from artlint.model.errors import ArtlintError
from artlint.sources.hashed import content_digest
from artlint.sources.open import compressing, decompressed

LOCKS = os.name != "nt"  # whether the system has locks of the kind that is used here
# Names of temporary files: hidden, and with a suffix that no format has, so that no run lints them.
_PREFIX, _SUFFIX = ".artlint-", ".tmp"
_TEMPORARY = re.compile(re.escape(_PREFIX) + r"[a-z0-9_]{8}" + re.escape(_SUFFIX))
# Seconds to wait for another run that is replacing the same file: chosen, a thousand times what that takes.
PATIENCE = 10.0
_PAUSE = 0.02  # seconds between two tries
FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})  # what a full disk, a limit or a quota say


@contextmanager
def replacing(path: str, before: os.stat_result, content: str) -> Iterator[BinaryIO]:
    """A stream whose bytes take the file's place when the block ends well, all at once or not at all.

    ``before`` is the file's status from before it was read, ``content`` the SHA-256 of what was read, decompressed.
    The bytes go to a temporary file beside it, are flushed to disk, and the file is replaced; mode and group stay, and
    a link keeps pointing at the file it pointed at. Other runs of artlint wait meanwhile. Raises ``ArtlintError``, and
    leaves the file as it is, if it does not hold any more what was read; ``OSError`` if it cannot be written.
    """
    target = os.path.realpath(path)
    # Root may write to a file that nobody may write to; whoever took the permission away meant it.
    if not (before.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise PermissionError(errno.EACCES, "the file is read-only", path)
    with _held(target, path) as held, _temporary(os.path.dirname(target)) as (raw, name):
        with compressing(raw, target) as out:
            yield out
        raw.flush()
        _own_alike(name, before)
        os.fsync(raw.fileno())
        if not _stands(target, held, content):
            raise ArtlintError("changed while it was being fixed; left as it is, run artlint again")
        if not LOCKS:  # Windows moves no file that is open, and none in the place of one
            held.close()
            raw.close()
        os.replace(name, target)


def sweep(folders: Iterable[str]) -> list[str]:
    """Remove the temporary files that runs which were killed left in the folders; gives their paths."""
    removed = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            left = [entry.path for entry in entries if _TEMPORARY.fullmatch(entry.name)]
            removed += [path for path in left if _abandoned(path)]
    return removed


def _abandoned(path: str) -> bool:
    """Whether no run holds the file any more; then it is removed."""
    with suppress(OSError), open(path, "rb") as file:
        if _lock(file, wait=0.0, unknown=False):
            os.unlink(path)
            return True
    return False


@contextmanager
def _held(target: str, path: str) -> Iterator[BinaryIO]:
    """The file, open and locked against other runs."""
    with open(target, "r+b") as file:
        if not _lock(file, wait=PATIENCE):
            raise OSError(errno.EAGAIN, "another program has locked it", path)
        yield file


def _stands(target: str, held: BinaryIO, content: str) -> bool:
    """Whether the path still leads to the file that is held, and that holds what was read."""
    if not os.path.samestat(os.stat(target), os.fstat(held.fileno())):
        return False
    held.seek(0)
    try:
        with decompressed(held, target) as stream:
            return content_digest(stream) == content
    except EOFError:
        return False


@contextmanager
def _temporary(folder: str) -> Iterator[tuple[BinaryIO, str]]:
    """A new file in the folder with its name; it is removed unless it was moved away."""
    raw, name = _created(folder)
    try:
        with raw:
            yield raw, name
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _created(folder: str) -> tuple[BinaryIO, str]:
    import tempfile

    while True:
        handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, folder)
        raw = os.fdopen(handle, "wb")
        # Another run's sweep may come between creating and locking; then the file is gone, or is about to be.
        if _lock(raw, wait=0.0) and os.path.exists(name):
            return raw, name
        raw.close()


def _own_alike(name: str, before: os.stat_result) -> None:
    """Give the file the mode, the group and, where that is allowed, the owner of another one."""
    now = os.stat(name)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.chown(name, before.st_uid, before.st_gid)
        except PermissionError:
            os.chown(name, -1, before.st_gid)
    os.chmod(name, before.st_mode & 0o7777)


def _lock(file: BinaryIO, wait: float, *, unknown: bool = True) -> bool:
    """Lock a file for as long as it is open; false if another holds it for longer than ``wait`` seconds.

    ``unknown`` is the answer where there are no such locks, on Windows and some network drives.
    """
    if not LOCKS:
        return unknown
    import fcntl

    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        except OSError:
            return unknown
        else:
            return True
