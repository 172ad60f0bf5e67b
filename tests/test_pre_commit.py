"""The hooks, run by pre-commit itself. All are local, so nothing is fetched."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.prefix, "bin")
NEVER = re.compile(r"^\.git$|^\.bench$|^\.venv$|_cache$|^__pycache__$|^\.hypothesis$")

pytestmark = pytest.mark.skipif(
    not (TOOLS / "pre-commit").exists() or not shutil.which("git"), reason="needs git, and pre-commit beside Python"
)


@pytest.fixture
def run(tmp_path):
    """Run a command in a folder; gives exit code and output."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "PATH": os.pathsep.join([str(TOOLS), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "GIT_CONFIG_GLOBAL": os.devnull,
    }

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
