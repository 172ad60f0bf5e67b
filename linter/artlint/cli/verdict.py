"""What a run comes to: whether findings make it fail, and what is said of it beside the report."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from artlint.cli.output import say
from artlint.run.config.kinds import LEVELS
from artlint.run.session import Session

if TYPE_CHECKING:
    from artlint.run.fixing import Fixer


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


def say_fixes(fixer: "Fixer", session: Session) -> None:
    """The fixes made, by file and rule."""
    for path, counts in fixer.by_file.items():
        say(f"{path}:")
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            say(f"  {count} x {code} ({session.info.rules[code].name})")


def say_troubles(session: Session) -> None:
    """What was not linted, and the rules that failed."""
    for trouble in (*session.info.troubles, *session.fuse.sentences()):
        say(f"error: {trouble}")


def say_settings(session: Session) -> None:
    """What the run goes by."""
    from artlint.cli.config_show import configuration

    say(configuration(session.settings))
    say(f"plugins: {', '.join(session.loaded.plugins) or 'none'}")
    say(f"rules: {len(session.chosen)} of {len(session.rules)}")
