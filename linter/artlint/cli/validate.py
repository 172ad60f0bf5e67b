"""``artlint rules --validate``: packs, plugins, configurations and decisions, each by what its file is called."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from artlint.cli.output import say
from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.packs import load_pack
from artlint.plugins.manager import load
from artlint.run.config.layers import FILES
from artlint.run.options import make_rules
from artlint.run.session import start
from artlint.run.settings import read_config
from artlint.stores.decisions_file import read_decisions
from artlint.testing import check_shape, example_cases
from artlint.testing.examples import check_example
from artlint.text.counted import counted


def validate(paths: Sequence[Path], options: argparse.Namespace) -> int:
    """Check each file: 0 if all are sound, 2 if any is not."""
    problems: list[str] = []
    for path in paths:
        try:
            told, wrong = _judged(path, options)
        except ArtlintError as error:
            told, wrong = "", list(error.problems)
        problems += wrong
        if told and not wrong:
            say(f"{path}: {told}")
    for problem in problems:
        say(f"error: {problem}")
    return 2 if problems else 0


def _judged(path: Path, options: argparse.Namespace) -> tuple[str, list[str]]:
    """What to say of a file if nothing is wrong with it, and what is wrong. Raises ``ArtlintError``."""
    if path.name in {*FILES, "pyproject.toml"}:
        return _configuration(path, options)
    if path.suffix == ".jsonl":
        return _decisions(path)
    return _rules(path)


def _configuration(path: Path, options: argparse.Namespace) -> tuple[str, list[str]]:
    # Started, so that rules which it names and packs which it loads are looked at too.
    plugin_files = [Path(name) for name in options.plugin]
    session = start(read_config(path), plugin_files=plugin_files, plugins=options.plugins)
    return "the configuration is valid", [str(problem) for problem in session.problems]


def _decisions(path: Path) -> tuple[str, list[str]]:
    if not path.exists():
        return "", [f"{path}: there is no such file"]
    count = len(read_decisions(path))
    return f"{counted(count, 'decision')} {'is' if count == 1 else 'are'} valid", []


def _rules(path: Path) -> tuple[str, list[str]]:
    problems: list[str] = []
    rules = _python(path, problems) if path.suffix == ".py" else list(load_pack(path))
    examples = example_cases(rules)
    problems += _failures(path, rules)
    return f"{counted(len(rules), 'rule')} and {counted(len(examples), 'example')} are valid" if rules else "", problems


def _python(path: Path, problems: list[str]) -> list[Rule]:
    if not path.exists():
        raise ArtlintError(f"{path}: no such plugin file")
    loaded = load([path], others=False)
    problems += loaded.problems
    # Made together with our own, so that a code used twice is told; ours come first.
    return make_rules(loaded.rules, {})[len(load([], others=False).rules) :]


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
