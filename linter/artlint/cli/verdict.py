"""What a run comes to: whether findings make it fail, and what is said of it beside the report."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from artlint.cli.arguments import add_setting, add_switch
from artlint.cli.output import say
from artlint.run.config.kinds import LEVELS
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.fixing import Fixer


def add_verdict(group: argparse._ActionsContainer) -> None:
    """What says when a run fails."""
    for key in ("fail-on", "max-findings"):
        add_setting(group, key)
    add_switch(group, "--exit-zero", "-e", help="exit with 0 even if there are findings")
    add_switch(group, "--exit-non-zero-on-fix", help="exit with 1 if anything was fixed, even if nothing is left")


def fails(
    session: Session, options: argparse.Namespace, findings: Mapping[str, int], fixer: "Fixer | None" = None
) -> bool:
    """Whether the run ends with exit code 1. ``findings`` has counts by rule."""
    if fixer and options.exit_non_zero_on_fix and fixer.changed:
        return True
    settings = session.settings
    if options.fix_only or settings.fail_on == "never":
        return False
    run = session.info
    lowest = LEVELS.index(settings.fail_on)
    bad = sum(count for code, count in findings.items() if LEVELS.index(run.level_of(code)) >= lowest)
    return bad > settings.max_findings


def say_troubles(session: Session) -> bool:
    """Tell what went wrong, each thing once; whether anything did."""
    # A file that was read twice, or a text that was checked again after fixing, tells the same twice.
    for problem in dict.fromkeys(session.problems):
        say(f"error: {problem}")
    for crash in dict.fromkeys(session.crashes):
        say(f"error: rule {crash.rule} failed on {crash.document}: {crash.error}")
    for told in session.fuse.sentences():
        say(f"error: {told}")
    return bool(session.problems or session.crashes)


def say_settings(session: Session) -> None:
    """What the run goes by."""
    files = [layer.source.name for layer in reversed(session.settings.layers) if layer.source.text]
    say(f"configuration: {', which extends '.join(files) or 'none'}")
    say(f"plugins: {', '.join(session.loaded.plugins) or 'none'}")
    say(f"rules: {len(session.chosen)} of {len(session.rules)}")
