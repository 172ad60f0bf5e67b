"""Pairs of an article's names that differ by one letter in the middle, and so have two skeletons: "Rulkan" and "Ruklan"."""

from collections.abc import Iterator
from itertools import combinations
from operator import attrgetter

from artlint.text.skeleton import plain
from artlint_rules.names.forms import Name, inflected

_FRAME, _FORM = attrgetter("frame"), attrgetter("form")


def slips(names: frozenset[Name]) -> Iterator[tuple[Name, Name]]:
    """Each such pair. Names that begin or end otherwise are left out: those are other names, or endings."""
    # In nine articles of ten all names have frames of their own, and then this is all.
    if len(set(map(_FRAME, names))) == len(names):
        return
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(name.frame, []).append(name)
    for frame in sorted(frame for frame, group in groups.items() if len(group) > 1):
        for one, other in combinations(sorted(groups[frame], key=_FORM), 2):
            if one.skeleton != other.skeleton and _one_letter(one.form, other.form):
                yield one, other


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter is changed, lost, or swapped with the next, and that makes another name."""
    if abs(len(one) - len(other)) > 1:
        return False
    first, second = plain(one), plain(other)
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    rest, its = first[same:], second[same:]
    few = rest[1:] == its[1:] or rest == its[1:] or rest[1:] == its or (rest[:2] == its[1::-1] and rest[2:] == its[2:])
    return few and not inflected(first, second)
