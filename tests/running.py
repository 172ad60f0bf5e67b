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


def command(*arguments: str, script: str = "") -> list[str]:
    """The command in a process of its own, after a script that makes things happen in it."""
    return [sys.executable, "-c", f"{script}\nfrom artlint.cli.main import entry\nentry()", *arguments]


def tools_environment(folder: Path) -> dict[str, str]:
    """Variables for git, pre-commit and the command in processes of their own; what they keep goes to the folder."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
    somebody = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _SOMEBODY.items()}
    return (
        environment
        | somebody
        | {
            "PATH": os.pathsep.join([str(Path(sys.prefix, "bin")), os.environ["PATH"]]),
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "ARTLINT_CACHE_DIR": str(folder / "cache"),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
    )


_SOMEBODY = {"NAME": "Somebody", "EMAIL": "somebody@example.org"}
