"""The documents of a run's files, for two passes."""

from collections.abc import Iterator, Sequence

from artlint.model.document import Document
from artlint.model.result import Origin
from artlint.run.session import Session

# Code points of text that are kept from the first pass for the second; beyond it files are read again.
# Chosen: 24 million take 170 MB with the views of the documents; 21 MB of news peak at 154 MB.
KEEP = 24_000_000


class Corpus:
    """Documents that can be gone through twice; small corpora are read once and kept with their views."""

    def __init__(self, session: Session, files: Sequence[str], checked: Sequence[str]) -> None:
        """Nothing is read yet. ``checked`` are those of the files that are read again for the second pass."""
        self._session = session
        self._files = files
        self._checked = checked
        self._kept: list[tuple[Document, Origin]] | None = None

    def first_pass(self, *, keep: bool) -> Iterator[tuple[Document, Origin]]:
        """The documents in order; those of a whole pass are kept if that is asked and they are not too many."""
        if self._kept is not None:
            yield from self._kept
            return
        kept: list[tuple[Document, Origin]] | None = [] if keep else None
        size = 0
        for item in self._read(self._files):
            size += len(item[0].text)
            if kept is not None:
                kept.append(item)
                kept = kept if size <= KEEP else None
            yield item
        self._session.plan.prefilter.expect(size)
        self._kept = kept

    def __iter__(self) -> Iterator[tuple[Document, Origin]]:
        """The documents in order; each is let go once it was given."""
        if self._kept is None:
            yield from self._read(self._checked)
            return
        kept, self._kept = self._kept, None
        kept.reverse()
        while kept:
            yield kept.pop()

    def _read(self, files: Sequence[str]) -> Iterator[tuple[Document, Origin]]:
        for path in files:
            yield from self._session.documents(path)
