"""One article a line, each a JSON object."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from artlint.model.document import Document, Metadata
from artlint.model.finding import Edit, apply_edits
from artlint.model.result import Origin, Problem
from artlint.sources.base import Change, Fields, Fixer, Read
from artlint.sources.plain import decode
from artlint.text.site import host_of, site_in_path

_ARTICLE = 200  # code points of a text that may be an article: chosen, more than a title


class JsonLines:
    """JSON Lines in UTF-8, read and written line by line: memory does not grow with the file."""

    def read(self, stream: BinaryIO, path: str, fields: Fields) -> Iterator[Read]:
        """A document for each line that is not blank; a problem for each that holds none."""
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield _record(decode(line), number, path, fields)

    def rewrite(
        self, stream: BinaryIO, out: BinaryIO, path: str, fields: Fields, fix: Fixer
    ) -> Iterator[Problem | Change]:
        """Write each line again; only the edited part of the text's own JSON string differs."""
        at = 0  # bytes before the line
        for number, line in enumerate(stream, 1):
            record = _record(decode(line), number, path, fields) if line.strip() else None
            edits = fix(*record) if isinstance(record, tuple) else ()
            if isinstance(record, tuple) and edits:
                yield _rewritten(line, *record, edits, at, out)
            else:
                out.write(line)
            if isinstance(record, Problem):
                yield record
            at += len(line)


def _rewritten(line: bytes, doc: Document, origin: Origin, edits: Sequence[Edit], at: int, out: BinaryIO) -> Change:
    from artlint.sources.json_text import string_edits
    from artlint.sources.splice import splices

    text = decode(line)
    made = string_edits(text, origin.field, edits)
    out.write(apply_edits(text, made).encode("utf-8", "surrogateescape"))
    return Change(doc, origin, edits, splices(text, made, at))


def _record(line: str, number: int, path: str, fields: Fields) -> Read:
    import json  # few milliseconds, and most runs read plain text

    try:
        row = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Problem(path, f"no JSON: {error}; the line was not linted", number)
    if not isinstance(row, dict):
        return Problem(path, "the line holds no JSON object and was not linted", number)
    name, text = _first(row, fields.text)
    if not isinstance(text, str):
        wanted = '" or "'.join(fields.text)
        what = "has no field" if text is None else "has no text in the field"
        return Problem(path, f'the record {what} "{wanted}" and was not linted; {_cure(row)}', number)
    identity = _text(row, fields.id)
    metadata = Metadata(
        site=_text(row, fields.site)
        or host_of(_text(row, fields.url))
        or host_of(identity)
        or site_in_path(path)
        or fields.default_site,
        language=_text(row, fields.language),
        date=_text(row, fields.date),
        title=_text(row, fields.title),
    )
    return Document(identity or f"{path}#{number}", text, metadata), Origin(path, number, name)


def _cure(row: dict[str, Any]) -> str:
    """What to do about a record without a text where one is wanted."""
    texts = {key: value for key, value in row.items() if isinstance(value, str) and len(value) >= _ARTICLE}
    if not texts:
        return "name the right one with --text-field"
    longest = max(texts, key=lambda key: len(texts[key]))
    return f"its longest text would be taken with --text-field {longest}"


def _first(row: dict[str, Any], paths: tuple[str, ...]) -> tuple[str, Any]:
    """The first path with a value, and the value; a key that has dots in it counts before a path."""
    for path in paths:
        value: Any = row.get(path)
        if value is None and "." in path:
            value = row
            for key in path.split("."):
                value = value.get(key) if isinstance(value, dict) else None
        if value is not None:
            return path, value
    return paths[0], None


def _text(row: dict[str, Any], paths: tuple[str, ...]) -> str:
    value = _first(row, paths)[1]
    return str(value) if isinstance(value, str | int | float) else ""
