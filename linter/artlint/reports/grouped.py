"""Findings file by file."""

from collections.abc import Iterable, Iterator

from artlint.model.result import Checked, RunInfo
from artlint.reports.clusters import Clusters
from artlint.reports.place import mark, record_note, shown_path, where
from artlint.reports.style import Style
from artlint.text.visible import visible


def grouped(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The path of each file with findings, and below it ``line:column CODE [*] message`` for each."""
    style, clusters = Style(run.colour), Clusters(run.group, default=True)
    above = None
    for result in results:
        for finding in result.findings:
            if clusters.hide(result, finding):
                continue
            if above != result.origin.path:
                gap = "" if above is None else "\n"
                yield f"{gap}{style.bold(shown_path(result))}\n"
                above = result.origin.path
            line, column = where(result, finding.span.start)
            note = style.dim(record_note(result, finding.span.start))
            code, fix = style.bold_red(finding.rule), style.cyan(mark(finding))
            yield f"  {line}:{column} {code} {fix}{visible(finding.message)}{note}\n"
        yield ""
    rest = "".join(clusters.lines(style))
    if above is not None:
        yield f"\n{rest}\n" if rest else "\n"
