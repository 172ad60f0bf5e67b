"""What comes out does not depend on the number of processes."""

import pytest

from artlint import About, Document
from artlint.cli import caching
from artlint.cli.main import main
from artlint.engine.apply import SAFE_ONLY
from artlint.engine.corpus import Collector
from artlint.model.facts import Facts
from artlint.model.result import Origin
from artlint.run.ahead import LookedAhead
from artlint.run.batches import Asked
from artlint.run.fixing import Fixer
from artlint.run.session import start
from artlint.run.settings import Settings
from running import run

ARTICLE = "The mayor of Velden met President Guido {name} on Monday.At noon they left .\n\nLeave a Reply\n"
VILLA = "The mayor met Guido {name} at the Villa Ozanne in Velden.At noon they left .\n\nLeave a Reply\n"


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl"])
def test_the_same_bytes_whatever_the_number_of_processes(tmp_path, monkeypatch, form):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    for number in range(150):
        name = "Tarmellan" if number == 77 else "Tarmellin"
        (tmp_path / "corpus" / f"{number:03}.txt").write_text(ARTICLE.format(name=name), "utf-8")
    reports = []
    monkeypatch.setattr(caching, "FEW", 0)
    monkeypatch.setenv("ARTLINT_CACHE_DIR", str(tmp_path / "cache"))
    for jobs in (["-j1", "-n"], ["-j2", "-n"], ["-j3", "-n"], ["-j3"], ["-j2"], ["-j0"]):
        out = tmp_path / "report"
        assert main(["check", "--isolated", *jobs, "--output-format", form, "-o", str(out), "corpus"]) == 1
        reports.append(out.read_bytes())
    assert len(set(reports)) == 1
    assert b"DMG001" in reports[0]


def test_the_same_of_records_facts_files_and_broken_input(tmp_path):
    (tmp_path / "corpus").mkdir()
    rows = [f'{{"text": "Guido {"Tarmellan" if n == 9 else "Tarmellin"} came .", "id": "{n}"}}\n' for n in range(700)]
    (tmp_path / "corpus" / "a.jsonl").write_text("".join([*rows, "{broken\n"]))
    (tmp_path / "corpus" / "b.txt").write_bytes(b"\0\0")
    (tmp_path / "corpus" / "c.txt").write_bytes(b"\xff came .\n")
    run(["collect", "--isolated", "-o", "facts.db", "corpus"], tmp_path)
    for more in ([], ["--facts", "facts.db"]):
        given = ["check", "--isolated", "-n", "--output-format", "json", *more, "corpus"]
        one, two, three = (run([*given, "-j", str(jobs)], tmp_path) for jobs in (1, 2, 3))
        assert (one.raw, one.code, one.errors) == (two.raw, two.code, two.errors) == (three.raw, 2, three.errors)


def test_fixing_writes_the_same_whatever_the_number_of_processes_and_with_a_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(caching, "FEW", 0)
    monkeypatch.setenv("ARTLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("ARTLINT_NO_CACHE", raising=False)
    seen = []
    for number, jobs in enumerate((["-j1", "-n"], ["-j3", "-n"], ["-j1"], ["-j1"], ["-j2"])):
        folder = tmp_path / str(number) / "corpus"
        folder.mkdir(parents=True)
        for article in range(150):
            (folder / f"{article:03}.txt").write_text(VILLA.format(name="Tarmellin"), "utf-8")
        (folder / "077.txt").write_text(VILLA.format(name="Tarmellan"), "utf-8")
        rows = [f'{{"text": "He came {n} times.At noon he left ."}}\n' for n in range(300)]
        (folder / "z.jsonl").write_text("".join([*rows, "{broken\n", rows[0]]))
        given = ["check", "--isolated", *jobs, "--unsafe-fixes", "--output-format", "json", "--show-fixes", "corpus"]
        shown, done = (run([*given, *more], folder.parent) for more in (["--diff"], []))
        assert (folder / "077.txt").read_text() == (folder / "003.txt").read_text()
        assert "noon they left.\n" in (folder / "003.txt").read_text()
        assert 'He came 7 times. At noon he left."' in (folder / "z.jsonl").read_text()
        written = [path.read_bytes() for path in sorted(folder.iterdir())]
        seen.append((shown.raw, done.code, done.raw, done.errors, written))
    assert all(what == seen[0] for what in seen)


def test_a_file_that_cannot_be_read_any_more_holds_up_no_look(tmp_path, monkeypatch):
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in files:
        path.write_text(VILLA.format(name="Tarmellin"), "utf-8")
    looks = [(Asked(Document(p.name, p.read_text("utf-8")), Origin(str(p))), [], ()) for p in files]
    session = start(Settings(), plugins=False)
    fixer = Fixer(session, Facts, SAFE_ONLY, LookedAhead(looks))
    monkeypatch.setattr(fixer, "_mended", lambda path: (_ for _ in ()).throw(OSError("gone")))
    list(fixer.write(str(files[0])))
    assert fixer.looked.of(looks[1][0].document, looks[1][0].origin) == []
    assert [problem.path for problem in session.problems] == [str(files[0])]


def test_a_look_ahead_is_for_the_document_that_was_looked_at():
    def look(path, record, text):
        return Asked(Document(f"{path}#{record}", text), Origin(path, record)), [text], ()

    def of(path, record, text):
        return looked.of(Document(f"{path}#{record}", text), Origin(path, record))

    looks = [look("a", n, f"a{n}") for n in (1, 2, 3, 5, 6)] + [look("b", n, f"b{n}") for n in (1, 2)]
    looked = LookedAhead(looks)
    assert of("a", 1, "a1") == ["a1"]
    assert of("a", 2, "changed since") is None
    assert of("a", 3, "a3") == ["a3"]
    assert of("a", 4, "came since") is None
    assert of("a", 5, "a5") == ["a5"]
    assert of("new", 1, "a6") is None
    looked.leave("a")
    assert of("b", 2, "b2") == ["b2"]
    assert of("b", 3, "b3") is None
    assert LookedAhead().of(Document("a", "a"), Origin("a")) is None


def test_what_is_gathered_in_parts_is_what_is_gathered_at_once():
    class Lengths:
        about = About(code="LEN001", name="lengths")

        def observe(self, doc):
            return [(word[0], (len(word),)) for word in doc.text.split()]

        def combine(self, first, second):
            return tuple(sorted({*first, *second}))

        def keep(self, value):
            return len(value) > 1

        def check(self, ctx):
            return []

    docs = [Document(str(n), f"{'a' * n} b{'c' * (n % 3)} d") for n in range(1, 30)]
    whole = Collector([Lengths()])
    parts = [Collector([Lengths()]) for _ in range(3)]
    for number, doc in enumerate(docs):
        whole.add(doc)
        parts[number % 3].add(doc)
    together = Collector([Lengths()])
    for part in reversed(parts):
        together.merge(part.gathered())
    assert together.facts() == whole.facts()
    assert whole.facts().tables["LEN001"].keys() == {"a", "b"}


@pytest.mark.parametrize("given", ["x", "-1", "1.5", ""])
def test_a_number_of_processes_that_is_none(tmp_path, given, monkeypatch):
    assert run(["check", "--isolated", f"--jobs={given}"], tmp_path).code == 2
    monkeypatch.setenv("ARTLINT_JOBS", given or "y")
    done = run(["check", "--isolated"], tmp_path)
    assert done.code == 2
    assert 'ARTLINT_JOBS: "jobs" must be a whole number from 0, or auto' in done.errors
