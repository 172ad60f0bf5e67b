"""Patches: what fixing changed or would change, as JSON Lines that can be applied and taken back."""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, BinaryIO, cast

from artlint.model.errors import ArtlintError
from artlint.model.patch import FilePatch, PatchEdit, RecordPatch, Splice
from artlint.reports.json_text import dump
from artlint.text.span import Span

SCHEMA_VERSION = 1
_SPOOL = 4_000_000  # bytes of one file's rows that are held in memory; more goes to a temporary file: chosen
_CHUNK = 1 << 20  # bytes copied at once
_SHOWN = 20  # mistakes told of one patch: chosen, a screenful


class PatchWriter:
    """Writes a patch file by file. The rows of a file are on disk before the file itself is replaced."""

    def __init__(self, path: str, version: str) -> None:
        """Begin a new patch; raises ``ArtlintError`` if there is such a file already, or none can be made."""
        self.path = path
        self.files = 0
        self._rows = cast("BinaryIO", tempfile.SpooledTemporaryFile(_SPOOL))
        self._records = 0
        self._last = 0  # size before the file written last
        head = {"type": "patch", "schema_version": SCHEMA_VERSION, "tool": {"name": "artlint", "version": version}}
        try:
            self._out = open(path, "xb", buffering=0)
            self._put(_line(head))
        except FileExistsError:
            raise ArtlintError(
                f"{path}: is there already, and may be what takes back an earlier run; name another file, or remove it"
            ) from None
        except OSError as error:
            raise ArtlintError(f"{path}: the patch cannot be written: {error.strerror}") from error

    def begin(self) -> None:
        """Forget the articles added since the last file was written."""
        self._rows.seek(0)
        self._rows.truncate()
        self._records = 0

    def add(self, record: RecordPatch) -> None:
        """One more article of the file that comes next."""
        self._rows.write(_line(_record_row(record)))
        self._records += 1

    def write(self, path: str, before: str, after: str) -> None:
        """The file with the articles that were added, flushed to disk; raises ``OSError`` and leaves nothing of it."""
        self._last = self._out.tell()
        row = {"type": "file", "path": path, "before": before, "after": after, "records": self._records}
        self._rows.seek(0)
        try:
            self._put(_line(row))
            while data := self._rows.read(_CHUNK):
                self._put(data)
            os.fsync(self._out.fileno())
        except OSError as error:
            self._cut()
            raise OSError(error.errno, f"the patch cannot be written: {error.strerror}") from error
        self.files += 1

    def take_back(self) -> None:
        """Leave out the file written last: it was not replaced."""
        self._cut()
        self.files -= 1

    def close(self) -> None:
        """Close the file; one without rows would only be in the way of the next patch of its name."""
        self._out.close()
        self._rows.close()
        if not self.files:
            with suppress(OSError):
                os.unlink(self.path)

    def _put(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._out.write(rest) :]

    def _cut(self) -> None:
        with suppress(OSError):
            self._out.truncate(self._last)
            self._out.seek(self._last)


class Patch:
    """A patch that was written before: ``files`` says how many files it has.

    ``torn`` is a sentence if it was cut short; of the last file, not all of whose rows are there, nothing is given.
    """

    def __init__(self, path: str) -> None:
        """Read it once; raises ``ArtlintError`` with every mistake in it."""
        self.path = path
        self.torn = ""
        self.files = 0
        problems: list[str] = []
        try:
            self._look_through(problems)
        except OSError as error:
            raise ArtlintError(f"{path}: the patch cannot be read: {error.strerror}") from error
        if len(problems) > _SHOWN:
            problems = [*problems[:_SHOWN], f"{path}: and {len(problems) - _SHOWN} mistakes more"]
        if problems:
            raise ArtlintError(*problems)

    def each(self) -> Iterator[tuple[FilePatch, Iterator[RecordPatch]]]:
        """The files in order, each with its articles."""
        with open(self.path, "rb") as lines:
            items = (_item(json.loads(line)) for line in islice(lines, 1, None))
            for _ in range(self.files):
                file = cast("FilePatch", next(items))
                records = cast("Iterator[RecordPatch]", islice(items, file.records))
                yield file, records
                for _ in records:
                    pass

    def _look_through(self, problems: list[str]) -> None:
        file, left = None, 0
        with open(self.path, "rb") as lines:
            problems += (f"{self.path}:1: {told}" for told in _head_problems(lines.readline()))
            if problems:
                return
            for number, line in enumerate(lines, 2):
                if not line.endswith(b"\n"):
                    self.torn = f"{self.path}:{number}: ends in the middle of a row"
                    break
                try:
                    item = _item(json.loads(line))
                    if not problems and isinstance(item, FilePatch) == bool(left):
                        raise ValueError("a file has not as many articles as its row says")
                except (ValueError, TypeError, KeyError, RecursionError) as error:
                    problems.append(f"{self.path}:{number}: no row of a patch: {_reason(error)}")
                    continue
                file, left = (item, item.records) if isinstance(item, FilePatch) else (file, left - 1)
                self.files += not left
        if left and file:
            self.torn = f"{self.torn or f'{self.path}: ends early'}; {file.path} was left as it is"


