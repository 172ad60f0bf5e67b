"""What a corpus knows of the spellings of one skeleton."""

from bisect import bisect_left
from operator import itemgetter
from typing import Any

from artlint import Evidence
from artlint.text.counted import counted

# A reference: the id of an article and the names in it, as a number.
Ref = tuple[str, int]
# A spelling: the form, in how many articles it stands, the first few of them by id.
Entry = tuple[str, int, tuple[Ref, ...]]
MAX_REFS = 3


def entries(value: Any) -> tuple[Entry, ...]:
    """The spellings in a value: one alone is kept without a tuple round it."""
    return (value,) if isinstance(value[0], str) else value


def add(first: Entry, second: Entry) -> Entry:
    """Two entries of one form, added up; of their articles the first few by id."""
    old, new = first[2], second[2]
    if len(old) < MAX_REFS or new[0] < old[-1]:
        old = tuple(sorted({*old, *new})[:MAX_REFS])
    return first[0], first[1] + second[1], old


def joined(first: Any, second: Any) -> Any:
    """The entries of two values of one skeleton; those of one form are added up."""
    if type(first[0]) is str and first[0] == second[0]:
        return add(first, second)
    made = entries(first)
    for entry in entries(second):
        at = bisect_left(made, entry[0], key=itemgetter(0))
        if at < len(made) and made[at][0] == entry[0]:
            made = (*made[:at], add(made[at], entry), *made[at + 1 :])
        else:
            made = (*made[:at], entry, *made[at:])
    return made


def articles(entry: Entry | None, but: str) -> int:
    """In how many articles the form stands beside the one; exact for few, one too many for a frequent form."""
    if entry is None:
        return 0
    return entry[1] - any(ref == but for ref, _ in entry[2])


def times(count: int) -> str:
    """The count in words."""
    return "once" if count == 1 else f"{count} times"


def corpus_evidence(entry: Entry, but: str) -> Evidence:
    """How many other articles have the form, and a few of them."""
    form, _, refs = entry
    found = counted(articles(entry, but), "article")
    return Evidence("corpus", f"{form}: {found}", tuple(ref for ref, _ in refs if ref != but))
