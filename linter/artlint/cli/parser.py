"""The command line's grammar."""

import argparse
import os
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from artlint.cli.commands import COMMANDS
from artlint.cli.help import HelpFormatter
from artlint.model.errors import ArtlintError
from artlint.text.nearest import nearest
from artlint.text.visible import visible

EPILOG = """Exit codes: 0 nothing found, 1 findings, 2 the run is incomplete or misused, 130 interrupted."""


class Parser(argparse.ArgumentParser):
    """Repeats what was typed without what would steer a terminal."""

    def __init__(self, **how: Any) -> None:
        # The parsers of commands below commands are made without a word of how help looks.
        super().__init__(**{"formatter_class": HelpFormatter, **how, "add_help": False, "allow_abbrev": False})
        self._positionals.title = "arguments"
        self.add_argument("-h", "--help", action="help", help="show this help")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how it should be, and end."""
        self.exit(2, f"error: {visible(message)}; {self.prog} --help says more\n")


class MixedParser(Parser):
    """Takes what has no dashes before, between and behind the options."""

    _mixing = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As ever, but mixed."""
        # What the mixed parsing itself calls; and while it goes on, help would not have the words without dashes.
        if self._mixing or not {"-h", "--help"}.isdisjoint(args or ()):
            return super().parse_known_args(args, namespace)
        self._mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixing = False


def build_parser(chosen: str | None, *, whole: bool = False) -> argparse.ArgumentParser:
    """The parser with the arguments of the chosen command; the other commands are known by name alone.

    The ``whole`` parser has those of all commands.
    """
    parser = Parser(
        prog="artlint",
        description="Find and repair scraping and translation artifacts in article files.",
        epilog=f"A path in the place of a command is checked. artlint COMMAND --help says more.\n{EPILOG}",
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    # Told its name, argparse need not format the usage to find it: that took 4 ms.
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", prog=parser.prog)
    for name, command in COMMANDS.items():
        sentence = f"{command.summary[0].upper()}{command.summary[1:]}."
        own = commands.add_parser(name, help=command.summary, description=sentence, epilog=EPILOG)
        if whole or name == chosen:
            command.load().add_arguments(own)
    return parser


def refuse_unknown(parser: argparse.ArgumentParser, rest: Sequence[str]) -> None:
    """Raise ``ArtlintError`` for arguments that no command and no flag takes."""
    problems = []
    for word in rest:
        near = nearest(word.split("=")[0], _flags(parser)) if word.startswith("-") else ""
        what = "no flag is called" if word.startswith("-") else "there is no place for"
        problems.append(f'{what} "{word}"' + (f'; did you mean "{near}"?' if near else "; artlint --help says more"))
    if problems:
        raise ArtlintError(*problems)


def refuse_near_command(word: str) -> None:
    """Raise ``ArtlintError`` for a first word that is no path that is there, but nearly a command."""
    near = nearest(word, COMMANDS) if word.isalpha() and not os.path.lexists(word) else ""
    if near:
        raise ArtlintError(f'there is no command and no path "{word}"; did you mean "{near}"?')


def _flags(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from action.option_strings
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _flags(command)
