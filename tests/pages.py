"""A page of the documents as a list of things to do: files to write, and commands with what they print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
_BLOCK = re.compile(r"(?:`(?P<name>[\w./-]+)`:\n\n)?```(?P<kind>\w*)\n(?P<text>.*?)```", re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)
_FREE = re.compile(r"^…\n|…|\d[\d,]{2,}| +", re.MULTILINE)


@dataclass(frozen=True)
class File:
    """A block below its name."""

    name: str
    text: str


@dataclass(frozen=True)
class Command:
    """A line after ``$`` in a console block, and the lines below it."""

    line: str
    shown: str

    def printed(self, output: str) -> bool:
        """Whether the output is what is shown.

        ``…`` stands for anything, alone on a line for any lines; a number of three digits or more is any number.
        """
        pattern, at = "", 0
        for free in _FREE.finditer(self.shown):
            pattern += re.escape(self.shown[at : free.start()]) + _meant(free[0])
            at = free.end()
        return re.fullmatch(pattern + re.escape(self.shown[at:]), output) is not None


def _meant(free: str) -> str:
    if free[0] == "…":
        return r"(?:.*\n)*" if free == "…\n" else ".*"
    return r"[\d,]+" if free[0].isdigit() else " +"


def steps(page: str) -> Iterator[File | Command]:
    """What the page says to do, in order."""
    for block in _BLOCK.finditer((DOCS / page).read_text("utf-8")):
        if block["name"]:
            yield File(block["name"], block["text"])
        elif block["kind"] == "console":
            _, *parts = _COMMAND.split(block["text"])
            yield from map(Command, parts[::2], parts[1::2])