def _line(row: dict[str, Any]) -> bytes:
    return dump(row).encode() + b"\n"


def _record_row(record: RecordPatch) -> dict[str, Any]:
    return {
        "type": "record",
        "path": record.path,
        "line": record.line,
        "id": record.id,
        "field": record.field,
        "rules": dict(record.rules),
        "before": record.before,
        "after": record.after,
        "edits": [_edit_row(edit) for edit in record.edits],
    }


def _edit_row(edit: PatchEdit) -> dict[str, Any]:
    (start, end), old, new, (at, *raw) = edit
    row = {"start": start, "end": end, "old": old, "new": new, "byte": at}
    texts = [data.decode("utf-8", "surrogateescape") for data in raw]
    # In a JSON string a line end is two characters; where the file has the text itself, once is enough.
    return row if texts == [old, new] else {**row, "raw": texts}


def _item(row: Any) -> FilePatch | RecordPatch:
    """A row as what it says; raises ``ValueError``, ``TypeError`` or ``KeyError`` if it says nothing."""
    if not isinstance(row, dict) or row.get("type") not in {"file", "record"}:
        raise ValueError('its "type" is neither "file" nor "record"')
    if row["type"] == "file":
        path, before, after = (_of(str, row, key) for key in ("path", "before", "after"))
        return FilePatch(path, before, after, _count(row, "records", 1))
    edits = tuple(_edit(edit) for edit in _of(list, row, "edits"))
    ends = [0, *(edit.splice.at + len(edit.splice.old) for edit in edits)]
    if any(edit.splice.at < end for edit, end in zip(edits, ends, strict=False)):
        raise ValueError("its edits overlap or are out of order")
    return RecordPatch(
        _of(str, row, "path"),
        None if row["line"] is None else _count(row, "line", 1),
        _of(str, row, "id"),
        _of(str, row, "field"),
        tuple((rule, int(times)) for rule, times in _of(dict, row, "rules").items()),
        _of(str, row, "before"),
        _of(str, row, "after"),
        edits,
    )


def _edit(row: Any) -> PatchEdit:
    span = Span(_count(row, "start", 0), _count(row, "end", 0))
    old, new = _of(str, row, "old"), _of(str, row, "new")
    was, now = row.get("raw", (old, new))
    splice = Splice(_count(row, "byte", 0), _bytes(was), _bytes(now))
    return PatchEdit(span, old, new, splice)


def _bytes(text: Any) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f'its "raw" has {text!r}')
    return text.encode("utf-8", "surrogateescape")


def _of(kind: type, row: dict[str, Any], key: str) -> Any:
    value = row[key]
    if not isinstance(value, kind):
        raise TypeError(f'its "{key}" is {value!r}')
    return value


def _count(row: dict[str, Any], key: str, least: int) -> int:
    value = _of(int, row, key)
    if isinstance(value, bool) or value < least:
        raise ValueError(f'its "{key}" is {value!r}')
    return cast("int", value)


def _head_problems(line: bytes) -> Iterator[str]:
    try:
        head = json.loads(line)
        if head["type"] != "patch":
            raise ValueError
    except (ValueError, TypeError, KeyError, RecursionError):
        yield "no patch of artlint"
        return
    if head.get("schema_version") != SCHEMA_VERSION:
        yield f"a patch of schema version {head.get('schema_version')!r}; this artlint reads {SCHEMA_VERSION}"


def _reason(error: Exception) -> str:
    return f"it has no {error}" if isinstance(error, KeyError) else str(error)
