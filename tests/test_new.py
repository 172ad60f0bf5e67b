"""``artlint new``: what it writes passes its own tests at once, and nothing is written over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from artlint.stores.scaffold import FILES, class_name, free_code, free_letters, name_problem
from running import command

ROOT = Path(__file__).parents[1]


def call(folder, *words, path=""):
    """Run something in a process of its own; gives the exit code and what was printed."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [path, *sys.path]))}
    environment.pop("PYTEST_XDIST_WORKER", None)
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["odd-dash", "span", "none", "exception", "rule", "a1", "x-1-y", "a" * 40])
def test_a_new_rule_and_a_new_pack_hold_their_examples(cli, tmp_path, name):
    module = f"{name.replace('-', '_')}.py"
    done = cli("new", "rule", name)
    assert (done.code, done.out) == (0, f"wrote {module}\ncheck it: artlint rules --validate {module}\n"), done.errors
    assert cli("new", "pack", f"{name[:30]}-too").out.startswith(f"wrote packs/{name[:30]}-too.toml\n")
    done = cli("rules", "--validate", module, f"packs/{name[:30]}-too.toml")
    assert (done.code, done.errors.count("are valid")) == (0, 2), done.errors
    assert 'code = "LOC002"' in (tmp_path / "packs" / f"{name[:30]}-too.toml").read_text()


def test_a_new_plugin_passes_its_tests_and_is_found(cli, tmp_path):
    assert cli("new", "plugin", "artlint-snow-report").code == 0
    plugin = tmp_path / "artlint-snow-report"
    known = tmp_path / "path" / "artlint_snow_report-0.1.0.dist-info"
    known.mkdir(parents=True)
    (known / "METADATA").write_text("Metadata-Version: 2.1\nName: artlint-snow-report\nVersion: 0.1.0\n")
    (known / "entry_points.txt").write_text("[artlint]\nsnow-report = artlint_snow_report\n")
    path = os.pathsep.join([str(known.parent), str(plugin / "src")])
    code, output = call(plugin, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", path=path)
    assert (code, "6 passed" in output) == (0, True), output

    package = "artlint-snow-report/src/artlint_snow_report"
    assert cli("new", "rule", "late-snow", "--code", "SNO", "--folder", package).code == 0
    assert 'code="SNO003"' in (tmp_path / package / "late_snow.py").read_text()
    code, output = call(tmp_path, *command("rules", "--select", "SNO"), path=path)
    assert [line.split()[:2] for line in output.splitlines()] == [
        ["SNO001", "snow-report"],
        ["SNO002", "snow-report-phrase"],
        ["SNO003", "late-snow"],
    ]


def test_what_is_written_pleases_ruff_and_mypy(cli, tmp_path):
    cli("new", "rule", "odd-dash")
    cli("new", "plugin", "odd")
    config = str(ROOT / "pyproject.toml")
    python = (sys.executable, "-m")
    for how in (("check",), ("format", "--check")):
        code, output = call(tmp_path, *python, "ruff", *how, "--no-cache", "--config", config, ".")
        assert code == 0, output
    cache = str(ROOT / ".mypy_cache" / "scaffold")
    files = ("odd_dash.py", "artlint-odd/src/artlint_odd")
    code, output = call(tmp_path, *python, "mypy", "--strict", "--config-file", "", "--cache-dir", cache, *files)
    assert code == 0, output


def test_nothing_is_written_over(cli, tmp_path):
    done = cli("new", "rule", "odd-dash", files={"odd_dash.py": "mine"})
    told = "error: odd_dash.py: is there already and is not written over; choose another name or folder\n"
    assert (done.code, done.out, done.errors) == (2, "", told)
    assert (tmp_path / "odd_dash.py").read_text() == "mine"
    cli("new", "plugin", "odd")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = cli("new", "plugin", "odd")
    assert (done.code, done.errors.count("error: artlint-odd: is there already")) == (2, 1)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_all_mistakes_are_told_at_once(cli, tmp_path):
    done = cli("new", "rule", "Bad Name\x1b[31m", "--code", "bpl1")
    assert done.code == 2
    assert done.errors == (
        'error: "Bad Name\\e[31m" is no name for a rule, pack or plugin; write it as in "share-widget"\n'
        'error: "bpl1" is no code; write three capitals and three digits, or the capitals alone\n'
    )
    assert cli("new", "rule", "share-widget", "--code", "BPL007").errors == (
        'error: "share-widget" is the name of BPL007; choose another one\n'
        f"error: the code BPL007 is taken; {free_code('BPL', used())} is free\n"
    )
    assert list(tmp_path.iterdir()) == []


def used():
    from artlint.plugins.manager import load

    return {rule.about.code for rule in load([]).rules}


@pytest.mark.parametrize("name", ["", "-a", "a-", "a--b", "A", "1a", "ä", "a_b", "../a", "a" * 41, "class", "for"])
def test_names_that_are_refused(name):
    assert name_problem(name)


def test_a_folder_that_cannot_be_made_is_told(cli):
    done = cli("new", "rule", "odd-dash", "--folder", "file/inside", files={"file": ""})
    assert (done.code, done.errors) == (2, "error: file/inside/odd_dash.py: cannot be written: Not a directory\n")


def test_codes_and_letters():
    assert free_code("LOC", {"LOC001", "LOC007", "BPL009"}) == "LOC008"
    assert free_code("ABC123", set()) == "ABC123"
    assert free_letters("names", {"NAM001"}) == "NAE"
    assert free_letters("b2", set()) == "BXX"
    assert class_name("odd-dash") == "OddDash"
    assert class_name("exception") == "ExceptionFault"


def test_every_template_is_used_and_there():
    there = {path.name.removesuffix(".tmpl") for path in (ROOT / "linter/artlint/stores/templates").iterdir()}
    assert there == {template for kind in FILES.values() for template in kind}
