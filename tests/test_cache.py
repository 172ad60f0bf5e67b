"""The cache of results: it never changes what is told, and no trouble with it ends a run."""

import os
import random
import sqlite3
import subprocess
from pathlib import Path

import pytest

from artlint.cli import caching
from artlint.cli.main import main
from artlint.model.finding import Applicability, Edit, Evidence, Finding, Fix
from artlint.packs.kept import ENDING
from artlint.stores.finding_text import from_text, to_text
from artlint.stores.result_cache import NAME, ResultCache, Row
from artlint.text.span import Span
from running import command, run

ARTICLE = "The mayor of Velden met President Guido {name} on Monday.At noon they left .\n\n{more}\n"
PLUGIN = """
from dataclasses import dataclass
from artlint import About, Bad, Good, Rule, Span, plugins

VERSION = {version}
LOG = {log!r}

@dataclass(frozen=True)
class Zap(Rule):
    '''Zaps.'''
    about = About(code="ZAP001", name="zap", triggers=("zap",), examples=())
    word: str = "zap"

    def check(self, ctx):
        with open(LOG, "a") as log:
            log.write(ctx.doc.id + "\\n")
        if "crash" in ctx.doc.text:
            raise ValueError("crash " + str(VERSION))
        return [self.finding(Span(h.start, h.end), self.word + str(VERSION)) for h in ctx.hits]

@plugins.hookimpl
def artlint_rules():
    return [Zap]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(caching, "FEW", 0)
    with_packs = os.environ["ARTLINT_CACHE_DIR"]
    monkeypatch.setenv("ARTLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("ARTLINT_NO_CACHE", raising=False)
    (tmp_path / "cache").mkdir()
    # What a start keeps of rules and packs is made once, not for each test.
    for path in Path(with_packs).glob(f"*{ENDING}"):
        (tmp_path / "cache" / path.name).hardlink_to(path)
    return tmp_path / "cache"


@pytest.fixture
def corpus(tmp_path) -> Path:
    made = tmp_path / "corpus"
    made.mkdir()
    for number in range(12):
        (made / f"{number:02}.txt").write_text(article(number), "utf-8")
    return made


def article(number: int, more: str = "Leave a Reply") -> str:
    return ARTICLE.format(name="Tarmellan" if number == 7 else "Tarmellin", more=more)


def plugin(tmp_path: Path, version: int = 1) -> str:
    (tmp_path / "zap.py").write_text(PLUGIN.format(version=version, log=str(tmp_path / "log")))
    return "--plugin=zap.py"


def calls(tmp_path: Path) -> int:
    log = tmp_path / "log"
    count = len(log.read_text().splitlines()) if log.exists() else 0
    log.unlink(missing_ok=True)
    return count


def check(tmp_path: Path, *more: str):
    return run(["check", "--isolated", "--output-format", "jsonl", *more, "corpus"], tmp_path)


def test_the_second_run_calls_no_rule_and_tells_the_same(tmp_path, corpus):
    for path in corpus.iterdir():
        path.write_text(path.read_text() + "zap\n")
    given = plugin(tmp_path)
    cold = check(tmp_path, given)
    assert calls(tmp_path) == 12
    warm = check(tmp_path, given)
    assert calls(tmp_path) == 0
    assert (warm.raw, warm.code, warm.errors) == (cold.raw, cold.code, cold.errors)
    assert b"zap1" in cold.raw
    assert b"name-variant" in cold.raw
    check(tmp_path, given, "--no-cache")
    assert calls(tmp_path) == 12


def test_the_baseline_takes_what_a_check_found(tmp_path, corpus):
    for path in corpus.iterdir():
        path.write_text(path.read_text() + "zap\n")
    given = plugin(tmp_path)
    check(tmp_path, given)
    assert calls(tmp_path) == 12
    made = run(["baseline", "create", "--isolated", given, "corpus"], tmp_path)
    assert (made.code, "Added 61 findings" in made.errors) == (0, True), made.errors
    again = run(["baseline", "check", "--isolated", given, "corpus"], tmp_path)
    assert (again.code, again.errors, calls(tmp_path)) == (0, "0 rows of 61 stale.\n", 0)
    (corpus / "03.txt").unlink()
    assert run(["baseline", "check", "--isolated", given, "corpus"], tmp_path).code == 1


def test_no_cache_writes_nothing(tmp_path, corpus, folder, monkeypatch):
    check(tmp_path, "--no-cache")
    assert not (folder / NAME).exists()
    monkeypatch.setenv("ARTLINT_NO_CACHE", "1")
    check(tmp_path)
    assert not (folder / NAME).exists()
    monkeypatch.delenv("ARTLINT_NO_CACHE")
    check(tmp_path, "--cache-dir", "elsewhere")
    assert (tmp_path / "elsewhere" / NAME).exists()
    assert not (folder / NAME).exists()


def test_one_changed_article_is_all_that_is_checked_again(tmp_path, corpus):
    for path in corpus.iterdir():
        path.write_text(path.read_text() + "zap\n")
    given = plugin(tmp_path)
    check(tmp_path, given)
    calls(tmp_path)
    # The other spelling goes: an article that did not change has a finding less.
    (corpus / "07.txt").write_text(article(1) + "zap\n")
    after = check(tmp_path, given)
    assert calls(tmp_path) == 1
    assert b"name-variant" not in after.raw
    assert after.raw == check(tmp_path, given, "-n").raw


def test_time_and_a_copy_elsewhere_count_for_nothing(tmp_path, corpus):
    given = plugin(tmp_path)
    (corpus / "00.txt").write_text("zap\n")
    check(tmp_path, given)
    calls(tmp_path)
    os.utime(corpus / "00.txt", (1, 1))
    check(tmp_path, given)
    assert calls(tmp_path) == 0


def test_a_plugin_that_changed_is_noticed(tmp_path, corpus):
    (corpus / "00.txt").write_text("zap\n")
    assert b"zap1" in check(tmp_path, plugin(tmp_path, 1)).raw
    assert b"zap2" in check(tmp_path, plugin(tmp_path, 2)).raw


def test_a_document_with_a_crash_is_checked_again_and_told_again(tmp_path, corpus):
    given = plugin(tmp_path)
    (corpus / "00.txt").write_text("zap crash\n")
    runs = [check(tmp_path, given) for _ in range(3)]
    assert calls(tmp_path) == 3
    assert len({(one.raw, one.errors, one.code) for one in runs}) == 1
    assert runs[0].code == 2
    assert "rule ZAP001 failed" in runs[0].errors


# What may happen between two runs.
def _edit(rng, corpus):
    path = rng.choice(sorted(corpus.iterdir()))
    path.write_text(
        rng.choice([article(7), article(1, "zap"), article(1, "zap crash"), article(2, "See also: a thing")])
    )


def _add(rng, corpus):
    (corpus / f"new{rng.randrange(5)}.txt").write_text(article(rng.randrange(9), "zap"))


def _remove(rng, corpus):
    if len(list(corpus.iterdir())) > 2:
        rng.choice(sorted(corpus.iterdir())).unlink()


def _records(rng, corpus):
    rows = [
        f'{{"text": "{name} zap.At noon Leave a Reply"}}\n' for name in rng.choices(["Guido Tarmellin", "Ann"], k=3)
    ]
    (corpus / "more.jsonl").write_text("".join(rows))


def _swap(rng, corpus):
    one, two = rng.sample(sorted(corpus.iterdir()), 2)
    if one.suffix == two.suffix:
        first, second = one.read_bytes(), two.read_bytes()
        one.write_bytes(second)
        two.write_bytes(first)


def _nothing(rng, corpus):
    pass


@pytest.mark.parametrize("seed", range(30 if os.environ.get("ARTLINT_LONG") else 3))
def test_with_and_without_the_cache_the_same_is_told(tmp_path, corpus, seed):
    rng = random.Random(seed)
    plugin(tmp_path)
    for step in range(8):
        rng.choice([_edit, _edit, _add, _remove, _records, _swap, _nothing])(rng, corpus)
        if rng.random() < 0.2:
            plugin(tmp_path, rng.randrange(3))
        (tmp_path / "c.toml").write_text(
            f"[rules.zap]\nword = '{rng.choice(['zap', 'zip'])}'\n[rules.NAM001]\nmin-articles = {rng.choice([2, 3])}\n"
        )
        given = ["--plugin", "zap.py", rng.choice(["--preview", "--no-preview"])]
        given += rng.choice([[], ["--select", "NAM,ZAP"], ["--ignore", "DMG"], ["--site-field", "id"]])
        given += rng.choice([[], ["--config", "c.toml"]])
        if rng.random() < 0.3:
            collected = run(["collect", "-o", f"facts{step % 2}.db", *given, "corpus"], tmp_path)
            assert "Collected" in collected.errors, collected.errors
            given += ["--facts", f"facts{step % 2}.db"]
        given += rng.choice([["--output-format", "jsonl"], ["--output-format", "full"], ["-j", "2"]])
        without, with_cache = (run(["check", *given, *flag, "corpus"], tmp_path) for flag in (["-n"], []))
        assert (with_cache.raw, with_cache.code, with_cache.errors) == (without.raw, without.code, without.errors)


def test_a_damaged_cache_is_set_aside_and_told_once(tmp_path, corpus, folder):
    good = check(tmp_path)
    for damage in (b"rubbish" * 1000, (folder / NAME).read_bytes()[:5000] + b"\0" * 9000):
        for path in folder.glob(f"{NAME}*"):
            path.unlink()
        (folder / NAME).write_bytes(damage)
        after = check(tmp_path)
        assert (after.raw, after.code) == (good.raw, good.code)
        assert after.errors.count("the cache was damaged and is now results.sqlite.damaged") == 1
        assert (folder / f"{NAME}.damaged").read_bytes() == damage
        assert check(tmp_path).errors == good.errors


def test_a_cache_of_another_version_is_made_anew(tmp_path, corpus, folder):
    good = check(tmp_path)
    base = sqlite3.connect(folder / NAME)
    base.execute("PRAGMA user_version = 99")
    base.execute("DROP TABLE results")
    base.execute("CREATE TABLE results (other TEXT)")
    base.commit()
    base.close()
    after = check(tmp_path)
    assert after.raw == good.raw
    assert "of another version of artlint and is made anew" in after.errors
    assert check(tmp_path).errors == good.errors


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path, corpus):
    (tmp_path / "file").write_text("x")
    done = check(tmp_path, "--cache-dir", "file/cache")
    assert done.code == 1
    assert done.errors.count("the cache was not used") == 1
    assert done.raw == check(tmp_path, "-n").raw


def test_a_cache_that_another_run_writes_to_ends_no_run(tmp_path, corpus, folder, monkeypatch):
    monkeypatch.setattr("artlint.stores.result_cache._PATIENCE", 0.05)
    good = check(tmp_path)
    other = sqlite3.connect(folder / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert check(tmp_path).errors == good.errors  # reading goes on
    (corpus / "00.txt").write_text("Nothing here.\n")
    done = check(tmp_path)
    assert done.code == 1
    assert done.errors.count("the cache was not used: database is locked") == 1
    other.execute("ROLLBACK")
    other.close()


def test_several_runs_at_once_tell_the_same(tmp_path, corpus, folder):
    script = "from artlint.cli import caching; caching.FEW = 0"
    linting = command("check", "--isolated", "--output-format", "jsonl", "corpus", script=script)
    runs = [subprocess.Popen(linting, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    told = [(*process.communicate(), process.returncode) for process in runs]
    good = check(tmp_path, "-n")
    assert {(out, code) for out, _, code in told} == {(good.raw, 1)}
    # A run that had to wait too long may say so, and nothing else.
    assert all(b"database is locked" in line for _, errors, _ in told for line in errors.splitlines())
    assert check(tmp_path).raw == good.raw


SPOILT = [
    "rubbish",
    "[1]",
    "{}",
    '[["NAM001",0,99999,"x",[],0.9,[]]]',
    '[["NAM001",5,2,"x",[],0.9,[]]]',
    '[["XXX999",0,1,"x",[],0.9,[]]]',
    '[["DMG001",0,1,7,[],0.9,[]]]',
    '[["DMG001",0,1,"x",[[[[[0,99999],""]],"safe",""]],0.9,[]]]',
    '[["DMG001",0,1,"x",[[[[[0,1],""]],"sure",""]],0.9,[]]]',
    '[["DMG001",0,1,"x",[],"high",[]]]',
]


@pytest.mark.parametrize("spoilt", SPOILT)
def test_results_that_are_none_of_ours_are_worked_out_again(tmp_path, corpus, folder, spoilt):
    good = check(tmp_path)
    base = sqlite3.connect(folder / NAME)
    base.execute("UPDATE results SET alone = ?, among = ?", (spoilt, spoilt))
    base.commit()
    base.close()
    for _ in range(2):
        after = check(tmp_path)
        assert (after.raw, after.code, after.errors) == (good.raw, good.code, good.errors)


def test_old_results_go_out_first_and_the_rest_stays(tmp_path):
    keys = [random.Random(number).randbytes(16) for number in range(6000)]
    row = Row("[]" + " " * 100, "{}")

    def fill(keys, *, days_ago=0, used=()):
        cache = ResultCache(tmp_path, limit=200_000)
        cache._today -= days_ago
        assert all(cache.get(key) for key in used)
        for key in keys:
            cache.put(key, row)
        cache.close()
        assert cache.trouble == ""
        assert 0 < (tmp_path / NAME).stat().st_size <= 210_000
        cache = ResultCache(tmp_path)
        return {key for key in [*keys, *used, *left] if cache.get(key)}

    left = set()
    left = fill(keys[:1000], days_ago=3)
    assert left == set(keys[:1000])
    left = fill(keys[1000:1500], used=keys[:10])
    assert left == {*keys[:10], *keys[1000:1500]}
    left = fill(keys[1500:])  # more than it may hold, all of today
    assert 100 < len(left) < 1500


def test_findings_come_back_as_they_were_or_are_not_kept():
    fix = Fix((Edit(Span(1, 2), "ä\udc80"),), Applicability.UNSAFE, "why")
    finding = Finding("NAM001", Span(1, 2), "say “x”", (fix, fix), 1, (Evidence("a", "b", ("c", "d")),))
    assert from_text(to_text([finding]) or "") == [finding]
    assert repr(from_text(to_text([finding]) or "")) == repr([finding])
    odd = Finding("NAM001", Span(1, 2), object())  # type: ignore[arg-type]
    assert to_text([odd]) is None
    assert to_text([Finding("NAM001", Span(1, 2), "\ud83d\ude00")]) is None  # JSON would join the halves


def test_show_and_clean(tmp_path, corpus, folder):
    assert main(["cache", "clean"]) == 0
    check(tmp_path)
    (folder / "mine.bin").write_text("keep")
    shown = run(["cache", "show"], tmp_path)
    assert "results of 12 articles" in shown.out
    cleaned = run(["cache", "clean"], tmp_path)
    assert (cleaned.code, cleaned.out[:6]) == (0, "Freed ")
    assert "results of 0 articles" in run(["cache", "show"], tmp_path).out
    assert (folder / "mine.bin").read_text() == "keep"


def test_few_articles_are_not_worth_the_cache(tmp_path, corpus, folder, monkeypatch):
    monkeypatch.setattr(caching, "FEW", 100_000)
    check(tmp_path)
    assert not (folder / NAME).exists()


def test_a_plugin_file_has_no_bytecode_beside_it(tmp_path, corpus, monkeypatch):
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    check(tmp_path, plugin(tmp_path, 1))
    assert [path.name for path in tmp_path.iterdir() if path.name == "__pycache__"] == []
