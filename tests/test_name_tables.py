"""The tables of names: their shape, and that no right form is also a wrong one."""

from pathlib import Path

import pytest

import artlint_rules
from artlint.text.skeleton import skeletons
from artlint_rules.names.forms import alike, occurrences
from artlint_rules.tables import is_name, is_word, rows

DATA = Path(artlint_rules.__file__).parent / "data"
NAME_TABLES = ("exonyms.tsv", "exonyms-more.tsv", "misspelt-names.tsv")


def lines(name: str) -> tuple[list[str], list[str]]:
    every = (DATA / name).read_text("utf-8").splitlines()
    header = [line for line in every if line.startswith("#")]
    return header, every[len(header) :]


@pytest.mark.parametrize("name", [*NAME_TABLES, "words.txt", "names.txt", "always-capital.txt"])
def test_a_table_names_its_date_and_is_sorted(name):
    header, entries = lines(name)
    assert header
    assert "2026-" in " ".join(header)
    assert entries == sorted(set(entries))


@pytest.mark.parametrize("name", NAME_TABLES)
def test_a_table_has_each_wrong_form_once_and_no_right_one_among_them(name):
    wrong = [form for form, _ in rows(name)]
    assert len(wrong) == len(set(wrong))
    assert not set(wrong) & {right for _, right in rows(name)}
    for line in lines(name)[1]:
        forms = line.split("\t")[1:]
        assert forms == sorted(forms)
        assert all(form.strip() == form and form for form in forms)


def test_no_form_is_in_two_tables():
    every = [form for name in NAME_TABLES for form, _ in rows(name)]
    assert len(every) == len(set(every))


def test_words_and_names_are_found_and_nothing_else():
    assert is_word("mountain")
    assert is_name("geneva")
    assert not is_word("geneva")
    assert not is_name("zzzzz")


def test_names_that_are_always_written_with_a_capital_are_no_words():
    _, names = lines("always-capital.txt")
    assert all(word[0].isupper() for name in names for word in name.split())
    # Lacquer and leather are rarer than the countries, and LowerCaseName knows what is called french.
    assert {name for name in names if is_word(name.lower())} == {"French", "Japan", "Morocco"}


def test_spellings_of_one_name_have_one_skeleton():
    pairs = [
        ("Poutin", "Putin"),
        ("Yevtouchenko", "Yevtushenko"),
        ("Jablonski", "Yablonsky"),
        ("Filippov", "Philippow"),
        ("Sebastopol", "Sevastopol"),
    ]
    for pair in pairs:
        assert len(set(skeletons(pair))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivanov", "Ivanova"),
        ("Sergei", "Sergey"),
        ("Zelensky", "Zelenskyy"),
        ("Muhammad", "Mohamed"),
        ("Erdogan", "Erdoğan"),
        ("Austin", "Justin"),
        ("Müller", "Mueller"),
        ("Argentina", "Argentinean"),
        ("Jean-Paul", "Jeanpaul"),
    ],
)
def test_other_words_and_accepted_spellings_are_not_alike(one, other):
    assert not alike(one, other)


def test_a_name_counts_with_its_possessive_and_not_in_longer_words():
    text = "Putin's aide met Putin. Putinism, Anti-Putin and @Putin do not count, nor does Putin-era."
    assert occurrences(text, "Putin") == [0, 17]


@pytest.mark.parametrize(("table", "holds"), [("words.txt", is_word), ("names.txt", is_name)])
def test_every_word_of_a_list_is_found_in_it_and_none_beside_it(table, holds):
    _, words = lines(table)
    assert all(map(holds, words))
    known = set(words)
    near = [made for word in words[::50] for made in (word[:-1], word + "a", "a" + word, word.upper())]
    assert [word for word in near if holds(word)] == [word for word in near if word in known]
    assert not any(map(holds, ("", "a", "zz", "é", "\U0010ffff")))
