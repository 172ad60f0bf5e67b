"""``artlint rules``."""

import argparse
import json
from pathlib import Path

from artlint.cli.arguments import add_selection
from artlint.cli.explain import describe, summary_of
from artlint.cli.output import say, write
from artlint.cli.settings import session_of
from artlint.engine.select import select
from artlint.text.visible import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--validate",
        nargs="+",
        metavar="FILE",
        help="check packs and plugins (Python files) with their examples, artlint.toml, decisions*.jsonl",
    )
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text (default) or json"
    )
    add_selection(parser)


def run(options: argparse.Namespace) -> int:
    """List the rules, or validate files; gives the exit code. Raises ``ArtlintError``."""
    if options.validate:
        from artlint.cli.validate import validate

        return validate([Path(name) for name in options.validate], options)
    session = session_of(options)
    rules = select(session.rules, session.settings.selection._replace(preview=True))[0]
    if options.output_format == "json":
        from artlint.plugins.measured import measured

        counts = measured(session.loaded.measured)
        write([json.dumps([describe(rule, counts.get(rule.about.code, ())) for rule in rules], indent=2) + "\n"])
        return 0
    size = max((len(rule.about.name) for rule in rules), default=0)
    write(
        f"{rule.about.code}  {rule.about.name:{size}}  {visible(summary_of(rule))}"
        f"{' (preview)' if rule.about.preview else ''}\n"
        for rule in rules
    )
    for problem in session.problems:
        say(f"error: {problem}")
    return 2 if session.problems else 0
