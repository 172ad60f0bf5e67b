"""What a source of documents is."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol

from artlint.model.document import Document
from artlint.model.finding import Edit
from artlint.model.result import Origin, Problem

if TYPE_CHECKING:
    from artlint.model.patch import Splice

Read = tuple[Document, Origin] | Problem
Fixer = Callable[[Document, Origin], Sequence[Edit]]


class Change(NamedTuple):
    """An article that was written with edits, and the splice of the file's bytes that each edit is.

    Without splices if the format keeps no text as it stands: its files can be fixed and compared, but have no patch.
    """

    document: Document
    origin: Origin
    edits: Sequence[Edit]
    splices: "tuple[Splice, ...]"


class Fields(NamedTuple):
    """Where a record keeps what: dotted paths, the first that is there counts.

    A document whose site neither a field nor its address, id or folder tells is of ``default_site``.
    """

    text: tuple[str, ...] = ("text",)
    id: tuple[str, ...] = ("id",)
    site: tuple[str, ...] = ("site",)
    language: tuple[str, ...] = ("lang", "language")
    date: tuple[str, ...] = ("date",)
    title: tuple[str, ...] = ("title",)
    url: tuple[str, ...] = ("url",)
    default_site: str = ""


DEFAULT_FIELDS = Fields()


class Source(Protocol):
    """A file format. Both methods read the stream to its end and leave it open."""

    def read(self, stream: BinaryIO, path: str, fields: Fields) -> Iterator[Read]:
        """The documents of a file in order; a problem for each that cannot be read."""
        ...

    def rewrite(
        self, stream: BinaryIO, out: BinaryIO, path: str, fields: Fields, fix: Fixer
    ) -> Iterator[Problem | Change]:
        """Write the file again with the edits that ``fix`` gives for each document; all other bytes as they were.

        The ``Change`` of a document comes before ``fix`` is asked about the next one.

        A source that gives no ``Change`` for each document with edits can be fixed, but no patch of it can be written,
        and ``--diff`` compares its files line by line.
        """
        ...
