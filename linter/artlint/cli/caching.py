"""Whether a run asks what earlier runs found, and where that is kept."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from artlint.cli.output import say
from artlint.packs.kept import cache_folder
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.memory import Memory

# Bytes of articles below which the cache is not looked at: measured, opening it takes as long as linting this much.
FEW = 100_000


def add_cache(parser: argparse.ArgumentParser) -> None:
    """What says whether and where results are kept."""
    group = parser.add_argument_group("cache")
    group.add_argument("--no-cache", "-n", action="store_true", help="neither use nor keep results of earlier runs")
    group.add_argument("--cache-dir", metavar="DIR", help="folder of the cache (default: in the user's caches)")


def folder_of(options: argparse.Namespace) -> Path | None:
    """The cache's folder: the option's, the environment's, the user's; nothing where there is none."""
    try:
        return Path(options.cache_dir) if options.cache_dir else cache_folder()
    except RuntimeError:
        return None  # a user without a home


def memory_of(session: Session, files: Sequence[str], options: argparse.Namespace) -> "Memory | None":
    """What earlier runs found; nothing if it is not wanted, or not worth the asking."""
    if options.no_cache or os.environ.get("ARTLINT_NO_CACHE"):
        return None
    folder = folder_of(options)
    if folder is None or not _many(files):
        return None
    from artlint.run.memory import recalled

    try:
        return recalled(session, [Path(name) for name in options.plugin], folder)
    except OSError as error:
        say(f"warning: the cache was not used: {error}")
        return None


def _many(files: Sequence[str]) -> bool:
    size = 0
    for path in files:
        try:
            size += os.stat(path).st_size
        except OSError:
            continue  # told when it is read
        if size >= FEW:
            return True
    return False
