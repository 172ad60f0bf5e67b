"""The language detectors, each alone, and the gate that keeps most lines from them."""

import subprocess
import sys
import textwrap

import pytest

from artlint import ArtlintError, Document
from artlint.model.rule import Context
from artlint.text import detectors, foreign_line
from artlint.text.detectors import NAMES, NOTHING, Guess, detector, installed
from artlint.text.foreign_line import CHOICES, PAIR, judge, lower_words
from artlint.text.language import english_words, is_english, not_english
from artlint.text.language_names import language_name, same_family
from artlint.text.scripts import main_script, other_script_share, script_of
from artlint.text.vocabulary import common_words, english_share
from artlint_rules.foreign.foreign_line import ForeignLine

GERMAN = "Die Brücke über den Fluss wurde am Dienstag nach zwei Jahren wieder geöffnet."
ENGLISH = "The bridge over the river was opened again on Tuesday after two years of work."
ARTICLE = f"{ENGLISH}\n\n{GERMAN}\n\nIt has cost most of the budget of the province, and it is not the last of them."


def needs(name):
    return pytest.mark.skipif(not all(map(installed, name.split("+"))), reason=f"{name} is not installed")


BACKENDS = [pytest.param(name, marks=needs(name)) for name in NAMES]
PAIRS = [pytest.param(name, marks=needs(name)) for name in CHOICES]


@pytest.mark.parametrize("name", BACKENDS)
def test_every_backend_tells_german_from_english(name):
    assert detector(name).name == name
    assert detector(name).guess(GERMAN).language == "de"
    assert detector(name).guess(ENGLISH).language == "en"


@pytest.mark.parametrize("name", BACKENDS)
@pytest.mark.parametrize("text", ["", " ", "12 30", "\ud800\udc80", "\x00\x01", "\udce9t\udce9", "..."])
def test_no_backend_breaks_on_what_is_no_language(name, text):
    guess = detector(name).guess(text)
    assert 0 <= guess.probability <= 1


@pytest.mark.parametrize("name", BACKENDS)
def test_a_guess_does_not_depend_on_those_before(name):
    lines = [GERMAN, "Wool market falls", "Forteller det meste.", "Mi a la casa de te", ENGLISH]
    first = [detector(name).guess(line) for line in lines]
    again = [detector(name).guess(line) for line in reversed(lines)]
    assert first == again[::-1]


@needs("langdetect")
def test_langdetect_is_seeded_and_the_seed_of_others_is_left_alone():
    from langdetect import DetectorFactory

    DetectorFactory.seed = 7
    try:
        guesses = {detector("langdetect").guess("Mi a la casa de te") for _ in range(20)}
        assert len(guesses) == 1
        assert DetectorFactory.seed == 7
    finally:
        DetectorFactory.seed = None


@pytest.mark.parametrize("choice", PAIRS)
def test_every_choice_finds_the_line_and_leaves_the_english(choice):
    findings = list(ForeignLine(detector=choice).check(Context(Document("a", ARTICLE))))
    assert [ARTICLE[f.span.start : f.span.end] for f in findings] == [GERMAN]
    assert findings[0].message == "line in German"
    # A line of many plain words is left to the first of the pair.
    assert findings[0].evidence[0].value.startswith(choice.partition("+")[0] + ": de ")


def test_guesses_agree_within_a_family_and_never_on_nothing():
    assert Guess("hr", 0.9).agrees(Guess("sr", 0.4))
    assert not Guess("hr", 0.9).agrees(Guess("de", 0.9))
    assert not NOTHING.agrees(NOTHING)
    assert same_family("xx", "xx")


def test_a_detector_that_does_not_exist_is_the_users_mistake():
    with pytest.raises(ArtlintError, match='no detector "fasttext"'):
        ForeignLine(detector="fasttext")


def test_a_detector_that_is_not_installed_is_the_users_mistake(monkeypatch):
    import artlint_rules.foreign.foreign_line as module

    monkeypatch.setattr(module, "installed", lambda name: name != "py3langid")
    with pytest.raises(ArtlintError, match="py3langid is not installed"):
        ForeignLine(detector=PAIR)
    assert ForeignLine(detector="pycld2").detector == "pycld2"


