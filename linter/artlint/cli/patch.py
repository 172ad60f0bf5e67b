"""``artlint patch``."""

import argparse

from artlint.cli.output import say, wants_colour, write
from artlint.stores.patch_file import Patch
from artlint.text.counted import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "action",
        choices=("show", "apply", "revert"),
        metavar="ACTION",
        help="show: print it; apply: make its changes; revert: take them back",
    )
    parser.add_argument("file", metavar="FILE", help="patch that artlint check --patch wrote")
    parser.add_argument(
        "--folder", metavar="DIR", default=".", help="folder that the patch's paths begin in (default: .)"
    )
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    parser.add_argument("--quiet", "-q", action="store_true", help="no summary")


def run(options: argparse.Namespace) -> int:
    """Show a patch, apply it or take it back; gives the exit code. Raises ``ArtlintError``."""
    patch = Patch(options.file)
    if options.action == "show":
        return _show(patch, options)
    from artlint.run.patching import Applier

    applier = Applier(options.folder, backward=options.action == "revert")
    applier.run(patch)
    for problem in applier.problems:
        say(f"error: {problem}")
    if not options.quiet:
        say(_summary(applier.done, applier.already, patch.files, backward=applier.backward))
    return 2 if applier.problems else 0


def _show(patch: Patch, options: argparse.Namespace) -> int:
    from artlint.reports.patch import shown
    from artlint.reports.style import Style

    write(shown(patch.each(), Style(wants_colour(options.color))))
    if patch.torn:
        say(f"error: {patch.torn}")
    return 2 if patch.torn else 0


def _summary(done: int, already: int, files: int, *, backward: bool) -> str:
    what = "Took back the changes of" if backward else "Changed"
    more = f"; {already} stood so already" if already else ""
    return f"{what} {done} of {counted(files, 'file')}{more}."
