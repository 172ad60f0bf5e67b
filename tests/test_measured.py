"""Tables of how often rules were right."""

import pytest

import artlint_rules
from artlint import ArtlintError
from artlint.plugins.measured import Measured, measured, read_table
from artlint.run.options import make_rules
from running import run

OWN = artlint_rules.artlint_measured()


def test_every_counted_rule_is_there_and_none_is_wrong_too_often_unless_its_labels_are():
    known = {rule.about.code: rule.about for rule in make_rules(list(artlint_rules.artlint_rules()), {})}
    rows = read_table(OWN)
    assert rows == sorted(rows)
    for row in rows:
        assert row.code in known
        enough = row.right + row.disputed >= 0.8 * (row.right + row.wrong)
        assert enough or row.right + row.wrong < 5 or known[row.code].preview, row


@pytest.mark.parametrize("line", ["BPL001\t1", "BPL001\t0\t0\t0\tnews\t2026-01-01", "BPL001\t1\tx\t0\tn\td"])
def test_a_table_that_makes_no_sense_is_a_mistake_told_in_a_sentence(tmp_path, line):
    table = tmp_path / "table.tsv"
    table.write_text(f"# from\n{line}\n", "utf-8")
    with pytest.raises(ArtlintError, match="no table of measurements"):
        measured([table], "BPL001")


def test_a_table_gives_the_rows_of_one_rule(tmp_path):
    table = tmp_path / "table.tsv"
    table.write_text("ABC001\t3\t1\t1\tnews\t2026-01-01\nABC002\t1\t0\t0\tnews\t2026-01-01\n", "utf-8")
    (row,) = measured([table], "ABC001")
    assert row == Measured("ABC001", 3, 1, 1, "news", "2026-01-01")
    assert row.precision == 0.75


def test_explain_tells_the_counts_and_what_reading_found(tmp_path):
    told = run(["explain", "BPL012"], tmp_path).out
    assert "Measured: 0." in told
    assert "right on reading" in told
