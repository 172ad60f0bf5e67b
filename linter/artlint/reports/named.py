"""Findings with what machines know them by."""

from collections.abc import Iterator
from typing import NamedTuple

from artlint.model.finding import Finding
from artlint.model.fingerprint import fingerprints
from artlint.model.result import Checked, RunInfo, Suppressed

_WEIGHTS = {"info": 0.0, "warning": 1.0, "error": 2.0}


class Named(NamedTuple):
    """A finding, its fingerprint, and why it is not to be shown if so."""

    finding: Finding
    fingerprint: str
    hidden: Suppressed | None = None


def named(result: Checked) -> Iterator[Named]:
    """Every finding of a document, the hidden ones too, in order of place.

    Which of equal findings one is depends on all of them, so that hiding the first does not rename the second.
    """
    if not result.findings and not result.suppressed:
        return
    found: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in result.findings]
    if result.suppressed:
        found += [(hidden.finding, hidden) for hidden in result.suppressed]
        found.sort(key=lambda pair: pair[0].place)
    names = fingerprints(result.document, [finding for finding, _ in found])
    for (finding, hidden), name in zip(found, names, strict=True):
        yield Named(finding, name, hidden)


def weight(finding: Finding, run: RunInfo) -> tuple[float, ...]:
    """How bad a finding is, the greater the worse: its level, then how sure the rule is."""
    return _WEIGHTS[run.level_of(finding.rule)], finding.confidence
