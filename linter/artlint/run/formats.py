"""What artlint reads and writes without a plugin."""

from artlint.reports.base import Report
from artlint.reports.concise import concise
from artlint.reports.full import full
from artlint.reports.json_report import json_lines, json_object
from artlint.sources.base import Source
from artlint.sources.json_lines import JsonLines
from artlint.sources.plain import PlainText

SOURCES: dict[str, Source] = {
    ".txt": PlainText(),
    ".md": PlainText(),
    ".jsonl": JsonLines(),
    ".ndjson": JsonLines(),
}
REPORTS: dict[str, Report] = {"full": full, "concise": concise, "json": json_object, "jsonl": json_lines}
