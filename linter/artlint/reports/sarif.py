"""SARIF 2.1.0, the static analysis results interchange format (OASIS, 2020): one run."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from artlint.model.finding import Fix
from artlint.model.result import Checked, RunInfo
from artlint.reports.json_text import as_text, dump, is_text
from artlint.reports.named import Named, named, weight
from artlint.reports.place import relative, where
from artlint.reports.worst import Worst
from artlint.text.label import as_label
from artlint.text.position import position
from artlint.text.span import Span
from artlint.text.visible import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000  # results of a run that GitHub takes
_BASE = "%SRCROOT%"  # where the run began, as GitHub's own tools call it
_PLACE = re.compile(r"\{(\d+)\}")
_FINGERPRINT = "artlintFinding/v1"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def sarif(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The worst ``MOST`` findings, those that decisions hide last; a notification says how many are left out."""
    worst, rules, found = Worst(MOST), dict[str, int](), 0
    for result in results:
        for item in named(result):
            found += 1
            rank = (float(not item.hidden), *weight(item.finding, run))
            worst.add(rank, lambda item=item, result=result: dump(_result(result, item, rules, run)))  # type: ignore[misc]
        yield ""
    head = {
        "tool": {"driver": _driver(rules, run)},
        "automationDetails": {"id": "artlint/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_BASE: {"description": {"text": "the folder in which artlint was started"}}},
        "invocations": [_invocation(run, found - len(worst))],
    }
    yield f'{{"version": "2.1.0", "$schema": "{SCHEMA}", "runs": [{dump(head)[:-1]}, "results": ['
    between = "\n"
    for text in worst:
        yield f"{between}{text}"
        between = ",\n"
    yield "\n]}]}\n"


def _driver(rules: dict[str, int], run: RunInfo) -> dict[str, Any]:
    return {"name": "artlint", "version": run.version, "rules": [_rule(code, run) for code in rules]}


def _rule(code: str, run: RunInfo) -> dict[str, Any]:
    about = run.rules.get(code)
    if about is None:
        return {"id": code}
    summary = as_label(visible(about.summary)) or about.name
    details = "\n".join(map(visible, about.details.split("\n"))).strip() or summary
    return {
        "id": code,
        "name": about.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": details.partition("\n\n")[0]},
        "help": {"text": details, "markdown": f"**{code} {about.name}**: {summary}\n\n{details}"},
        "defaultConfiguration": {"level": _LEVELS[run.level_of(code)]},
        "properties": {
            "tags": [code[:3], *(["preview"] if about.preview else [])],
            "precision": "medium" if about.preview else "high",
        },
    }


def _invocation(run: RunInfo, left: int) -> dict[str, Any]:
    troubles = run.troubles
    notes = [{"level": "error", "message": {"text": visible(trouble)}} for trouble in troubles]
    if left:
        text = f"{left} more findings are left out: a run holds {MOST} at most; the format json lists all"
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not troubles, "toolExecutionNotifications": notes}


def _result(result: Checked, item: Named, rules: dict[str, int], run: RunInfo) -> dict[str, Any]:
    finding, hidden = item.finding, item.hidden
    artifact = _artifact(result.origin.path, run)
    row: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.setdefault(finding.rule, len(rules)),
        "level": _LEVELS[run.level_of(finding.rule)],
        "message": {"text": _message(finding.message)},
        "locations": [_location(result, finding.span, artifact)],
        "partialFingerprints": {_FINGERPRINT: item.fingerprint},
        "rank": round(finding.confidence * 100, 2),
    }
    if hidden:
        row["suppressions"] = [{"kind": "external", "justification": visible(hidden.reason) or hidden.by}]
        if hidden.by == "baseline":
            row["baselineState"] = "unchanged"
    fixes = [
        _fix(fix, artifact) for fix in finding.fixes if fix.edits and all(is_text(words) for _, words in fix.edits)
    ]
    if fixes and result.origin.record is None:
        # The schema wants each once.
        row["fixes"] = [fix for number, fix in enumerate(fixes) if fix not in fixes[:number]]
    return row


def _message(text: str) -> str:
    """Text of a message in which nothing is taken for a link or for the place of an argument (3.11.5, 3.11.6)."""
    text = _PLACE.sub(r"{{\1}}", visible(text)) or "finding"
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _artifact(path: str, run: RunInfo) -> dict[str, str]:
    path = relative(path, run.folder)
    uri = quote(path.encode("utf-8", "surrogatepass" if _odd(path) else "surrogateescape"))
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    # A colon in the first part would read as a scheme.
    return {"uri": f"./{uri}" if ":" in uri.partition("/")[0] else uri, "uriBaseId": _BASE}


def _odd(text: str) -> bool:
    """Whether it has lone surrogates that stand for no byte, as no path of a file has."""
    return any("\ud800" <= c <= "\udfff" and not "\udc80" <= c <= "\udcff" for c in text)


def _location(result: Checked, span: Span, artifact: dict[str, str]) -> dict[str, Any]:
    doc, origin = result.document, result.origin
    snippet = {"text": as_text(doc[span])}
    if origin.record is not None:
        region: dict[str, Any] = {"startLine": where(result, span.start).line}
        name = f"{visible(doc.id)}/{visible(origin.field)}"
        properties = {"field": visible(origin.field), "start": span.start, "end": span.end, "match": snippet["text"]}
        return {
            "physicalLocation": {"artifactLocation": artifact, "region": region},
            "logicalLocations": [{"fullyQualifiedName": name, "kind": "object"}],
            "properties": properties,
        }
    first, last = position(doc.line_starts, span.start), position(doc.line_starts, span.end)
    region = {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": snippet,
    }
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _fix(fix: Fix, artifact: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {"charOffset": span.start, "charLength": span.end - span.start},
            "insertedContent": {"text": words},
        }
        for span, words in fix.edits
    ]
    return {
        "description": {"text": _message(fix.message or f"{fix.applicability.value} fix")},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"applicability": fix.applicability.value},
    }
