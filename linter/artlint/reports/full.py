"""Findings with the text around them."""

import unicodedata
from collections.abc import Iterable, Iterator

from artlint.model.document import Document
from artlint.model.finding import Applicability, Finding, Fix
from artlint.model.fingerprint import SHORT, fingerprints
from artlint.model.result import Checked, RunInfo
from artlint.reports.clusters import Clusters
from artlint.reports.place import mark, place, record_note
from artlint.reports.style import Style
from artlint.text.span import Span
from artlint.text.visible import visible

_HOW = {
    Applicability.SAFE: "safe fix",
    Applicability.UNSAFE: "unsafe fix",
    Applicability.DISPLAY: "suggestion",
}
_MAX_SHOWN = 60  # code points of a replacement that are shown: chosen, half a terminal line


def full(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """A frame for each finding: rule and message, place, the line with the span marked, help, evidence."""
    style, clusters = Style(run.colour), Clusters(run.group, default=True)
    for result in results:
        if result.findings:
            for finding, name in zip(result.findings, fingerprints(result.document, result.findings), strict=True):
                if not clusters.hide(result, finding):
                    yield _frame(result, finding, name, run, style)
        yield ""
    rest = "".join(clusters.lines(style))
    yield f"{rest}\n" if rest else ""


def _frame(result: Checked, finding: Finding, name: str, run: RunInfo, style: Style) -> str:
    doc, start = result.document, finding.span.start
    about = run.rules.get(finding.rule)
    called = f"({about.name})" if about else ""
    lines = [
        f"{style.bold_red(finding.rule)} {style.cyan(mark(finding))}{visible(finding.message)} {style.dim(called)}",
        f"  {style.blue('-->')} {place(result, start)}{record_note(result, start)}",
        *_code(doc, finding.span, run.width, style),
        *(_help(doc, fix, style) for fix in finding.fixes),
        *(
            f"   {style.blue('=')} {visible(kind)}: {visible(value)}{_refs(refs)}"
            for kind, value, refs in finding.evidence
        ),
        f"   {style.blue('=')} {style.dim(f'fingerprint: {name[:SHORT]}')}",
    ]
    return "\n".join(lines) + "\n\n"


def _code(doc: Document, span: Span, width: int, style: Style) -> Iterator[str]:
    number = doc.line_number(span.start)
    line = doc.lines[number]
    end = min(span.end, line.end)
    gutter = str(number + 1)
    room = max(30, width - len(gutter) - 6)
    before, inside, after = window(
        doc[Span(line.start, span.start)], doc[Span(span.start, end)], doc[Span(end, line.end)], room
    )
    bar = style.blue("|")
    pad = " " * len(gutter)
    yield f"{pad} {bar}"
    yield f"{style.blue(gutter)} {bar} {before}{inside}{after}"
    more = " ..." if span.end > line.end else ""
    yield f"{pad} {bar} {' ' * columns(before)}{style.bold_red('^' * max(1, columns(inside)))}{more}"


def window(before: str, inside: str, after: str, room: int) -> tuple[str, str, str]:
    """The three parts of a line made safe to print and cut to ``room`` columns, the inside last of all."""
    inside = _cut_middle(visible(inside), room)
    left = max(0, room - columns(inside))
    head, tail = visible(before[-room:]), visible(after[:room])
    if columns(head) > left * 2 // 3 and columns(head) + columns(tail) > left:
        keep = max(left * 2 // 3, left - columns(tail))
        head = _cut_left(head, keep)
    elif len(before) > room:
        head = _cut_left(head, columns(head))
    rest = max(0, left - columns(head))
    if columns(tail) > rest:
        tail = _first_columns(tail, rest - 1) + "…" if rest else ""
    return head, inside, tail


def _cut_left(text: str, room: int) -> str:
    return "…" + _last_columns(text, room - 1) if room else ""


def _cut_middle(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    half = max(1, (room - 3) // 2)
    return f"{_first_columns(text, half)} … {_last_columns(text, half)}"


def _first_columns(text: str, room: int) -> str:
    while columns(text) > room:
        text = text[: min(len(text) - 1, room)]
    return text


def _last_columns(text: str, room: int) -> str:
    if room <= 0:
        return ""
    text = text[-room:]
    while columns(text) > room:
        text = text[1:]
    return text


def columns(text: str) -> int:
    """Terminal columns that a text takes: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _help(doc: Document, fix: Fix, style: Style) -> str:
    how = _HOW[fix.applicability]
    if fix.message:
        return f"   {style.blue('=')} {style.bold(how)}: {visible(fix.message)}"
    parts = []
    for span, words in fix.edits:
        old, new = _short(doc[span]), _short(words)
        parts.append(
            f"delete `{old}`" if not words else f"insert `{new}`" if span.start == span.end else f"`{old}` -> `{new}`"
        )
    return f"   {style.blue('=')} {style.bold(how)}: {', '.join(parts)}"


def _short(text: str) -> str:
    text = visible(text)
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN // 2]} … {text[-_MAX_SHOWN // 2 :]}"


def _refs(refs: tuple[str, ...]) -> str:
    return f" ({', '.join(visible(ref) for ref in refs[:3])}{', …' if len(refs) > 3 else ''})" if refs else ""
