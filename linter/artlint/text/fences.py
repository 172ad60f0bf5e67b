"""Code blocks of Markdown."""

from collections.abc import Sequence

from artlint.text.pattern import pattern

_FENCE = pattern(r" {0,3}(?P<marks>`{3,}|~{3,})(?P<language>[^`]*)")


def fenced_blocks(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Indices of the first and last line of each block between two fences, the fences among them.

    As CommonMark has it, but for a block that nothing closes: it is none, as three backticks may be a slip.
    """
    blocks, first, marks = [], -1, ""
    for index, line in enumerate(lines):
        fence = _FENCE.fullmatch(line)
        if fence is None:
            continue
        if first < 0:
            first, marks = index, fence["marks"]
        elif fence["marks"].startswith(marks) and not fence["language"].strip():
            blocks.append((first, index))
            first = -1
    return blocks
