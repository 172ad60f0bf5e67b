"""What ``artlint check`` fixes, and what it says of it."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from artlint.cli.arguments import add_setting, add_switch
from artlint.cli.output import say
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY
from artlint.model.document import Document
from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.model.result import Origin
from artlint.run.course import every
from artlint.run.session import Session
from artlint.text.counted import counted

if TYPE_CHECKING:
    from artlint.run.ahead import Ahead
    from artlint.run.fixing import Fixer
    from artlint.stores.patch_file import PatchWriter


def add_fixing(group: argparse._ActionsContainer) -> None:
    """What says whether and how articles are fixed."""
    add_switch(group, "--fix", help="make safe fixes")
    add_switch(group, "--unsafe-fixes", help="make unsafe fixes too; without --fix, --diff or --patch, implies --fix")
    add_switch(group, "--fix-only", help="fix, and say nothing of what is left; implies --fix")
    add_switch(group, "--diff", help="show what fixing would change, write nothing")
    add_switch(group, "--show-fixes", help="list the fixes made, or with --diff those to make, by file and rule")
    group.add_argument(
        "--patch",
        metavar="FILE",
        help="write a patch of what is changed, to take it back; without --fix of what would be, and no article",
    )
    for key in ("fixable", "extend-fixable", "unfixable", "max-removal"):
        add_setting(group, key)


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


def fixer_of(
    session: Session,
    options: argparse.Namespace,
    facts: Callable[[], Facts],
    looks: "Iterable[Ahead]" = (),
    patch: "PatchWriter | None" = None,
    wanted: Callable[[Document, Origin], bool] = every,
) -> "Fixer | None":
    """What fixes the files, if anything is to be fixed."""
    if not fixes(options):
        return None
    from artlint.run.ahead import LookedAhead
    from artlint.run.fixing import Fixer

    levels = SAFE_AND_UNSAFE if options.unsafe_fixes else SAFE_ONLY
    return Fixer(session, facts, levels, LookedAhead(looks), patch, wanted=wanted)


def refuse_patch(options: argparse.Namespace) -> None:
    """Raise ``ArtlintError`` if a patch of standard input is asked for."""
    if options.patch is not None:
        raise ArtlintError("--patch is about files; standard input is none")


def say_patch(patch: "PatchWriter | None", *, done: bool) -> None:
    """How to go on from a patch that was written."""
    if patch and patch.files:
        say(f"To undo it: artlint patch revert {patch.path}" if done else f"To do it: artlint patch apply {patch.path}")


def say_fixed(fixer: "Fixer", session: Session, options: argparse.Namespace, *, done: bool) -> None:
    """What was fixed, or would be, and what was refused; no count where nothing could be read."""
    if options.show_fixes:
        say_fixes(fixer, session)
    say_refused(fixer, options)
    if options.quiet or options.silent or (session.problems and not session.fuse.documents):
        return
    from artlint.reports.blocks import gone

    findings, files = counted(fixer.applied.total(), "finding"), counted(len(fixer.changed), "file")
    removed, words = fixer.removed, fixer.words
    taken = f" That takes out {gone(removed, words)} of the words of these articles." if removed else ""
    say(f"{'Fixed' if done else 'Would fix'} {findings} in {files}.{taken}")
    say_patch(fixer.patch, done=done)


def say_fixes(fixer: "Fixer", session: Session) -> None:
    """The fixes made, by file and rule."""
    for path, counts in fixer.by_file.items():
        say(f"{path}:")
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            say(f"  {count} x {code} ({session.info.rules[code].name})")


def say_refused(fixer: "Fixer", options: argparse.Namespace) -> None:
    """Fixes that were not made for the article's own good."""
    if not options.silent:
        for refusal in fixer.refusals:
            say(f"warning: {refusal}")
