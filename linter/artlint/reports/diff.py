"""What a fix changes, as a unified diff."""

import difflib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from artlint.model.document import Document
from artlint.text.visible import visible


def unified(path: str, old: BinaryIO, new: BinaryIO, *, records: bool) -> Iterator[str]:
    """A diff of two versions of a file, from streams of bytes; invalid bytes as lone surrogates.

    A file of records keeps its lines, so they are compared one by one, whatever their number.
    """
    before, after = _name("a", path), _name("b", path)
    if records:
        yield f"--- {before}\n+++ {after}\n"
        for number, (was, now) in enumerate(zip(old, new, strict=True), 1):
            if was != now:
                yield f"@@ -{number} +{number} @@\n{_line('-', _text(was))}{_line('+', _text(now))}"
        return
    for line in difflib.unified_diff(_split(_text(old.read())), _split(_text(new.read())), before, after):
        yield _line("", line)


def unified_texts(path: str, records: Iterable[tuple[Document, int | None, str]]) -> Iterator[str]:
    """A diff of the texts of a file's records, from each document, its record's number and its new text.

    Each hunk is headed by the record; its lines are those of the text.
    """
    yield f"--- {_name('a', path)}\n+++ {_name('b', path)}\n"
    for doc, number, fixed in records:
        hunks = islice(difflib.unified_diff(_split(doc.text), _split(fixed), lineterm=""), 2, None)
        for line in hunks:
            head = f" record {number} (id={visible(doc.id)})\n" if line.startswith("@@") else ""
            yield line + head if head else _line("", line)


def _name(version: str, path: str) -> str:
    """The file's name in a header. Without a tab behind it, patch takes a name to end at its first space."""
    shown = f"{version}/{visible(path)}"
    return f"{shown}\t" if any(map(str.isspace, shown)) else shown


def _split(text: str) -> list[str]:
    """Lines as diff and patch know them: ended by LF alone."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _line(sign: str, line: str) -> str:
    return f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"
