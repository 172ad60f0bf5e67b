"""Whole articles: the report on the sample corpus, reviewed as a difference.

``ARTLINT_UPDATE_SNAPSHOTS=1 pytest tests/test_snapshots.py`` writes the snapshot anew.
"""

import os
from pathlib import Path

from artlint.cli.main import main

ROOT = Path(__file__).parents[1]
SNAPSHOT = Path(__file__).parent / "snapshots" / "corpus.txt"


def test_the_report_on_the_sample_corpus_is_as_reviewed(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    out = tmp_path / "report.txt"
    main(["check", "--isolated", "--exit-zero", "--output-format", "concise", "-o", str(out), "examples/corpus"])
    report = out.read_text("utf-8")
    if os.environ.get("ARTLINT_UPDATE_SNAPSHOTS"):
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(report, "utf-8")
    assert report == SNAPSHOT.read_text("utf-8")
