"""The decisions file: one JSON object a line, in order of id, so that git merges it line by line."""

import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, cast

from artlint.engine.suppress import Baseline, Decisions
from artlint.model.decision import SCOPES, VERDICTS, Decision
from artlint.model.errors import ArtlintError
from artlint.model.fingerprint import article_key, site_key
from artlint.reports.json_text import dump
from artlint.stores.whole_file import beside
from artlint.text.nearest import nearest

_TOLD = 20  # mistakes that are told one by one: chosen, a screenful
_NEEDED = ("id", "verdict", "rule", "scope")
_KEYS = frozenset(Decision.__dataclass_fields__)
_ID = re.compile(r"[0-9a-f]{16}")
# A row of a baseline as artlint writes it, but for the rarest: 200,000 take 0.7 s, and 1.8 s by way of JSON.
_TEXT = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_DAY = r'"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"'
_BASELINE_ROW = re.compile(
    rf'\{{(?:"author": {_TEXT}, )?(?:"date": {_DAY}, )?"document": "([^"\\]*)", "id": "([0-9a-f]{{16}})", '
    rf'(?:"match": {_TEXT}, )?(?:"path": {_TEXT}, )?(?:"reason": "([^"\\]*)", )?"rule": "([^"\\]+)", '
    r'"scope": "finding", "verdict": "baseline"\}\n'
)
_MARKER = re.compile(r"<{7}|={7}|>{7}|\|{7}")

_Row = dict[str, Any]


def load_decisions(path: Path, today: str) -> Decisions:
    """What holds today, an ISO day. Raises ``ArtlintError`` with every mistake in the file."""
    decisions = Decisions()
    rows, baseline = decisions.rows, decisions.baseline
    expired = 0
    for row in _sound_rows(path, baseline):
        if row.get("expires", today) < today:
            expired += 1
        elif row["verdict"] == "baseline":
            baseline.add(row["id"], row.get("document", ""), row["rule"], row.get("reason", ""))
        else:
            rows[row["id"]] = Decision(**row)
    baseline.sort()
    return Decisions(rows, baseline, expired)


def read_decisions(path: Path) -> dict[str, Decision]:
    """All rows by id, those that have expired too; none if there is no file.

    Raises ``ArtlintError`` with every mistake in the file.
    """
    if not path.exists():
        return {}
    return {row["id"]: Decision(**row) for row in _sound_rows(path)}


def change_decisions(path: Path, change: Callable[[dict[str, Decision]], object]) -> None:
    """Read the rows by id, change them, write them in the file's place.

    Raises ``ArtlintError`` if the file has mistakes, changed in between, or cannot be written.
    """
    before = _mark(path)
    rows = read_decisions(path)
    change(rows)
    try:
        with beside(path) as temporary:
            with temporary.open("w", encoding="utf-8", newline="\n") as out:
                out.writelines(line_of(rows[identity]) for identity in sorted(rows))
                out.flush()
                os.fsync(out.fileno())
            if _mark(path) != before:
                raise ArtlintError(f"{path}: changed while it was being written; left as it is, run artlint again")
    except OSError as error:
        raise ArtlintError(f"{path}: the decisions cannot be written: {error.strerror or error}") from error


