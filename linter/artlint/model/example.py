"""A rule's examples, which are its documentation and its tests."""

from types import EllipsisType
from typing import NamedTuple

from artlint.model.document import NOTHING_KNOWN, Metadata
from artlint.model.finding import Applicability


class Bad(NamedTuple):
    """A text in which ``[[`` and ``]]`` enclose each span that the rule must flag, and no other may be.

    ``fixed`` is the whole text after the first fix of every finding; ``None`` if the rule offers none,
    ``...`` where only the spans are of interest. ``applicability`` is that of those fixes.
    ``corpus`` holds the texts of other articles linted with it, ``found`` words of lines that other
    rules take out, for a rule that goes by their findings (``About.after``).
    """

    text: str
    fixed: str | EllipsisType | None = None
    applicability: Applicability = Applicability.SAFE
    corpus: tuple[str, ...] = ()
    metadata: Metadata = NOTHING_KNOWN
    found: tuple[str, ...] = ()


class Good(NamedTuple):
    """A text that looks like a fault and is none: the rule must be silent."""

    text: str
    corpus: tuple[str, ...] = ()
    metadata: Metadata = NOTHING_KNOWN
    found: tuple[str, ...] = ()


Example = Bad | Good
