"""Findings from a report that artlint wrote in JSON."""

import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from artlint.model.decision import Candidate
from artlint.model.errors import ArtlintError
from artlint.text.visible import visible


def read_findings(path: str) -> Iterator[Candidate]:
    """The findings of a report in the formats json or jsonl; ``-`` for standard input.

    Raises ``ArtlintError`` if it cannot be read or is no such report.
    """
    try:
        if path == "-":
            yield from _findings(sys.stdin, path)
        else:
            with open(path, encoding="utf-8", errors="surrogateescape") as stream:
                yield from _findings(stream, path)
    except OSError as error:
        raise ArtlintError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ArtlintError(
            f"{path}: no report of artlint in JSON ({type(error).__name__}: {error}); "
            "make it with artlint check --output-format jsonl"
        ) from error


def _findings(stream: TextIO, path: str) -> Iterator[Candidate]:
    first = stream.readline()
    try:
        head = json.loads(first)
    except ValueError:
        head = None
    if head is None:  # one object over many lines
        yield from map(_finding, json.loads(first + stream.read())["findings"])
    elif "findings" in head:
        yield from map(_finding, head["findings"])
    elif head.get("type") == "run":
        rows = (json.loads(line) for line in stream if line.strip())
        yield from (_finding(row) for row in rows if row["type"] == "finding")
    else:
        raise ArtlintError(f"{path}: no report of artlint; make it with artlint check --output-format jsonl")


def _finding(row: dict[str, Any]) -> Candidate:
    document, at = row["document"], row["location"]
    record = document["record"]
    own_id = record is not None and not document["id"].endswith(f"#{record}")
    return Candidate(
        name=row["fingerprint"],
        rule=row["rule"]["code"],
        document=document["id"],
        path=document["path"] if own_id else "",
        site=document["site"] or "",
        match=row["match"],
        place=f"{visible(document['path'])}:{at['line']}:{at['column']}",
        fixes=len(row["fixes"]),
        phrase="",
    )
