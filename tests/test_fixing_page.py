"""The page on fixing shows what the commands print."""

import shlex

from pages import Command, File, steps
from running import run


def test_every_command_prints_what_the_page_shows(tmp_path):
    (tmp_path / "corpus").mkdir()
    done = 0
    for step in steps("fixing.md"):
        if isinstance(step, File):
            (tmp_path / step.name).write_text(step.text, "utf-8")
        elif isinstance(step, Command):
            result = run(shlex.split(step.line)[1:], tmp_path)
            assert result.out + result.errors == step.shown, step.line
            done += 1
    assert done == 8
