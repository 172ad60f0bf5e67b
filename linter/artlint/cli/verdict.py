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
    """Tell what was not linted and which rules failed; whether anything was told."""
    troubles = [*session.info.troubles, *session.fuse.sentences()]
    for trouble in troubles:
        say(f"error: {trouble}")
    return bool(troubles)


def say_settings(session: Session) -> None:
    """What the run goes by."""
    from artlint.cli.config_show import configuration

    say(configuration(session.settings))
    say(f"plugins: {', '.join(session.loaded.plugins) or 'none'}")
    say(f"rules: {len(session.chosen)} of {len(session.rules)}")
