"""Completion scripts, tried in the shells that are there."""

import shutil
import subprocess

import pytest

from artlint.cli.commands import COMMANDS
from running import run

# Bash keeps the words of the line and where the cursor is in these variables, and reads the answer from COMPREPLY.
ASK = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_shtab_artlint artlint "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""
LINES = [
    ("", set(COMMANDS)),
    ("che", {"check"}),
    ("check --fail-on e", {"error"}),
    ("check --show-s", {"--show-settings"}),
    ("--exit-n", {"--exit-non-zero-on-fix"}),
    ("check --no-cache-", set()),
    ("check --select LNG00", {f"LNG00{number}" for number in range(1, 10)}),
    ("check --fix --ignore BPL,DMG001,comment-f", {"BPL,DMG001,comment-form"}),
    ("explain foreign-l", {"foreign-line"}),
    ("config sh", {"show"}),
    ("config schema --pa", {"--packs"}),
    ("check art", {"article.txt"}),
    ("check --facts art", {"article.txt"}),
]


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    """The path of the script for a shell."""
    folder = tmp_path_factory.mktemp("completion")

    def made(shell):
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not installed")
        path = folder / shell
        path.write_bytes(run(["completion", shell], folder).raw)
        return path

    return made


@pytest.mark.parametrize(("line", "offered"), LINES)
def test_bash_completes(script, tmp_path, line, offered):
    (tmp_path / "article.txt").write_text("")
    words = ["artlint", *line.split(" ")]
    done = subprocess.run(
        ["bash", "-c", ASK, "bash", script("bash"), *words], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == offered
    assert done.stderr == ""


@pytest.mark.parametrize(("line", "offered"), LINES)
def test_fish_completes(script, tmp_path, line, offered):
    (tmp_path / "article.txt").write_text("")
    home = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        ["fish", "-c", f"source {script('fish')}; complete -C 'artlint {line}'"],
        cwd=tmp_path, env=home, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = {row.split("\t")[0] for row in done.stdout.splitlines()}
    assert offered <= found
    assert all(line.split(" ")[-1] in word for word in found)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_sound(script, shell):
    subprocess.run([shell, "-n", script(shell)], check=True)


def test_the_name_that_ruff_has_for_it(tmp_path):
    assert run(["generate-shell-completion", "bash"], tmp_path).raw == run(["completion", "bash"], tmp_path).raw


def test_a_shell_that_is_not_known(tmp_path):
    done = run(["completion", "csh"], tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "invalid choice: 'csh'" in done.errors
