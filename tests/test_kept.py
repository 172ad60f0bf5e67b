"""What is kept from one start to the next: as good as its source, and no error when it cannot be read."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from artlint import Document
from artlint.model.rule import options_of
from artlint.packs import load_packs
from artlint.packs.kept import ENDING, keep, recall
from artlint.run.session import start
from artlint.run.settings import Settings

PACK = """
[pack]
source = "test"

[[rule]]
code = "TST001"
name = "zap-line"
summary = "Zap"
where = "alone"
replace = ""
applicability = "safe"

[[rule.phrase]]
find = "{word}"
bad = ["It rains.\\n\\n[[{word}]]\\n"]
good = ["He said {word} to her."]
"""


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ARTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def packs(tmp_path) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    (folder / "own.toml").write_text(PACK.replace("{word}", "zap"), "utf-8")
    return folder


def test_a_kept_pack_is_the_pack(packs, cache):
    first, second = load_packs(packs), load_packs(packs)
    assert len(list(cache.iterdir())) == 1
    for one, two in zip(first, second, strict=True):
        assert [list(meant) for meant in (one.phrases, one.owners, one.words)] == [
            list(meant) for meant in (two.phrases, two.owners, two.words)
        ]
        assert options_of(one) == options_of(two)
        assert [*one.about.triggers, *one.about.lines] == [*two.about.triggers, *two.about.lines]
        assert list(one.about.examples) == list(two.about.examples)
        assert one.about.examples[0].text.endswith("[[zap]]\n")


def test_a_literal_may_have_any_character(packs):
    (packs / "own.toml").write_text(PACK.replace("{word}", "zap\\u0000zip\\u001f"), "utf-8")
    first, second = load_packs(packs), load_packs(packs)
    assert first[0].about.lines == second[0].about.lines == ("zap\0zip\x1f",)


def test_a_changed_pack_is_read_anew(packs):
    load_packs(packs)
    path = packs / "own.toml"
    before = path.stat()
    path.write_text(PACK.replace("{word}", "zip"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert load_packs(packs)[0].about.lines[0] == "zip"


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"\xe3", bytes(range(256))])
def test_a_damaged_file_is_made_anew(packs, cache, damage):
    load_packs(packs)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for spoilt in (damage, whole[: len(whole) // 2]):
        file.write_bytes(spoilt)
        assert load_packs(packs)[0].about.lines[0] == "zap"
        assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_made_is_no_error(packs, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("ARTLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert load_packs(packs)[0].about.lines[0] == "zap"


def test_what_is_kept_for_another_key_is_not_given():
    keep("name", "one", [1, "a"], b"data")
    assert recall("name", "one") == ([1, "a"], b"data")
    assert recall("name", "two") is None


def test_of_a_kind_the_newest_are_kept(cache):
    now = time.time()
    for number in range(5):
        keep(f"made-{number}", "key", number, of_a_kind=2)
        os.utime(cache / f"made-{number}{ENDING}", (now - 9 + number,) * 2)
    keep("other-0", "key", 0)
    assert sorted(path.name for path in cache.iterdir()) == [
        f"{name}{ENDING}" for name in ("made-3", "made-4", "other-0")
    ]


def test_what_was_made_long_ago_is_taken_out(cache):
    for name in ("old", "new"):
        keep(name, "key", 0)
    os.utime(cache / f"old{ENDING}", (0, 0))
    (cache / "other.txt").touch()
    os.utime(cache / "other.txt", (0, 0))
    keep("next", "key", 0)
    assert sorted(path.name for path in cache.iterdir()) == [f"new{ENDING}", f"next{ENDING}", "other.txt"]


def test_a_changed_rule_is_noticed_and_others_are_not_imported(tmp_path, cache):
    package = tmp_path / "site" / "kept_rules"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    rule = (
        "import sys\nfrom dataclasses import dataclass\nfrom artlint import About, Bad, Good, Rule, Span\n"
        "@dataclass(frozen=True)\nclass Zap(Rule):\n    '''Zaps.'''\n"
        "    about = About(code='ZAP001', name='zap', triggers=('WORD',), examples=(Bad('[[WORD]]'), Good('x')))\n"
        "    def check(self, ctx):\n        return [self.finding(Span(h.start, h.end), 'zap') for h in ctx.hits]\n"
    )
    code = (
        "import sys, kept_rules\nfrom artlint.plugins import rules_in\n(rule,) = rules_in(kept_rules)\n"
        "print(rule.about.triggers[0], rule.about.summary, 'kept_rules.zap' in sys.modules, len(rule.about.examples))"
    )

    def run(word: str) -> str:
        (package / "zap.py").write_text(rule.replace("WORD", word))
        shutil.rmtree(package / "__pycache__", ignore_errors=True)
        env = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "ARTLINT_CACHE_DIR": str(cache)}
        return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout

    assert run("zap") == "zap Zaps. True 2\n"
    path = package / "zap.py"
    before = path.stat()
    text = path.read_text()
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "ARTLINT_CACHE_DIR": str(cache)}
    again = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout
    assert (path.stat().st_mtime_ns, path.read_text()) == (before.st_mtime_ns, text)
    assert again == "zap Zaps. False 2\n"
    assert run("zapper") == "zapper Zaps. True 2\n"


def test_a_called_rule_is_still_the_same_rule_to_reports():
    session = start(Settings(), plugins=False)
    before = session.info.ruleset_hash
    doc = Document("a", "Bridge open\n\nThe bridge is open ,he said.\n\nLeave a Reply\n")
    assert session.check(doc, "a", session.collect([]))
    assert session.info.ruleset_hash == before
