"""One changed article is judged against the facts of its corpus, collected before it was written."""

import json

from artlint.cli.main import main

CORPUS = (
    "President Guido Tarmellin of Utopia opened the bridge in Velden on Monday. Tarmellin met Mayor Rosa Kessling there.",
    "Rosa Kessling, the mayor of Velden, said that Guido Tarmellin of Utopia was welcome. Tarmellin thanked her.",
)
CHANGED = "The bridge in Velden was opened by President Guido Tarmellan of Utopia and by Rosa Kessling, the mayor of the town."


def test_a_new_spelling_is_told_from_the_corpus_it_is_not_in(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    for number, text in enumerate(CORPUS):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    assert main(["collect", "--isolated", "-o", "facts.sqlite", "."]) == 0
    (tmp_path / "changed.txt").write_text(CHANGED, "utf-8")
    capfdbinary.readouterr()
    assert main(["check", "--isolated", "--facts", "facts.sqlite", "--output-format", "jsonl", "changed.txt"]) == 1
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    found = {row["match"]: row["fixes"][0]["edits"][0]["content"] for row in rows if row["type"] == "finding"}
    assert found == {"Tarmellan": "Tarmellin"}
