"""One line a finding."""

from collections.abc import Iterable, Iterator

from artlint.model.finding import Finding
from artlint.model.result import Checked, RunInfo
from artlint.reports.clusters import Clusters
from artlint.reports.place import mark, place, record_note
from artlint.text.visible import visible


def concise(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """``path:line:column: CODE [*] message`` for each finding."""
    clusters = Clusters(run.group, default=False)
    for result in results:
        for finding in result.findings:
            if clusters.hide(result, finding):
                continue
            yield line(result, finding)
        yield ""
    yield from clusters.lines()


def line(result: Checked, finding: Finding) -> str:
    """The line of one finding."""
    start = finding.span.start
    note = record_note(result, start)
    return f"{place(result, start)}: {finding.rule} {mark(finding)}{visible(finding.message)}{note}\n"
