"""Decisions and the baseline over time: written, merged, moved along, gone."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from artlint.engine.suppress import Decisions
from artlint.model.decision import Decision
from artlint.run.decided import Names
from artlint.stores.decisions_file import line_of
from running import run

PACK = """
[pack]
source = "made for these tests"

[[rule]]
code = "ZZZ001"
name = "zap-line"
summary = "zap on a line of its own"
where = "alone"
replace = ""
applicability = "safe"
[[rule.phrase]]
find = "zap now"
bad = [{ text = "One.\\n\\n[[Zap now]]\\n", fixed = "One.\\n" }]
good = ["They zap now and then."]

[[rule]]
code = "ZZZ002"
name = "zig-word"
summary = "zig for zag"
applicability = "safe"
[[rule.phrase]]
find = "zigg"
replace = "zagg"
bad = [{ text = "A [[zigg]].", fixed = "A zagg." }]
good = ["A ziggurat."]
"""
BASE = {"artlint.toml": 'packs = ["own.toml"]\nselect = ["ZZZ"]\n', "own.toml": PACK}
FILES = {
    **BASE,
    "in/a.txt": "One.\n\nZap now\n\nA zigg here.\n",
    "in/b.txt": "A zigg there.\n",
    "r.jsonl": '{"id": "x1", "text": "A zigg.", "site": "s.example"}\n{"text": "A zigg."}\n',
}


@pytest.fixture
def corpus(tmp_path):
    """A folder with articles; gives a function that runs the command in it."""

    def call(*arguments, folder=".", files=None, stdin=b""):
        for name, text in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        return run(arguments, tmp_path / folder, stdin)

    call(files=FILES)
    call.path = tmp_path
    call.rows = lambda: [json.loads(line) for line in (tmp_path / "decisions.jsonl").read_text("utf-8").splitlines()]
    return call


def test_records_of_one_id_share_a_row_and_are_told(corpus):
    record = '{"id": "x1", "text": "A zigg."}\n'
    made = corpus("baseline", "create", "r.jsonl", files={"r.jsonl": record * 3})
    assert made.errors.splitlines()[1:] == [
        "Added 1 finding to the baseline in decisions.jsonl.",
        "note: its rows hide 2 more findings, in records that have the same id and words",
    ]
    assert corpus("check", "r.jsonl").out == "No findings in 3 articles.\n3 findings hidden by decisions.\n"


def names_in(done):
    return {
        (row["document"]["id"], row["fingerprint"])
        for row in map(json.loads, done.out.splitlines())
        if row["type"] == "finding"
    }


def test_a_finding_has_one_name_wherever_the_run_starts(corpus):
    (corpus.path.parent / "link").symlink_to(corpus.path)
    here = names_in(corpus("check", "--output-format", "jsonl", "."))
    assert {document for document, _ in here} == {"in/a.txt", "in/b.txt", "x1", "r.jsonl#2"}
    top = str(corpus.path)
    for folder, paths in [
        (".", ["in/a.txt", "in/b.txt", "r.jsonl"]),
        (".", ["./in/../in", f"{top}/r.jsonl"]),
        (".", [top]),
        (".", [str(corpus.path.parent / "link")]),
        ("in", ["a.txt", "../in/b.txt", "../r.jsonl"]),
        ("in", [".."]),
    ]:
        assert names_in(corpus("check", "--output-format", "jsonl", *paths, folder=folder)) == here, (folder, paths)
    piped = corpus("check", "--output-format", "jsonl", "--stdin-filename", "./in/b.txt", "-", stdin=b"A zigg there.\n")
    assert names_in(piped) < here


@pytest.mark.parametrize(
    ("config", "path", "name"),
    [
        ("", "a.txt", "a.txt"),
        ("", "./b/../a.txt", "a.txt"),
        ("", ".", ""),
        ("", "-", "-"),
        ("c/artlint.toml", "c", ""),
        ("c/artlint.toml", "./c/a.txt", "a.txt"),
        ("c/artlint.toml", "a.txt", "../a.txt"),
    ],
)
def test_names_of_files(tmp_path, monkeypatch, config, path, name):
    monkeypatch.chdir(tmp_path)
    names = Names(config)
    assert names(path) == name
    assert names(str(tmp_path / path)) == name


def test_a_baseline_hides_what_is_there_and_shows_what_is_new(corpus):
    made = corpus("baseline", "create")
    assert (made.code, made.out) == (0, "")
    assert "Added 5 findings to the baseline in decisions.jsonl.\n" in made.errors
    assert [row["id"] for row in corpus.rows()] == sorted(row["id"] for row in corpus.rows())
    assert corpus("check").out == "No findings in 4 articles.\n5 findings hidden by decisions.\n"
    assert corpus("baseline", "check").code == 0

    # One finding is mended and another comes: a count would not see it.
    corpus(files={"in/b.txt": "A zagg there.\nAnother zigg.\n"})
    shown = corpus("check", "--output-format", "concise", "-q")
    assert (shown.code, shown.out) == (1, "./in/b.txt:2:9: ZZZ002 [*] zig for zag\n")
    diff = corpus("baseline", "diff")
    assert diff.code == 1
    signs = [(line[0], line.split()[3]) for line in diff.out.splitlines()]
    assert signs == [("-", "ZZZ002"), ("+", "ZZZ002")]
    assert diff.errors == "1 row of 5 stale, 1 new finding.\n"

    before = (corpus.path / "decisions.jsonl").read_bytes()
    again = corpus("baseline", "create")
    assert again.code == 2
    assert "there is a baseline of 5 rows already; give --add" in again.errors
    assert (corpus.path / "decisions.jsonl").read_bytes() == before
    stale = corpus("baseline", "check")
    assert (stale.code, stale.errors) == (1, "1 row of 5 stale.\n")
    assert corpus("baseline", "prune").errors == "Took 1 row out of the baseline in decisions.jsonl; 4 are left.\n"
    assert corpus("check").code == 1, "pruning adds nothing"
    lines = set((corpus.path / "decisions.jsonl").read_bytes().splitlines())
    assert lines < set(before.splitlines()), "pruning touches no other line"
    assert corpus("baseline", "create", "--add", "--reason", "later").code == 0
    assert corpus("check").code == 0
    assert [row["reason"] for row in corpus.rows() if "reason" in row] == ["later"]


def test_rows_of_what_was_not_linted_are_not_judged_and_those_of_deleted_files_are(corpus):
    corpus("baseline", "create")
    corpus(files={"in/b.txt": "All well.\n", "in/c.txt": "All well.\n"})
    assert corpus("baseline", "check", "in/a.txt").code == 0
    assert corpus("baseline", "check", "in/b.txt").code == 1
    os.unlink(corpus.path / "in/a.txt")
    assert corpus("baseline", "check", "in/c.txt").errors == "0 rows of 5 stale.\n"
    assert corpus("baseline", "check", "in").errors == "3 rows of 5 stale.\n"
    # A record that is no longer in its file, with an id of its own or without.
    corpus(files={"r.jsonl": '{"text": "All well."}\n'})
    assert corpus("baseline", "check", "r.jsonl").errors == "2 rows of 5 stale.\n"
    # What cannot be read may still be there.
    corpus(files={"r.jsonl": "broken\n"})
    broken = corpus("baseline", "check", "r.jsonl")
    assert broken.code == 2
    assert "0 rows of 5 stale." in broken.errors
    # What another rule found was not looked for.
    assert corpus("baseline", "prune", "--select", "ZZZ001", "in").errors.startswith("Took 1 row out")


def test_decisions_are_written_listed_and_taken_out_again(corpus):
    found = dict(names_in(corpus("check", "--output-format", "jsonl", "in/b.txt", "r.jsonl")))
    made = corpus("decide", "reject", "in/b.txt", found["in/b.txt"][:8], "--reason", "a dance", "--author", "mk")
    assert (made.code, made.errors) == (0, "Wrote 1 decision to decisions.jsonl.\n")
    (row,) = corpus.rows()
    date = row.pop("date")
    assert date[:2] == "20"
    assert row == {
        "author": "mk", "document": "in/b.txt", "id": found["in/b.txt"], "match": "zigg", "reason": "a dance",
        "rule": "ZZZ002", "scope": "finding", "verdict": "reject",
    }  # fmt: skip
    # From a report, and over what was decided before.
    (corpus.path / "report.json").write_bytes(corpus("check", "--output-format", "json", "r.jsonl").raw)
    corpus("decide", "edit", found["x1"], "--with", "zug", "--from", "report.json", "--expires", "2999-01-01")
    corpus("decide", "accept", found["in/b.txt"], "in/b.txt")
    rows = {row["document"]: row for row in corpus.rows()}
    assert rows["in/b.txt"]["verdict"] == "accept"
    assert (rows["x1"]["path"], rows["x1"]["replacement"]) == ("r.jsonl", "zug")
    assert len(corpus("decide", "list").out.splitlines()) == 2

    assert corpus("check", "--fix", "in/b.txt", "r.jsonl").code == 0
    assert (corpus.path / "r.jsonl").read_text("utf-8").startswith('{"id": "x1", "text": "A zug."')
    assert corpus("decide", "prune").errors == "Took 0 rows out of decisions.jsonl; 2 are left.\n"
    assert corpus("decide", "prune", "--done").errors == "Took 2 rows out of decisions.jsonl; 0 are left.\n"


@pytest.mark.parametrize(
    ("scope", "more", "hidden"),
    [
        ("finding", (), {1}),
        ("phrase", (), {1, 3}),
        ("article", (), {1, 2}),
        ("article", ("--all-rules",), {1, 2, 6}),
        ("site-phrase", (), {1, 2, 4}),
        ("site", (), {1, 2, 4, 5}),
    ],
)
def test_how_far_a_decision_reaches(corpus, scope, more, hidden):
    records = [
        {"id": "d1", "site": "a.example", "text": "So a zigg is here. And one zigg more.\n\nZap now\n"},
        {"id": "d2", "site": "b.example", "text": "So a zigg is here. And zigg.\n"},
        {"id": "d3", "site": "a.example", "text": "Another zigg. A ZIGG.\n"},
    ]
    places = {("d1", 5): 1, ("d1", 27): 2, ("d2", 5): 3, ("d2", 23): 0, ("d3", 8): 4, ("d3", 16): 5, ("d1", 39): 6}
    corpus(files={"r.jsonl": "".join(json.dumps(record) + "\n" for record in records)})

    def seen():
        rows = map(json.loads, corpus("check", "--output-format", "jsonl", "r.jsonl").out.splitlines())
        shown = [row for row in rows if row["type"] == "finding" and not row["suppressed"]]
        return {places[row["document"]["id"], row["span"]["start"]]: row["fingerprint"] for row in shown}

    all_of_them = seen()
    assert set(all_of_them) == set(places.values())
    corpus("decide", "reject", all_of_them[1], "--scope", scope, *more, "--reason", "so", "r.jsonl")
    assert set(all_of_them) - set(seen()) == hidden


def test_the_narrowest_scope_counts(corpus):
    found = dict(names_in(corpus("check", "--output-format", "jsonl", "in/b.txt")))["in/b.txt"]
    corpus("decide", "reject", found, "--scope", "article", "--reason", "so", "in")
    assert corpus("check", "in/b.txt").code == 0
    corpus("decide", "accept", found, "in")
    assert corpus("check", "in/b.txt").code == 1


def test_a_decision_stays_with_its_finding_when_words_beside_it_are_fixed(corpus):
    corpus(files={"in/b.txt": "A zigg and a zigg.\n"})
    rows = map(json.loads, corpus("check", "--output-format", "jsonl", "in/b.txt").out.splitlines())
    first = next(row["fingerprint"] for row in rows if row["type"] == "finding")
    corpus("decide", "reject", first, "--reason", "so", "in/b.txt")
    done = corpus("check", "--fix", "in/b.txt")
    assert (corpus.path / "in/b.txt").read_text("utf-8") == "A zigg and a zagg.\n"
    assert done.code == 0
    assert "decisions.jsonl: 1 decision moved along" in done.errors
    assert [row["reason"] for row in corpus.rows()] == ["so"]
    assert corpus("check", "in/b.txt").out == "No findings in 1 article.\n1 finding hidden by decisions.\n"


def test_processes_and_baseline(corpus):
    assert "Added 5 findings" in corpus("baseline", "create", "--jobs", "2").errors
    assert corpus("check", "--jobs", "2").out == corpus("check").out
    assert corpus("baseline", "check", "--jobs", "2").code == 0


def test_a_file_that_changes_while_it_is_written_is_left_as_it_is(corpus, monkeypatch):
    corpus("baseline", "create", "in/a.txt")
    path = corpus.path / "decisions.jsonl"
    other = line_of(Decision("f" * 16, "reject", "ZZZ001", document="q"))

    def meanwhile(handle, fsync=os.fsync):
        path.write_text(path.read_text("utf-8") + other, "utf-8")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    done = corpus("baseline", "create", "--add", "in/b.txt")
    assert done.code == 2
    assert "changed while it was being written; left as it is" in done.errors
    assert path.read_text("utf-8").endswith(other)
    assert [p.name for p in corpus.path.iterdir() if p.name.endswith(".tmp")] == []


def test_without_a_file_no_decision_costs_anything(tmp_path):
    script = "import sys; from artlint.cli.main import main; main(['check', 'a.txt']); print(*sys.modules)"
    (tmp_path / "a.txt").write_text("All well.\n", "utf-8")
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert not {"artlint.engine.suppress", "artlint.stores.decisions_file"} & set(done.stdout.split())


def test_a_baseline_takes_little_memory():
    decisions = Decisions()
    for number in range(1000, 0, -1):
        decisions.baseline.add(f"{number * 7:016x}", f"d{number // 3}", "ZZZ001", "")
    decisions.baseline.sort()
    found = [decisions.baseline.find(f"{number:016x}") for number in range(8000)]
    assert [number for number, row in enumerate(found) if row] == [number * 7 for number in range(1, 1001)]
    documents = frozenset({hash("d3"), hash("d4")})  # rows 9 to 14
    assert decisions.baseline.gone(frozenset({70}), documents, frozenset({"ZZZ001"})) == 5
    assert decisions.baseline.gone(frozenset(), documents, frozenset({"ZZZ002"})) == 0


class TestMerging:
    """With git itself, as two people would."""

    @pytest.fixture
    def git(self, tmp_path):
        if not shutil.which("git"):
            pytest.skip("needs git")
        environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "HOME": str(tmp_path)}
        for role in ("AUTHOR", "COMMITTER"):
            environment |= {f"GIT_{role}_NAME": "n", f"GIT_{role}_EMAIL": "n@example.org"}

        def call(*arguments):
            return subprocess.run(
                ["git", *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
            ).returncode

        call("init", "-q", "-b", "main")
        return call

    def branches(self, corpus, git, ours, theirs):
        git("add", "-A")
        git("commit", "-qm", "base")
        git("checkout", "-qb", "theirs")
        theirs()
        git("add", "-A")
        git("commit", "-qm", "theirs")
        git("checkout", "-q", "main")
        ours()
        git("add", "-A")
        git("commit", "-qm", "ours")
        return git("merge", "-q", "--no-edit", "theirs")

    def names(self, corpus):
        return dict(names_in(corpus("check", "--output-format", "jsonl", "--no-decisions")))

    def test_rows_at_different_places_merge_without_help(self, corpus, git):
        names = sorted(f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}" for number in range(1, 60))
        rows = {name: line_of(Decision(name, "reject", "ZZZ002", document="q")) for name in names}
        path = corpus.path / "decisions.jsonl"

        def put(*at):
            path.write_text("".join(rows[name] for name in names if names.index(name) % 5 or names.index(name) in at))

        put()
        assert self.branches(corpus, git, lambda: put(10, 30), lambda: put(20, 40)) == 0
        merged = path.read_text("utf-8").splitlines(keepends=True)
        assert merged == [rows[name] for at, name in enumerate(names) if at % 5 or at in {10, 20, 30, 40}]

    def test_by_union_two_first_decisions_merge(self, corpus, git):
        corpus(files={".gitattributes": "decisions.jsonl merge=union\n"})
        found = self.names(corpus)
        ours = lambda: corpus("decide", "reject", found["in/b.txt"], found["r.jsonl#2"], "--reason", "mine")  # noqa: E731
        theirs = lambda: corpus("decide", "accept", found["x1"])  # noqa: E731
        assert self.branches(corpus, git, ours, theirs) == 0
        assert {row["id"]: row["verdict"] for row in corpus.rows()} == {
            found["in/b.txt"]: "reject", found["r.jsonl#2"]: "reject", found["x1"]: "accept",
        }  # fmt: skip
        assert corpus("check", "in/b.txt").code == 0
        # The next writing puts the rows in order again.
        corpus("decide", "accept", found["x1"])
        assert [row["id"] for row in corpus.rows()] == sorted(row["id"] for row in corpus.rows())

    def test_two_verdicts_that_met_in_a_merge_are_told(self, corpus, git):
        corpus(files={".gitattributes": "decisions.jsonl merge=union\n"})
        name = self.names(corpus)["in/b.txt"]
        ours = lambda: corpus("decide", "reject", name, "--reason", "mine")  # noqa: E731
        assert self.branches(corpus, git, ours, lambda: corpus("decide", "accept", name)) == 0
        done = corpus("check")
        assert (done.code, done.out) == (2, "")
        assert f'decisions.jsonl:2: two verdicts for {name}: "reject" and "accept" (line 1)' in done.errors

    def test_an_unresolved_merge_is_told(self, corpus, git):
        found = self.names(corpus)
        ours = lambda: corpus("decide", "reject", found["in/b.txt"], "--reason", "mine")  # noqa: E731
        assert self.branches(corpus, git, ours, lambda: corpus("decide", "accept", found["x1"])) == 1
        done = corpus("check")
        assert done.code == 2
        assert [line.split(": ")[1] for line in done.errors.splitlines()] == [
            f"decisions.jsonl:{number}" for number in (1, 3, 5)
        ]
        assert done.errors.count("a mark of a merge conflict") == 3
