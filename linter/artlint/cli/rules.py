"""``artlint rules``."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from artlint.cli.arguments import add_selection
from artlint.cli.explain import describe, summary_of
from artlint.cli.output import say, write
from artlint.cli.settings import session_of
from artlint.engine.select import select
from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.packs import load_pack
from artlint.plugins.manager import load
from artlint.run.options import make_rules
from artlint.testing import check_shape, example_cases
from artlint.testing.examples import check_example
from artlint.text.visible import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--validate",
        nargs="+",
        metavar="FILE",
        help="check packs, and plugins given as Python files, with their examples",
    )
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text (default) or json"
    )
    add_selection(parser)


def run(options: argparse.Namespace) -> int:
    """List the rules, or validate packs and plugins; gives the exit code. Raises ``ArtlintError``."""
    if options.validate:
        return _validate([Path(name) for name in options.validate])
    session = session_of(options)
    rules = select(session.rules, replace(session.settings.selection, preview=True))[0]
    if options.output_format == "json":
        write([json.dumps([describe(rule) for rule in rules], indent=2) + "\n"])
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


def _validate(paths: Sequence[Path]) -> int:
    """Check packs and plugin files with their examples: 0 if all hold, 2 if any does not."""
    problems: list[str] = []
    for path in paths:
        rules = _rules_of(path, problems)
        examples = example_cases(rules)
        before = len(problems)
        problems += _failures(path, rules)
        if len(problems) == before and rules:
            say(f"{path}: {len(rules)} rules and {len(examples)} examples are valid")
    for problem in problems:
        say(f"error: {problem}")
    return 2 if problems else 0


def _rules_of(path: Path, problems: list[str]) -> list[Rule]:
    try:
        if path.suffix != ".py":
            return list(load_pack(path))
        loaded = load([path], others=False)
        problems += loaded.problems
        # Made together with our own, so that a code used twice is told; ours come first.
        return make_rules(loaded.rules, {})[len(load([], others=False).rules) :]
    except ArtlintError as error:
        problems += error.problems
        return []


def _failures(path: Path, rules: Sequence[Rule]) -> list[str]:
    failures = []
    for rule in rules:
        try:
            check_shape(rule)
        except AssertionError as error:
            failures.append(f"{path}: {error}")
    for name, rule, example in example_cases(rules):
        try:
            check_example(rule, example)
        except AssertionError as error:
            failures.append(f"{path}: {name}: {error}")
    return failures
