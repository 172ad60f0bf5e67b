"""``--changed-since`` against real repositories."""

import gzip
import json
import os
import shutil
import subprocess

import pytest

from running import run

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")

BAD = "It rains in Velden.He goes home.\n"
OTHER = "They sing in Velden.She goes home.\n"


def git(folder, *arguments):
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *settings, *arguments], check=True, capture_output=True)


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")


def row(text, **more):
    return json.dumps({**more, "text": text}) + "\n"


@pytest.fixture
def repo(tmp_path):
    folder = tmp_path / "repo"
    (folder / "sub").mkdir(parents=True)
    git(folder, "init", "-q")
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        (folder / name).write_text(BAD)
    (folder / "r.jsonl").write_text(row(BAD, id="1") + row(BAD, id="2") + row(BAD))
    commit(folder)
    return folder


def changed(folder, *more, paths=(".",), since="HEAD"):
    done = run(
        ["check", "--isolated", "--changed-since", since, "--output-format", "concise", "-q", *more, *paths], folder
    )
    return done, sorted({line.split(": ")[0].rpartition(":")[0].removeprefix("./") for line in done.out.splitlines()})


def test_nothing_changed(repo):
    done, places = changed(repo)
    assert (done.code, places, done.errors) == (0, [], "")


def test_changed_new_and_ignored_files(repo):
    (repo / "a.txt").write_text(OTHER)
    (repo / "new.txt").write_text(BAD)
    (repo / ".gitignore").write_text("left/\n")
    (repo / "left").mkdir()
    (repo / "left" / "out.txt").write_text(BAD)
    assert changed(repo)[1] == ["a.txt:1", "new.txt:1"]
    # Git knows nothing of what it ignores, so all of it counts as new.
    assert changed(repo, paths=("left",))[1] == ["left/out.txt:1"]


def test_staged_and_committed_changes_count_from_the_revision(repo):
    (repo / "a.txt").write_text(OTHER)
    git(repo, "add", "a.txt")
    assert changed(repo)[1] == ["a.txt:1"]
    commit(repo)
    assert changed(repo)[1] == []
    assert changed(repo, since="HEAD~1")[1] == ["a.txt:1"]


def test_only_records_that_changed(repo):
    # Another order of lines and of fields, other white space in the JSON: no change.
    rows = [json.dumps({"text": BAD, "id": "2"}, indent=None, separators=(",", ":")) + "\n", row(BAD, id="1"), row(BAD)]
    (repo / "r.jsonl").write_text("".join(rows))
    assert changed(repo)[1] == []
    (repo / "r.jsonl").write_text(row(OTHER) + "".join(rows) + row(OTHER, id="4"))
    assert changed(repo)[1] == ["r.jsonl:1", "r.jsonl:5"]
    # What is known of an article is part of it.
    (repo / "r.jsonl").write_text("".join([row(BAD, id="1", lang="en"), *rows[:1]]))
    assert changed(repo)[1] == ["r.jsonl:1"]


def test_records_in_a_compressed_file(repo):
    (repo / "z.jsonl.gz").write_bytes(gzip.compress((row(BAD, id="1") + row(BAD, id="2")).encode()))
    commit(repo)
    (repo / "z.jsonl.gz").write_bytes(gzip.compress((row(BAD, id="1") + row(OTHER, id="2")).encode()))
    assert changed(repo)[1] == ["z.jsonl.gz:2"]


def test_a_renamed_file_is_what_it_was(repo):
    (repo / "moved").mkdir()
    git(repo, "mv", "a.txt", "moved/d.txt")
    git(repo, "mv", "r.jsonl", "moved/r2.jsonl")
    assert changed(repo)[1] == []
    with (repo / "moved" / "r2.jsonl").open("a") as out:
        out.write(row(OTHER, id="3"))
    assert changed(repo)[1] == ["moved/r2.jsonl:4"]


def test_from_a_folder_below_and_from_outside(repo, tmp_path):
    (repo / "sub" / "c.txt").write_text(OTHER)
    (repo / "a.txt").write_text(OTHER)
    assert changed(repo / "sub")[1] == ["c.txt:1"]
    assert changed(repo / "sub", paths=("..",))[1] == ["../a.txt:1", "../sub/c.txt:1"]
    assert changed(tmp_path, paths=("repo/a.txt", "repo/b.txt"))[1] == ["repo/a.txt:1"]
    (tmp_path / "link").symlink_to(repo, target_is_directory=True)
    assert changed(tmp_path, paths=("link/a.txt", "link/b.txt"))[1] == ["link/a.txt:1"]


def test_odd_names(repo):
    names = ["new\nline.txt", 'quo"te.txt', "-dash.txt", "ä.txt", os.fsdecode(b"\xff.txt")]
    for name in names:
        (repo / name).write_text(BAD)
    commit(repo)
    assert changed(repo)[1] == []
    for name in names:
        (repo / name).write_text(OTHER)
    assert len(changed(repo)[0].out.splitlines()) == len(names)


def test_facts_are_those_of_the_whole_corpus(repo):
    told = "Guido {} arrived by train. The Villa Ozanne was closed to the public.\n"
    for number in range(3):
        (repo / f"n{number}.txt").write_text(told.format("Tarmellin"))
    commit(repo)
    (repo / "odd.txt").write_text("The mayor received Guido Tarmellan at the Villa Ozanne.\n")
    assert changed(repo, "--select", "NAM001")[1] == ["odd.txt:1"]
    assert run(["collect", "--isolated", "-o", "facts.db", "."], repo).code == 0
    assert changed(repo, "--facts", "facts.db", "--select", "NAM001")[1] == ["odd.txt:1"]


def test_only_what_changed_is_fixed(repo):
    (repo / "a.txt").write_text("Ann came .\n")
    (repo / "r.jsonl").write_text(row("Bo left .", id="9") + row(BAD, id="1"))
    (repo / "b.txt").write_text("Cy sat .\n")
    git(repo, "add", "b.txt")
    git(repo, "commit", "-qm", "y")
    diff = run(["check", "--isolated", "--changed-since", "HEAD", "--diff", "."], repo)
    assert "b.txt" not in diff.out
    run(["check", "--isolated", "--changed-since", "HEAD", "--fix", "."], repo)
    assert (repo / "a.txt").read_text() == "Ann came.\n"
    assert (repo / "b.txt").read_text() == "Cy sat .\n"
    assert (repo / "r.jsonl").read_text() == row("Bo left.", id="9") + row(BAD, id="1")


@pytest.mark.parametrize("since", ["nowhere", "HEAD~99", "--help", ""])
def test_a_revision_that_is_none(repo, since):
    done = run(["check", "--isolated", f"--changed-since={since}", "."], repo)
    assert done.code == 2
    assert f'git knows no revision "{since}"' in done.errors


def test_no_repository(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(BAD)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    done, _ = changed(tmp_path)
    assert done.code == 2
    assert "--changed-since: . lies in no git repository" in done.errors


def test_no_git(repo, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    done, _ = changed(repo)
    assert done.code == 2
    assert "--changed-since needs git, and there is no such command" in done.errors


def test_standard_input_has_no_revision(repo):
    done = run(["check", "--isolated", "--changed-since", "HEAD", "-"], repo, b"x")
    assert done.code == 2
    assert "standard input has no revision" in done.errors
