"""Facts of a corpus in an SQLite file."""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

from artlint.model.errors import ArtlintError
from artlint.model.facts import Facts
from artlint.stores.whole_file import beside

SCHEMA = 3
# Length of a value's text from which on it is compressed: chosen. Most facts are long numbers; the file takes half the
# room so.
_LONG = 100
_CACHED = 65536  # keys kept in memory while reading: chosen


def write_facts(path: Path, facts: Facts, version: str = "") -> None:
    """Write the facts beside the file and put them in its place; raises ``ArtlintError`` if that fails."""
    try:
        with beside(path) as temporary, closing(sqlite3.connect(temporary)) as base:
            base.execute("CREATE TABLE header (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
            base.execute("CREATE TABLE facts (rule TEXT, key BLOB, value BLOB, PRIMARY KEY (rule, key)) WITHOUT ROWID")
            header = {
                "schema": SCHEMA,
                "documents": facts.documents,
                "fingerprints": dict(facts.fingerprints),
                "identity": facts.identity,
                "version": version,
            }
            base.executemany(
                "INSERT INTO header VALUES (?, ?)", [(key, json.dumps(value)) for key, value in header.items()]
            )
            for rule, table in facts.tables.items():
                rows = ((rule, _bytes(key), _packed(table[key])) for key in sorted(table))
                base.executemany("INSERT INTO facts VALUES (?, ?, ?)", rows)
            base.commit()
    except (OSError, sqlite3.Error) as error:
        raise ArtlintError(f"{path}: the facts cannot be written: {error}") from error


def read_facts(path: Path, fingerprints: Mapping[str, str], version: str = "") -> Facts:
    """The facts of the rules given by code with their fingerprints; values are looked up when asked for.

    Raises ``ArtlintError`` if the file is not there, is no facts file, or its facts are of other rules.
    """
    if not path.is_file():
        raise ArtlintError(f"{path}: no such facts file; make it with artlint collect")
    try:
        base = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro",
            uri=True,
            check_same_thread=False,
        )
        header = {key: json.loads(value) for key, value in base.execute("SELECT key, value FROM header")}
    except (sqlite3.Error, ValueError) as error:
        raise ArtlintError(
            f"{path}: no facts file that artlint can read ({error}); make it anew with artlint collect"
        ) from error
    if header.get("schema") != SCHEMA:
        raise ArtlintError(f"{path}: facts of another version of artlint; make them anew with artlint collect")
    if (made_by := header.get("version", version)) != version:
        raise ArtlintError(f"{path}: facts of artlint {made_by}, not of {version}; make them anew with artlint collect")
    stale = [code for code, mark in sorted(fingerprints.items()) if header["fingerprints"].get(code) != mark]
    if stale:
        raise ArtlintError(
            f"{path}: the facts are not those of {', '.join(stale)} as now set; make them anew with artlint collect"
        )
    tables = {code: _Table(base, code) for code in fingerprints}
    return Facts(tables, header["documents"], header["fingerprints"], header["identity"])


class _Table(Mapping[str, Any]):
    """One rule's facts, read key by key."""

    def __init__(self, base: sqlite3.Connection, rule: str) -> None:
        self._base = base
        self._rule = rule
        self._get = lru_cache(_CACHED)(self._read)

    def _read(self, key: str) -> Any:
        place = self._rule, _bytes(key)
        row = self._base.execute("SELECT value FROM facts WHERE rule = ? AND key = ?", place).fetchone()
        return None if row is None else _unpacked(row[0])

    def __getitem__(self, key: str) -> Any:
        value = self._get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[str]:
        for (key,) in self._base.execute("SELECT key FROM facts WHERE rule = ? ORDER BY key", (self._rule,)):
            yield key.decode("utf-8", "surrogatepass")

    def __len__(self) -> int:
        return int(self._base.execute("SELECT count(*) FROM facts WHERE rule = ?", (self._rule,)).fetchone()[0])


def _bytes(key: str) -> bytes:
    """A key as it is kept: SQLite's texts take no lone surrogates, and an invalid byte of an article is one."""
    return key.encode("utf-8", "surrogatepass")


def _tuples(value: Any) -> Any:
    """JSON has lists where the values had tuples."""
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value


def _packed(value: Any) -> str | bytes:
    """A value as it is kept: JSON, compressed if it is long."""
    text = json.dumps(value, separators=(",", ":"))
    return text if len(text) < _LONG else zlib.compress(text.encode())


def _unpacked(kept: str | bytes) -> Any:
    return _tuples(json.loads(zlib.decompress(kept) if isinstance(kept, bytes) else kept))
