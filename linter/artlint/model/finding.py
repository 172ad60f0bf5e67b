"""What a rule says of a document."""

from collections.abc import Iterable, Sequence
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from artlint.text.span import Span


class Applicability(Enum):
    """How far a fix may be trusted, as ruff has it.

    ``safe``: no reader would object. ``unsafe``: probably right, a person should look. ``display``: shown
    beside the finding, never applied.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Edit(NamedTuple):
    """Put ``text`` in the place of ``span``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that are applied whole or not at all."""

    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.SAFE
    message: str = ""


class Evidence(NamedTuple):
    """One reason for a finding: what kind of reason, its value, the documents that show it."""

    kind: str
    value: str
    refs: tuple[str, ...] = ()


class Finding(NamedTuple):
    """A span with what is wrong there, how sure the rule is (0 to 1), why, and what would mend it.

    Several fixes are alternatives, and then none is applied unasked.
    """

    rule: str
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    confidence: float = 0.9
    evidence: tuple[Evidence, ...] = ()

    @property
    def place(self) -> tuple[int, int, str, str]:
        """What findings are sorted by: where they begin and end, then code and message."""
        return (*self.span, self.rule, self.message)

    def outside(self, size: int) -> Span | None:
        """The first of its span and those of its edits that is none of a text of so many code points."""
        spans = (self.span, *(edit.span for fix in self.fixes for edit in fix.edits))
        return next((span for span in spans if not 0 <= span.start <= span.end <= size), None)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of their places."""
    return sorted(findings, key=attrgetter("place"))


def replace(span: Span, text: str, applicability: Applicability = Applicability.SAFE, message: str = "") -> Fix:
    """A fix of one edit: other text in the place of the span."""
    return Fix((Edit(span, text),), applicability, message)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text after edits that are in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for (start, end), words in edits:
        pieces += (text[at:start], words)
        at = end
    return "".join((*pieces, text[at:]))
