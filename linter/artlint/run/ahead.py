"""What is found in documents before any of them is fixed: in batches or other processes, and asked for one by one."""

from collections.abc import Iterable, Sequence

from artlint.model.document import Document
from artlint.model.finding import Finding
from artlint.model.result import Crash, Origin
from artlint.run.batches import Asked

Ahead = tuple[Asked, list[Finding], Sequence[Crash]]


class LookedAhead:
    """The first look at each document, in the order of the files."""

    def __init__(self, looks: Iterable[Ahead] = ()) -> None:
        """Nothing is looked at before it is asked for; without looks nothing is known."""
        self._looks = iter(looks)
        self._next: Ahead | None = None

    def of(self, doc: Document, origin: Origin) -> list[Finding] | None:
        """What was found in the document; nothing where nobody looked, or it was another when somebody did.

        Documents are asked for in order; what was found in those that were passed over is let go.
        """
        record = origin.record or 0
        while (look := self._peek()) and look[0].origin.path == origin.path and (look[0].origin.record or 0) <= record:
            self._next = None
            asked, found, _ = look
            seen = asked.document
            if asked.origin == origin and (seen.id, seen.text, seen.metadata) == (doc.id, doc.text, doc.metadata):
                return found
        return None

    def leave(self, path: str) -> None:
        """Let go what is left of a file."""
        while (look := self._peek()) and look[0].origin.path == path:
            self._next = None

    def _peek(self) -> Ahead | None:
        if self._next is None:
            self._next = next(self._looks, None)
        return self._next
