"""The commands: what each is for, and the module that has its arguments and runs it."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, Protocol


class CommandModule(Protocol):
    """What the module of a command has."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Run the command; gives the exit code. Raises ``ArtlintError``."""


class Command(NamedTuple):
    """A command before its module is loaded."""

    module: str
    summary: str

    def load(self) -> CommandModule:
        """Import the module: only the command that was asked for is loaded."""
        module: CommandModule = import_module(self.module)
        return module


COMMANDS = {
    "check": Command("artlint.cli.check", "find artifacts, and fix them if asked (the default)"),
    "collect": Command("artlint.cli.collect", "write what is known of a corpus to a facts file"),
    "decide": Command("artlint.cli.decide", "accept, reject or edit findings, for good"),
    "baseline": Command("artlint.cli.baseline", "hide the findings that are there now, to see the new ones"),
    "patch": Command("artlint.cli.patch", "show, apply or take back what check --patch wrote"),
    "rules": Command("artlint.cli.rules", "list the rules, or validate packs"),
    "explain": Command("artlint.cli.explain", "say what a rule finds, why, and what it leaves alone"),
    "new": Command("artlint.cli.new", "begin a rule, a pack or a plugin"),
    "mine": Command("artlint.cli.mine", "propose packs of phrases from a corpus, for review"),
    "config": Command("artlint.cli.config", "show the settings that hold, describe them, write a first file"),
    "completion": Command("artlint.cli.completion", "print a script that completes commands for a shell"),
    "cache": Command("artlint.cli.cache", "show or empty the cache of earlier results"),
    "version": Command("artlint.cli.version", "print the version"),
}

ALIASES = {"generate-shell-completion": "completion"}  # ruff's name for it


def with_default_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``check`` in front where no command is given."""
    given = [ALIASES.get(word, word) if number == 0 else word for number, word in enumerate(arguments)]
    if given and given[0] not in COMMANDS and given[0] not in {"-h", "--help", "--version"}:
        given.insert(0, "check")
    return given
