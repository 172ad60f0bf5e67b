"""GitHub's annotations and job summary."""

from collections import Counter
from collections.abc import Iterable, Iterator

from artlint.model.finding import Finding
from artlint.model.result import Checked, RunInfo
from artlint.reports.concise import line
from artlint.reports.named import weight
from artlint.reports.place import mark, record_note, relative, where
from artlint.reports.worst import Worst
from artlint.text.visible import visible, without_commands

# Annotations of one level that GitHub shows for a step; what is over is dropped in silence.
MOST = 10
_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def github(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """Every finding for the log, then annotations: the worst, one of each kind; the last says how many are left.

    The log stands between marks that switch commands off, so that nothing in an article can give one.
    """
    worst = {"warning": Worst(MOST), "notice": Worst(MOST - 1)}
    seen: set[int] = set()
    total = 0
    if run.token:
        yield f"::stop-commands::{run.token}\n"
    for result in results:
        for finding in result.findings:
            total += 1
            if run.token:
                yield without_commands(line(result, finding))
            kind = _LEVELS[run.level_of(finding.rule)]
            key = hash((finding.rule, finding.message, result.document[finding.span]))
            if key not in seen and worst[kind].add(
                weight(finding, run),
                lambda kind=kind, result=result, finding=finding: _told(kind, result, finding, run),  # type: ignore[misc]
            ):
                seen.add(key)
        yield ""
    if run.token:
        yield f"::{run.token}::\n"
    troubles = run.troubles
    for trouble in troubles[:MOST]:
        yield f"::error title=artlint::{data(trouble)}\n"
    for kept in worst.values():
        yield from kept
    left = total - sum(len(kept) for kept in worst.values()) + max(0, len(troubles) - MOST)
    if left:
        yield f"::notice title=artlint::{left} more {'is' if left == 1 else 'are'} in the log above\n"


def _told(kind: str, result: Checked, finding: Finding, run: RunInfo) -> str:
    start, end = where(result, finding.span.start), where(result, finding.span.end)
    properties = [
        ("title", f"artlint ({finding.rule})"),
        ("file", visible(relative(result.origin.path, run.folder))),
        ("line", str(start.line)),
        ("endLine", str(end.line)),
    ]
    # GitHub takes columns only within one line; those of a record count in its text, not in the file.
    if start.line == end.line and result.origin.record is None:
        properties += [("col", str(start.column)), ("endColumn", str(max(end.column, start.column)))]
    told = ",".join(f"{name}={_value(value)}" for name, value in properties)
    message = f"{mark(finding)}{finding.message}"
    return f"::{kind} {told}::{data(message)}{data(record_note(result, finding.span.start))}\n"


def data(text: str) -> str:
    """Text as the message of a command."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return data(text).replace(":", "%3A").replace(",", "%2C")


def job_summary(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """A table of the rules in Markdown, the most frequent first."""
    findings, articles, safe = Counter[str](), Counter[str](), Counter[str]()
    documents = touched = 0
    for result in results:
        documents += 1
        touched += bool(result.findings)
        articles.update({finding.rule for finding in result.findings})
        for finding in result.findings:
            findings[finding.rule] += 1
            safe[finding.rule] += mark(finding).startswith("[*]")
        yield ""
    yield f"### artlint\n\n{findings.total()} findings in {touched} of {documents} articles."
    troubles = len(run.troubles)
    yield f" The run is incomplete: {troubles} errors, see the log.\n\n" if troubles else "\n\n"
    if findings:
        yield "| rule | name | findings | articles | safe fixes |\n|---|---|--:|--:|--:|\n"
    for code, count in sorted(findings.items(), key=lambda item: (-item[1], item[0])):
        name = run.rules[code].name if code in run.rules else ""
        yield f"| {_cell(code)} | {_cell(name)} | {count} | {articles[code]} | {safe[code]} |\n"
    yield "\n"


def _cell(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(c if c.isalnum() or c in " -" else f"&#{ord(c)};" for c in visible(text))
