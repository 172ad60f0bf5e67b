"""Follow ``docs/writing-rules.md`` as a newcomer would: write its files, run its commands, compare what they print."""

import os
import re
import shutil
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


def follow(folder: Path) -> list[tuple[str, str, str]]:
    """Each command with what the page shows and what it printed, in the order of the page."""
    printed = []
    for kind, name, content in blocks():
        if name:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        else:
            assert kind == "console"
            for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", content, re.MULTILINE):
                printed.append((command, plain(shown), plain(run(command, folder))))
    return printed


def plain(text: str) -> str:
    """Output without what differs from run to run."""
    return re.sub(r"in \d+\.\d+s", "in 0s", text).rstrip()


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("newcomer")
    return folder, follow(folder)


@pytest.fixture
def folder(followed, tmp_path):
    return Path(shutil.copytree(followed[0], tmp_path / "copy"))


def test_the_page_prints_what_it_says(followed):
    printed = followed[1]
    assert len(printed) >= 8
    for command, shown, got in printed:
        assert got == shown, command


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
