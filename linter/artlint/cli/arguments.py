"""Arguments that several commands have."""

import argparse


def add_selection(parser: argparse.ArgumentParser) -> None:
    """What says which rules run."""
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


def add_input(parser: argparse.ArgumentParser) -> None:
    """What says which files are read and how."""
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
    files.add_argument("--site", metavar="SITE", help="site of the articles that name none, as example.com")


def add_decisions(parser: argparse.ArgumentParser) -> None:
    """Which file has the decisions."""
    decisions = parser.add_argument_group("decisions")
    decisions.add_argument(
        "--decisions",
        metavar="FILE",
        help="decisions and baseline (default: decisions.jsonl beside the configuration file or in this folder)",
    )


def share(text: str) -> float:
    """A share from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"a share lies between 0 and 1, {text!r} does not")
    return value


def whole_number(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 is wanted, not {text!r}")
    return int(text)
