"""``artlint cache``."""

import argparse
from pathlib import Path

from artlint.cli.arguments import add_configuration, add_setting
from artlint.cli.caching import folder_of
from artlint.cli.output import say, write
from artlint.cli.settings import settings_of
from artlint.model.errors import ArtlintError
from artlint.packs.kept import ENDING
from artlint.stores.result_cache import DAMAGED, NAME, ResultCache

# Everything that artlint puts there, and what SQLite puts beside it; nobody else's file is ever touched.
_OURS = (f"*{ENDING}", DAMAGED)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=("show", "clean"), help="say what is kept, or forget it")
    add_setting(parser, "cache-dir")
    add_configuration(parser)


def run(options: argparse.Namespace) -> int:
    """Show or empty the cache; gives the exit code. Raises ``ArtlintError``."""
    given = options.cache_dir
    # What packs and rules are compiled to is always in the user's folder.
    asked = [given] if given else [settings_of(options).cache_dir, ""]
    folders = dict.fromkeys(folder for name in asked if (folder := folder_of(name)))
    if not folders:
        raise ArtlintError("there is no home folder, and so no cache; name a folder with --cache-dir")
    do = _show if options.action == "show" else _clean
    return max(do(folder) for folder in folders)


def _show(folder: Path) -> int:
    lines = [f"{folder}\n"]
    if (folder / NAME).is_file():
        cache = ResultCache(folder)
        count = cache.count()
        cache.close()
        if cache.trouble:
            say(f"warning: {cache.trouble}")
        size = sum(path.stat().st_size for path in folder.glob(f"{NAME}*") if path.name != DAMAGED)
        lines.append(f"{_bytes(size):>9}  results of {count:,} articles\n")
    compiled = _compiled(folder)
    if compiled:
        lines.append(f"{_bytes(sum(path.stat().st_size for path in compiled)):>9}  rules and packs in compiled form\n")
    write(lines if len(lines) > 1 else [*lines, "nothing is kept there\n"])
    return 0


def _clean(folder: Path) -> int:
    freed = 0
    if (folder / NAME).is_file():
        before = (folder / NAME).stat().st_size
        cache = ResultCache(folder)
        cache.clear()
        cache.close()
        if cache.trouble:
            say(f"error: {cache.trouble}")
            return 2
        freed += before - (folder / NAME).stat().st_size
    try:
        for path in _compiled(folder):
            freed += path.stat().st_size
            path.unlink()
    except OSError as error:
        raise ArtlintError(f"{error.filename}: cannot be deleted: {error.strerror}") from error
    write([f"Freed {_bytes(max(0, freed))} in {folder}.\n"])
    return 0


def _compiled(folder: Path) -> list[Path]:
    return sorted(path for pattern in _OURS for path in folder.glob(pattern) if path.is_file())


def _bytes(count: int) -> str:
    return f"{count / 1e6:,.1f} MB"
