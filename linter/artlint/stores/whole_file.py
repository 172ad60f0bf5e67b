"""Files written whole or not at all. Articles have a stricter way, with locks: ``sources/replace``."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

_NAME = 100  # characters of the file's name that the temporary one has: names may have 255 bytes


@contextmanager
def beside(path: str | Path) -> Iterator[Path]:
    """A new, empty file in the same folder, which takes the file's place when the block ends well.

    It gets the rights of the file that is there, else those of any new file; a link goes on pointing at the file it
    pointed at. Raises ``OSError``.
    """
    target = os.path.realpath(path)
    temporary = _made(target)
    try:
        yield temporary
        if os.path.exists(target):
            os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _made(target: str) -> Path:
    if os.path.exists(target) and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only", target)
    folder, name = os.path.split(target)
    for number in count():
        path = Path(folder, f".{name[:_NAME]}.{os.getpid()}-{number}.tmp")
        with suppress(FileExistsError):
            path.touch(0o666, exist_ok=False)
            return path
    raise AssertionError
