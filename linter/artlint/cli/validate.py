"""``artlint rules --validate``: packs, plugins, configurations and decisions, each by what its file is called."""

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from artlint.cli.output import say
from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.packs import load_pack
from artlint.packs.places import example_places
from artlint.plugins.manager import load
from artlint.run.config.layers import FILES
from artlint.run.options import Mistake, doubles, made
from artlint.run.session import start
from artlint.run.settings import read_config
from artlint.stores.decisions_file import read_decisions
from artlint.testing import check_shape, example_cases
from artlint.testing.examples import check_example
from artlint.text.counted import counted

_CONFIGURATIONS = {*FILES, "pyproject.toml"}


def validate(paths: Sequence[Path], options: argparse.Namespace) -> int:
    """Check each file: 0 if all are sound, 2 if any is not."""
    problems: list[str] = []
    known = _own_rules(paths) if any(map(_holds_rules, paths)) else {}
    for path in {os.path.realpath(path): path for path in paths}.values():
        try:
            told, wrong = _rules(path, known) if _holds_rules(path) else _others(path, options)
        except ArtlintError as error:
            told, wrong = "", list(error.problems)
        problems += wrong
        if told and not wrong:
            say(f"{path}: {told}")
    for problem in problems:
        say(f"error: {problem}")
    return 2 if problems else 0


def _holds_rules(path: Path) -> bool:
    return path.name not in _CONFIGURATIONS and path.suffix != ".jsonl"


def _others(path: Path, options: argparse.Namespace) -> tuple[str, list[str]]:
    """What to say of a file if nothing is wrong with it, and what is wrong. Raises ``ArtlintError``."""
    return _configuration(path, options) if path.name in _CONFIGURATIONS else _decisions(path)


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


def _own_rules(paths: Sequence[Path]) -> dict[str, Rule]:
    """Our own rules by code and by name, without those of packs that are to be checked, in this checkout or another."""
    given = {_end(Path(os.path.realpath(path))) for path in paths}
    rules = made(load(others=False).rules, {}, [])
    seen: dict[str, Rule] = {}
    doubles([rule for rule in rules if _end(Path(rule.about.place.rpartition(":")[0])) not in given], seen)
    return seen


def _end(path: Path) -> tuple[str, ...]:
    """Package, folder and name of a pack."""
    return path.parts[-3:]


def _rules(path: Path, known: dict[str, Rule]) -> tuple[str, list[str]]:
    """The same for a file of rules, of which none may have a code or name of those that are known."""
    problems: list[str] = []
    rules = _python(path, problems) if path.suffix == ".py" else list(load_pack(path))
    count = sum(len(rule.about.examples) for rule in rules)
    problems += _failures(path, rules)
    problems += doubles(rules, known)
    if not rules:
        return "it loads, and offers no rules", problems
    return f"{counted(len(rules), 'rule')} and {counted(count, 'example')} are valid", problems


def _python(path: Path, problems: list[str]) -> list[Rule]:
    if not path.exists():
        raise ArtlintError(f"{path}: no such plugin file")
    loaded, mistakes = load([path], others=False, own=False), list[Mistake]()
    rules = made(loaded.rules, {}, mistakes)
    problems += [*loaded.problems, *(mistake.text for mistake in mistakes)]
    if not (problems or rules or loaded.sources or loaded.reports or loaded.measured):
        problems.append(f"{path}: it offers no rules; is @hookimpl over artlint_rules()?")
    return rules


def _failures(path: Path, rules: Sequence[Rule]) -> Iterator[str]:
    """A sentence for each rule and each example that is not as it should be."""
    if path.suffix == ".py":
        places = [[f"{path}: {name}" for name, _, _ in example_cases([rule])] for rule in rules]
    else:
        places = example_places(path)
    for rule, examples in zip(rules, places, strict=True):
        try:
            check_shape(rule)
        except AssertionError as error:
            yield f"{rule.about.place or path}: {error}"
        for place, example in zip(examples, rule.about.examples, strict=True):
            try:
                check_example(rule, example)
            except AssertionError as error:
                yield f"{place}: {error}"
            except ArtlintError:  # its pattern, of which its shape has told
                break
