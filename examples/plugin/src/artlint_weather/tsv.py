"""A report: what a run found of each document, in; text, out."""

from collections.abc import Iterable, Iterator

from artlint.model.result import Checked, RunInfo
from artlint.reports.place import place
from artlint.text.visible import visible


def tsv(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """Place, code and message, separated by tabs; ``visible`` leaves no tab in what comes from the article."""
    for result in results:
        for finding in result.findings:
            yield f"{place(result, finding.span.start)}\t{finding.rule}\t{visible(finding.message)}\n"
