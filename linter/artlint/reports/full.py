"""Findings with the text around them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from artlint.model.document import Document
from artlint.model.finding import Applicability, Evidence, Finding, Fix
from artlint.model.fingerprint import SHORT, fingerprints
from artlint.model.result import Checked, RunInfo
from artlint.reports.blocks import blocks, codes, told
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
_MARKS = {Applicability.SAFE: "[*]", Applicability.UNSAFE: "[?]", Applicability.DISPLAY: "no mark"}
_MAX_SHOWN = 60  # code points of a replacement that are shown: chosen, half a terminal line


def full(results: Iterable[Checked], run: RunInfo) -> Iterator[str]:
    """A frame for each block of findings: rule and message, place, the line with the span marked, help, evidence."""
    style, clusters = Style(run.colour), Clusters(run.group, default=True)
    for result in results:
        if result.findings:
            names = fingerprints(result.document, result.findings)
            for block in blocks(result.document, result.findings):
                findings = result.findings[block.start : block.stop]
                if clusters.hide(result, *findings):
                    continue
                if len(findings) == 1:
                    yield _frame(result, findings[0], names[block.start], run, style)
                else:
                    yield _box(result, findings, names[block.start : block.stop], run, style)
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
        *_evidence(finding.evidence, style),
        f"   {style.blue('=')} {style.dim(f'fingerprint: {name[:SHORT]}')}",
    ]
    return "\n".join(lines) + "\n\n"


def _box(result: Checked, findings: Sequence[Finding], names: Sequence[str], run: RunInfo, style: Style) -> str:
    """One frame for the lines of a block: below each its rule, and the fingerprint that decisions know it by."""
    doc, start = result.document, findings[0].span.start
    pad, bar = " " * len(str(doc.line_number(findings[-1].span.start) + 1)), style.blue("|")
    lines = [
        f"{style.bold_red(codes(findings))} {style.cyan(mark(*findings))}{told(doc, findings)}",
        f"  {style.blue('-->')} {place(result, start)}{record_note(result, start)}",
        f"{pad} {bar}",
    ]
    for finding, name in zip(findings, names, strict=True):
        number = str(doc.line_number(finding.span.start) + 1).rjust(len(pad))
        inside, more = _inside(doc, finding.span, max(30, run.width - len(pad) - 6))
        about = run.rules.get(finding.rule)
        why = f"{visible(finding.message)}{f' ({about.name})' if about else ''}, fingerprint: {name[:SHORT]}"
        lines += [
            f"{style.blue(number)} {bar} {inside}{more}",
            f"{pad} {bar} {style.bold_red('^')} {finding.rule} {style.cyan(mark(finding))}{style.dim(why)}",
        ]
    lines += _evidence(dict.fromkeys(item for finding in findings for item in finding.evidence), style)
    lines += _help_all(findings, style)
    return "\n".join(lines) + "\n\n"


def _inside(doc: Document, span: Span, room: int) -> tuple[str, str]:
    """The first line of a span as it is shown, and what says that it goes on."""
    end = min(span.end, doc.line_at(span.start).end)
    return _cut_middle(visible(doc[Span(span.start, end)]), room), " ..." if end < span.end else ""


def _evidence(evidence: Iterable[Evidence], style: Style) -> Iterator[str]:
    for kind, value, refs in evidence:
        yield f"   {style.blue('=')} {visible(kind)}: {visible(value)}{_refs(refs)}"


def _help_all(findings: Sequence[Finding], style: Style) -> Iterator[str]:
    """What the fixes of a block do; where some are safe and some are not, by their marks."""
    levels = dict.fromkeys(finding.fixes[0].applicability for finding in findings)
    for level in levels:
        which = f" marked {_MARKS[level]}" if len(levels) > 1 else ""
        yield f"   {style.blue('=')} {style.bold(_HOW[level])}: delete the lines{which}"


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
