"""Articles in Parquet: read as the same records in JSON Lines are, and written with nothing changed but texts."""

import datetime as dt
import io
import json
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.model.document import Document
from artlint.model.finding import Edit
from artlint.model.result import Problem
from artlint.sources.base import DEFAULT_FIELDS, Change
from artlint.sources.json_lines import JsonLines
from artlint.sources.parquet import Parquet
from artlint.text.span import Span
from test_changed_since import changed, commit, git

BAD, GOOD = "It rains in Velden.He goes home.\n", "It rains in Velden. He goes home.\n"
CHECK = ("check", "--isolated", "--select", "DMG001", "--output-format", "concise", "-q")
DAY = dt.date(2026, 11, 23)
TIME = dt.datetime(2026, 11, 23, 12, 30, tzinfo=dt.UTC)


def table(texts, **columns):
    return pa.table({"id": [f"a{number}" for number in range(len(texts))], "text": texts, **columns})


def packed(made, **options):
    out = io.BytesIO()
    pq.write_table(made, out, **options)
    return out.getvalue()


def read(data, fields=DEFAULT_FIELDS):
    return list(Parquet().read(io.BytesIO(data), "a.parquet", fields))


def rewritten(data, fix):
    out = io.BytesIO()
    told = list(Parquet().rewrite(io.BytesIO(data), out, "a.parquet", DEFAULT_FIELDS, fix))
    return out.getvalue(), told


def known(record):
    doc, origin = record
    return doc.id, doc.text, doc.metadata, origin.record, origin.field


