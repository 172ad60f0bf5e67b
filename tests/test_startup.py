"""What is not loaded until it is needed: start-up time is felt at every commit."""

import subprocess
import sys

import pytest

# Modules that neither `artlint --version` nor the check of one small English article may load. Adjust the
# lists as the tool grows, with a reason.
HEAVY = [
    "asyncio", "concurrent.futures", "csv", "difflib", "email", "ftfy", "gzip", "http", "hypothesis",
    "importlib.metadata", "langdetect", "multiprocessing", "numpy", "pandas", "pathspec", "py3langid", "pyarrow",
    "pycld2", "pytest", "rapidfuzz", "regex", "rich", "sqlite3", "tempfile", "textstat", "tomllib", "unittest",
    "urllib.request", "zstandard",
]  # fmt: skip
NOT_FOR_VERSION = [
    *HEAVY, "artlint.engine", "artlint.plugins", "artlint.run", "artlint_rules", "daachorse", "json",
    "pluggy", "re2", "rtoml",
]  # fmt: skip
# Known to be loaded though they need not be; what leaves this list must not come back.
NOT_YET_FOR_VERSION: list[str] = []
NOT_YET_FOR_CHECK: list[str] = ["tempfile"]

SHOW = """
import sys
from artlint.cli.main import main
code = main(sys.argv[1:])
sys.stderr.write("\\n".join(sys.modules))
"""


def loaded(folder, *arguments):
    done = subprocess.run(
        [sys.executable, "-c", SHOW, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize("arguments", [("--version",), ("version",), ()])
def test_the_version_loads_next_to_nothing(tmp_path, arguments):
    there = loaded(tmp_path, *arguments)
    assert "artlint.cli.main" in there
    assert sorted(there & set(NOT_FOR_VERSION) - set(NOT_YET_FOR_VERSION)) == []


def test_the_check_of_a_small_english_article_loads_nothing_heavy(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge over the river is open again, and it was said to be safe.\n" * 3)
    loaded(tmp_path, "check", "--isolated", "a.txt")  # the first start of a version compiles its packs
    there = loaded(tmp_path, "check", "--isolated", "a.txt")
    assert "artlint.engine.check" in there
    assert sorted(there & set(HEAVY) - set(NOT_YET_FOR_CHECK)) == []
