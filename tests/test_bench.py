"""The benchmark's corpus is the same everywhere, and its tools run."""

import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent.parent / "bench"


def run(script, *arguments):
    command = [sys.executable, BENCH / script, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def test_the_corpus_is_the_same_every_time(tmp_path):
    for name in ("first", "second"):
        run("make_corpus.py", tmp_path / name, "20")
    first, second = (sorted((tmp_path / name).rglob("*.*")) for name in ("first", "second"))
    assert len(first) == 22
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    sizes = [path.stat().st_size for path in first if path.parent.name == "articles"]
    assert 3000 < sum(sizes) / len(sizes) < 5000


def test_every_rule_is_timed(tmp_path):
    (tmp_path / "a.txt").write_text("Storm\n\nThe storm is over.\n\nLeave a Comment\n", encoding="utf-8")
    rows = [line.split() for line in run("profile_rules.py", tmp_path / "a.txt").splitlines()]
    assert ["BPL001", "1", "1"] in [row[1:] for row in rows]
    assert ["view:", "line_texts"] in [row[1:] for row in rows]


def test_findings_are_counted_on_labels(tmp_path):
    assert "no folder" in run("evaluate.py", "")
    record = '{"text": "Storm\\n\\nLeave a Comment\\n", "spans": [{"start": 7, "end": 22}]}\n'
    (tmp_path / "set.jsonl").write_text(record, encoding="utf-8")
    assert "100% on a label" in run("evaluate.py", tmp_path)
