"""What was found in earlier runs, by content: an SQLite file that several runs may use at once.

No trouble with the file ever ends a run: it is told once, and the run goes on without.
"""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

NAME = "results.sqlite"
DAMAGED = f"{NAME}.damaged"
SCHEMA = 1
LIMIT = 1 << 30  # bytes of the file: chosen, room for the findings of some ten million articles
_KEPT_SHARE = 0.7  # of the limit that is left after old results went out: chosen
_BATCH = 4000  # results written at once, so that a run that is killed keeps what was done: chosen
_PATIENCE = 2.0  # seconds to wait for another run that is writing: chosen
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_TABLES = """
CREATE TABLE results (key BLOB PRIMARY KEY, used INTEGER, alone TEXT, among TEXT) WITHOUT ROWID;
CREATE TABLE corpora (key BLOB PRIMARY KEY, used INTEGER) WITHOUT ROWID;
"""

_Given = TypeVar("_Given")


class Row(NamedTuple):
    """What is kept of a document: what rules found in it alone, and what others found in it among other documents."""

    alone: str
    among: str


class ResultCache:
    """The file, opened at the first question. ``trouble`` is a sentence if anything went wrong."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Nothing is opened yet."""
        self.path = folder / NAME
        self.trouble = ""
        self._limit = limit
        self._base: sqlite3.Connection | None = None
        self._inode = 0
        self._usable = True
        self._today = int(time.time() // 86400)
        self._pending: dict[bytes, Row] = {}
        self._seen: list[bytes] = []  # results of earlier days that were of use today
        self._corpora: list[bytes] = []

    def get(self, key: bytes) -> Row | None:
        """What is kept under the key."""
        question = "SELECT used, alone, among FROM results WHERE key = ?"
        found = self._try(lambda base: base.execute(question, (key,)).fetchone())
        if found is None:
            return None
        if found[0] != self._today:
            self._seen.append(key)
        return Row(found[1], found[2])

    def put(self, key: bytes, row: Row) -> None:
        """Keep a result; it is written with others."""
        self._pending[key] = row
        if len(self._pending) >= _BATCH:
            self._write()

    def has_corpus(self, key: bytes) -> bool:
        """Whether everything was kept that was found in a corpus."""
        return bool(self._try(lambda base: base.execute("SELECT used FROM corpora WHERE key = ?", (key,)).fetchone()))

    def put_corpus(self, key: bytes) -> None:
        """Remember that everything found in a corpus is kept."""
        self._corpora.append(key)

    def close(self) -> None:
        """Write what is left to write, let old results go if there are too many, and close the file."""
        wrote = bool(self._pending)
        if self._pending or self._seen or self._corpora:
            self._write()
        if wrote:
            self._try(self._shrink)
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.rollback()
                self._base.close()
            self._base = None
        self._usable = False

    def count(self) -> int:
        """How many documents are kept."""
        row = self._try(lambda base: base.execute("SELECT count(*) FROM results").fetchone())
        return int(row[0]) if row else 0

    def clear(self) -> None:
        """Forget everything; other runs that use the file go on."""
        self._try(_emptied)

    def _write(self) -> None:
        rows = [(key, self._today, *row) for key, row in self._pending.items()]
        seen = [(self._today, key) for key in self._seen]
        marks = [(key, self._today) for key in self._corpora]

        def write(base: sqlite3.Connection) -> None:
            base.rollback()
            # Not a transaction that began with reading: another run may have written since.
            base.execute("BEGIN IMMEDIATE")
            base.executemany("UPDATE results SET used = ? WHERE key = ?", seen)
            base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", rows)
            base.executemany("INSERT OR REPLACE INTO corpora VALUES (?, ?)", marks)
            base.execute("COMMIT")
            base.execute("BEGIN")

        self._try(write)
        self._pending.clear()
        self._seen.clear()
        self._corpora.clear()

    def _shrink(self, base: sqlite3.Connection) -> None:
        base.rollback()
        wanted = self._limit * _KEPT_SHARE
        if _size(base) <= self._limit:
            return
        base.execute("BEGIN IMMEDIATE")
        base.execute("DELETE FROM corpora")
        days = [day for (day,) in base.execute("SELECT DISTINCT used FROM results ORDER BY used")]
        for day in days:
            if day != self._today:
                base.execute("DELETE FROM results WHERE used = ?", (day,))
            # Keys are evenly spread: of what was used today any three in four are as good as others.
            for half in (b"\x40", b"\x80", b"\xc0"):
                if day == self._today and _size(base) > wanted:
                    base.execute("DELETE FROM results WHERE key < ?", (half,))
            if _size(base) <= wanted:
                break
        base.execute("COMMIT")
        base.execute("VACUUM")

    def _try(self, do: Callable[[sqlite3.Connection], _Given]) -> _Given | None:
        """What the function gives; nothing, and a sentence of trouble, if the file is of no use."""
        if not self._usable:
            return None
        try:
            if self._base is None:
                self._base = self._opened()
            return do(self._base)
        except (sqlite3.Error, OSError) as error:
            self._usable = False
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            self.trouble = self._set_aside() if code in _BROKEN else f"{self.path}: the cache was not used: {error}"
            return None

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        self._base = base
        self._inode = os.stat(self.path).st_ino
        (version,) = base.execute("PRAGMA user_version").fetchone()
        if version != SCHEMA:
            base.execute("PRAGMA journal_mode = WAL")
            _remade(base, version)
        # What a power cut loses is found again; that is no damage in this mode.
        base.execute("PRAGMA synchronous = NORMAL")
        base.execute("BEGIN")
        if version not in {0, SCHEMA}:
            self.trouble = f"{self.path}: the cache was of another version of artlint and is made anew"
        return base

    def _set_aside(self) -> str:
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
            self._base = None
        aside = self.path.with_name(DAMAGED)
        try:
            # Another run may have set it aside before and begun a new one.
            if os.stat(self.path).st_ino == self._inode:
                os.replace(self.path, aside)
                for ending in ("-wal", "-shm"):
                    self.path.with_name(NAME + ending).unlink(missing_ok=True)
        except OSError as error:
            return f"{self.path}: the cache is damaged and was not used: {error}"
        return f"{self.path}: the cache was damaged and is now {aside.name}; the next run begins a new one"


def _remade(base: sqlite3.Connection, version: int) -> None:
    base.execute("BEGIN IMMEDIATE")
    (now,) = base.execute("PRAGMA user_version").fetchone()
    if now == version:  # else another run was first
        tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables if version else ():
            base.execute(f'DROP TABLE "{table}"')
        for statement in filter(str.strip, _TABLES.split(";")):
            base.execute(statement)
        base.execute(f"PRAGMA user_version = {SCHEMA}")
    base.execute("COMMIT")


def _emptied(base: sqlite3.Connection) -> None:
    base.rollback()
    base.execute("BEGIN IMMEDIATE")
    base.execute("DELETE FROM results")
    base.execute("DELETE FROM corpora")
    base.execute("COMMIT")
    base.execute("VACUUM")


def _size(base: sqlite3.Connection) -> int:
    """Bytes in use, free pages left out."""
    pages, free, size = (
        base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)
