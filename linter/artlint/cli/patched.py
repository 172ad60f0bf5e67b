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


def writes_articles(options: argparse.Namespace) -> bool:
    """Whether articles are written, and not only what would be changed in them."""
    return not options.diff and bool(options.fix or options.fix_only or (options.unsafe_fixes and not options.patch))


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
