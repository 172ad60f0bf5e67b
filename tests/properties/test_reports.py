"""Reports of any finding in any text: well formed, harmless, as wide as the terminal."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint import About, Applicability, Document, Edit, Evidence, Finding, Fix, Metadata, Span
from artlint.model.fingerprint import fingerprints
from artlint.model.result import Checked, Crash, Origin, Problem, RunInfo, Suppressed
from artlint.reports.concise import concise
from artlint.reports.full import columns, full, window
from artlint.reports.json_report import json_lines, json_object
from artlint.run.formats import own_report
from artlint.text.visible import without_commands
from nasty import CHARACTERS, ONE_MEGABYTE, texts
from readers import harmless, read_github, read_gitlab, read_junit, read_runner, read_sarif

# What the programs that read a report take for their own.
COMMANDS = [
    *("%0A", "%25", "::error::", "::stop-commands::x", "\n::error file=a::b", "##[error]", "##[", "]]>", "<script>"),
    *("</failure>", "&amp;", "<!--", "{0}", "[a](b)", "`", "|", "\ufffe", "\uffff", "../", "./", "/", "C:", "a:b"),
]
texts = st.one_of(texts, st.lists(st.sampled_from([*COMMANDS, *CHARACTERS]), max_size=20).map("".join))


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
    found.sort(key=lambda f: f.span)
    hidden = [Suppressed(f, draw(st.sampled_from(["decision", "baseline"])), draw(texts)) for f in found[2:]]
    return Checked(doc, origin, tuple(found[:2]), tuple(crashes), tuple(hidden))


runs = st.builds(
    RunInfo,
    version=st.just("1"),
    rules=st.sampled_from([{}, {"ZZZ001": About(code="ZZZ001", name="zap")}]),
    chosen=st.just(()),
    settings=st.none(),
    facts=st.just(""),
    colour=st.just(False),
    profile=st.just(False),
    levels=st.just({}),
    plugins=st.lists(texts, max_size=2).map(tuple),
    width=st.integers(1, 200),
    problems=st.lists(st.builds(Problem, texts, texts), max_size=2),
    crashes=st.lists(st.builds(Crash, st.just("ZZZ002"), texts, texts), max_size=12),
    group=st.sampled_from([None, True, False]),
    folder=st.sampled_from(["", "/", "/home/a b"]),
    token=st.sampled_from(["", "5e0f"]),
)


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
    run = run._replace(group=None)
    lines = "".join(concise([result], run))
    assert harmless(lines)
    assert lines.count("\n") == len(result.findings)
    frames = "".join(full([result], run))
    assert harmless(frames)
    assert frames.count("\n\n") == len(result.findings)


@given(st.lists(results(), max_size=3), runs, st.sampled_from(["full", "concise", "grouped", "statistics"]))
def test_what_is_for_people_gives_a_build_no_command(made, run, name):
    written = "".join(map(without_commands, own_report(name)(made, run)))
    assert harmless(written)
    assert read_runner(written)[0] == []


@given(st.lists(results(), max_size=3), runs)
def test_sarif_fits_its_schema(made, run):
    written = "".join(own_report("sarif")(made, run))
    assert harmless(written)
    assert read_runner(written)[0] == []
    log = read_sarif(written)
    shown = [result for result in log["results"] if "suppressions" not in result]
    assert len(shown) == sum(len(result.findings) for result in made)
    assert len(log["results"]) - len(shown) == sum(len(result.suppressed) for result in made)
    assert log["invocations"][0]["executionSuccessful"] == (not run.problems and not run.crashes)


def test_sarif_tells_two_equal_fixes_once():
    fix = Fix((Edit(Span(0, 3), "the"),), Applicability.UNSAFE, "")
    result = Checked(Document("a", "teh"), Origin("a"), (Finding("ZZZ001", Span(0, 3), "slip", (fix, fix)),))
    log = read_sarif("".join(own_report("sarif")([result], RunInfo("1", {}))))
    assert len(log["results"][0]["fixes"]) == 1


@given(st.lists(results(), max_size=3), runs)
def test_gitlab_is_valid(made, run):
    written = "".join(own_report("gitlab")(made, run))
    assert harmless(written)
    assert read_runner(written)[0] == []
    assert len(read_gitlab(written)) == sum(len(result.findings) for result in made)


@given(st.lists(results(), max_size=3), runs)
def test_junit_is_xml(made, run):
    written = "".join(own_report("junit")(made, run))
    assert harmless(written)
    assert read_runner(written)[0] == []
    root = read_junit(written)
    assert len(root.findall(".//failure")) == sum(len(result.findings) for result in made)
    assert len(root.findall(".//error")) == len({*run.problems}) + len({*run.crashes})


@given(st.lists(results(), max_size=3), runs)
def test_github_takes_no_command_from_an_article(made, run):
    written = "".join(own_report("github")(made, run))
    assert harmless(written)
    commands, lines = read_github(written)
    findings = sum(len(result.findings) for result in made)
    assert sum("file" in properties for _, properties, _ in commands) <= findings
    assert sum(bool(line) for line in lines) == (findings if run.token else 0)
    summary = "".join(own_report("job-summary")(made, run))
    assert harmless(summary)
    assert "<" not in summary


@given(st.lists(results(), max_size=3), runs)
def test_statistics_add_up(made, run):
    written = "".join(own_report("statistics-json")(made, run))
    assert harmless(written)
    counts = json.loads(written, parse_constant=pytest.fail)["statistics"]
    assert counts["findings"] == sum(row["findings"] for row in counts["by_rule"])
    assert counts["findings"] == sum(row["findings"] for row in counts["by_site"])
    assert counts["articles"] == sum(row["articles"] for row in counts["by_site"]) == len(made)


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
