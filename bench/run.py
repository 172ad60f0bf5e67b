"""How fast is artlint? CPU seconds of child processes, in turns with codespell and typos on the same files.

usage: run.py FOLDER [ROUNDS]

FOLDER is what make_corpus.py wrote. Each program runs as one process with its defaults, output thrown away.
Then the time of each rule alone, in this process.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

BIN = Path(sys.executable).parent
ARTLINT = [
    *(str(BIN / "artlint"), "check", "--isolated", "--no-plugins", "--no-cache", "--no-respect-gitignore"),
    *("--exit-zero", "--output-format", "concise"),
]
# Told to look at every file, as artlint is: the corpus lies in a folder that git ignores.
CODESPELL = [str(BIN / "codespell"), "--check-hidden"]
TYPOS = [str(BIN / "typos"), "-j", "1", "--no-ignore", "--hidden", "--isolated", "--format", "brief"]
ROUNDS = 5
COLD_ROUNDS = 15


@dataclass(frozen=True)
class Cost:
    """What one process took: CPU and wall seconds, peak memory in MB."""

    cpu: float
    wall: float
    memory: float


def cost(command: list[str], folder: Path) -> Cost:
    """Run a command to its end; a program that fails, other than with findings, stops the benchmark."""
    began = perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - began
    # codespell exits with 65 and typos with 2 when they find something.
    if process.returncode not in {0, 2, 65} or (command[0] == ARTLINT[0] and process.returncode):
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode(errors='replace')}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / unit)


def in_turns(programs: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, list[Cost]]:
    """Costs of each program, one run of each a round, so that a slow moment of the machine hits all."""
    costs: dict[str, list[Cost]] = {name: [] for name in programs}
    for command in programs.values():
        cost(command, folder)  # files and bytecode are in memory from here on
    for _ in range(rounds):
        for name, command in programs.items():
            costs[name].append(cost(command, folder))
    return costs


def table(costs: dict[str, list[Cost]], megabytes: float) -> None:
    own = costs["artlint"]
    print("            CPU s   wall s    MB/s   peak MB   CPU of artlint / this (median of pairs)")
    for name, runs in costs.items():
        cpu = median(run.cpu for run in runs)
        ratio = median(mine.cpu / its.cpu for mine, its in zip(own, runs, strict=True))
        wall, memory = median(run.wall for run in runs), max(run.memory for run in runs)
        speed = f"{megabytes / cpu:8.1f}" if megabytes > 0.1 else " " * 8
        print(f"{name:10} {cpu:6.3f} {wall:8.3f} {speed} {memory:8.0f}    {ratio:.2f}")
    print()


def available(programs: dict[str, list[str]]) -> dict[str, list[str]]:
    """Those that are installed; the others are named."""
    for name, command in programs.items():
        if not shutil.which(command[0]):
            print(f"{name} is not installed and is left out (the extra bench has it)")
    return {name: command for name, command in programs.items() if shutil.which(command[0])}


def main(folder: Path, rounds: int) -> None:
    files = sorted((folder / "articles").glob("*.txt"))
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{len(files)} files of {size * 1e3 / len(files):.1f} kB, {size:.1f} MB; {rounds} rounds in turns")
    on_folder = {
        "artlint": [*ARTLINT, "articles"],
        "codespell": [*CODESPELL, "articles"],
        "typos": [*TYPOS, "articles"],
    }
    table(in_turns(available(on_folder), folder, rounds), size)

    records = folder / "articles.jsonl"
    print(f"the same articles as one file of JSON Lines, {records.stat().st_size / 1e6:.1f} MB")
    table(in_turns({"artlint": [*ARTLINT, records.name]}, folder, rounds), records.stat().st_size / 1e6)

    small = folder / "small.txt"
    print(f"one article of {small.stat().st_size} bytes, from a cold start, {COLD_ROUNDS} rounds")
    cold = {"artlint": [*ARTLINT, small.name], "codespell": [*CODESPELL, small.name], "typos": [*TYPOS, small.name]}
    table(in_turns(available(cold), folder, COLD_ROUNDS), small.stat().st_size / 1e6)

    from profile_rules import profile

    profile(files)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS)
