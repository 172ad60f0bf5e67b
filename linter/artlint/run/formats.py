"""What artlint reads and writes without a plugin; each report is loaded when it is asked for."""

from artlint.reports.base import Report
from artlint.sources.base import Source
from artlint.sources.json_lines import JsonLines
from artlint.sources.plain import PlainText

SOURCES: dict[str, Source] = {
    ".txt": PlainText(),
    ".md": PlainText(),
    ".jsonl": JsonLines(),
    ".ndjson": JsonLines(),
}
REPORTS = ("concise", "full", "json", "jsonl")


def own_report(name: str) -> Report:
    """One of ``REPORTS``."""
    if name == "full":
        from artlint.reports.full import full as report
    elif name == "concise":
        from artlint.reports.concise import concise as report
    else:
        from artlint.reports import json_report

        report = json_report.json_lines if name == "jsonl" else json_report.json_object
    return report
