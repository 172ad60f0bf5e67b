"""What was worked out from source files, kept for the next start as Python keeps compiled modules.

Values are of marshal's plain types. A file that cannot be read or written is no error: the work is done again.
"""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

# marshal's format is the Python version's own.
_VERSION = sys.hexversion
ENDING = ".artlint"


def recall(source: Path, key: object) -> Any:
    """What was kept for a source folder under this very key, or nothing."""
    try:
        version, kept, value = marshal.loads(_file(source).read_bytes())
    except (OSError, ValueError, EOFError, TypeError, RuntimeError):
        return None
    return value if version == _VERSION and kept == key else None


def keep(source: Path, key: Any, value: Any) -> None:
    """Keep a value for a source folder until the key is another; two runs at once do no harm."""
    with suppress(OSError, RuntimeError, ValueError):
        file = _file(source)
        temporary = file.with_name(f"{file.name}.{os.getpid()}")
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(marshal.dumps((_VERSION, key, value)))
        temporary.replace(file)


def cache_folder() -> Path:
    """``ARTLINT_CACHE_DIR``, else artlint's folder among the user's caches. Raises ``RuntimeError`` without a home."""
    own = os.environ.get("ARTLINT_CACHE_DIR")
    return Path(own) if own else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "artlint"


def _file(source: Path) -> Path:
    """In the cache folder, named for the source folder."""
    return cache_folder() / f"{os.path.realpath(source).replace(os.sep, '-').strip('-')[-150:]}{ENDING}"
