"""What artlint reads and writes without a plugin; each report is loaded when it is asked for."""

from importlib import import_module

from artlint.reports.base import Report
from artlint.sources.base import Source
from artlint.sources.json_lines import JsonLines
from artlint.sources.parquet import Parquet
from artlint.sources.plain import PlainText

SOURCES: dict[str, Source] = {
    ".txt": PlainText(),
    ".md": PlainText(),
    ".jsonl": JsonLines(),
    ".ndjson": JsonLines(),
    ".parquet": Parquet(),
}
# Names that --output-format takes, with the module and the function.
REPORTS = {
    "concise": ("artlint.reports.concise", "concise"),
    "full": ("artlint.reports.full", "full"),
    "github": ("artlint.reports.github", "github"),
    "gitlab": ("artlint.reports.gitlab", "gitlab"),
    "grouped": ("artlint.reports.grouped", "grouped"),
    "json": ("artlint.reports.json_report", "json_object"),
    "jsonl": ("artlint.reports.json_report", "json_lines"),
    "junit": ("artlint.reports.junit", "junit"),
    "sarif": ("artlint.reports.sarif", "sarif"),
}
# Those that follow from other options.
_BESIDE = {
    "job-summary": ("artlint.reports.github", "job_summary"),
    "statistics": ("artlint.run.statistics", "as_text"),
    "statistics-json": ("artlint.run.statistics", "as_json"),
}


def own_report(name: str) -> Report:
    """A report of artlint's own."""
    module, function = REPORTS.get(name) or _BESIDE[name]
    report: Report = getattr(import_module(module), function)
    return report
