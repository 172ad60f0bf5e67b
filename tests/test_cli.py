"""The command line, case by case, from the data files in ``tests/cli``."""

import re
import tomllib
from pathlib import Path

import pytest

from running import run

CASES = [
    pytest.param({**case, "files": {**table["files"], **case.get("files", {})}}, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).with_name("cli").glob("*.toml"))
    for table in [tomllib.loads(path.read_text("utf-8"))]
    for case in table.pop("case")
]
KEYS = {"name", "args", "stdin", "files", "code", "after", "about"} | {
    f"{stream}{how}" for stream in ("stdout", "stderr") for how in ("", "-has", "-lacks")
}


@pytest.mark.parametrize("case", CASES)
def test_case(case, tmp_path):
    assert case.keys() <= KEYS, "a key that means nothing"
    for name, content in case["files"].items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    done = run(case["args"], tmp_path, case.get("stdin", "").encode())
    told = f"exit code {done.code}\n--- stdout\n{done.out}--- stderr\n{done.errors}"
    assert done.code == case.get("code", 0), told
    for stream, text in (("stdout", done.out), ("stderr", done.errors)):
        if stream in case:
            assert text == case[stream], told
        for piece in case.get(f"{stream}-has", []):
            assert piece in text, told
        for piece in case.get(f"{stream}-lacks", []):
            assert piece not in text, told
    after = {**case["files"], **case.get("after", {})}
    left = {str(p.relative_to(tmp_path)): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    changed = {name: data.decode() for name, data in left.items() if data.decode() != after.get(name)}
    assert changed == {}, "files that are not as expected"
    assert after.keys() <= left.keys()


def test_case_names_are_unique():
    names = [case.id for case in CASES]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[\w-]+: [^\n]+", name) for name in names)
