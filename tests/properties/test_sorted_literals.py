"""Literals kept as long texts are the literals."""

import marshal
import pickle

from hypothesis import given
from hypothesis import strategies as st

from artlint.text.fold import fold
from artlint.text.sorted_literals import GRAM, SortedLiterals, fold_all, near, sorted_literals

words = st.text(st.sampled_from("abcX éİ’\n"), min_size=1, max_size=2 * GRAM)
literals = st.lists(words, min_size=1, max_size=30).map(lambda found: sorted(found, key=fold))


@given(literals)
def test_they_are_what_they_are_made_of(given_literals):
    made = sorted_literals(given_literals)
    assert list(made) == given_literals
    assert len(made) == len(given_literals)
    assert made[0] == given_literals[0]
    assert made[1:] == tuple(given_literals[1:])
    assert all(literal in made for literal in given_literals)
    assert "" not in made
    assert "nowhere" not in made
    assert fold_all(made) == [fold(literal) for literal in given_literals]
    for again in (SortedLiterals(marshal.loads(marshal.dumps(made.parts))), pickle.loads(pickle.dumps(made))):
        assert list(again) == given_literals


@given(literals, st.text(st.sampled_from("abcx é"), max_size=60))
def test_those_near_a_text_are_what_one_by_one_gives(given_literals, text):
    grams = {text[at : at + GRAM] for at in range(len(text))}
    folded = [fold(literal) for literal in given_literals]
    assert sorted_literals(given_literals).near(grams) == near(folded, grams)
    assert {at for at, literal in enumerate(folded) if literal in text} <= {at for at, _ in near(folded, grams)}


def test_none_and_what_cannot_be_joined_stay_as_they_are():
    assert sorted_literals([]) == ()
    assert sorted_literals(["a\0b", "c"]) == ("a\0b", "c")
    assert "" in sorted_literals(["", "a"])
