"""The table of page words: one kind a word, and the same answers however it is asked."""

import random

from artlint_rules.boilerplate.page_words import _FIRST, _LAST, _Entries, _known, _tables


def test_each_entry_of_a_language_has_one_kind_and_is_folded():
    for language, table in _tables().items():
        entries = [entry for words in table.values() for entry in words.strip("|").split("|")]
        assert len(entries) == len(set(entries)) == len(_known(language)), language
        for entry in entries:
            assert entry == " ".join(entry.lower().split()), (language, entry)
            assert not set(entry) & set("’“”|"), (language, entry)


def test_words_are_found_alike_in_the_text_and_in_the_set():
    words = {word for language in _tables() for entry in _known(language) for word in entry.split(" ")}
    words |= {word[:-1] for word in words} | {f"{word}s" for word in words}
    some = random.Random(1).sample(sorted(words), 1500)
    for kinds in (("order", "thing", "weak", "plain"), ("order",)):
        for place in (_FIRST, _LAST, slice(None)):
            few, many = _Entries(*kinds, place=place), _Entries(*kinds, place=place)
            many._few = 0
            known = many.ready()
            assert isinstance(known, frozenset)
            assert [word in few for word in some] == [word in known for word in some]
