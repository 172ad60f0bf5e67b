"""One article a line, each a JSON object."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from artlint.model.document import Document
from artlint.model.finding import Edit, apply_edits
from artlint.model.result import Origin, Problem
from artlint.sources.base import Change, Fields, Fixer, Read
from artlint.sources.plain import decode
from artlint.sources.record import article


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
        from artlint.text.parsing import json_mistake

        return Problem(path, f"no JSON: {json_mistake(error)}; the line was not linted", number)
    if not isinstance(row, dict):
        return Problem(path, "the line holds no JSON object and was not linted", number)
    return article(row, number, path, fields)
