"""GitLab's code quality report: one JSON array."""

from collections.abc import Iterable, Iterator

from artlint.model.result import Checked, RunInfo
from artlint.reports.json_text import dump
from artlint.reports.named import named
from artlint.reports.place import record_note, relative, where
from artlint.text.digest import digest
from artlint.text.visible import visible

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def gitlab(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """An object for each finding: description, rule, fingerprint, severity, path and line.

    GitLab takes equal fingerprints for one finding: copies of an article under one id are told apart by their path,
    and in one file by their order.
    """
    seen: dict[int, int] = {}
    between = "["
    for result in results:
        path = visible(relative(result.origin.path, run.folder))
        for finding, name, hidden in named(result):
            if hidden:
                continue
            number = int(digest((path, name)), 16)
            ordinal = seen.get(number, 0)
            seen[number] = ordinal + 1
            row = {
                "description": visible(finding.message) + record_note(result, finding.span.start),
                "check_name": finding.rule,
                "fingerprint": digest((number, ordinal)) if ordinal else f"{number:016x}",
                "severity": _SEVERITY[run.level_of(finding.rule)],
                "location": {"path": path, "lines": {"begin": where(result, finding.span.start).line}},
            }
            yield f"{between}\n{dump(row)}"
            between = ","
        yield ""
    yield "[]\n" if between == "[" else "\n]\n"
