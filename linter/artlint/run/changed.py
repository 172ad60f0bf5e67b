"""Which documents are not what they were at a revision of the repository."""

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from artlint.model.document import Document
from artlint.model.result import Origin, Problem
from artlint.run.session import Session
from artlint.sources.git import Changes, changes_since
from artlint.sources.open import COMPRESSED


class Changed:
    """Says of files and documents whether they changed. A document counts by its text and what is known of it.

    So neither a moved line of a file of records, nor a renamed file, nor another order of fields is a change.
    """

    def __init__(self, session: Session, revision: str, paths: Sequence[str]) -> None:
        """Ask git once for each repository among the paths. Raises ``ArtlintError``."""
        self._session = session
        folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths}
        made = {folder: changes_since(revision, folder) for folder in sorted(folders) if os.path.isdir(folder)}
        self._changes = {changes.top: changes for changes in made.values()}
        self._path = ""
        self._before: frozenset[bytes] = frozenset()

    def file(self, path: str) -> bool:
        """Whether a file may hold a document that changed."""
        changes = self._of(path)
        return changes is None or changes.changed(path)

    def document(self, doc: Document, origin: Origin) -> bool:
        """Whether a document changed; asked file by file."""
        if not self.file(origin.path):
            return False
        if origin.path != self._path:
            self._path, self._before = origin.path, self._earlier(origin.path)
        return self._content(doc, origin) not in self._before

    def _of(self, path: str) -> Changes | None:
        """The repository that the file lies in: of several the innermost."""
        real = os.path.realpath(os.path.dirname(path) or ".")
        tops = [top for top in self._changes if real == top or real.startswith(os.path.join(top, ""))]
        return self._changes[max(tops, key=len)] if tops else None

    def _earlier(self, path: str) -> frozenset[bytes]:
        """The contents of all documents that the file had."""
        changes = self._of(path)
        if changes is None:
            return frozenset()
        session = self._session
        try:
            with changes.before(path) as raw:
                if raw is None:
                    return frozenset()
                with _unpacked(path)(raw, path) as stream:
                    read = session.source(path).read(stream, path, session.settings.fields)
                    return frozenset(self._content(*item) for item in read if not isinstance(item, Problem))
        except (OSError, EOFError):
            return frozenset()  # what it was cannot be read: all of it counts as new

    def _content(self, doc: Document, origin: Origin) -> bytes:
        """A digest of a document without its place; an id that is made of the place is left out."""
        places = origin.path, self._session.names(origin.path)
        own = doc.id not in {*places, *(f"{place}#{origin.record}" for place in places)}
        given = repr((doc.id if own else "", doc.metadata, doc.text))
        return hashlib.sha256(given.encode("utf-8", "surrogatepass")).digest()[:12]


def _unpacked(path: str) -> Callable[[BinaryIO, str], AbstractContextManager[BinaryIO]]:
    if path.lower().endswith(COMPRESSED):
        from artlint.sources.compressed import decompressing

        return decompressing
    return lambda raw, path: nullcontext(raw)
