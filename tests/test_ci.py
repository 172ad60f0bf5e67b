"""The GitHub Action and the GitLab job: their scripts, run with a stand-in for artlint, and their words."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from artlint.cli.parser import build_parser
from artlint.run.formats import REPORTS

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["artlint"]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
NASTY = ["my corpus/a b.txt", "$(touch injected)", "`touch injected`", '"; touch injected; "', "-rf", "END", "\\n", "*"]
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
STAND_IN = """#!{python}
import json, os, sys
with open("argv.jsonl", "a") as out:
    out.write(json.dumps([os.path.basename(sys.argv[0]), *sys.argv[1:]]) + "\\n")
sys.exit(int(os.environ.get("STAND_IN_CODE", "0")))
"""

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")


@pytest.fixture
def play(tmp_path):
    """Run a script as CI does, with stand-ins for artlint and python; gives exit code and the calls of them."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("artlint", "python"):
        (tools / name).write_text(STAND_IN.format(python=sys.executable))
        (tools / name).chmod(0o755)

    def play(script, variables, shell=("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")):
        environment = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "GITHUB_OUTPUT": str(tmp_path / "output")}
        done = subprocess.run(
            [*shell, script], cwd=tmp_path, env=environment | variables, capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        recorded = tmp_path / "argv.jsonl"
        calls = [json.loads(line) for line in recorded.read_text().splitlines()] if recorded.exists() else []
        assert not (tmp_path / "injected").exists()
        return done.returncode, calls

    return play


def environment_of(step, **given):
    """The step's variables with the inputs given or their defaults in them, and the runner's words left out."""
    inputs = {name: str(entry["default"]) for name, entry in ACTION["inputs"].items()} | given
    return {name: INPUT.sub(lambda found: inputs[found[1]], text) for name, text in step["env"].items()}


def check_step(play, code="0", **given):
    return play(STEPS["Check"]["run"], environment_of(STEPS["Check"], **given) | {"STAND_IN_CODE": code})


def parsed(arguments):
    return build_parser("check").parse_args(arguments)


def test_the_action_checks_with_its_defaults(play, tmp_path):
    code, [[tool, *arguments]] = check_step(play)
    assert (code, tool, arguments) == (0, "artlint", ["check", "--output-format", "github", "--", "."])
    assert parsed(arguments).paths == ["."]
    assert (tmp_path / "output").read_text() == "exit-code=0\n"


@pytest.mark.parametrize("exit_code", ["1", "2"])
def test_the_action_ends_as_artlint_does(play, tmp_path, exit_code):
    code, _ = check_step(play, code=exit_code)
    assert (str(code), (tmp_path / "output").read_text()) == (exit_code, f"exit-code={exit_code}\n")


def test_what_is_given_to_the_action_is_no_script(play):
    arguments = {"args": "--facts\n\nmy facts.db\n", "paths": "\n".join(NASTY)}
    _, [[_, *found]] = check_step(play, **arguments, format="$(touch injected)", cache="false")
    assert found == [
        *("check", "--output-format", "$(touch injected)", "--no-cache", "--facts", "my facts.db", "--"),
        *NASTY,
    ]
    options = parsed(found)
    assert (options.paths, options.facts, options.cache) == (NASTY, "my facts.db", False)


def test_the_action_writes_sarif_and_looks_at_changes(play):
    given = {"sarif-file": "out put.sarif", "changed-since": "origin/main"}
    _, [[_, *found]] = check_step(play, **given)
    assert found[3:7] == ["--output-format", "sarif:out put.sarif", "--changed-since", "origin/main"]
    options = parsed(found)
    assert (options.paths, options.changed_since) == (["."], "origin/main")


def test_the_action_installs_itself_or_the_version_that_is_asked_for(play):
    step = STEPS["Install artlint"]
    play(step["run"], environment_of(step) | {"ACTION_PATH": "/the action"})
    _, calls = play(step["run"], environment_of(step, version="1.2; touch injected"))
    assert [call[-1] for call in calls] == ["/the action", "artlint==1.2; touch injected"]


def test_no_input_is_pasted_into_a_script_and_every_input_is_used():
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    assert all(entry.keys() == {"description", "default"} for entry in ACTION["inputs"].values())


@pytest.mark.parametrize("shell", [("bash", "-eo", "pipefail", "-c"), ("sh", "-e", "-c")], ids=["bash", "sh"])
def test_the_gitlab_job_checks_what_its_variables_say(play, shell):
    [script] = GITLAB["script"]
    variables = GITLAB["variables"] | {"ARTLINT_PATHS": "\n".join(NASTY), "ARTLINT_ARGS": "--facts\nmy facts.db"}
    code, [[_, *found]] = play(script, variables | {"STAND_IN_CODE": "1"}, shell)
    report = "gitlab:" + GITLAB["artifacts"]["reports"]["codequality"]
    formats = ["--output-format", "concise", "--output-format", report]
    assert (code, found) == (1, ["check", *formats, "--facts", "my facts.db", "--", *NASTY])
    assert parsed(found).paths == NASTY
    _, calls = play(script, GITLAB["variables"] | {"ARTLINT_CHANGED_SINCE": "a b"}, shell)
    assert calls[-1][6:] == ["--changed-since", "a b", "--", "."]


def test_the_action_finds_what_artlint_finds(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge is open again.\n\nLeave a Comment\n")
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    variables = {**os.environ, **environment_of(STEPS["Check"], format="concise"), "PATH": tools}
    variables |= {"GITHUB_OUTPUT": str(tmp_path / "output"), "ARTLINT_CACHE_DIR": str(tmp_path / "cache")}
    script = ["bash", "-eo", "pipefail", "-c", STEPS["Check"]["run"]]
    done = subprocess.run(script, cwd=tmp_path, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "a.txt:3:1: BPL001" in done.stdout


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_the_action_annotates_what_changed_and_writes_sarif(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    text = "The bridge is open again.\n\nLeave a Comment\n"
    (corpus / "old.txt").write_text(text)
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "old")):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *command], cwd=corpus, check=True)
    (corpus / "new.txt").write_text(text)
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    given = {"sarif-file": str(tmp_path / "out.sarif"), "changed-since": "HEAD"}
    variables = {**os.environ, **environment_of(STEPS["Check"], **given), "PATH": tools}
    summary = tmp_path / "summary"
    variables |= {"GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(summary)}
    variables |= {"ARTLINT_CACHE_DIR": str(tmp_path / "cache")}
    script = ["bash", "-eo", "pipefail", "-c", STEPS["Check"]["run"]]
    done = subprocess.run(script, cwd=corpus, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert re.findall(r"^::warning title=artlint \(BPL001\),file=(.*?),line=3,", done.stdout, re.MULTILINE) == [
        "new.txt"
    ]
    [result] = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "new.txt"
    assert "BPL001" in summary.read_text(encoding="utf-8")


def test_the_formats_that_ci_asks_for_are_there():
    wanted = {ACTION["inputs"]["format"]["default"], "sarif", "gitlab"}
    assert wanted <= set(REPORTS)


def test_the_page_names_inputs_and_variables_that_there_are():
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
    steps = [step for block in blocks for job in block.get("jobs", {}).values() for step in job["steps"]]
    given = [key for step in steps if "artlint" in step.get("uses", "") for key in step["with"]]
    assert given
    assert set(given) <= set(ACTION["inputs"])
    variables = [name for block in blocks for name in block.get("artlint", {}).get("variables", {})]
    assert variables
    assert set(variables) - {"GIT_DEPTH"} <= set(GITLAB["variables"])
    assert [name for name in ACTION["inputs"] if f"`{name}`" not in PAGE] == []
