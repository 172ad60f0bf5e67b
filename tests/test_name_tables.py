"""The tables of names: their shape, and that no right form is also a wrong one."""

from pathlib import Path

import pytest

import artlint_rules
from artlint.text.skeleton import skeletons
from artlint_rules.foreign.letters import runs, strange_share
from artlint_rules.names.forms import alike, occurrences
from artlint_rules.tables import is_letter_run, is_loan_word, is_name, is_rare_word, is_word, rows

DATA = Path(artlint_rules.__file__).parent / "data"
NAME_TABLES = ("exonyms.tsv", "exonyms-more.tsv", "exonyms-beside.tsv", "misspelt-names.tsv")


def lines(name: str) -> tuple[list[str], list[str]]:
    every = (DATA / name).read_text("utf-8").splitlines()
    header = [line for line in every if line.startswith("#")]
    return header, every[len(header) :]


WORD_TABLES = {
    "words.txt": is_word,
    "names.txt": is_name,
    "rare-words.txt": is_rare_word,
    "loan-words.txt": is_loan_word,
    "letter-runs.txt": is_letter_run,
}


@pytest.mark.parametrize("name", [*NAME_TABLES, *WORD_TABLES, "always-capital.txt", "own-names.txt", "with-the.txt"])
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


def test_forms_that_others_bear_or_some_papers_write_are_in_no_table():
    every = {form for name in NAME_TABLES for form, _ in rows(name)}
    borne = {"Tarkowski", "Volodine", "Timochenko", "Molotow", "Raspoutine", "Lewandowsky", "Malkine", "Klausewitz"}
    written = {"Kadhafi", "Joumblatt", "Berdimuhamedow", "Rohani", "Shebab", "Hizbollah", "Kobane", "Lugansk"}
    assert not every & (borne | written)


@pytest.mark.parametrize(
    ("form", "right"),
    [
        ("Loujkov", "Luzhkov"),
        ("Schewardnadse", "Shevardnadze"),
        ("Owetschkin", "Ovechkin"),
        ("Merkelová", "Merkel"),
        ("Nowitschok", "Novichok"),
        ("Pokrowsk", "Pokrovsk"),
        ("Charm el-Cheikh", "Sharm el-Sheikh"),
    ],
)
def test_spellings_of_other_languages_have_the_name_of_english_papers(form, right):
    assert (form, right) in {row for name in NAME_TABLES for row in rows(name)}


def test_lists_about_the_tables_are_of_forms_that_stand_in_them():
    exonyms = [row for name in NAME_TABLES[:3] for row in rows(name)]
    assert set(lines("own-names.txt")[1]) <= {form for form, _ in exonyms}
    assert set(lines("with-the.txt")[1]) <= {right for _, right in exonyms}


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


def test_runs_of_letters_are_those_of_the_words():
    words = [word for word in lines("words.txt")[1] if word.isascii()]
    assert set(lines("letter-runs.txt")[1]) == {run for word in words for run in runs(word)}


def test_rare_and_loan_words_are_no_other_words_and_those_in_plain_letters_are_strange():
    words, names = set(lines("words.txt")[1]), set(lines("names.txt")[1])
    rare, loans = set(lines("rare-words.txt")[1]), set(lines("loan-words.txt")[1])
    assert not rare & words
    assert not {word for word in loans if word.isascii()} & (words | names)
    assert all(strange_share(word) >= 0.3 for word in rare)
    assert all(strange_share(word) >= 0.2 for word in loans if word.isascii())


def test_english_words_run_like_english_and_others_do_not():
    assert strange_share("mountain") == strange_share("thinkingly") == 0
    assert strange_share("brjaetzk") > 0.5
    assert strange_share("a") == 0


@pytest.mark.parametrize(("table", "holds"), WORD_TABLES.items())
def test_every_word_of_a_list_is_found_in_it_and_none_beside_it(table, holds):
    _, words = lines(table)
    assert all(map(holds, words))
    known = set(words)
    near = [made for word in words[::50] for made in (word[:-1], word + "a", "a" + word, word.upper())]
    assert [word for word in near if holds(word)] == [word for word in near if word in known]
    assert not any(map(holds, ("", "a", "zz", "é", "\U0010ffff")))
