"""How a finding's place is written."""

import posixpath

from artlint.model.finding import Applicability, Finding
from artlint.model.result import Checked
from artlint.text.position import Position, position
from artlint.text.visible import visible


def where(result: Checked, offset: int) -> Position:
    """Line and column to show: for a record of a file its line, and the column in the decoded field."""
    inner = position(result.document.line_starts, offset)
    if result.origin.record is None:
        return inner
    return Position(result.origin.record, offset + 1)


def shown_path(result: Checked) -> str:
    """The document's path, safe to print: it cannot begin a line as a command to the program that runs a build."""
    path = visible(result.origin.path)
    return f"./{path}" if path.lstrip().startswith("::") else path


def relative(path: str, folder: str) -> str:
    """The path as the folder's own files are named, without ``./``; one outside the folder stays absolute."""
    clean = posixpath.normpath(path)
    if not folder:
        return clean
    whole = posixpath.normpath(posixpath.join(folder, clean))
    return whole.removeprefix(folder.rstrip("/") + "/")


def place(result: Checked, offset: int) -> str:
    """``path:line:column``, safe to print."""
    line, column = where(result, offset)
    return f"{shown_path(result)}:{line}:{column}"


def record_note(result: Checked, offset: int) -> str:
    """For a record of a file, which one and where in its field; else nothing."""
    if result.origin.record is None:
        return ""
    inner = position(result.document.line_starts, offset)
    return f" (id={visible(result.document.id)} field={visible(result.origin.field)} line={inner.line})"


def mark(*findings: Finding) -> str:
    """``[*]`` if safe fixes mend the findings, ``[?]`` if one of them is unsafe, else nothing."""
    if any(len(finding.fixes) != 1 for finding in findings):
        return ""
    levels = {finding.fixes[0].applicability for finding in findings}
    if Applicability.DISPLAY in levels:
        return ""
    return "[?] " if Applicability.UNSAFE in levels else "[*] "
