"""Findings as JSON text, and back: what is kept in a file is data, never code."""

import json
from collections.abc import Sequence
from typing import Any

from artlint.model.finding import Applicability, Edit, Evidence, Finding, Fix
from artlint.text.span import Span

NOTHING = "[]"


def to_text(findings: Sequence[Finding]) -> str | None:
    """The findings as text in ASCII; nothing if they would not come back as they are."""
    if not findings:
        return NOTHING
    try:
        text = json.dumps([_plain(finding) for finding in findings], separators=(",", ":"))
        # A rule of a plugin may put anything where a text or a number belongs.
        return text if from_text(text) == list(findings) else None
    except (TypeError, ValueError, AttributeError, RecursionError):
        return None


def from_text(text: str) -> list[Finding]:
    """The findings. Raises ``ValueError``, ``TypeError`` or ``RecursionError`` for a text that holds none."""
    if text == NOTHING:
        return []
    plain = json.loads(text)
    if not isinstance(plain, list):
        raise TypeError("no list of findings")
    return [_finding(one) for one in plain]


def _plain(finding: Finding) -> list[Any]:
    fixes = [[fix.edits, fix.applicability.value, fix.message] for fix in finding.fixes]
    return [finding.rule, *finding.span, finding.message, fixes, finding.confidence, finding.evidence]


def _finding(plain: list[Any]) -> Finding:
    rule, start, end, message, fixes, confidence, evidence = plain
    return Finding(
        _text(rule),
        Span(_number(start), _number(end)),
        _text(message),
        tuple(Fix(_edits(edits), Applicability(level), _text(words)) for edits, level, words in fixes),
        _number(confidence),
        tuple(Evidence(_text(kind), _text(value), tuple(map(_text, refs))) for kind, value, refs in evidence),
    )


def _edits(plain: list[Any]) -> tuple[Edit, ...]:
    return tuple(Edit(Span(_number(start), _number(end)), _text(words)) for (start, end), words in plain)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: Any) -> Any:
    if not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    return value
