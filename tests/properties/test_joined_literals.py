"""Literals kept as one text are the literals."""

import marshal
import pickle

from hypothesis import given
from hypothesis import strategies as st

from artlint.text.fold import fold
from artlint.text.joined_literals import JoinedLiterals, fold_all, joined, mark_of

words = st.text(st.sampled_from("abcX éİ’\n"), min_size=1, max_size=16)
literals = st.lists(words, min_size=1, max_size=30)


@given(literals)
def test_they_are_what_they_are_made_of(given_literals):
    made = joined(given_literals)
    assert list(made) == given_literals
    assert len(made) == len(given_literals)
    assert made[0] == given_literals[0]
    assert made[1:] == tuple(given_literals[1:])
    assert all(literal in made for literal in given_literals)
    assert "" not in made
    assert "nowhere" not in made
    assert fold_all(made) == [fold(literal) for literal in given_literals]
    for again in (JoinedLiterals(marshal.loads(marshal.dumps(made.parts))), pickle.loads(pickle.dumps(made))):
        assert list(again) == given_literals


@given(literals)
def test_the_mark_tells_of_the_folded_literals_alone(given_literals):
    made = joined(given_literals)
    assert mark_of(made) == mark_of(given_literals) == mark_of([fold(literal) for literal in given_literals])
    assert mark_of(made) != mark_of([*given_literals, "more"])


def test_none_and_what_cannot_be_joined_stay_as_they_are():
    assert joined([]) == ()
    assert joined(["a\0b", "c"]) == ("a\0b", "c")
    assert "" in joined(["", "a"])
