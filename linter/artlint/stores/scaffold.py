"""Files to begin with: a rule, a pack, a plugin; written from templates, never over a file that is there."""

import builtins
import keyword
import os
import re
from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from pathlib import Path
from string import Template

from artlint.model.errors import ArtlintError

# What each kind consists of: the template, and the path that it is written to.
FILES = {
    "rule": {"rule.py": "$module.py"},
    "pack": {"pack.toml": "$name.toml"},
    "plugin": {
        "pyproject.toml": "$distribution/pyproject.toml",
        "README.md": "$distribution/README.md",
        "init.py": "$distribution/src/$package/__init__.py",
        "rule.py": "$distribution/src/$package/$module.py",
        "pack.toml": "$distribution/src/$package/packs/$name.toml",
        "test.py": "$distribution/tests/test_$module.py",
    },
}
LOCAL = "LOC"  # the letters of rules that are not given to others
MAX_NAME = 40  # characters: chosen, for file names and lines
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LETTERS = re.compile(r"[A-Z]{3}")
_CODE = re.compile(r"\b[A-Z]{3}\d{3}\b")
_TAKEN = {"About", "Bad", "Context", "Finding", "Good", "Iterable", "Iterator", "Rule", "Span", *dir(builtins)}


def name_problem(name: str) -> str:
    """What is wrong with a name, as a sentence; empty if it is a good one."""
    if not _NAME.fullmatch(name):
        return f'"{name}" is no name for a rule, pack or plugin; write it as in "share-widget"'
    if len(name) > MAX_NAME:
        return f'"{name}" has {len(name)} characters; {MAX_NAME} are the most'
    if keyword.iskeyword(name):
        return f'"{name}" is a word of Python; take a longer name'
    return ""


def class_name(name: str) -> str:
    """The name of a rule as that of its class."""
    words = "".join(word.capitalize() for word in name.split("-"))
    return f"{words}Fault" if words in _TAKEN else words


def codes_in(folder: Path) -> set[str]:
    """Codes that stand in Python and TOML files of the folder and of ``packs`` beside or in it.

    These are rules that artlint does not know of yet.
    """
    home = folder.parent if folder.name == "packs" else folder
    paths = [path for place in (home, home / "packs") for path in place.glob("*") if path.suffix in {".py", ".toml"}]
    return {code for path in paths if path.is_file() for code in _CODE.findall(path.read_text("utf-8", "replace"))}


def free_code(wanted: str, used: Set[str]) -> str:
    """The code that is wanted, or the one after the highest with the letters that are wanted.

    Raises ``ArtlintError`` if it is taken or no code.
    """
    if _CODE.fullmatch(wanted):
        if wanted in used:
            raise ArtlintError(f"the code {wanted} is taken; {free_code(wanted[:3], used)} is free")
        return wanted
    if not _LETTERS.fullmatch(wanted):
        raise ArtlintError(f'"{wanted}" is no code; write three capitals and three digits, or the capitals alone')
    number = max((int(code[3:]) for code in used if code.startswith(wanted)), default=0) + 1
    if number > 999:
        raise ArtlintError(f"no code is free after {wanted}999; take other letters")
    return f"{wanted}{number:03}"


def free_letters(name: str, used: Set[str]) -> str:
    """Three letters for a plugin's codes: of its name, in order, and of no other rule's code."""
    letters = [character for character in name.upper() if character.isalpha()]
    taken = {code[:3] for code in used}
    for chosen in combinations([*letters, "X", "X"], 3):
        if "".join(chosen) not in taken:
            return "".join(chosen)
    raise ArtlintError(f'no letters of "{name}" are free; choose three with --code')


def values_for(name: str, code: str, version: str) -> dict[str, str]:
    """What the templates put in the place of their words."""
    return {
        "name": name,
        "module": name.replace("-", "_"),
        "class_name": class_name(name),
        "code": code,
        "letters": code[:3],
        "distribution": f"artlint-{name}",
        "package": f"artlint_{name.replace('-', '_')}",
        "version": version,
    }


def rendered(kind: str, folder: Path, values: Mapping[str, str]) -> dict[Path, str]:
    """The files of a kind: paths and texts."""
    made = {}
    for template, path in FILES[kind].items():
        own = _for_pack(values) if kind == "plugin" and template == "pack.toml" else values
        text = (Path(__file__).parent / "templates" / f"{template}.tmpl").read_text("utf-8")
        made[folder / Template(path).substitute(values)] = Template(text).substitute(own)
    return made


def _for_pack(values: Mapping[str, str]) -> dict[str, str]:
    """A plugin has a rule and a pack: the pack's rule has another code and name."""
    code = values["code"]
    return {**values, "name": f"{values['name']}-phrase", "code": free_code(code[:3], {code})}


def write_new(files: Mapping[Path, str]) -> Iterator[Path]:
    """Write the files and give their paths. Raises ``ArtlintError`` if one is there already, and then writes none."""
    there = [path for path in files if path.exists() or path.is_symlink()]
    if there:
        place = os.path.commonpath(there)
        raise ArtlintError(f"{place}: is there already and is not written over; choose another name or folder")
    for path, text in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as out:
                out.write(text)
        except OSError as error:
            raise ArtlintError(f"{path}: cannot be written: {error.strerror}") from error
        yield path
