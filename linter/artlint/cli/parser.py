"""The command line's grammar."""

import argparse
from typing import Any, NoReturn

from artlint.cli.commands import COMMANDS
from artlint.text.visible import visible

EPILOG = "Exit codes: 0 nothing found, 1 findings, 2 the run is incomplete or misused."


class Parser(argparse.ArgumentParser):
    """Repeats what was typed without what would steer a terminal."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and how it should be, and end."""
        super().error(visible(message))


class MixedParser(Parser):
    """Takes what has no dashes before, between and behind the options."""

    _mixing = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As ever, but mixed."""
        if self._mixing:  # what the mixed parsing itself calls
            return super().parse_known_args(args, namespace)
        self._mixing = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixing = False


def build_parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser with the arguments of the chosen command; the other commands are known by name alone."""
    parser = Parser(
        prog="artlint",
        description="Find and repair scraping and translation artifacts in article files.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, command in COMMANDS.items():
        sentence = f"{command.summary[0].upper()}{command.summary[1:]}."
        own = commands.add_parser(name, help=command.summary, description=sentence, epilog=EPILOG)
        if name == chosen:
            command.load().add_arguments(own)
    return parser
