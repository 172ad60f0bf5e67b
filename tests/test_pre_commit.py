"""The hooks, run by pre-commit itself.

Those of this repository and of the README are local. Those that others use are built from this checkout as pre-commit
builds them for anybody; it finds all they need beside this Python, so that nothing, or only the build tool,
is fetched.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from running import tools_environment

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.prefix, "bin")
NEVER = re.compile(r"^\.git$|^\.bench$|^\.venv$|_cache$|^__pycache__$|^\.hypothesis$")

pytestmark = pytest.mark.skipif(
    not (TOOLS / "pre-commit").exists() or not shutil.which("git"), reason="needs git, and pre-commit beside Python"
)


@pytest.fixture
def run(tmp_path):
    """Run a command in a folder; gives exit code and output."""
    environment = tools_environment(tmp_path)

    def run(folder, *command, **more):
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment | more,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_the_hooks_of_this_repository_pass(run, tmp_path):
    copy = tmp_path / "project"
    shutil.copytree(ROOT, copy, ignore=lambda _, names: [name for name in names if NEVER.search(name)])
    run(copy, "git", "init", "-q")
    run(copy, "git", "add", "-A")
    (copy / ".venv").symlink_to(sys.prefix)
    # mypy takes half a minute on a fresh copy, and "make test" runs it anyway.
    code, output = run(copy, "pre-commit", "run", "--all-files", "--config", ".pre-commit-config.yaml", SKIP="mypy")
    assert code == 0, output
    assert output.count("Passed") >= 6, output


def test_the_local_hook_of_the_readme_stops_a_commit_with_findings(run, tmp_path):
    block = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / ".pre-commit-config.yaml").write_text(block, encoding="utf-8")
    (corpus / "a.txt").write_text("Storm\n\nThe storm is over.\n\nLeave a Comment\n", encoding="utf-8")
    run(corpus, "git", "init", "-q")
    run(corpus, "git", "add", "-A")

    code, output = run(corpus, "pre-commit", "run", "--all-files")
    assert code == 1, output
    assert "a.txt:5:1" in output

    run(corpus, "artlint", "check", "--fix", "a.txt")
    run(corpus, "git", "add", "-A")
    assert run(corpus, "pre-commit", "run", "--all-files")[0] == 0


def test_every_hook_that_others_may_use_is_declared_as_pre_commit_wants_it(run):
    code, output = run(ROOT, "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert code == 0, output


def test_the_page_names_hooks_that_there_are():
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    page = (ROOT / "docs" / "pre-commit.md").read_text(encoding="utf-8")
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    repos = [repo for block in blocks if "repos" in block for repo in block["repos"]]
    used = {hook["id"] for repo in repos if repo["repo"] != "local" for hook in repo["hooks"]}
    assert used == offered
    assert all(f"| `{name}` |" in page for name in offered)


HOOKS = """
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: artlint-fix
        args: [--facts, facts.db]
      - id: artlint
        args: [--facts, facts.db, --output-format, concise]
      - id: artlint-packs
"""
PACK = """
[pack]
source = "made for this test"

