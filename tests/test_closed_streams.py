"""Streams that are closed when the command begins, as ``>&-`` does."""

import subprocess
import sys

import pytest

from running import command

COMMAND = command("check", "--isolated")


def end(folder, arguments, closed):
    (folder / "a.txt").write_text("One.\n\nRead more\n")
    script = f'exec "$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *COMMAND, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs sh")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-", "<&- >&- 2>&-"])
def test_what_is_said_goes_nowhere_and_the_exit_code_stands(tmp_path, closed):
    code, out, errors = end(tmp_path, ["a.txt", "missing.txt"], closed)
    assert code == 2
    assert ("Found 1 finding" in out) == (">" not in closed.replace("2>&-", ""))
    assert errors == ("" if "2>&-" in closed else "error: missing.txt: no such file or folder\n")
    assert end(tmp_path, ["a.txt"], closed)[0] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs sh")
def test_a_closed_standard_input_cannot_be_linted(tmp_path):
    assert end(tmp_path, ["-"], "<&-") == (
        2,
        "",
        "error: standard input is closed; give - only where there is something to read\n",
    )
