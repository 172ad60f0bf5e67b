"""The page on fixing shows what the commands print."""

import re
import shlex
from pathlib import Path

from running import run

PAGE = (Path(__file__).parent.parent / "docs" / "fixing.md").read_text("utf-8")
ARTICLE = re.compile(r"`(corpus/[\w.]+)`:\n\n```text\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^\$ artlint (.*)\n", re.MULTILINE)


def test_every_command_prints_what_the_page_shows(tmp_path):
    (tmp_path / "corpus").mkdir()
    for name, text in ARTICLE.findall(PAGE):
        (tmp_path / name).write_text(text, "utf-8")
    done = 0
    for block in CONSOLE.findall(PAGE):
        _, *parts = COMMAND.split(block)
        for command, shown in zip(parts[::2], parts[1::2], strict=True):
            result = run(shlex.split(command), tmp_path)
            assert result.out + result.errors == shown, command
            done += 1
    assert done == 8