[[rule]]
code = "LOC001"
name = "turn-page"
summary = "Line that tells readers to turn the page"
where = "alone"
replace = ""
applicability = "safe"
[[rule.phrase]]
find = "Please turn the page"
bad = [{ text = "It rains.\\n\\n[[Please turn the page]]\\n", fixed = "It rains.\\n" }]
good = ["Please turn the page, he said."]
"""
KNOWN = (
    "Guido Tarmellin arrived by train. The Villa Ozanne was closed to the public.\n",
    "In the Villa Ozanne a dinner was held for Guido Tarmellin.\n",
)
DRAFT = "Mayor\n\nThe mayor received Guido Tarmellan at the Villa Ozanne.\n\nLeave a Comment\n"


@pytest.fixture
def hooks(run, tmp_path):
    """Path and revision of a repository with this checkout."""
    copy = tmp_path / "artlint"
    shutil.copytree(ROOT, copy, ignore=lambda _, names: [name for name in names if NEVER.search(name)])
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "artlint")):
        assert run(copy, "git", *command)[0] == 0
    return copy, run(copy, "git", "rev-parse", "HEAD")[1].strip()


def test_a_corpus_with_the_hooks_is_stopped_fixed_and_let_through(run, hooks, tmp_path):
    corpus = tmp_path / "corpus"
    (corpus / "packs").mkdir(parents=True)
    for number, text in enumerate(KNOWN):
        (corpus / f"old-{number}.txt").write_text(text, encoding="utf-8")
    (corpus / ".pre-commit-config.yaml").write_text(HOOKS.format(repo=hooks[0], rev=hooks[1]), encoding="utf-8")
    run(corpus, "git", "init", "-q")
    assert run(corpus, "artlint", "collect", "--isolated", ".", "-o", "facts.db")[0] == 0
    # Without isolation, which pip's variable turns off by "0", even the build tool is found beside this Python.
    beside = {"PYTHONPATH": sysconfig.get_path("purelib")}
    if importlib.util.find_spec("hatchling"):
        beside["PIP_NO_BUILD_ISOLATION"] = "0"

    def commit(*names):
        run(corpus, "git", "add", *names)
        return run(corpus, "git", "commit", "-m", "articles", **beside)

    code, output = run(corpus, "pre-commit", "install", "--install-hooks", **beside)
    if "No matching distribution" in output or "onnection" in output:
        pytest.skip(f"the package index cannot be reached: {output.strip()[-200:]}")
    assert code == 0, output
    code, output = commit("-A")
    assert code == 0, output

    # The fixing hook takes the comment form out, and the commit is stopped because a file was changed. The lint hook
    # knows the name from articles that it is not given.
    (corpus / "new.txt").write_text(DRAFT, encoding="utf-8")
    code, output = commit("new.txt")
    assert code == 1, output
    assert "files were modified by this hook" in output
    assert 'new.txt:3:26: NAM001 [?] "Tarmellan" is spelled "Tarmellin" in other articles' in output, output
    fixed = (corpus / "new.txt").read_text(encoding="utf-8")
    assert fixed == DRAFT.removesuffix("\nLeave a Comment\n")

    code, output = commit("new.txt")
    assert code == 1, output
    assert "files were modified" not in output
    (corpus / "new.txt").write_text(fixed.replace("Tarmellan", "Tarmellin"), encoding="utf-8")
    code, output = commit("new.txt")
    assert code == 0, output
    assert output.count("Passed") == 2, output

    (corpus / "packs" / "own.toml").write_text(PACK.replace('It rains.\\n"', 'It snows.\\n"'), encoding="utf-8")
    code, output = commit("packs")
    assert (code, "packs/own.toml:12: bad example 1 of this phrase: fixed to" in output) == (1, True), output
    (corpus / "packs" / "own.toml").write_text(PACK, encoding="utf-8")
    assert commit("packs")[0] == 0

    # More names than fit on a command line: pre-commit calls the hook more than once, and it finds the same.
    deep = corpus / ("folder-" + "x" * 200)
    deep.mkdir()
    for number in range(800):
        text = DRAFT if number in {0, 799} else "The bridge is open.\n"
        (deep / f"{number:03}.txt").write_text(text, encoding="utf-8")
    code, output = commit("-A")
    assert code == 1, output
    calls = re.findall(r"Fixed (\d+) findings? in (\d+) files?\.", output)
    assert (len(calls) > 1, sum(int(files) for _, files in calls)) == (True, 2), output
    assert output.count(".txt:3:26: NAM001") == 2
    told = [int(count) for count in re.findall(r"(?:in|of) (\d+) articles?\.", output)]
    assert sum(told) == 2 * 800
    for number in (0, 799):
        assert "Comment" not in (deep / f"{number:03}.txt").read_text(encoding="utf-8")
