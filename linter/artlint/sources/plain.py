"""One article a file."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from artlint.model.document import NOTHING_KNOWN, Document, Metadata
from artlint.model.finding import apply_edits
from artlint.model.result import Origin, Problem
from artlint.sources.base import Change, Fields, Fixer, Read
from artlint.text.site import site_in_path

# Bytes in which a NUL marks a binary, as git decides it.
_LOOK = 8000


class PlainText:
    """Plain text in UTF-8. A byte order mark stays with the file; invalid bytes stay as they are."""

    def read(self, stream: BinaryIO, path: str, fields: Fields) -> Iterator[Read]:
        """The one document of the file; a problem if the file is no text."""
        data = stream.read()
        problem = _no_text(data, path)
        yield problem or (_document(data, path, fields), Origin(path))

    def rewrite(
        self, stream: BinaryIO, out: BinaryIO, path: str, fields: Fields, fix: Fixer
    ) -> Iterator[Problem | Change]:
        """Write the text again with its edits."""
        from artlint.sources.splice import splices

        data = stream.read()
        problem = _no_text(data, path)
        if problem:
            out.write(data)
            yield problem
            return
        doc, origin = _document(data, path, fields), Origin(path)
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        edits = fix(doc, origin)
        out.write(mark + apply_edits(doc.text, edits).encode("utf-8", "surrogateescape"))
        if edits:
            yield Change(doc, origin, edits, splices(doc.text, edits, len(mark)))


def _document(data: bytes, path: str, fields: Fields) -> Document:
    site = site_in_path(path) or fields.default_site
    return Document(path, decode(data.removeprefix(codecs.BOM_UTF8)), Metadata(site=site) if site else NOTHING_KNOWN)


def decode(data: bytes) -> str:
    """UTF-8 to text; every invalid byte becomes a lone surrogate that encodes to the same byte again."""
    return data.decode("utf-8", "surrogateescape")


def _no_text(data: bytes, path: str) -> Problem | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Problem(path, "is UTF-16, not UTF-8, and was not linted; convert it, or leave it out with --exclude")
    if b"\0" in data[:_LOOK]:
        return Problem(path, "looks like a binary file and was not linted; leave it out with --exclude")
    return None
