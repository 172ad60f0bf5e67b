"""Reports of any finding in any text: well formed, harmless, as wide as the terminal."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint import About, Applicability, Document, Edit, Evidence, Finding, Fix, Metadata, Span
from artlint.model.fingerprint import fingerprints
from artlint.model.result import Checked, Crash, Origin, RunInfo
from artlint.reports.concise import concise
from artlint.reports.full import columns, full, window
from artlint.reports.json_report import json_lines, json_object
from nasty import ONE_MEGABYTE, texts


@st.composite
def results(draw):
    text = draw(texts)
    found = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
        edits = st.tuples(st.builds(Edit, st.just(Span(start, end)), texts))
        fixes = draw(st.lists(st.builds(Fix, edits, st.sampled_from(Applicability), texts), max_size=2))
        evidence = draw(st.lists(st.builds(Evidence, texts, texts, st.lists(texts, max_size=4).map(tuple)), max_size=2))
        found.append(
            Finding("ZZZ001", Span(start, end), draw(texts), tuple(fixes), draw(st.floats(0, 1)), tuple(evidence))
        )
    origin = Origin(draw(texts), draw(st.sampled_from([None, 1, 7])), draw(texts))
    doc = Document(draw(texts), text, Metadata(draw(texts), draw(texts), draw(texts), draw(texts)))
    crashes = draw(st.lists(st.builds(Crash, st.just("ZZZ002"), texts, texts), max_size=1))
    return Checked(doc, origin, tuple(sorted(found, key=lambda f: f.span)), tuple(crashes))


runs = st.builds(
    RunInfo,
    version=st.just("1"),
    rules=st.sampled_from([{}, {"ZZZ001": About(code="ZZZ001", name="zap")}]),
    plugins=st.lists(texts, max_size=2).map(tuple),
    width=st.integers(1, 200),
)


def harmless(text):
    return not any(c != "\n" and unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp", "Cf"} for c in text)


@given(st.lists(results(), max_size=3), runs)
def test_json_is_valid_utf_8_and_says_what_was_found(made, run):
    written = "".join(json_object(made, run))
    written.encode("utf-8")
    assert harmless(written)
    data = json.loads(written, parse_constant=pytest.fail)
    assert [row["match"] for row in data["findings"]] == [r.document[f.span] for r in made for f in r.findings]
    lines = "".join(json_lines(made, run)).split("\n")
    assert next(json.loads(line)["type"] for line in lines if line) == "run"
    assert sum(json.loads(line)["type"] == "finding" for line in lines if line) == len(data["findings"])


@given(results(), runs)
def test_what_is_for_people_steers_no_terminal(result, run):
    lines = "".join(concise([result], run))
    assert harmless(lines)
    assert lines.count("\n") == len(result.findings)
    frames = "".join(full([result], run))
    assert harmless(frames)
    assert frames.count("\n\n") == len(result.findings)


@given(texts, texts, texts, st.integers(8, 120))
def test_a_line_is_cut_to_the_room_there_is(before, inside, after, room):
    assert columns("".join(window(before, inside, after, room))) <= room


@given(results())
def test_fingerprints_differ(result):
    names = fingerprints(result.document, result.findings)
    assert len(set(names)) == len(names)


def test_a_megabyte_on_one_line_is_shown_in_no_time():
    at = len(ONE_MEGABYTE) // 2
    found = tuple(Finding("ZZZ001", Span(at + n, at + n + 5), "m") for n in range(0, 1000, 10))
    result = Checked(Document("d", ONE_MEGABYTE), Origin("p"), found)
    run = RunInfo("1", {})
    assert max(len(line) for line in "".join(full([result], run)).split("\n")) < 120
    json.loads("".join(json_object([result], run)))
