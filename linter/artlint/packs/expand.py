"""Alternatives in a phrase: ``{show|shows} a good face`` stands for two literals."""

from collections.abc import Sequence
from itertools import product

from artlint.text.counted import counted
from artlint.text.pattern import pattern

_GROUP = pattern(r"\{([^{}]*)\}")
_SPACES = pattern(r"\s{2,}")


def expand(find: str, replace: str | None) -> list[tuple[str, str | None]]:
    """Every literal that a phrase stands for, with its replacement.

    The n-th group of the replacement follows the n-th group of the phrase, choice by choice; a group of
    the replacement with other than as many choices raises ``ValueError``, and so does half a group.
    """
    rests, groups = _taken_apart(find)
    words_rests, answers = _taken_apart(replace or "")
    _check_braces(rests, "")
    _check_braces(words_rests, " in the replacement")
    _check(groups, answers)
    if not groups:
        return [(find, replace)]
    choices = list(product(*groups))
    literals = [_filled(rests, choice) for choice in choices]
    if replace is None:
        return [(literal, None) for literal in literals]
    # Groups of the phrase without one of the replacement only make its words come again.
    numbers = product(*(range(len(group)) for group in groups))
    words = [
        _filled(words_rests, [answer[at] for answer, at in zip(answers, number, strict=False)]) for number in numbers
    ]
    return list(zip(literals, words, strict=True))


def _taken_apart(template: str) -> tuple[list[str], list[list[str]]]:
    """What stands round the groups of a template, and the choices of each."""
    parts = _GROUP.split(template)
    return parts[::2], [group.split("|") for group in parts[1::2]]


def _check_braces(rests: list[str], where: str) -> None:
    text = "".join(rests)
    for brace, other in ("{}", "}{"):
        if brace in text:
            raise ValueError(f"{brace} without {other}{where}")


def _check(groups: list[list[str]], answers: list[list[str]]) -> None:
    if len(answers) > len(groups):
        raise ValueError(f"the replacement has {counted(len(answers), 'group')}, the phrase {len(groups)}")
    for group, answer in zip(groups, answers, strict=False):
        if len(group) != len(answer):
            raise ValueError(
                f"{{{'|'.join(answer)}}} has {len(answer)} choices, {{{'|'.join(group)}}} has {len(group)}"
            )


def _filled(rests: Sequence[str], choices: Sequence[str]) -> str:
    """The template with a choice in the place of each group; where one is empty no two spaces are left."""
    made = rests[0] + "".join([choice + rest for choice, rest in zip(choices, rests[1:], strict=True)])
    return (_SPACES.sub(" ", made) if "  " in made else made).strip(" ")
