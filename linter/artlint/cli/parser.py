"""The command line's grammar."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from artlint.text.visible import visible

COMMANDS = ("check", "collect", "rules", "explain", "version")
_EPILOG = "Exit codes: 0 nothing found, 1 findings, 2 the run is incomplete or misused."


class _Parser(argparse.ArgumentParser):
    """Repeats what was typed without what would steer a terminal."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def build_parser() -> argparse.ArgumentParser:
    """The parser for all commands."""
    parser = _Parser(
        prog="artlint",
        description="Find and repair scraping and translation artifacts in article files.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _check(commands.add_parser("check", help="find artifacts, and fix them if asked (the default)", epilog=_EPILOG))
    _collect(commands.add_parser("collect", help="write what is known of a corpus to a facts file"))
    _rules(commands.add_parser("rules", help="list the rules, or validate packs"))
    _explain(commands.add_parser("explain", help="say what a rule finds, why, and what it leaves alone"))
    commands.add_parser("version", help="print the version")
    return parser


def with_default_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``check`` in front where no command is given."""
    given = list(arguments)
    if given and given[0] not in COMMANDS and given[0] not in {"-h", "--help", "--version"}:
        given.insert(0, "check")
    return given


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - for standard input (default: .)"
    )
    fixing = parser.add_argument_group("fixing")
    fixing.add_argument("--fix", action="store_true", help="apply safe fixes")
    fixing.add_argument(
        "--unsafe-fixes", action="store_true", help="apply unsafe fixes too; without --fix or --diff, implies --fix"
    )
    fixing.add_argument("--diff", action="store_true", help="show what fixing would change, write nothing")
    fixing.add_argument(
        "--max-removal",
        type=_share,
        metavar="SHARE",
        help="most of an article's words that fixes may take out (default: 0.5)",
    )
    output = parser.add_argument_group("output")
    output.add_argument(
        "--output-format",
        default=None,
        metavar="FORMAT",
        help="full, concise, json, jsonl, or a plugin's (default: full)",
    )
    output.add_argument("--output-file", "-o", metavar="FILE", help="write the report to a file")
    output.add_argument("--statistics", action="store_true", help="print counts by rule instead of findings")
    output.add_argument("--exit-zero", "-e", action="store_true", help="exit with 0 even if there are findings")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    output.add_argument("--quiet", "-q", action="store_true", help="no summary")
    _selection(parser)
    _input(parser)
    parser.add_argument(
        "--facts",
        metavar="FILE",
        help="judge against these facts of the corpus (artlint collect) instead of the files given",
    )
    parser.add_argument(
        "--jobs", "-j", type=_count, default=1, metavar="N", help="processes that check; fixing uses one (default: 1)"
    )
    parser.add_argument("--no-cache", "-n", action="store_true", help="do not use a cache of earlier results")


def _collect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders of the whole corpus")
    parser.add_argument("--output-file", "-o", required=True, metavar="FILE", help="facts file to write")
    _selection(parser)
    _input(parser)


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--validate",
        nargs="+",
        metavar="FILE",
        help="check packs, and plugins given as Python files, with their examples",
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    _selection(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="a rule's code or name")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    _selection(parser)


def _selection(parser: argparse.ArgumentParser) -> None:
    rules = parser.add_argument_group("rules and configuration")
    rules.add_argument(
        "--select",
        action="append",
        metavar="RULES",
        help="codes, beginnings of codes, names, or ALL; separated by commas",
    )
    rules.add_argument("--extend-select", action="append", metavar="RULES", help="rules to add")
    rules.add_argument("--ignore", action="append", metavar="RULES", help="rules to leave out")
    rules.add_argument(
        "--preview", action=argparse.BooleanOptionalAction, default=None, help="run rules in preview too"
    )
    rules.add_argument(
        "--config", metavar="FILE", help="configuration file (default: the nearest artlint.toml or pyproject.toml)"
    )
    rules.add_argument("--isolated", action="store_true", help="use no configuration file")
    rules.add_argument("--plugin", action="append", default=[], metavar="FILE", help="load a plugin from a Python file")
    rules.add_argument("--no-plugins", action="store_true", help="load no installed plugins but artlint's own rules")


def _input(parser: argparse.ArgumentParser) -> None:
    files = parser.add_argument_group("files")
    files.add_argument(
        "--exclude",
        action="append",
        metavar="PATTERN",
        help="leave these out, in .gitignore's syntax, instead of the defaults",
    )
    files.add_argument("--extend-exclude", action="append", metavar="PATTERN", help="leave these out too")
    files.add_argument(
        "--force-exclude",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="leave them out even if named themselves",
    )
    files.add_argument(
        "--respect-gitignore",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="leave out what .gitignore does",
    )
    files.add_argument("--stdin-filename", metavar="NAME", help="name, and so the format, of standard input")
    for name in ("text", "id", "site", "language", "date", "title"):
        files.add_argument(
            f"--{name}-field",
            action="append",
            metavar="FIELD",
            help=f"JSON field of the {name}; dots lead into objects",
        )


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a share lies between 0 and 1, {text!r} does not")
    return value


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 is wanted, not {text!r}")
    return int(text)
