"""Profiles of articles: in json, jsonl and statistics, and never from the network."""

import json
import subprocess
import sys

import pytest

from artlint.model.document import Document
from artlint.model.profile import profile_of
from artlint.text.readability import readability

EASY = "The cat sat on the mat. It was a big cat. It did not get up all day.\n"
HARD = "Notwithstanding considerable infrastructural improvements, municipal administrators postponed implementation.\n"
FILES = {
    "a.jsonl": "".join(
        json.dumps({"id": f"n{number}", "site": site, "text": text}) + "\n"
        for number, (site, text) in enumerate([("a.example", EASY), ("a.example", HARD), ("b.example", "")])
    )
}

# Refuses every connection and look-up, and tells which functions of textstat ran.
GUARD = """
import os, sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        sys.stderr.write(f"NETWORK {event}\\n")
        os._exit(9)

called = set()

def watch(frame, event, argument):
    if event == "call" and f"{os.sep}textstat{os.sep}" in frame.f_code.co_filename:
        called.add(frame.f_code.co_name)

sys.addaudithook(refuse)
from artlint.cli.main import main
import textstat
sys.setprofile(watch)
code = main(sys.argv[1:])
sys.setprofile(None)
sys.stderr.write("\\n".join(sorted(called)))
"""


@pytest.mark.parametrize("how", [("--output-format", "json"), ("--output-format", "jsonl"), ("--statistics",)])
def test_a_profile_needs_no_network_and_counts_no_syllable(tmp_path, how):
    (tmp_path / "a.txt").write_text(EASY + HARD)
    command = [sys.executable, "-c", GUARD, "check", "--isolated", "--profile", *how, "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    called = set(done.stderr.split())
    assert {"automated_readability_index", "coleman_liau_index", "sentence_count"} <= called
    assert [name for name in called if any(part in name for part in ("syllab", "cmudict", "pyphen", "difficult"))] == []


def test_json_lines_have_a_line_for_each_article_before_its_findings(cli):
    done = cli("check", "--isolated", "--profile", "--output-format", "jsonl", "a.jsonl", files=FILES)
    rows = [row for row in map(json.loads, done.out.splitlines()) if row["type"] == "article"]
    assert [row["document"]["id"] for row in rows] == ["n0", "n1", "n2"]
    assert rows[0]["profile"] == {
        "characters": 69,
        "words": 18,
        "sentences": 3,
        "language": "en",
        "readability": {"automated_readability_index": -5.1, "coleman_liau_index": -5.3},
    }
    assert rows[2]["profile"] == {
        "characters": 0,
        "words": 0,
        "sentences": 0,
        "language": "und",
        "readability": {"automated_readability_index": None, "coleman_liau_index": None},
    }


def test_json_has_the_articles_and_without_the_flag_none(cli):
    made = json.loads(cli("check", "--isolated", "--profile", "--output-format", "json", "a.jsonl", files=FILES).out)
    assert [row["document"]["record"] for row in made["articles"]] == [1, 2, 3]
    assert "articles" not in json.loads(cli("check", "--isolated", "--output-format", "json", "a.jsonl").out)


def test_statistics_have_medians_by_site(cli):
    done = cli("check", "--isolated", "--profile", "--statistics", "a.jsonl", files=FILES)
    assert done.out == (
        "articles  words  sentences  characters  automated  coleman-liau  site (medians)\n"
        "       2     13          2        89.5      18.75         23.85  a.example\n"
        "       1      0          0           0          -             -  b.example\n"
        "No findings in 3 articles.\n"
    )


def test_a_format_for_people_says_that_it_shows_no_profile(cli):
    done = cli("check", "--isolated", "--profile", "a.jsonl", files=FILES)
    assert (done.code, done.errors) == (0, "warning: --profile shows in json, jsonl and --statistics only\n")


def test_longer_words_and_sentences_are_harder():
    easy, hard = readability(EASY), readability(HARD)
    assert easy.automated < hard.automated
    assert easy.coleman_liau < hard.coleman_liau


@pytest.mark.parametrize("text", ["", " \n", "...", "\udcff", "橋は再開した。橋は安全だ。", "สะพานเปิดแล้ว"])
def test_what_has_no_words_between_spaces_has_no_grade(text):
    found = readability(text)
    assert (found.automated, found.coleman_liau) == (None, None)


@pytest.mark.parametrize("text", ["a", "1.", "\udcff word", "a" * 100_000, "word " * 50_000, ". " * 50_000 + "end"])
def test_odd_texts_have_profiles(text):
    profile = profile_of(Document("x", text))
    assert profile.characters == len(text)
    assert profile.sentences >= 1


def test_an_article_unlike_all_others_is_told_with_its_distances(cli):
    article = "The council met on Monday and spoke of the harbour wall, which will be mended before the winter. " * 6
    corpus = {f"corpus/{number}.txt": f"Council {number}\n\n{article}\n" for number in range(60)}
    new = {"new.txt": "Photo: J. Orlun\n", "like.txt": f"Council 99\n\n{article}\n"}
    args = ("--isolated", "--preview", "--select", "DMG091")
    assert cli("collect", *args, "-o", "facts.db", "corpus", files={**corpus, **new}).code == 0
    done = cli("check", *args, "--facts", "facts.db", "--output-format", "json", "new.txt", "like.txt")
    (found,) = json.loads(done.out)["findings"]
    assert (found["document"]["path"], found["match"]) == ("new.txt", "Photo: J. Orlun")
    assert found["message"] == "unlike the other articles: 3 words"
    assert [row["kind"] for row in found["evidence"]] == ["words"]
    assert found["evidence"][0]["value"] == "median 111 words, this one 3, 10 MAD away"
