"""Follow ``docs/writing-rules.md`` as a newcomer would: write its files, run its commands, compare what they print."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PAGE = Path(__file__).parent.parent / "docs" / "writing-rules.md"
BLOCK = re.compile(r"^```(\S+)[ ]?(.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path, path: str = "") -> str:
    """What a command prints to standard output and then to standard error."""
    tools = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    inherited = os.environ.get("PYTHONPATH", "")
    environment = os.environ | {"PATH": tools, "PYTHONPATH": os.pathsep.join(filter(None, [path, inherited]))}
    for name in ("FORCE_COLOR", "PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER"):
        environment.pop(name, None)
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode()


def blocks() -> list[tuple[str, str, str]]:
    return BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def write(folder: Path, name: str, content: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(content, encoding="utf-8")


def plain(text: str) -> str:
    """Output without what differs from run to run."""
    return re.sub(r"in \d+\.\d+s", "in 0s", text).rstrip()


@pytest.fixture
def folder(tmp_path):
    """A folder with all files of the page."""
    for _, name, content in blocks():
        if name:
            write(tmp_path, name, content)
    return tmp_path


def test_the_page_prints_what_it_says(tmp_path):
    commands = 0
    for kind, name, content in blocks():
        if name:
            write(tmp_path, name, content)
            continue
        assert kind == "console"
        for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", content, re.MULTILINE):
            assert plain(run(command, tmp_path)) == plain(shown), command
            commands += 1
    assert commands >= 8


def test_the_package_of_the_page_is_found_by_its_entry_point(folder):
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    info = folder / f"artlint_local-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    points = "".join(f"{key} = {value}\n" for key, value in project["entry-points"]["artlint"].items())
    (info / "entry_points.txt").write_text(f"[artlint]\n{points}")

    assert "LOC002  desk-initials" in run("artlint rules --select LOC", folder, path=str(folder))
    assert "LOC002" not in run("artlint rules --no-plugins", folder, path=str(folder))


def test_the_options_of_the_page_are_taken(folder):
    options = "--plugin local_rules.py --select LOC002 --output-format concise"
    (folder / "article.txt").write_text("It rains. (mv/kl)\n")
    assert "LOC002" not in run(f"artlint check article.txt {options}", folder)
    assert "LOC002" in run(f"artlint check article.txt {options} --isolated", folder)
