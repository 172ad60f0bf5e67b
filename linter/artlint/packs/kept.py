"""What was worked out from source files, kept for the next start as Python keeps compiled modules.

Values are of marshal's plain types. A file that cannot be read or written is no error: the work is done again.
"""

import marshal
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

# marshal's format is the Python version's own.
_VERSION = sys.hexversion
ENDING = ".artlint"
_LONG = 90 * 86_400  # seconds after which a file is taken out, whether it is used or not: chosen
_SIZE = 8  # bytes in which a file says how long its value is, before what is not a value


def recall(name: str, key: object) -> tuple[Any, bytes] | None:
    """The value and the data that were kept under a name and this very key, or nothing."""
    try:
        with _file(name).open("rb", buffering=0) as file:
            head = int.from_bytes(file.read(_SIZE))
            # marshal.load is ten times as slow with a file as with bytes.
            version, kept, value, size = marshal.loads(file.read(min(head, os.fstat(file.fileno()).st_size)))
            data = file.read()
    except (OSError, ValueError, EOFError, TypeError, RuntimeError):
        return None
    return (value, data) if (version, kept, size) == (_VERSION, key, len(data)) else None


def keep(name: str, key: Any, value: Any, data: bytes = b"", *, of_a_kind: int = 0) -> None:
    """Keep a value, and bytes that are too many for one, until the key is another; two runs at once do no harm.

    ``of_a_kind``: of the names that are alike up to their last hyphen only so many are kept, the newest.
    """
    with suppress(OSError, RuntimeError, ValueError):
        file = _file(name)
        temporary = file.with_name(f"{file.name}.{os.getpid()}")
        file.parent.mkdir(parents=True, exist_ok=True)
        head = marshal.dumps((_VERSION, key, value, len(data)))
        temporary.write_bytes(len(head).to_bytes(_SIZE) + head + data)
        temporary.replace(file)
        _tidy(file, of_a_kind)


def _tidy(made: Path, of_a_kind: int) -> None:
    """Take out what was made long ago, and of the files of a kind with a new one those that are too many.

    Folders come and go, and nobody asks again for what was kept of one; what is still asked for is made again.
    """
    newest = sorted(made.parent.glob(f"*{ENDING}"), key=lambda path: -path.stat().st_mtime)
    kind = f"{made.name.rpartition('-')[0]}-"
    alike = [path for path in newest if path.name.startswith(kind)] if of_a_kind else []
    old = [path for path in newest if time.time() - path.stat().st_mtime > _LONG]
    for path in {*alike[of_a_kind:], *old}:
        path.unlink()


def name_of(folder: Path) -> str:
    """The name for what is worked out from a source folder."""
    return os.path.realpath(folder).replace(os.sep, "-").strip("-")[-150:]


def cache_folder() -> Path:
    """``ARTLINT_CACHE_DIR``, else artlint's folder among the user's caches. Raises ``RuntimeError`` without a home."""
    own = os.environ.get("ARTLINT_CACHE_DIR")
    return Path(own) if own else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "artlint"


def _file(name: str) -> Path:
    return cache_folder() / f"{name}{ENDING}"
