"""Which names of an article are worth comparing with others: few, and the rest is asked once for all articles."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from artlint_rules.names.forms import MAX_KEPT, Name

_NO_FACTS: Mapping[str, Any] = {}


def doubtful(names: frozenset[Name], facts: Mapping[str, Any] | None) -> tuple[list[str], list[Name]]:
    """Skeletons of more than one form in the article, or of a form that stands in no other article, and those forms.

    A skeleton of which the corpus has a single form in a single article is left out.
    """
    facts = _NO_FACTS if facts is None else facts
    common = _common_in(facts)
    found, alone = set(), []
    for name in names - common:
        value = facts.get(name.skeleton)
        if value is None:
            alone.append(name)
        elif _once(name.form, value):
            found.add(name.skeleton)
            alone.append(name)
        else:
            common.add(name)
    keys = [name.skeleton for name in names]
    if len(set(keys)) < len(keys):
        found.update(key for key, count in Counter(keys).items() if count > 1)
    return sorted(found), alone


# The facts asked last, and the names of which they have been asked and that are not doubtful by themselves. An article
# has twenty names, and but one that was not in an article before it.
_ASKED: list[tuple[object, set[Name]]] = [(None, set())]


def _common_in(facts: Mapping[str, Any]) -> set[Name]:
    last, names = _ASKED[0]
    if last is not facts or len(names) > MAX_KEPT:
        names = set()
        _ASKED[0] = facts, names
    return names


def _once(form: str, value: Any) -> bool:
    """Whether the form stands in one article only, or in none of those that the facts are of."""
    if isinstance(value[0], str):
        return bool(value[0] != form or value[1] == 1)
    return all(entry[0] != form or entry[1] == 1 for entry in value)