class TestReading:
    def test_findings_stand_where_they_stand_in_json_lines(self, cli):
        texts = [BAD, GOOD, f"One.\n\n{BAD}"]
        rows = [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        done = cli(*CHECK, "a.parquet", "a.jsonl", files={"a.parquet": packed(table(texts)), "a.jsonl": lines})
        first, second, *others = done.out.splitlines()
        assert first == "a.parquet:1:13: DMG001 [*] no space between two sentences (id=a0 field=text line=1)"
        assert second == "a.parquet:3:19: DMG001 [*] no space between two sentences (id=a2 field=text line=3)"
        assert [line.replace("jsonl", "parquet") for line in others] == [first, second]

    def test_metadata_of_every_kind(self):
        made = table(
            [BAD],
            language=pa.array(["en"]).dictionary_encode(),
            date=[DAY],
            meta=[{"url": "https://www.lunt.example/a", "at": TIME}],
        )
        ((doc, _),) = read(packed(made), DEFAULT_FIELDS._replace(url=("meta.url",)))
        assert (doc.metadata.site, doc.metadata.language, doc.metadata.date) == ("lunt.example", "en", "2026-11-23")
        ((doc, _),) = read(packed(table([BAD], date=[TIME])))
        assert doc.metadata.date == "2026-11-23T12:30:00+00:00"

    def test_only_what_is_wanted_is_read(self):
        data = packed(table([BAD] * 3, other=["x" * 100_000] * 3), compression="none", use_dictionary=False)
        begin, end = data.index(b"x" * 100_000), data.rindex(b"x" * 100_000)

        class Watched(io.BytesIO):
            def read(self, size=-1):
                at, found = self.tell(), super().read(size)
                assert not (at < end and begin < at + len(found)), "the other column was read"
                return found

        with pytest.raises(AssertionError):
            pq.read_table(Watched(data))
        assert len(list(Parquet().read(Watched(data), "a.parquet", DEFAULT_FIELDS))) == 3

    @pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
    def test_texts_of_any_type(self, kind):
        made = table(pa.array([BAD, None, BAD]).cast(kind))
        first, second, third = read(packed(made))
        assert (first[0].text, third[0].text) == (BAD, BAD)
        assert second == Problem("a.parquet", told_of_no_text, 2)

    def test_an_empty_group_of_rows_ends_nothing(self, cli, tmp_path):
        with pq.ParquetWriter(tmp_path / "a.parquet", table([BAD]).schema) as writer:
            for texts in ([GOOD], [], [BAD]):
                writer.write_table(table(texts).cast(table([BAD]).schema))
        assert pq.ParquetFile(tmp_path / "a.parquet").num_row_groups == 3
        assert cli(*CHECK, "a.parquet").out.startswith("a.parquet:2:13: DMG001")
        assert cli(*CHECK, "--fix", "a.parquet").code == 0
        assert pq.read_table(tmp_path / "a.parquet").column("text").to_pylist() == [GOOD, GOOD]

    def test_a_pipe(self, cli):
        done = cli(*CHECK, "-", "--stdin-filename", "a.parquet", stdin=packed(table([BAD])))
        assert done.out.startswith("a.parquet:1:13: DMG001")


told_of_no_text = 'the record has no text in the field "text" and was not linted'


class TestFixing:
    def test_only_texts_are_changed(self, cli, tmp_path):
        made = pa.table(
            {
                "id": ["a", "b", "c", "d", "e"],
                "n": pa.array([1, None, 3, 4, 5], pa.int16()),
                "text": [GOOD, GOOD, BAD, None, BAD],
                "tags": [["x"], [], None, ["y", "z"], ["x"]],
                "at": pa.array([TIME] * 5, pa.timestamp("ns", "UTC")),
            },
            metadata={"huggingface": '{"info": {}}'},
        )
        packing = {"id": "snappy", "n": "none", "text": "zstd", "tags.list.element": "gzip", "at": "snappy"}
        data = packed(made, row_group_size=2, compression=packing)
        assert cli(*CHECK, "--fix", "a.parquet", files={"a.parquet": data}).code == 2  # one has no text
        before, after = pq.ParquetFile(io.BytesIO(data)), pq.ParquetFile(tmp_path / "a.parquet")
        assert after.read().column("text").to_pylist() == [GOOD, GOOD, GOOD, None, GOOD]
        assert after.read().drop_columns("text").equals(before.read().drop_columns("text"))
        assert after.schema_arrow.equals(before.schema_arrow, check_metadata=True)
        assert shape(after) == shape(before)
        fixed = (tmp_path / "a.parquet").read_bytes()
        cli(*CHECK, "--fix", "a.parquet")
        assert (tmp_path / "a.parquet").read_bytes() == fixed

    def test_a_file_without_edits_stays_byte_for_byte(self, cli, tmp_path):
        data = packed(table([GOOD]), compression="brotli", data_page_version="2.0")
        assert cli(*CHECK, "--fix", "a.parquet", files={"a.parquet": data}).code == 0
        assert (tmp_path / "a.parquet").read_bytes() == data
        assert rewritten(data, lambda doc, origin: ()) == (data, [])

    @pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
    def test_invalid_bytes_stay_in_texts_of_any_type(self, kind):
        raw = pa.array([b"One \xff. Two", b"\xc3", None], pa.large_binary()).cast(pa.large_string(), safe=False)
        encoded = raw.dictionary_encode() if pa.types.is_dictionary(kind) else raw
        data = packed(table(encoded.cast(kind, safe=False)))
        made, told = rewritten(data, lambda doc, origin: (Edit(Span(0, 3), "1"),) if origin.record == 1 else ())
        assert [type(item) for item in told] == [Change, Problem]
        column = pq.read_table(io.BytesIO(made)).column("text")
        assert column.type == pq.read_table(io.BytesIO(data)).column("text").type
        plain = column.cast(pa.large_string(), safe=False) if pa.types.is_dictionary(kind) else column
        assert plain.cast(pa.large_binary(), safe=False).to_pylist() == [b"1 \xff. Two", b"\xc3", None]

    def test_times_as_older_writers_have_them(self):
        made = table([BAD], at=pa.array([TIME.replace(tzinfo=None)], pa.timestamp("ns")))
        data = packed(made, use_deprecated_int96_timestamps=True)
        fixed, _ = rewritten(data, lambda doc, origin: (Edit(Span(0, 2), "That"),))
        column = pq.ParquetFile(io.BytesIO(fixed)).metadata.row_group(0).column(2)
        assert (column.path_in_schema, column.physical_type) == ("at", "INT96")

    def test_a_diff_is_of_the_texts(self, cli, tmp_path):
        data = packed(table([GOOD, f"One.\n{BAD}"]))
        done = cli(*CHECK, "--diff", "a.parquet", files={"a.parquet": data})
        assert done.out.splitlines() == [
            "--- a/a.parquet",
            "+++ b/a.parquet",
            "@@ -1,2 +1,2 @@ record 2 (id=a1)",
            " One.",
            f"-{BAD}".rstrip(),
            f"+{GOOD}".rstrip(),
        ]
        assert (tmp_path / "a.parquet").read_bytes() == data

    def test_no_patch_can_be_made(self, cli, tmp_path):
        data = packed(table([BAD]))
        done = cli(*CHECK, "--fix", "--patch", "undo.patch", "a.parquet", files={"a.parquet": data})
        assert done.code == 2
        assert "a.parquet: no patch can be made of files of this format; left as it is" in done.errors
        assert (tmp_path / "a.parquet").read_bytes() == data

    def test_a_pipe(self, cli):
        done = cli(*CHECK, "--fix", "-", "--stdin-filename", "a.parquet", stdin=packed(table([BAD])))
        assert pq.read_table(io.BytesIO(done.raw)).column("text").to_pylist() == [GOOD]

    def test_two_processes_write_the_same(self, cli, tmp_path):
        data = packed(table([BAD, GOOD] * 200), row_group_size=50)
        for name, jobs in (("a.parquet", "1"), ("b.parquet", "2")):
            assert cli(*CHECK, "--fix", "--jobs", jobs, name, files={name: data}).code == 0
        assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


def shape(file):
    """Rows of each group, and how each column is packed."""
    groups = [file.metadata.row_group(group) for group in range(file.num_row_groups)]
    columns = [groups[0].column(place) for place in range(groups[0].num_columns)]
    return [group.num_rows for group in groups], [(it.path_in_schema, it.compression) for it in columns]


class TestBadInput:
    @pytest.mark.parametrize("how", [(), ("--fix",), ("--diff",), ("--jobs", "2")])
    def test_what_cannot_be_read_is_told_and_left_alone(self, cli, tmp_path, how):
        data = packed(table([BAD] * 4), row_group_size=2)
        torn = data[:100] + b"\0" * 80 + data[180:]
        files = {"rubbish.parquet": b"PAR1, so to say", "torn.parquet": torn, "empty.parquet": b""}
        done = cli(*CHECK, *how, ".", files={**files, "good.txt": BAD})
        assert done.code == 2
        for name, content in files.items():
            assert done.errors.count(f"{name}: cannot be read: ") == 1
            assert (tmp_path / name).read_bytes() == content
        assert "Traceback" not in done.errors
        assert ("good.txt" in done.out) == (how != ("--fix",))

    def test_no_column_of_text(self, cli):
        data = packed(pa.table({"title": ["A talk"] * 3, "body": [f"{BAD} It is late. " * 9] * 3}))
        done = cli(*CHECK, "a.parquet", files={"a.parquet": data})
        assert done.code == 2
        assert done.errors.count("a.parquet") == 1
        assert 'a.parquet: has no column "text" and was not linted' in done.errors
        assert "its longest text would be taken with --text-field body" in done.errors
        assert cli(*CHECK, "--text-field", "body", "a.parquet").out.count("DMG001") == 27

    def test_a_text_inside_a_structure_is_no_column(self):
        (problem,) = read(packed(pa.table({"a": [{"text": BAD}]})), DEFAULT_FIELDS._replace(text=("a.text",)))
        assert 'has no column "a.text"' in str(problem)

    def test_no_rows(self, cli):
        for name, made in (("a", table([]).cast(table([BAD]).schema)), ("b", pa.table({"n": pa.array([], pa.int8())}))):
            done = cli(*CHECK, f"{name}.parquet", files={f"{name}.parquet": packed(made)})
            assert done.code == (0 if name == "a" else 2)

    def test_without_pyarrow(self, monkeypatch):
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        (problem,) = read(b"")
        assert str(problem).endswith("was not linted: Parquet is read with pyarrow; pip install pyarrow")
        made, told = rewritten(b"any", lambda doc, origin: ())
        assert (made, told) == (b"any", [problem])


def test_only_changed_rows_are_checked_since_a_revision(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "a.parquet").write_bytes(packed(table([BAD, BAD])))
    commit(tmp_path)
    (tmp_path / "a.parquet").write_bytes(packed(table([BAD, f"One. {BAD}"]), compression="gzip"))
    done, places = changed(tmp_path)
    assert (done.code, places) == (1, ["a.parquet:2"])


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6), st.integers(1, 4))
def test_rows_are_what_lines_are(rows, group):
    """Whatever the texts, Parquet gives the documents that JSON Lines give, and writes what they write."""
    records = [{"id": f"{number}{title}", "text": text, "title": title} for number, (text, title) in enumerate(rows)]
    lines = "".join(json.dumps(record) + "\n" for record in records).encode()
    data = packed(pa.Table.from_pylist(records), row_group_size=group)
    in_lines = list(JsonLines().read(io.BytesIO(lines), "a.parquet", DEFAULT_FIELDS))
    assert list(map(known, read(data))) == list(map(known, in_lines))

    def fix(doc: Document, origin: object) -> tuple[Edit, ...]:
        return (Edit(Span(0, 1), "é\n"),) if "a" < doc.text[:1] < "m" else ()

    fixed, _ = rewritten(data, fix)
    out = io.BytesIO()
    list(JsonLines().rewrite(io.BytesIO(lines), out, "a.parquet", DEFAULT_FIELDS, fix))
    assert pq.read_table(io.BytesIO(fixed)).to_pylist() == [json.loads(line) for line in out.getvalue().splitlines()]
