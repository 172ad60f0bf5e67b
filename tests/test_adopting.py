"""The page on adopting: every command on it, in order, on an archive that is smaller than the page's."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pages import File, steps
from running import tools_environment

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.prefix, "bin")
ARTICLES = "240"

pytestmark = pytest.mark.skipif(
    not (TOOLS / "pre-commit").exists() or not shutil.which("git"), reason="needs git, and pre-commit beside Python"
)


def test_every_command_prints_what_the_page_shows(tmp_path):
    folder = tmp_path / "artlint"
    folder.mkdir()
    (folder / "bench").symlink_to(ROOT / "bench")
    environment = tools_environment(tmp_path)
    done = 0
    for step in steps("adopting.md"):
        if isinstance(step, File):
            path = folder / step.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, "utf-8")
            continue
        line = step.line.replace("50000", ARTICLES)
        if line.startswith("cd "):
            folder = (folder / line.removeprefix("cd ")).resolve()
            continue
        result = subprocess.run(
            ["bash", "-c", line],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert step.printed(result.stdout), f"$ {line}\n{result.stdout}\ninstead of\n{step.shown}"
        done += 1
    assert done > 20
