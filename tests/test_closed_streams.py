"""Streams that are closed when the command begins, as ``>&-`` does, or while it runs, as ``| head`` does."""

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


def read_one_line(folder, *arguments):
    """Exit code and standard error of a run whose output is read no further than the first line."""
    for number in range(300):
        (folder / f"{number:03}.txt").write_text("He left.They stayed .\n" * 20)
    process = subprocess.Popen(
        [*COMMAND, "--no-cache", "--output-format", "concise", *arguments, "."],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline().startswith("./000.txt:1:")
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    return process.wait(), errors


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_reader_that_goes_away_ends_the_run_and_not_with_success(tmp_path):
    assert read_one_line(tmp_path) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such pipes")
def test_a_reader_that_goes_away_ends_no_fixing(tmp_path):
    code, errors = read_one_line(tmp_path, "--fix", "--select", "DMG001,DMG003", "--unfixable", "DMG003")
    fixed = [path.read_text().startswith("He left. They stayed .") for path in tmp_path.iterdir()]
    assert (len(fixed), all(fixed)) == (300, True)
    assert (code, "Fixed 6000 findings in 300 files" in errors) == (1, True)
