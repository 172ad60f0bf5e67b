"""``artlint new``."""

import argparse
from pathlib import Path

import artlint
from artlint.cli.output import write
from artlint.model.errors import ArtlintError
from artlint.plugins.manager import load
from artlint.stores.scaffold import (
    FILES,
    LOCAL,
    codes_in,
    free_code,
    free_letters,
    name_problem,
    rendered,
    values_for,
    write_new,
)
from artlint.text.visible import visible

_NEXT = {
    "rule": "artlint rules --validate {path}",
    "pack": "artlint rules --validate {path}",
    "plugin": "pip install --editable {folder} && pytest {folder}",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("kind", choices=tuple(FILES), help="what to begin")
    parser.add_argument("name", metavar="NAME", help='name of the fault, as "share-widget"; for a plugin, its theme')
    parser.add_argument(
        "--code", metavar="CODE", help=f"code of the rule, or its three letters (default: the next free {LOCAL} code)"
    )
    parser.add_argument("--folder", metavar="FOLDER", help="where to write (default: here; a pack into packs)")


def run(options: argparse.Namespace) -> int:
    """Write the files to begin with; gives the exit code. Raises ``ArtlintError``."""
    name = options.name.removeprefix("artlint-") if options.kind == "plugin" else options.name
    folder = Path(options.folder or ("packs" if options.kind == "pack" else "."))
    known = {rule.about.code: rule.about.name for rule in load([]).rules}
    problems = [name_problem(name)]
    problems += [f'"{name}" is the name of {code}; choose another one' for code in known if known[code] == name]
    used = {*known, *codes_in(folder)}
    code = ""
    try:
        code = free_code(options.code or (free_letters(name, used) if options.kind == "plugin" else LOCAL), used)
    except ArtlintError as error:
        problems += error.problems
    if any(problems):
        raise ArtlintError(*filter(None, problems))
    files = rendered(options.kind, folder, values_for(name, code, artlint.__version__))
    write(f"wrote {visible(str(path))}\n" for path in write_new(files))
    first = next(iter(files))
    write([f"check it: {visible(_NEXT[options.kind].format(path=first, folder=first.parent))}\n"])
    return 0
