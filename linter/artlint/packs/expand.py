"""Alternatives in a phrase: ``{show|shows} a good face`` stands for two literals."""

import re
from itertools import product

from artlint.text.counted import counted
from artlint.text.pattern import pattern

_GROUP = pattern(r"\{([^{}]*)\}")


def expand(find: str, replace: str | None) -> list[tuple[str, str | None]]:
    """Every literal that a phrase stands for, with its replacement.

    The n-th group of the replacement follows the n-th group of the phrase, choice by choice; a group of
    the replacement with other than as many choices raises ``ValueError``.
    """
    groups = [group.split("|") for group in _GROUP.findall(find)]
    answers = _answers(groups, replace)
    if not groups:
        return [(find, replace)]
    pairs = []
    for choice in product(*(range(len(group)) for group in groups)):
        literal = _fill(find, [group[at] for group, at in zip(groups, choice, strict=True)])
        words = None if replace is None else _fill(replace, [a[at] for a, at in zip(answers, choice, strict=False)])
        pairs.append((literal, words))
    return pairs


def _answers(groups: list[list[str]], replace: str | None) -> list[list[str]]:
    answers = [] if replace is None else [group.split("|") for group in _GROUP.findall(replace)]
    if len(answers) > len(groups):
        raise ValueError(f"the replacement has {counted(len(answers), 'group')}, the phrase {len(groups)}")
    for group, answer in zip(groups, answers, strict=False):
        if len(group) != len(answer):
            raise ValueError(
                f"{{{'|'.join(answer)}}} has {len(answer)} choices, {{{'|'.join(group)}}} has {len(group)}"
            )
    return answers


def _fill(template: str, choices: list[str]) -> str:
    rest = iter(choices)
    return re.sub(r"\s{2,}", " ", _GROUP.sub(lambda _: next(rest), template)).strip(" ")
