"""Findings for machines: one JSON object, or one a line."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from artlint.model.finding import Finding, Fix
from artlint.model.profile import profile_of
from artlint.model.result import Checked, Crash, Problem, RunInfo
from artlint.reports.json_text import dump
from artlint.reports.named import named
from artlint.reports.place import where
from artlint.reports.profiles import profile_row
from artlint.text.position import Ruler
from artlint.text.span import Span

SCHEMA_VERSION = 1
CONTEXT = 40  # code points on either side of the match: chosen, enough to tell it from its like


def json_lines(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """First the run, then a line for each finding, each rule that raised, and last what was not linted.

    Where profiles are asked for, a line for each article stands before its findings.
    """
    yield dump({"type": "run", "schema_version": SCHEMA_VERSION, "tool": _tool(run), "run": _run(run)}) + "\n"
    for result in results:
        if run.profile:
            yield dump({"type": "article", **_article(result)}) + "\n"
        for row in _rows(result, run):
            yield dump({"type": "finding", **row}) + "\n"
        for crash in result.crashes:
            yield dump({"type": "crash", **_crash(crash)}) + "\n"
        yield ""
    for problem in dict.fromkeys(run.problems):
        yield dump({"type": "problem", **_problem(problem)}) + "\n"


def json_object(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The same as one object with a summary."""
    head = {"schema_version": SCHEMA_VERSION, "tool": _tool(run), "run": _run(run)}
    yield dump(head)[:-1] + ', "findings": ['
    counts, documents, crashes, first = Counter[str](), 0, [], True
    articles: list[str] = []
    for result in results:
        documents += 1
        if run.profile:
            articles.append(dump(_article(result)))
        crashes += [_crash(crash) for crash in result.crashes]
        for row in _rows(result, run):
            counts[row["rule"]["code"]] += 1
            yield ("\n" if first else ",\n") + dump(row)
            first = False
        yield ""
    summary = {"documents": documents, "findings": counts.total(), "by_rule": dict(sorted(counts.items()))}
    problems = [_problem(problem) for problem in dict.fromkeys(run.problems)]
    profiles = ', "articles": [\n' + ",\n".join(articles) + "]" if run.profile else ""
    yield f'], "summary": {dump(summary)}, "crashes": {dump(crashes)}, "problems": {dump(problems)}{profiles}}}\n'


def _crash(crash: Crash) -> dict[str, str]:
    return {"rule": crash.rule, "document": crash.document, "error": crash.error}


def _problem(problem: Problem) -> dict[str, Any]:
    return {"path": problem.path, "line": problem.line, "message": problem.message}


def _tool(run: RunInfo) -> dict[str, str]:
    return {"name": "artlint", "version": run.version}


def _run(run: RunInfo) -> dict[str, Any]:
    return {
        "config_hash": run.config_hash,
        "ruleset_hash": run.ruleset_hash,
        "snapshot_id": run.facts or None,
        "plugins": list(run.plugins),
    }


def _rows(result: Checked, run: RunInfo) -> Iterator[dict[str, Any]]:
    ruler = Ruler(result.document.text)
    for finding, name, hidden in named(result):
        if not hidden:
            yield _row(result, finding, name, run, ruler)


def _row(result: Checked, finding: Finding, fingerprint: str, run: RunInfo, ruler: Ruler) -> dict[str, Any]:
    text, (start, end) = result.document.text, finding.span
    first, last = where(result, start), where(result, end)
    began, ended = ruler.at(start), ruler.at(end)
    about = run.rules.get(finding.rule)
    return {
        "rule": {
            "code": finding.rule,
            "name": about.name if about else "",
            "preview": about.preview if about else False,
        },
        "level": run.level_of(finding.rule),
        "message": finding.message,
        "document": _document(result),
        "field": result.origin.field,
        "span": {"start": start, "end": end, "unit": "codepoint"},
        "bytes": {"start": began.bytes, "end": ended.bytes},
        "utf16": {"start": began.utf16, "end": ended.utf16},
        "location": {"line": first.line, "column": first.column},
        "end_location": {"line": last.line, "column": last.column},
        "match": text[start:end],
        "context": {"before": text[max(0, start - CONTEXT) : start], "after": text[end : end + CONTEXT]},
        "confidence": finding.confidence,
        "evidence": [{"kind": kind, "value": value, "refs": list(refs)} for kind, value, refs in finding.evidence],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "fingerprint": fingerprint,
        "suppressed": None,
    }


def _document(result: Checked) -> dict[str, Any]:
    known = result.document.metadata
    return {
        "path": result.origin.path,
        "record": result.origin.record,
        "id": result.document.id,
        "site": known.site or None,
        "language": known.language or None,
        "date": known.date or None,
    }


def _article(result: Checked) -> dict[str, Any]:
    return {"document": _document(result), "profile": profile_row(profile_of(result.document))}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "message": fix.message,
        "edits": [_edit(span, words) for span, words in fix.edits],
    }


def _edit(span: Span, words: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "content": words}
