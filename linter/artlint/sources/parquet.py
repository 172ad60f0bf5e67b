"""One article a row of a Parquet file, for which pyarrow must be installed: the extra ``artlint[parquet]``."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from artlint.model.finding import apply_edits
from artlint.model.result import Problem
from artlint.sources.base import Change, Fields, Fixer, Read
from artlint.sources.plain import decode
from artlint.sources.record import article, cure

_ROWS = 256  # rows read at once: chosen, a megabyte of news
_Texts = Mapping[tuple[int, str], str]


class Parquet:
    """Parquet in columns, of which only those with text and metadata are read, and of those some rows at a time.

    The text must be a column of its own; metadata may lie in columns of structures, told by dotted paths.
    """

    def read(self, stream: BinaryIO, path: str, fields: Fields) -> Iterator[Read]:
        """A document for each row; a problem for each without a text, and one for a file that has none at all.

        Raises ``OSError`` for a file that is no Parquet, or is damaged from here on.
        """
        file = _opened(stream, path, fields)
        if isinstance(file, Problem):
            yield file
            return
        for number, row in enumerate(file.rows(), 1):
            yield article(row, number, path, file.fields)

    def rewrite(
        self, stream: BinaryIO, out: BinaryIO, path: str, fields: Fields, fix: Fixer
    ) -> Iterator[Problem | Change]:
        """Write the file again: texts with edits are new; other values, types, row groups and metadata stay.

        The bytes are others all the same, so that no change has splices; a file without edits is written byte for byte.
        Memory holds the file as it is packed, and one group of rows. Raises ``OSError`` as ``read`` does.
        """
        data = stream.read()
        file = _opened(io.BytesIO(data), path, fields)
        if isinstance(file, Problem):
            out.write(data)
            yield file
            return
        writer, number = _Writer(file, out), 0
        for group in range(file.groups):
            texts: dict[tuple[int, str], str] = {}
            for index, row in enumerate(file.rows_of(group)):
                number += 1
                record = article(row, number, path, file.fields)
                edits = fix(*record) if isinstance(record, tuple) else ()
                if isinstance(record, Problem):
                    yield record
                elif edits:
                    doc, origin = record
                    texts[index, origin.field] = apply_edits(doc.text, edits)
                    yield Change(doc, origin, edits, ())
            if texts:
                writer.write(group, texts)
        if not writer.finished():
            out.write(data)


@contextmanager
def _reading() -> Iterator[None]:
    """Raise ``OSError`` for what pyarrow cannot read, whatever it raises itself."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise OSError(str(error).split("\n")[0].rstrip(".")) from error


class _File:
    """A Parquet file, read in one thread, as artlint's processes are forked.

    All its methods raise ``OSError`` where it is damaged.
    ``fields`` are those wanted, of the text those that are columns.
    """

    def __init__(self, stream: BinaryIO, fields: Fields) -> None:
        import pyarrow.parquet

        with _reading():
            whole = stream if stream.seekable() else io.BytesIO(stream.read())
            self.arrow = pyarrow.parquet.ParquetFile(whole, pre_buffer=False)
        names = self.arrow.schema_arrow.names
        paths = (*fields.text, *fields.id, *fields.site, *fields.language, *fields.date, *fields.title, *fields.url)
        wanted = {*paths, *(path.split(".")[0] for path in paths)}
        self.fields = fields._replace(text=tuple(name for name in fields.text if name in names))
        self._columns = [name for name in names if name in wanted]
        self.groups: int = self.arrow.num_row_groups

    def rows(self) -> Iterator[dict[str, Any]]:
        """What the wanted columns have in each row."""
        batches = self.arrow.iter_batches(_ROWS, columns=self._columns, use_threads=False)
        while (batch := self._next(batches)) is not None:
            yield from _rows(batch)

    def first(self) -> dict[str, Any]:
        """What all columns have in the first row; nothing if there is none."""
        batch = self._next(self.arrow.iter_batches(1, use_threads=False))
        return next(_rows(batch), {}) if batch is not None else {}

    def _next(self, batches: Iterator[Any]) -> Any:
        with _reading():
            return next(batches, None)

    def rows_of(self, group: int) -> Iterator[dict[str, Any]]:
        """What the wanted columns have in each row of a group."""
        with _reading():
            table = self.arrow.read_row_group(group, self._columns, use_threads=False)
        return _rows(table)

    def table(self, group: int) -> Any:
        """All columns of a group."""
        with _reading():
            return self.arrow.read_row_group(group, use_threads=False)


