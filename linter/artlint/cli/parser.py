"""The command line's grammar."""

import argparse
from typing import Any, NoReturn

from artlint.cli.commands import COMMANDS
from artlint.cli.help import HelpFormatter
from artlint.text.visible import visible

EPILOG = """Exit codes: 0 nothing found, 1 findings, 2 the run is incomplete or misused, 130 interrupted."""


class _Parser(argparse.ArgumentParser):
    """Repeats what was typed without what would steer a terminal."""

    def __init__(self, **how: Any) -> None:
        # The parsers of commands below commands are made without a word of how help looks.
        super().__init__(**{"formatter_class": HelpFormatter, **how, "add_help": False})
        self._positionals.title = "arguments"
        self.add_argument("-h", "--help", action="help", help="show this help")

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def build_parser(chosen: str | None, *, whole: bool = False) -> argparse.ArgumentParser:
    """The parser with the arguments of the chosen command; the other commands are known by name alone.

    The ``whole`` parser has those of all commands.
    """
    parser = _Parser(
        prog="artlint",
        description="Find and repair scraping and translation artifacts in article files.",
        epilog=f"A path in the place of a command is checked. artlint COMMAND --help says more.\n{EPILOG}",
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, command in COMMANDS.items():
        sentence = f"{command.summary[0].upper()}{command.summary[1:]}."
        own = commands.add_parser(name, help=command.summary, description=sentence, epilog=EPILOG)
        if whole or name == chosen:
            command.load().add_arguments(own)
    return parser
