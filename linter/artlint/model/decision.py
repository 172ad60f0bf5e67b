"""What somebody decided about findings."""

from dataclasses import dataclass
from typing import NamedTuple

# ``accept``: right, and its only fix may be applied. ``reject``: a false alarm, hidden. ``edit``: right, and
# ``replacement`` is what mends it. ``baseline``: it was there when artlint came; hidden for now.
VERDICTS = ("accept", "reject", "edit", "baseline")
HIDING = frozenset({"reject", "baseline"})
# From the narrowest to the widest; the narrowest that there is for a finding counts.
SCOPES = ("finding", "phrase", "article", "site-phrase", "site")
ANY_RULE = "ALL"


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the decisions file. ``id`` names what it is about: a finding's fingerprint, or a wider scope's key.

    ``path`` is the file of a record that has an id of its own; ``match`` the words that were found, cut in the middle
    if they are many. Dates are ISO days; ``expires`` is the last day on which the decision counts.
    """

    id: str
    verdict: str
    rule: str
    scope: str = "finding"
    document: str = ""
    path: str = ""
    site: str = ""
    match: str = ""
    replacement: str | None = None
    reason: str = ""
    author: str = ""
    date: str = ""
    expires: str = ""


class Candidate(NamedTuple):
    """A finding that can be decided about. ``phrase`` is empty where the words around are not known."""

    name: str
    rule: str
    document: str
    path: str
    site: str
    match: str
    place: str
    fixes: int
    phrase: str
