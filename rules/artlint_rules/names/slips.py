"""Pairs of an article's names that differ by one letter in the middle, and so have two skeletons: "Rukban" and "Rubkan"."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from artlint.text.skeleton import plain
from artlint_rules.names.forms import Name, inflected


def slips(names: frozenset[Name]) -> Iterator[tuple[Name, Name]]:
    """Each such pair. Names that begin or end otherwise are left out: those are other names, or endings."""
    # Twenty names of an article have twenty frames, most often: then this is all.
    frames = [name.frame for name in names]
    if len(set(frames)) == len(frames):
        return
    often = {frame for frame, count in Counter(frames).items() if count > 1}
    for one, other in combinations(sorted((name for name in names if name.frame in often), key=_by_frame), 2):
        if one.frame == other.frame and one.skeleton != other.skeleton and _one_letter(plain(one.form), plain(other.form)):
            yield one, other


def _by_frame(name: Name) -> tuple[str, str]:
    return name.frame, name.form


def _one_letter(first: str, second: str) -> bool:
    """Whether one letter is changed, lost, or swapped with the next; in plain lower-case words that make two names."""
    if abs(len(first) - len(second)) > 1 or inflected(first, second):
        return False
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    one, other = first[same:], second[same:]
    if one[1:] == other[1:] or one == other[1:] or one[1:] == other:
        return True
    return one[:2] == other[1::-1] and one[2:] == other[2:]