@pytest.mark.parametrize(
    ("there", "choice"),
    [
        ({"pycld2", "py3langid", "langdetect"}, PAIR),
        ({"pycld2", "langdetect"}, "pycld2"),
        ({"py3langid", "langdetect"}, "py3langid"),
        ({"langdetect"}, "langdetect"),
        (set(), ""),
    ],
)
def test_the_default_is_the_best_that_is_installed(monkeypatch, there, choice):
    monkeypatch.setattr(foreign_line, "installed", there.__contains__)
    assert foreign_line.default_choice() == choice


def test_nothing_heavy_is_loaded_for_an_english_article():
    program = """
        import sys
        from artlint import Document
        from artlint.model.rule import Context
        from artlint_rules.foreign.foreign_line import ForeignLine
        text = (
            "Bridge opened again\\n\\nLisbon, Nov. 4 (Reuters) -\\n\\nThe bridge over the river was opened on Tuesday, and "
            "it is the second of three.\\n\\nPhoto: Rui Costa\\n\\nSporting 2-1 Benfica\\n\\nBiodiesel plant opens\\n\\n"
            "“It is not the last of them,” the minister said to those who had come."
        )
        assert not list(ForeignLine().check(Context(Document("a", text))))
        print(*{"numpy", "py3langid", "langdetect"} & set(sys.modules))
    """
    result = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""


def test_importing_the_detectors_imports_no_package():
    program = "import sys, artlint.text.foreign_line; print(*{'numpy', 'pycld2', 'py3langid', 'langdetect'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == ""


def test_function_words_are_counted_whole_and_in_any_case():
    assert english_words("The theatre of OTHERS, and then-some: of.") == 4
    assert english_words("l'of d’and the-atre") == 0


@pytest.mark.parametrize("line", [ENGLISH, "of the", "He was not there when it was said."])
def test_the_gate_settles_english(line):
    assert is_english(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "the",
        GERMAN,
        "Wat is er of niet in dit huis te zien",
        "Le film The Lord of the Rings est sorti hier en salle dans toute la France et en Belgique",
    ],
)
def test_the_gate_leaves_the_rest_to_the_detectors(line):
    assert not is_english(line)


def test_the_gate_tells_which_of_many_lines_it_leaves():
    assert not_english(["", ENGLISH, GERMAN, " ", ENGLISH]) == [2, 3]


def test_names_have_no_plain_words():
    assert lower_words("Ursula von der Leyen, Luiz da Silva and Łukasz Piszczek") == ["and"]
    assert lower_words("iPhone mRNA #tag @handle x.com/news") == []


@pytest.mark.parametrize(
    ("line", "language"),
    [("今日のニュース", "ja"), ("今日新闻", "zh"), ("오늘의 뉴스", "ko"), ("Τα νέα σήμερα", "el"), ("ข่าววันนี้", "th")],
)
def test_a_script_of_one_language_needs_no_detector(monkeypatch, line, language):
    monkeypatch.setattr(foreign_line, "detector", lambda name: pytest.fail("asked"))
    assert judge(line, PAIR).language == language


def test_scripts():
    assert [script_of(c) for c in "aéжαא中かก1!"] == [
        "Latin", "Latin", "Cyrillic", "Greek", "Hebrew", "Han", "Kana", "Thai", "Latin", "Latin",
    ]  # fmt: skip
    assert main_script("Tokyo 東京の") == "Kana"
    assert main_script("Tokyo") == ""
    assert other_script_share("12") == 0.0
    assert other_script_share("ab жз") == 0.5


def test_common_words_are_sorted_words_of_four_letters_or_more():
    from importlib.resources import files

    lines = files("artlint.text").joinpath("english_words.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert words == sorted(set(words))
    assert all(word.isascii() and word.islower() and len(word) >= 4 for word in words)
    assert common_words() == words
    assert english_share(["market", "falls", "nunc"]) == pytest.approx(2 / 3)
    assert english_share([]) == 0.0


def test_every_name_is_a_word():
    assert language_name("vi") == "Vietnamese"
    assert language_name("xx") == "another language (xx)"
    assert detectors.UNKNOWN == "und"
