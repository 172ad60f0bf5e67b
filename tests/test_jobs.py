"""What comes out does not depend on the number of processes."""

import pytest

from artlint.cli.main import main

ARTICLE = "The mayor of Velden met President Guido {name} on Monday.At noon they left .\n\nLeave a Reply\n"


@pytest.mark.parametrize("form", ["full", "jsonl"])
def test_the_same_bytes_for_one_process_and_for_three(tmp_path, monkeypatch, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    for number in range(150):
        name = "Tarmellan" if number == 77 else "Tarmellin"
        (tmp_path / "corpus" / f"{number:03}.txt").write_text(ARTICLE.format(name=name), "utf-8")
    reports = []
    for jobs in ("1", "3"):
        out = tmp_path / f"report-{jobs}"
        assert main(["check", "--isolated", "-j", jobs, "--output-format", form, "-o", str(out), "corpus"]) == 1
        reports.append(out.read_bytes())
    assert reports[0] == reports[1]
    assert b"lost-space-after-stop" in reports[0]
