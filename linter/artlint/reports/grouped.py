"""Findings file by file."""

from collections.abc import Iterable, Iterator, Sequence

from artlint.model.finding import Finding
from artlint.model.result import Checked, RunInfo
from artlint.reports.blocks import blocks, codes, told
from artlint.reports.clusters import Clusters
from artlint.reports.place import mark, record_note, shown_path, where
from artlint.reports.style import Style
from artlint.text.visible import visible


def grouped(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The path of each file with findings, and below it ``line:column CODE [*] message`` for each block."""
    style, clusters = Style(run.colour), Clusters(run.group, default=True)
    above = None
    for result in results:
        for block in blocks(result.document, result.findings):
            findings = result.findings[block.start : block.stop]
            if clusters.hide(result, *findings):
                continue
            if above != result.origin.path:
                gap = "" if above is None else "\n"
                yield f"{gap}{style.bold(shown_path(result))}\n"
                above = result.origin.path
            yield _line(result, findings, style)
        yield ""
    rest = "".join(clusters.lines(style))
    if above is not None:
        yield f"\n{rest}\n" if rest else "\n"


def _line(result: Checked, findings: Sequence[Finding], style: Style) -> str:
    first = findings[0]
    line, column = where(result, first.span.start)
    note = style.dim(record_note(result, first.span.start))
    code, fix = style.bold_red(codes(findings)), style.cyan(mark(*findings))
    message = visible(first.message) if len(findings) == 1 else told(result.document, findings)
    return f"  {line}:{column} {code} {fix}{message}{note}\n"
