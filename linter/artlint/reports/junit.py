"""JUnit's XML, as continuous integration reads it: a suite a file, a failed case a finding."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from artlint.model.result import Checked, RunInfo
from artlint.reports.named import Named, named
from artlint.reports.place import place, record_note, relative, where
from artlint.text.visible import visible

# What XML 1.0 has no place for even escaped; controls and surrogates are gone before.
_FORBIDDEN = re.compile("[\ufffe\uffff]")
_MOST = 1000  # cases of a suite, which is held until it is whole: a file of records may have any number: chosen


@dataclass
class _Suite:
    """The cases of a file that were not written yet."""

    path: str = ""
    part: int = 1
    cases: list[str] = field(default_factory=list)

    def text(self) -> str:
        if not self.cases:
            return ""
        name = self.path if self.part == 1 else f"{self.path} ({self.part})"
        count = len(self.cases)
        head = f'<testsuite name="{name}" tests="{count}" failures="{count}" errors="0" skipped="0" time="0">\n'
        return f"{head}{''.join(self.cases)}</testsuite>\n"


def junit(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """The suites of the files with findings, then one of what was not linted; a passed case if there is nothing."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="artlint">\n'
    suite, empty = _Suite(), True
    for result in results:
        path = xml(relative(result.origin.path, run.folder))
        if path != suite.path or len(suite.cases) >= _MOST:
            yield suite.text()
            suite = _Suite(path, suite.part + 1 if path == suite.path else 1)
        suite.cases += [_case(result, item, path, run) for item in named(result) if not item.hidden]
        empty = empty and not suite.cases
        yield ""
    yield suite.text()
    errors = [*_errors(run)]
    if errors:
        count = len(errors)
        yield f'<testsuite name="artlint" tests="{count}" failures="0" errors="{count}" skipped="0" time="0">\n'
        yield from errors
        yield "</testsuite>\n"
    elif empty:
        yield '<testsuite name="artlint" tests="1" failures="0" errors="0" skipped="0" time="0">\n'
        yield '<testcase name="no findings" classname="artlint" time="0"/>\n</testsuite>\n'
    yield "</testsuites>\n"


def _case(result: Checked, item: Named, path: str, run: RunInfo) -> str:
    finding = item.finding
    line, column = where(result, finding.span.start)
    about = run.rules.get(finding.rule)
    name = xml(f"{finding.rule} {about.name if about else ''}".rstrip())
    note = record_note(result, finding.span.start)
    told = xml(f"{place(result, finding.span.start)}: {result.document[finding.span][:200]}{note}")
    return (
        f'<testcase name="{name} at {line}:{column}" classname="{path}" time="0">\n'
        f'<failure message="{xml(finding.message)}" type="{name}">{told}</failure>\n</testcase>\n'
    )


def _errors(run: RunInfo) -> Iterator[str]:
    for problem in dict.fromkeys(run.problems):
        yield _error(problem.path, str(problem), "not linted")
    for crash in dict.fromkeys(run.crashes):
        yield _error(crash.document, str(crash), "rule failed")


def _error(name: str, message: str, kind: str) -> str:
    return (
        f'<testcase name="{xml(name)}" classname="artlint" time="0">\n'
        f'<error message="{xml(message)}" type="{kind}"/>\n</testcase>\n'
    )


def xml(text: str) -> str:
    """The text on one line as it may stand between tags and in attributes, and gives no commands in a build's log."""
    return escape(_FORBIDDEN.sub("\ufffd", visible(text))).replace("##[", "##&#91;")
