"""Tables of how often rules were right."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import artlint_rules
from artlint import ArtlintError
from artlint.cli.explain import sentence
from artlint.plugins.measured import Measured, measured, read_table
from artlint.run.options import make_rules
from running import run

BENCH = Path(__file__).parent.parent / "bench"
OWN = artlint_rules.artlint_measured()


def test_every_counted_rule_is_there_and_none_is_wrong_too_often_unless_its_labels_are():
    known = {rule.about.code: rule.about for rule in make_rules(list(artlint_rules.artlint_rules()), {})}
    rows = read_table(OWN)
    assert rows == sorted(rows, key=lambda row: (row.code, -row.right, row.articles))
    for row in rows:
        assert row.code in known
        enough = row.right + row.disputed >= 0.8 * (row.right + row.wrong)
        assert enough or row.right + row.wrong < 5 or known[row.code].preview, row


@pytest.mark.parametrize("line", ["BPL001\t1", "BPL001\t1\t0\t1\tnews\t2026-01-01", "BPL001\t1\tx\t0\tn\td"])
def test_a_table_that_makes_no_sense_is_a_mistake_told_in_a_sentence(tmp_path, line):
    table = tmp_path / "table.tsv"
    table.write_text(f"# from\n{line}\n", "utf-8")
    with pytest.raises(ArtlintError, match="no table of measurements"):
        measured([table])


def test_a_table_gives_the_rows_of_each_rule(tmp_path):
    table = tmp_path / "table.tsv"
    table.write_text("ABC001\t3\t1\t1\tnews\t2026-01-01\nABC002\t1\t0\t0\tnews\t2026-01-01\n", "utf-8")
    counts = measured([table])
    assert list(counts) == ["ABC001", "ABC002"]
    (row,) = counts["ABC001"]
    assert row == Measured("ABC001", 3, 1, 1, "news", "2026-01-01")
    assert row.precision == 0.75


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 1, 0), "75% of 4 findings in some news were right (2026-01-01)."),
        ((3, 2, 1), "60% of 5 findings in some news were right (2026-01-01); of the 2 others 1 is right on reading"),
        ((1, 0, 0), "100% of 1 finding in some news was right (2026-01-01)."),
        ((999, 1, 0), "99.9% of 1000 findings in some news were right (2026-01-01)."),
        ((1, 999, 0), "0.1% of 1000 findings in some news were right (2026-01-01)."),
        ((0, 0, 0), "no false alarm in some news (2026-01-01)."),
        ((0, 1, 0), "1 false alarm in some news (2026-01-01)."),
        ((0, 4, 2), "4 false alarms in some news (2026-01-01); 2 of them are right on reading"),
    ],
)
def test_counts_are_told_in_a_sentence(counts, said):
    assert sentence(Measured("ABC001", *counts, "some news", "2026-01-01")).startswith(f"Measured: {said}")


def test_explain_and_the_list_of_rules_tell_of_every_set(tmp_path):
    page = run(["explain", "TRN103"], tmp_path).out
    assert page.count("Measured: ") == 2
    (told,) = json.loads(run(["explain", "TRN103", "--output-format", "json"], tmp_path).out)
    (listed,) = json.loads(run(["rules", "--select", "TRN103", "--output-format", "json"], tmp_path).out)
    assert len(told["measured"]) == 2
    assert told["measured"] == listed["measured"]


def test_findings_are_counted_by_what_each_set_marks(tmp_path):
    news = "The bridge over the river is open and the people of the town are glad of it, for it was long in the making."
    caption, idiom = "Cliquez ici pour vous abonner à notre lettre", "It was the drop that filled the glass."
    foreign = f"{news}\n\n{caption}\n\n{news}"
    sets = {
        "boilerplate/dev.jsonl": [
            lined(news, "Leave a Comment", "boilerplate", "Filed Under: bridges", "content", "Share this", "unsure"),
            {**lined(news, "Leave a Comment", "content"), "failed": True},
        ],
        "names/dev.jsonl": [
            {"text": f"{news} Jan Zorkov came. Zorkow left, Zorkov stayed.", "corpus": "1", "planted": []},
            planted(f"{news} Anna Dreskova sang. Dreszkova left, Dreskova stayed.", "Dreszkova", corpus="2"),
        ],
        "foreign/dev.jsonl": [
            {"text": foreign, "planted": planted(foreign, caption)["planted"][0]},
            {"text": foreign, "planted": None},
        ],
        "web/articles.jsonl": [{"id": "w", "text": f"{news} {idiom} He ( a baker ) spoke ."}],
        "web/gold.jsonl": [{"id": "w", **mark} for mark in planted(f"{news} {idiom}", idiom)["planted"]],
        "web2/articles.jsonl": [],
        "web2/gold.jsonl": [],
        "clean/dev.jsonl": [{"text": f"{news} {idiom}"}],
    }
    for name, records in sets.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    table = tmp_path / "table.tsv"
    old = [
        "# head",
        "ABC003\t1\t0\t0\tsome news\t2020-01-01",
        "NAM001\t1\t2\t2\tnews with planted spellings\t2020-01-01",
    ]
    table.write_text("".join(f"{line}\n" for line in old), "utf-8")
    subprocess.run([sys.executable, BENCH / "precision.py", tmp_path, "2026-01-01", table], check=True)
    rows = read_table(table)
    assert {(row.code, row.articles, *row[1:4]) for row in rows if row.right + row.wrong} == {
        ("ABC003", "some news", 1, 0, 0),
        ("BPL001", "extracted news", 1, 0, 0),
        ("BPL018", "extracted news", 0, 1, 0),
        ("DMG003", "translated web articles", 0, 1, 0),
        ("DMG005", "translated web articles", 0, 2, 0),
        ("LNG001", "news with planted lines", 1, 1, 0),
        ("NAM001", "news with planted spellings", 1, 1, 1),
        ("TRN101", "600,000 words of original English news", 0, 1, 0),
        ("TRN101", "translated web articles", 1, 0, 0),
    }
    assert ("TRN103", 0, 0, 0, "600,000 words of original English news", "2026-01-01") in rows
    assert table.read_text("utf-8").startswith("# head\nABC003\t")


def lined(first, *lines_and_labels):
    """A record of one line and others with their labels."""
    lines, labels = lines_and_labels[::2], lines_and_labels[1::2]
    record = planted("\n\n".join([first, *lines]), *lines, extractor="a")
    return {
        **record,
        "lines": [{**mark, "label": label} for mark, label in zip(record["planted"], labels, strict=True)],
    }


def planted(text, *words, **more):
    """A record with the places of these words."""
    starts = [text.index(word) for word in words]
    marks = [{"start": start, "end": start + len(word)} for start, word in zip(starts, words, strict=True)]
    return {"text": text, "planted": marks, **more}


def test_explain_tells_the_counts_and_what_reading_found(tmp_path):
    told = run(["explain", "BPL012"], tmp_path).out
    assert re.search(r"Measured: \d\d% of \d+ findings ", told)
    assert "right on reading" in told
