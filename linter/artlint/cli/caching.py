"""Whether a run asks what earlier runs found, and where that is kept."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from artlint.cli.arguments import add_setting
from artlint.cli.output import say
from artlint.packs.kept import cache_folder
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.memory import Memory

# Bytes of articles below which the cache is not looked at: measured, opening it takes as long as linting this much.
FEW = 100_000


def add_cache(group: argparse._ActionsContainer) -> None:
    """What says whether and where results are kept."""
    add_setting(group, "cache")
    group.add_argument("-n", dest="cache", action="store_false", default=None, help="the same as --no-cache")
    add_setting(group, "cache-dir")


def folder_of(given: str) -> Path | None:
    """The cache's folder: the one given, else the user's; nothing where there is none."""
    try:
        return Path(given) if given else cache_folder()
    except RuntimeError:
        return None  # a user without a home


def memory_of(session: Session, files: Sequence[str], options: argparse.Namespace) -> "Memory | None":
    """What earlier runs found; nothing if it is not wanted, or not worth the asking."""
    if not session.settings.cache:
        return None
    folder = folder_of(session.settings.cache_dir)
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
