"""One line a finding."""

from collections.abc import Iterable, Iterator

from artlint.model.result import Checked, RunInfo
from artlint.reports.place import mark, place, record_note
from artlint.text.visible import visible


def concise(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """``path:line:column: CODE [*] message`` for each finding; each rule that raised on a line of its own."""
    for result in results:
        for finding in result.findings:
            start = finding.span.start
            note = record_note(result, start)
            yield f"{place(result, start)}: {finding.rule} {mark(finding)}{visible(finding.message)}{note}\n"