def _opened(stream: BinaryIO, path: str, fields: Fields) -> _File | Problem:
    """The file, ready to be read, or the problem with it."""
    try:
        file = _File(stream, fields)
        if file.fields.text:
            return file
        wanted = '" or "'.join(fields.text)
        return Problem(path, f'has no column "{wanted}" and was not linted; {cure(file.first())}')
    except ImportError:
        return Problem(path, "was not linted: Parquet is read with pyarrow; pip install pyarrow")


class _Writer:
    """Writes a file like another one, group by group; nothing before the first group that differs."""

    def __init__(self, file: _File, out: BinaryIO) -> None:
        self._file = file
        self._out = out
        self._writer: Any = None
        self._next = 0  # the first group that is not written yet

    def write(self, group: int, texts: _Texts) -> None:
        """Write a group with new texts, by row and column, and before it those groups that stay as they are."""
        self._copy_until(group)
        self._put(_with(self._file.table(group), texts))

    def finished(self) -> bool:
        """Write what is left; false if no group differs, and then nothing is written."""
        if self._writer is None:
            return False
        self._copy_until(self._file.groups)
        self._writer.close()
        return True

    def _copy_until(self, end: int) -> None:
        while self._next < end:
            self._put(self._file.table(self._next))

    def _put(self, table: Any) -> None:
        if self._writer is None:
            self._writer = _alike(self._file.arrow, self._out)
        self._writer.write_table(table, row_group_size=max(1, table.num_rows))
        self._next += 1


def _alike(file: Any, out: BinaryIO) -> Any:
    """A writer that packs each column as the file does."""
    import pyarrow.parquet

    columns = [file.metadata.row_group(0).column(place) for place in range(file.metadata.num_columns)]
    packed = {column.path_in_schema: column.compression.replace("UNCOMPRESSED", "NONE") for column in columns}
    # Times as Spark wrote them for long.
    int96 = any(column.physical_type == "INT96" for column in columns)
    return pyarrow.parquet.ParquetWriter(
        out, file.schema_arrow, compression=packed, use_deprecated_int96_timestamps=int96
    )


def _with(table: Any, texts: _Texts) -> Any:
    """The table with new texts, by row and column."""
    for name in {name for _, name in texts}:
        place = table.schema.get_field_index(name)
        values = _values(table.column(place))
        for (row, column), text in texts.items():
            if column == name:
                values[row] = text
        field = table.schema.field(place)
        table = table.set_column(place, field, _column(values, field.type))
    return table


def _rows(table: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch or table, days and times as ISO 8601 has them."""
    for values in zip(*map(_values, table.columns), strict=True):
        yield {
            name: value.isoformat() if hasattr(value, "isoformat") else value
            for name, value in zip(table.schema.names, values, strict=True)
        }


def _values(column: Any) -> list[Any]:
    """The values of a column; invalid bytes of a text become lone surrogates."""
    import pyarrow as pa
    from pyarrow import types

    if types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    if types.is_string(column.type) or types.is_large_string(column.type):
        encoded = column.cast(pa.large_binary()).to_pylist()
        return [None if value is None else decode(value) for value in encoded]
    values: list[Any] = column.to_pylist()
    return values


def _column(texts: Sequence[str | None], kind: Any) -> Any:
    """A column of text of that type; lone surrogates become the bytes that they stand for."""
    import pyarrow as pa
    from pyarrow import types

    encoded = [None if text is None else text.encode("utf-8", "surrogateescape") for text in texts]
    column = pa.array(encoded, pa.large_binary()).cast(pa.large_string(), safe=False)
    if types.is_dictionary(kind):
        return column.cast(kind.value_type, safe=False).dictionary_encode().cast(kind)
    return column.cast(kind, safe=False)
