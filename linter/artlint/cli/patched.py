"""``artlint check --patch``."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from artlint.cli.output import say
from artlint.model.errors import ArtlintError
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.stores.patch_file import PatchWriter


def fixes(options: argparse.Namespace) -> bool:
    """Whether fixes are made or shown."""
    return bool(options.fix or options.diff or options.unsafe_fixes or options.fix_only or options.patch is not None)


def writes_articles(options: argparse.Namespace) -> bool:
    """Whether articles are written, and not only what would be changed in them."""
    asked = options.fix or options.fix_only or (options.unsafe_fixes and options.patch is None)
    return bool(asked and not options.diff)


@contextmanager
def wanted_patch(session: Session, options: argparse.Namespace) -> "Iterator[PatchWriter | None]":
    """The patch that was asked for, begun before anything is read. Raises ``ArtlintError``."""
    if options.patch is None:
        yield None
        return
    from artlint.run.patching import new_patch

    patch = new_patch(options.patch, session)
    try:
        yield patch
    finally:
        patch.close()


def refuse_patch(options: argparse.Namespace) -> None:
    """Raise ``ArtlintError`` if a patch of standard input is asked for."""
    if options.patch is not None:
        raise ArtlintError("--patch is about files; standard input is none")


def say_patch(patch: "PatchWriter | None", *, done: bool) -> None:
    """How to go on from a patch that was written."""
    if patch and patch.files:
        say(f"To undo it: artlint patch revert {patch.path}" if done else f"To do it: artlint patch apply {patch.path}")
