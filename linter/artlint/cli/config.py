"""``artlint config``."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from artlint.cli.arguments import add_configuration, add_input, add_selection, add_setting, add_switch
from artlint.cli.output import safe_lines, say, write
from artlint.cli.outputs import write_text
from artlint.cli.settings import session_of
from artlint.model.errors import ArtlintError
from artlint.run.config.keys import CONDITIONS, EXTEND, GROUPS, IN_OVERRIDES, OVERRIDES, Setting

SCHEMA = "artlint.schema.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    commands = parser.add_subparsers(dest="what", metavar="COMMAND", required=True)
    show = commands.add_parser(
        "show",
        help="print the settings that hold, each with the place it comes from",
        description="Print the settings that hold, each with the place it comes from.",
    )
    show.add_argument(
        "--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text (default) or json"
    )
    add_selection(show)
    add_input(show)
    others = show.add_argument_group("fixing and running")
    for key in ("fixable", "extend-fixable", "unfixable", "max-removal", "fail-on", "max-findings", "jobs", "cache"):
        add_setting(others, key)
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of artlint.toml or of packs",
        description="Print the JSON Schema of artlint.toml or of packs, for editors that complete keys by one.",
    )
    add_switch(schema, "--packs", help="that of phrase packs")
    schema.add_argument("--output-file", "-o", metavar="FILE", help="write it to a file")
    add_configuration(schema)
    init = commands.add_parser(
        "init",
        help="write a commented artlint.toml",
        description="Write a configuration that says in comments what may stand in it.",
    )
    init.add_argument("path", nargs="?", default="artlint.toml", metavar="FILE", help="default: artlint.toml")
    add_switch(init, "--schema", help=f"write {SCHEMA} beside it too, by which editors complete keys")


def run(options: argparse.Namespace) -> int:
    """Show, describe or begin a configuration; gives the exit code. Raises ``ArtlintError``."""
    return {"show": _show, "schema": _schema, "init": _init}[options.what](options)


def _show(options: argparse.Namespace) -> int:
    from artlint.cli.config_show import show_json, show_text

    # Rules that are named in it and not there are a mistake here too.
    settings = session_of(options).settings
    write(safe_lines([show_json(settings)] if options.output_format == "json" else show_text(settings)))
    return 0


def _schema(options: argparse.Namespace) -> int:
    from artlint.run.config.schema import config_schema, pack_schema

    schema = pack_schema() if options.packs else config_schema(session_of(options).rules)
    write_text([json.dumps(schema, indent=2, ensure_ascii=False) + "\n"], options.output_file)
    return 0


def _init(options: argparse.Namespace) -> int:
    path = Path(options.path)
    if path.is_dir():
        path /= "artlint.toml"
    _create(path, "".join(first_configuration(schema=options.schema)))
    if options.schema:
        from artlint.run.config.schema import config_schema
        from artlint.run.session import start
        from artlint.run.settings import Settings

        beside = path.parent / SCHEMA
        _create(beside, json.dumps(config_schema(start(Settings()).rules), indent=2, ensure_ascii=False) + "\n")
    return 0


def _create(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        raise ArtlintError(f"{path}: is there already, and was left as it is") from None
    except OSError as error:
        raise ArtlintError(f"{path}: cannot be written: {error.strerror}") from error
    say(f"wrote {path}")


def first_configuration(*, schema: bool = False) -> Iterator[str]:
    """A configuration with every setting in a comment, as it is without one where that says something."""
    yield f"#:schema ./{SCHEMA}\n" if schema else ""
    yield "# Configuration of artlint. Take a # away to set something; artlint config show says what holds.\n\n"
    yield from _commented(EXTEND)
    for name, group in GROUPS.items():
        yield f"\n# --- {name}\n\n"
        for setting in group:
            yield from _commented(setting)
    yield f"\n# --- for some articles only: {', '.join(CONDITIONS)}, and any of {', '.join(IN_OVERRIDES)}\n\n"
    yield f'# [[{OVERRIDES}]]\n# sites = ["example.org"]\n# ignore = ["BPL001"]\n'


def _commented(setting: Setting) -> Iterator[str]:
    yield f"# {setting.help}\n# {setting.key} = {setting.example}\n"
