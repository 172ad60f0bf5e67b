"""A run that is stopped, or loses a process, tells what it has and leaves nothing running."""

import json
import os
import pty
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from running import command

PLUGIN = """
import os, signal, time
from dataclasses import dataclass
from artlint import About, Rule, Span, plugins

def work(last):
    time.sleep({pause})
    with open("log", "a") as log:
        log.write("x")
    if last:
        os.kill(os.getpid(), signal.SIGKILL)

@dataclass(frozen=True)
class Slow(Rule):
    '''Slow.'''
    about = About(code="SLO001", name="slow", examples=())

    def check(self, ctx):
        work("die" in ctx.doc.text)
        return [self.finding(Span(0, 1), "slow")]

@dataclass(frozen=True)
class Wide(Slow):
    '''Wide.'''
    about = About(code="SLO002", name="wide", examples=())

    def observe(self, doc):
        work("fall" in doc.text)
        return [("articles", 1)]

    def combine(self, first, second):
        return first + second

    def keep(self, value):
        return True

@plugins.hookimpl
def artlint_rules():
    return [Slow, Wide]
"""
# A job that was begun in the background has Ctrl-C ignored, and so would its children.
HEED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
COMMAND = command("check", "--isolated", "--plugin=slow.py", script=HEED)


def begin(
    folder: Path, *more: str, pause: float = 0.02, articles: int = 300, text: str = "Zap.\n", last: str = "Zap.\n"
):
    (folder / "slow.py").write_text(PLUGIN.replace("{pause}", str(pause)))
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number in range(articles):
        (corpus / f"{number:03}.txt").write_text(last if number == articles - 20 else text)
    return subprocess.Popen(
        [*COMMAND, *more, "corpus"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "ARTLINT_CACHE_DIR": str(folder / "cache"), "TERM": "xterm"},
    )


def wait_for(folder: Path, calls: int) -> None:
    log, end = folder / "log", time.monotonic() + 60
    while not log.exists() or log.stat().st_size < calls:
        assert time.monotonic() < end, "the run does not begin"
        time.sleep(0.02)


def gone(group: int, seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["json", "full"])
def test_ctrl_c_tells_what_was_found_until_then(tmp_path, jobs, form):
    process = begin(tmp_path, "--select", "SLO001", "--output-format", form, "-j", jobs, pause=0.005, articles=900)
    wait_for(tmp_path, 5)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    found = re.search(rb"interrupted after (\d+) of 900 files", errors)
    assert found, errors
    done = int(found[1])
    assert 0 < done < 900
    if form == "json":
        assert len(json.loads(out)["findings"]) == done
    else:
        assert f"Found {done} findings in {done} of {done} articles.".encode() in out
    assert b"Traceback" not in errors
    assert gone(process.pid)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_while_facts_are_collected(tmp_path, jobs):
    process = begin(tmp_path, "--select", "SLO002", "--output-format", "json", "-j", jobs)
    wait_for(tmp_path, 5)
    os.killpg(process.pid, signal.SIGINT)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert json.loads(out)["findings"] == []
    assert b"interrupted after 0 of 300 files" in errors
    assert gone(process.pid)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_second_ctrl_c_ends_the_run_at_once(tmp_path, jobs):
    process = begin(tmp_path, "--select", "SLO001", "-j", jobs, pause=30, articles=100)
    time.sleep(3)
    for _ in range(2):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.3)
    process.communicate(timeout=20)
    assert process.returncode == 130
    assert gone(process.pid)


def test_processes_end_with_the_run_that_began_them(tmp_path):
    process = begin(tmp_path, "--select", "SLO001", "-j", "2")
    wait_for(tmp_path, 5)
    process.kill()
    process.communicate()
    assert gone(process.pid)


@pytest.mark.parametrize(("rule", "word"), [("SLO001", "die"), ("SLO002", "fall")])
def test_a_process_that_is_killed_is_told(tmp_path, rule, word):
    process = begin(tmp_path, "--select", rule, "--output-format", "json", "-j", "2", pause=0, last=f"{word}\n")
    out, errors = process.communicate(timeout=120)
    assert process.returncode == 2
    assert b"a process of the run was killed" in errors
    assert b"Traceback" not in errors
    json.loads(out)
    assert gone(process.pid)


def on_a_terminal(folder: Path, *more: str, **given) -> str:
    """What standard error of a run shows on a terminal."""
    begin(folder, **given).kill()
    primary, secondary = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "--no-cache", "--select", "SLO001", *more, "corpus"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=secondary,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(secondary)
    pieces = []
    while True:
        try:
            piece = os.read(primary, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        pieces.append(piece)
    process.wait()
    os.close(primary)
    return b"".join(pieces).decode()


def test_progress_is_shown_and_goes(tmp_path):
    shown = on_a_terminal(tmp_path, articles=120)
    steps = re.findall(r"\r\x1b\[2Kchecking  (\d+) %  (\d+) articles  [\d,]+ a second", shown)
    assert len(steps) > 2
    assert [int(count) for _, count in steps] == sorted(int(count) for _, count in steps)
    assert all(0 <= int(share) < 100 for share, _ in steps)
    assert shown.endswith("\r\x1b[2K")


@pytest.mark.parametrize("more", [("--quiet",), ("--isolated",)])
def test_no_progress_when_nobody_wants_it_or_nothing_takes_long(tmp_path, more):
    quick = "--quiet" not in more
    assert on_a_terminal(tmp_path, *more, articles=3 if quick else 120) == ""
