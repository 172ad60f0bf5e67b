"""Arguments that several commands have. What a setting is for stands with the setting."""

import argparse
from collections.abc import Callable
from typing import Any

from artlint.run.config import kinds
from artlint.run.config.keys import SETTINGS
from artlint.run.config.source import At, Source


def add_switch(group: argparse._ActionsContainer, *flags: str, default: bool | None = False, help: str) -> None:  # noqa: A002
    """A flag with its ``--no-`` form, which help does not list."""
    group.add_argument(*flags, action=argparse.BooleanOptionalAction, default=default, help=help)


def add_setting(group: argparse._ActionsContainer, key: str, *short: str) -> None:
    """The flag of a setting; what is not given is ``None``."""
    setting = SETTINGS[key]
    kind = setting.kind
    if kind is kinds.SWITCH:
        add_switch(group, setting.flag, *short, default=None, help=setting.help)
    elif kind.is_list or kind is kinds.RULES_BY_PATH:
        group.add_argument(setting.flag, *short, action="append", metavar=kind.metavar, help=setting.help)
    else:
        text = f"{setting.help} (default: {setting.default})" if setting.default != "" else setting.help
        group.add_argument(
            setting.flag, *short, type=_typed(kind), choices=kind.choices, metavar=kind.metavar, help=text
        )


def _typed(kind: kinds.Kind) -> Callable[[str], Any]:
    """Reads the text of a flag as the setting's kind has it."""

    def read(text: str) -> Any:
        source = Source("")
        value = kind.read(kind.parse(text), At(source))
        if source.mistakes:
            raise argparse.ArgumentTypeError(f"it must be {kind.wanted}, not {text!r}")
        return value

    return read


def add_selection(parser: argparse.ArgumentParser) -> None:
    """What says which rules run, and where the settings come from."""
    rules = parser.add_argument_group("rules")
    for key in ("select", "extend-select", "ignore", "per-file-ignores", "preview"):
        add_setting(rules, key)
    add_configuration(parser)


def add_configuration(parser: argparse.ArgumentParser) -> None:
    """What says where the settings and the rules come from."""
    config = parser.add_argument_group("configuration")
    config.add_argument(
        "--config",
        action="append",
        metavar="FILE|KEY=VALUE",
        help="a configuration file in place of the nearest, or one setting as in TOML; may be given again",
    )
    add_switch(config, "--isolated", help="use no configuration file")
    config.add_argument("--plugin", action="append", default=[], metavar="FILE", help="load a plugin from a file")
    add_switch(config, "--plugins", default=True, help="load installed plugins; without them, artlint's own rules run")


def add_input(parser: argparse.ArgumentParser, *, piped: bool = False) -> None:
    """What says which files are read and how; ``piped``: standard input too."""
    files = parser.add_argument_group("files")
    for key in ("exclude", "extend-exclude", "force-exclude", "respect-gitignore", "error-on-unmatched"):
        add_setting(files, key)
    if piped:
        files.add_argument("--stdin-filename", metavar="NAME", help="name, and so the format, of standard input")
    for key in SETTINGS:
        if key.endswith("-field"):
            add_setting(files, key)
    add_setting(files, "site")


def add_decisions(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Which file has the decisions; the group, for more about them."""
    group = parser.add_argument_group("decisions")
    add_setting(group, "decisions")
    return group


whole_number = _typed(kinds.COUNT)
