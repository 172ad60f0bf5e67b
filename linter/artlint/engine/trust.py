"""Which fixes may be made: a rule whose fixes are not trusted keeps them as suggestions."""

from collections.abc import Container, Iterable

from artlint.model.finding import Applicability, Finding


def shown_only(findings: Iterable[Finding], rules: Container[str]) -> list[Finding]:
    """The findings, with the fixes of these rules turned into suggestions that are never made."""
    return [_suggesting(finding) if finding.rule in rules else finding for finding in findings]


def _suggesting(finding: Finding) -> Finding:
    return finding._replace(fixes=tuple(fix._replace(applicability=Applicability.DISPLAY) for fix in finding.fixes))
