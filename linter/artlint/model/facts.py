"""What is known of a corpus: for each corpus rule, its keys and combined values."""

from collections.abc import Mapping
from typing import Any, NamedTuple

NOTHING: Mapping[str, Any] = {}


class Facts(NamedTuple):
    """Tables by rule code; ``documents`` says how many articles they were collected from.

    ``fingerprints`` tell for each rule what it and its options were, so that facts of another version
    can be refused. ``identity`` names the facts in reports.
    """

    tables: Mapping[str, Mapping[str, Any]] = NOTHING
    documents: int = 0
    fingerprints: Mapping[str, str] = NOTHING
    identity: str = ""
