"""Code between the fences of Markdown is no part of the article."""

import pytest

from artlint.model.document import Document
from artlint.text.fences import fenced_blocks

PROSE = "The mayor of the town said on Monday that the bridge is open again .\n"
LAST = "The ferry will be sold in the autumn , and the money goes to the school.\n"
CODE = "def open(self,who):\n    return net.Socket(who,self.Bridge).Open\n# said.The end\nShare\nRead more\n"
CHECK = ("check", "--isolated", "--preview", "--output-format", "concise", "-q")


@pytest.mark.parametrize(("opens", "closes"), [("```python", "```"), ("~~~", "~~~"), ("   ````", "`````  ")])
def test_nothing_is_found_in_code_and_no_fix_touches_it(cli, tmp_path, opens, closes):
    text = f"{PROSE}\n{opens}\n{CODE}{closes}\n\n{LAST}"
    done = cli(*CHECK, "a.md", files={"a.md": text})
    assert [line.split(":")[1] for line in done.out.splitlines()] == ["1", "11"]
    cli(*CHECK, "--fix", "--unsafe-fixes", "a.md")
    assert (tmp_path / "a.md").read_text() == text.replace(" .\n", ".\n").replace(" , ", ", ")


def test_without_the_fences_all_of_it_is_found(cli):
    assert cli(*CHECK, "a.md", files={"a.md": f"{PROSE}\n{CODE}\n{LAST}"}).out.count("\n") > 5


def test_a_block_is_told_with_its_fences():
    doc = Document("d", "One.\n```\nx\n```\nTwo.\n")
    (block,) = doc.code_blocks
    assert doc[block] == "```\nx\n```"


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (["```", "x", "```"], [(0, 2)]),
        (["```", "x"], []),
        (["a", "~~~ toml", "```", "~~~", "b"], [(1, 3)]),
        (["````", "```", "````", "```", "```"], [(0, 2), (3, 4)]),
        (["```", "``` python", "x", "```"], [(0, 3)]),
        (["    ```", "x", "    ```"], []),
        (["He wrote ```code``` and left.", "```a`b"], []),
    ],
)
def test_blocks_as_commonmark_has_them(lines, blocks):
    assert fenced_blocks(lines) == blocks
