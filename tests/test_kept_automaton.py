"""The automaton of all literals: kept or made anew, quick or slow, it finds the same."""

import random

import pytest

from artlint.engine import automaton, kept_automaton
from artlint.engine.automaton import make, restore
from artlint.engine.kept_automaton import KeptAutomaton

WORDS = ["mayor", "the mayor", "or", "rain in é", "😀", "ma"]
TEXT = "The mayor or the major: rain in É 😀 or ma".lower()
FOUND = sorted(make(WORDS, []).find_overlapping(TEXT.encode()))


class Shelf(dict):
    """A keeper in memory that counts what is put there."""

    puts = 0

    def recall(self, name, key):
        return self.get((name, key))

    def keep(self, name, key, value, data=b"", *, of_a_kind=0):
        self.puts += 1
        self[name, key] = value, data


def kept(shelf, words=WORDS):
    return KeptAutomaton(lambda: words, lambda: hash(tuple(map(len, words))), shelf)


def found(ready):
    return sorted(ready.find_overlapping(TEXT.encode()))


def test_what_is_found_is_where_it_stands():
    data = TEXT.encode()
    assert {(data[start:end].decode(), WORDS[number]) for start, end, number in FOUND} == {(w, w) for w in WORDS}


def test_the_second_run_makes_none(monkeypatch):
    shelf = Shelf()
    assert found(kept(shelf).ready([TEXT], 0)) == FOUND
    assert shelf.puts == 1
    monkeypatch.setattr(kept_automaton, "make", None)
    assert found(kept(shelf).ready([TEXT], 0)) == FOUND


@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_damaged_one_is_made_anew(cut):
    shelf = Shelf()
    kept(shelf).ready([TEXT], 0)
    ((place, (size, stored)),) = shelf.items()
    shelf[place] = size, stored[:cut]
    assert found(kept(shelf).ready([TEXT], 0)) == FOUND
    assert shelf[place] == (size, stored)


def test_rubbish_ends_no_process():
    stored = make(WORDS, []).serialize()
    for seed in range(100):
        spoilt, dice = bytearray(stored), random.Random(seed)
        for _ in range(5):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        again = restore(bytes(spoilt))
        assert again is None or isinstance(again.find_overlapping(TEXT.encode()), list)


def test_of_other_literals_it_is_another():
    shelf = Shelf()
    kept(shelf).ready([TEXT], 0)
    assert found(kept(shelf, ["rain"]).ready([TEXT], 0)) == [(24, 28, 0)]
    assert shelf.puts == 2


def test_it_is_laid_out_anew_once_enough_was_seen_of_much(monkeypatch):
    monkeypatch.setattr(kept_automaton, "_PROFILE", 3 * len(TEXT))
    shelf = Shelf()
    kept(shelf).ready([TEXT], 0)
    few = kept(shelf)
    for _ in range(5):
        assert found(few.ready([TEXT], kept_automaton._MUCH - 1)) == FOUND
    assert shelf.puts == 1
    much = kept(shelf)
    for calls, puts in enumerate([1, 1, 2, 2, 2], 1):
        assert found(much.ready([TEXT], kept_automaton._MUCH)) == FOUND
        assert shelf.puts == puts, calls
    assert found(kept(shelf).ready([TEXT] * 9, kept_automaton._MUCH)) == FOUND
    assert shelf.puts == 2


def test_without_the_quick_library_the_same_is_found(monkeypatch):
    monkeypatch.setattr(automaton, "_library", lambda: None)
    shelf = Shelf()
    slower = kept(shelf)
    first = slower.ready([TEXT], kept_automaton._MUCH)
    assert found(first) == FOUND
    assert shelf.puts == 0
    assert slower.ready([TEXT * kept_automaton._PROFILE], kept_automaton._MUCH) is first, "it is made twice for nothing"
