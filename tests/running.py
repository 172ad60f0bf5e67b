"""The command, run inside the test's own process with its streams caught."""

import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from artlint.cli.main import main


@dataclass(frozen=True)
class Run:
    """What a run of the command left behind."""

    code: int
    raw: bytes
    errors: str

    @property
    def out(self) -> str:
        return self.raw.decode("utf-8")


def run(arguments: Sequence[str], folder: Path, stdin: bytes = b"") -> Run:
    """Exit code, bytes of standard output, text of standard error; an exception that escapes stays one."""
    out, errors = io.BytesIO(), io.BytesIO()
    before, streams = Path.cwd(), (sys.stdin, sys.stdout, sys.stderr)
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    sys.stdout = io.TextIOWrapper(out, "utf-8", newline="\n")
    sys.stderr = io.TextIOWrapper(errors, "utf-8", "backslashreplace", newline="\n")
    os.chdir(folder)
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 2
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        caught = sys.stdout, sys.stderr
        sys.stdin, sys.stdout, sys.stderr = streams
        os.chdir(before)
        for stream in caught:
            stream.detach()
    return Run(code, out.getvalue(), errors.getvalue().decode())
