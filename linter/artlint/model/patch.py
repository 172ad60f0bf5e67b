"""What a patch says: which bytes of which file became which others."""

from dataclasses import dataclass
from typing import NamedTuple

from artlint.text.span import Span


class Splice(NamedTuple):
    """Bytes in the place of others that begin ``at`` bytes into the file's content as it was, decompressed."""

    at: int
    old: bytes
    new: bytes


class PatchEdit(NamedTuple):
    """One edit: the span in the text of the field as it was, the words there before and after, and the bytes."""

    span: Span
    old: str
    new: str
    splice: Splice


@dataclass(frozen=True, slots=True)
class RecordPatch:
    """The edits of one article in order of place; ``line`` (from 1) is that of a record in a file of records.

    ``before`` and ``after`` are SHA-256 digests of the field's text in UTF-8; ``rules`` counts the fixes by rule.
    """

    path: str
    line: int | None
    id: str
    field: str
    rules: tuple[tuple[str, int], ...]
    before: str
    after: str
    edits: tuple[PatchEdit, ...]


@dataclass(frozen=True, slots=True)
class FilePatch:
    """One file: its path, SHA-256 digests of its content before and after, and how many of its articles are edited."""

    path: str
    before: str
    after: str
    records: int