def line_of(decision: Decision) -> str:
    """A row as it stands in the file: keys in order, what says nothing left out."""
    row = {key: value for key, value in asdict(decision).items() if value or (key == "replacement" and value == "")}
    # What would steer a terminal that shows the file or its diff is escaped.
    return dump(dict(sorted(row.items()))) + "\n"


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _sound_rows(path: Path, baseline: Baseline | None = None) -> Iterator[_Row]:
    """Each row but those that go into the baseline, if there is one.

    Raises ``ArtlintError`` with every mistake once the file is read through.
    """
    problems: list[str] = []
    mistakes = 0
    last, ordered = "", True
    for number, line in _lines(path):
        if baseline is not None and (plain := _BASELINE_ROW.fullmatch(line)):
            document, identity, reason, rule = plain.groups("")
            baseline.add(identity, document, rule, reason)
        else:
            try:
                row = _row(line)
            except ValueError as error:
                mistakes += 1
                if mistakes <= _TOLD:
                    problems.append(f"{path}:{number}: {error}")
                continue
            identity = row["id"]
            yield row
        ordered = ordered and last < identity
        last = identity
    if mistakes > _TOLD:
        problems.append(f"{path}: {mistakes - _TOLD} more lines are broken")
    # Two rows with one id stand side by side in a file that artlint wrote; after a merge they may stand anywhere.
    problems += [] if ordered else _contradictions(path)
    if problems:
        raise ArtlintError(*problems)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line that is not blank with its number, from 1."""
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if not line.isspace())
    except FileNotFoundError as error:
        raise ArtlintError(
            f"{path}: no such decisions file; artlint decide and artlint baseline create make one"
        ) from error
    except OSError as error:
        raise ArtlintError(f"{path}: the decisions cannot be read: {error.strerror or error}") from error


def _row(line: str) -> _Row:
    """The row of a line; raises ``ValueError`` with what is wrong with it."""
    if _MARKER.match(line):
        raise ValueError("a mark of a merge conflict; choose the lines that hold and take the marks out")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        from artlint.text.parsing import json_mistake

        raise ValueError(f"no JSON: {json_mistake(error)}") from error
    mistake = _mistake(row) if isinstance(row, dict) else "no JSON object"
    if mistake:
        raise ValueError(mistake)
    return cast("_Row", row)


def _mistake(row: _Row) -> str:
    """What is wrong with a row; nothing if it is sound."""
    if "schema_version" in row:
        return f"a row of version {row['schema_version']!r}; this artlint knows version 1, which has no such key"
    if not row.keys() <= _KEYS:
        unknown = min(row.keys() - _KEYS)
        near = nearest(unknown, _KEYS)
        return f'no key is called "{unknown}"' + (f'; did you mean "{near}"?' if near else "")
    for key, value in row.items():
        if type(value) is not str:
            return f'"{key}" must be a text, not {value!r}'
    missing = [key for key in _NEEDED if key not in row]
    if missing:
        return f'the row lacks "{missing[0]}"'
    return _odd_value(row)


def _odd_value(row: _Row) -> str:
    verdict, scope = row["verdict"], row["scope"]
    if verdict not in VERDICTS:
        return f'no verdict is called "{verdict}"; there are {", ".join(VERDICTS)}'
    if scope not in SCOPES:
        return f'no scope is called "{scope}"; there are {", ".join(SCOPES)}'
    if not _ID.fullmatch(row["id"]):
        return f'"id" must be 16 hexadecimal digits, not "{row["id"]}"'
    if verdict == "baseline" and scope != "finding":
        return "a baseline row is about one finding"
    if (verdict == "edit") != ("replacement" in row):
        return '"replacement" and the verdict "edit" go together'
    if verdict == "edit" and scope in {"article", "site"}:
        return f'no edit mends a whole {scope}; the scope may be "finding", "phrase" or "site-phrase"'
    for key in ("date", "expires"):
        if key in row and not is_day(row[key]):
            return f'"{key}" must be a day as in 2026-11-22, not "{row[key]}"'
    wanted = _key_of(row)
    if wanted and wanted != row["id"]:
        return f'the id is not that of the {scope} in the row, which is "{wanted}"'
    return ""


def _key_of(row: _Row) -> str:
    """The id that follows from the row itself, for those scopes where one does."""
    if row["scope"] == "article":
        return article_key(row["rule"], row.get("document", ""))
    return site_key(row["rule"], row.get("site", "")) if row["scope"] == "site" else ""


def is_day(text: str) -> bool:
    """Whether this is an ISO day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _contradictions(path: Path) -> list[str]:
    """Rows of one id that do not say the same."""
    first: dict[str, tuple[int, tuple[str | None, ...]]] = {}
    problems = []
    for number, line in _lines(path):
        try:
            row = _row(line)
        except ValueError:
            continue
        says = row["verdict"], row.get("replacement"), row.get("expires")
        where, said = first.setdefault(row["id"], (number, says))
        if says != said:
            what = f'"{said[0]}" and "{says[0]}"' if says[0] != said[0] else f'"{says[0]}" in two ways'
            problems.append(f"{path}:{number}: two verdicts for {row['id']}: {what} (line {where}); keep one of them")
    return problems
