"""Bytes to documents and back: what is not edited is not touched."""

import io
import json

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from artlint import Edit, Span
from artlint.model.finding import apply_edits
from artlint.model.result import Problem
from artlint.sources.base import DEFAULT_FIELDS, Change, Fields
from artlint.sources.json_lines import JsonLines
from artlint.sources.json_text import string_edits
from artlint.sources.plain import PlainText
from artlint.sources.splice import inverted, splice
from nasty import file_bytes, texts
from properties.test_fixes import edits_for


def rewritten(source, data, fix, fields=DEFAULT_FIELDS):
    out = io.BytesIO()
    items = list(source.rewrite(io.BytesIO(data), out, "x", fields, fix))
    _splices_lead_there_and_back(data, out.getvalue(), [item for item in items if isinstance(item, Change)])
    return out.getvalue(), [item for item in items if isinstance(item, Problem)]


def _splices_lead_there_and_back(old, new, changes):
    made = [splice for change in changes for splice in change.splices]
    assert all(len(change.splices) == len(change.edits) for change in changes)
    assert spliced(old, made) == new
    assert spliced(new, inverted(made)) == old


def spliced(data, wanted):
    out = io.BytesIO()
    splice(io.BytesIO(data), out, wanted)
    return out.getvalue()


NO_EDITS = staticmethod(lambda doc, origin: ())
BOM = b"\xef\xbb\xbf"


@given(file_bytes, st.booleans())
def test_plain_text_without_edits_is_written_byte_for_byte(data, marked):
    data = BOM * marked + data
    assert rewritten(PlainText(), data, NO_EDITS)[0] == data


@given(file_bytes, st.data())
def test_plain_text_differs_by_its_edits_alone(data, choice):
    assume(b"\0" not in data and not data.startswith((BOM, b"\xff\xfe", b"\xfe\xff")))
    ((doc, _),) = PlainText().read(io.BytesIO(data), "x", DEFAULT_FIELDS)
    edits = choice.draw(edits_for(len(doc.text)))
    assume(all(edit.text.isprintable() for edit in edits))
    out, _ = rewritten(PlainText(), data, lambda doc, origin: edits)
    assert out == apply_edits(doc.text, edits).encode("utf-8", "surrogateescape")


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(texts, inner, max_size=2)),
    max_leaves=5,
)
spaces = st.text(" \t", max_size=2)


@st.composite
def strings(draw, text=texts):
    """A JSON string literal, each character escaped in one of the ways that JSON has."""
    out = ""
    for character in draw(text):
        plain, escaped = json.dumps(character, ensure_ascii=False)[1:-1], json.dumps(character)[1:-1]
        unit = "".join(f"\\u{ord(half):04X}" for half in _halves(character))
        lone = 0xD800 <= ord(character) <= 0xDFFF and not 0xDC80 <= ord(character) <= 0xDCFF
        out += draw(st.sampled_from([escaped, unit] if lone else [plain, escaped, unit]))
    return f'"{out}"'


def _halves(character):
    data = character.encode("utf-16-be", "surrogatepass")
    return [chr(int.from_bytes(data[at : at + 2])) for at in range(0, len(data), 2)]


@st.composite
def records(draw):
    """A line of JSON with odd spacing, a text field, nested and double keys around it."""
    nested = draw(st.booleans())
    others = draw(st.lists(st.tuples(st.sampled_from(["id", "te\\u0078t2", "a", "é", "text "]), values), max_size=3))
    members = [f'"{key}"{draw(spaces)}:{draw(spaces)}{json.dumps(value)}' for key, value in others]
    inner = draw(strings())
    key = draw(st.sampled_from(['"text"', '"te\\u0078t"', '"\\u0074ext"']))
    target = f"{key}{draw(spaces)}:{draw(spaces)}{inner}"
    if draw(st.booleans()):
        members.append(f'"text":{draw(strings())}')
    members.append(f'"doc":{{"x":[{{}}],{target}}}' if nested else target)
    glue = f"{draw(spaces)},{draw(spaces)}"
    mark = "\ufeff" * draw(st.booleans())
    head = f"{mark}{draw(spaces)}{{{draw(spaces)}{glue.join(members)}"
    start = len(head) - nested - len(inner)
    head += "".join(f'{glue}"z{n}":{json.dumps(draw(values))}' for n in range(draw(st.integers(0, 2))))
    return f"{head}{draw(spaces)}}}{draw(spaces)}\n", "doc.text" if nested else "text", (start, start + len(inner))


