"""Printing: bytes to standard output or a file, words to standard error."""

import os
import sys
from collections.abc import Iterable
from typing import BinaryIO

from artlint.text.visible import visible, without_commands


def wants_colour(choice: str) -> bool:
    """Whether to colour: as asked, else NO_COLOR, FORCE_COLOR, TERM and the terminal decide."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns of the terminal; 100 where there is none."""
    if not sys.stdout.isatty():
        return 100
    import shutil

    return shutil.get_terminal_size((100, 24)).columns


def write(pieces: Iterable[str], screen: BinaryIO | None = None) -> None:
    """Write text to standard output, or another stream that stands for it."""
    out = screen or sys.stdout.buffer
    for piece in pieces:
        if piece:
            out.write(encoded(piece))
    out.flush()


def close_output() -> None:
    """Let what is still written to standard output go nowhere: whoever read it went away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def encoded(piece: str) -> bytes:
    """UTF-8; lone surrogates that stand for bytes become them: only a diff that is not for a terminal has any."""
    try:
        return piece.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return piece.encode("utf-8", "backslashreplace")


def say(text: str) -> None:
    """One sentence on standard error, with nothing in it that steers a terminal."""
    sys.stderr.write(f"{without_commands(visible(text))}\n")


def safe_lines(pieces: Iterable[str]) -> Iterable[str]:
    """Text for a terminal: line ends stay, every other control becomes visible."""
    for piece in pieces:
        yield "\n".join(visible(line) for line in piece.split("\n"))