@given(records(), st.data())
def test_editing_one_string_gives_the_edited_text_and_leaves_every_other_byte(record, data):
    line, field, (start, end) = record
    text = json.loads(line[start:end])
    edits = data.draw(edits_for(len(text)))
    expected = apply_edits(text, edits)
    # JSON cannot tell two lone surrogates side by side from one character.
    assume(expected == expected.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
    made = apply_edits(line, string_edits(line, field, edits))
    row = json.loads(made.removeprefix("\ufeff"))
    assert (row["doc"]["text"] if field == "doc.text" else row["text"]) == expected
    before, after = line[:start], line[end:]
    assert made.startswith(before)
    assert made.endswith(after)
    assert json.loads(made[len(before) : len(made) - len(after)]) == expected
    made.encode("utf-8", "surrogateescape")


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('{"a.b": null, "a": {"b": "x"}}', "a.b"),
        ('{"a": {"b": "x"}, "a.b": null}', "a.b"),
        ('{"a": {"b": 3}, "a": {"b": "x"}}', "a.b"),
        ('{"text": 3, "text": "x"}', "text"),
        ('{"a.b": "x", "a": {"b": "y"}}', "a.b"),
    ],
)
def test_the_string_edited_is_the_one_that_was_read(line, field):
    fields = Fields(text=(field,))
    out, problems = rewritten(JsonLines(), line.encode(), lambda doc, origin: [Edit(Span(0, 1), "new")], fields)
    assert not problems
    assert out.decode() == line.replace('"x"', '"new"')


@pytest.mark.parametrize("raw", ["é\\ud800 x", "\\ud800 x", "\\udc80é x", "\udc80 x", "é\udc80 x"])
def test_lone_surrogates_can_be_moved_about(raw):
    text = json.loads(f'"{raw}"')
    line = f'{{"text": "{raw}"}}\n'.encode("utf-8", "surrogateescape")
    out, _ = rewritten(JsonLines(), line, lambda doc, origin: [Edit(Span(0, len(doc.text)), doc.text[::-1])])
    ((doc, _),) = JsonLines().read(io.BytesIO(out), "x", DEFAULT_FIELDS)
    assert doc.text == text[::-1]


lines = st.lists(
    st.one_of(
        records().map(lambda record: record[0].encode("utf-8", "surrogateescape")),
        file_bytes.map(lambda data: data.replace(b"\n", b"") + b"\n"),
        st.sampled_from(
            [b"\n", b"\r\n", b"  \n", b"[]\n", b'{"text": 3}\n', b'{"text": "a\xff"}\r\n', b"\x00\n", b"{"]
        ),
    ),
    max_size=5,
).map(b"".join)


@given(lines)
@example(b'\xef\xbb\xbf{"text": "a"}\r\n{"text": "b"}')
def test_records_without_edits_are_written_byte_for_byte(data):
    out, problems = rewritten(JsonLines(), data, NO_EDITS)
    assert out == data
    read = list(JsonLines().read(io.BytesIO(data), "x", DEFAULT_FIELDS))
    assert problems == [item for item in read if isinstance(item, Problem)]
    filled = sum(1 for line in data.split(b"\n") if line.strip())
    assert len(read) == filled


@given(st.lists(texts, max_size=4), st.booleans())
def test_records_differ_by_their_texts_edits_alone(all_texts, ascii_only):
    rows = [{"n": n, "text": text, "é": [1.50, {"text": "a"}]} for n, text in enumerate(all_texts)]
    rows = [row for row in rows if ascii_only or row["text"].isprintable()]
    data = "".join(json.dumps(row, ensure_ascii=ascii_only) + "\n" for row in rows).encode()
    out, _ = rewritten(JsonLines(), data, lambda doc, origin: [Edit(Span(0, 0), "né ")])
    assert [json.loads(line) for line in out.split(b"\n") if line] == [
        {**row, "text": "né " + row["text"]} for row in rows
    ]
