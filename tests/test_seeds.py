"""The five real articles that artlint was first asked to clean; skipped where they are not at hand."""

import json
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from artlint.cli.main import main

SHARED = Path(__file__).parents[2] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").is_dir(), reason="the five articles are not beside this checkout"
)
FIXED_KINDS = {"boilerplate", "spacing", "punctuation", "foreign"}


def _gold() -> list[dict]:
    return [json.loads(line) for line in (SHARED / "gold/seeds.jsonl").read_text("utf-8").splitlines()]


def _findings(folder: Path, out: Path) -> dict[str, list[dict]]:
    assert main(["check", "--isolated", "--output-format", "jsonl", "-o", str(out), str(folder)]) == 1
    found = defaultdict(list)
    for line in out.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["type"] == "finding":
            found[Path(row["document"]["path"]).name].append(row)
    return found


@pytest.fixture(scope="module")
def findings(tmp_path_factory) -> dict[str, list[dict]]:
    return _findings(SHARED / "seeds", tmp_path_factory.mktemp("out") / "findings.jsonl")


def _meets(finding: dict, row: dict) -> bool:
    start, end = finding["span"]["start"], finding["span"]["end"]
    common = min(end, row["end"]) - max(start, row["start"])
    return common > 0 and 2 * common >= min(end - start, row["end"] - row["start"])


def _repair(finding: dict, row: dict) -> str | None:
    """What the finding's first fix makes of the row's own span."""
    if not finding["fixes"]:
        return None
    text = (SHARED / "seeds" / row["article"]).read_text("utf-8")
    low, high, piece = row["start"], row["end"], text
    for edit in sorted(finding["fixes"][0]["edits"], key=lambda edit: -edit["start"]):
        low, high = min(low, edit["start"]), max(high, edit["end"])
    length, piece = high - low, text[low:high]
    for edit in sorted(finding["fixes"][0]["edits"], key=lambda edit: -edit["start"]):
        piece = piece[: edit["start"] - low] + edit["content"] + piece[edit["end"] - low :]
    assert length == high - low
    head, tail = text[low : row["start"]], text[row["end"] : high]
    return piece.removeprefix(head).removesuffix(tail).strip() if piece else ""


def test_every_must_row_is_found_with_its_repair(findings):
    missing = []
    for row in _gold():
        if row["tier"] != "must":
            continue
        hits = [finding for finding in findings[row["article"]] if _meets(finding, row)]
        right = row["right"] is None or any(_repair(hit, row) == row["right"].strip() for hit in hits)
        if not hits or not right:
            missing.append((row["article"][:3], row["kind"], row["text"], [_repair(hit, row) for hit in hits]))
    assert not missing


def test_at_least_half_of_the_likely_rows_are_found(findings):
    likely = [row for row in _gold() if row["tier"] == "likely"]
    found = [row for row in likely if any(_meets(finding, row) for finding in findings[row["article"]])]
    assert 2 * len(found) >= len(likely)


def test_at_most_three_findings_meet_no_row(findings):
    gold = _gold()
    strangers = [
        (name[:3], finding["rule"]["code"], finding["match"])
        for name, found in findings.items()
        for finding in found
        if not any(
            row["article"] == name and finding["span"]["start"] < row["end"] and row["start"] < finding["span"]["end"]
            for row in gold
        )
    ]
    assert len(strangers) <= 3, strangers


def test_fixing_leaves_no_mechanical_artifact_and_a_second_run_changes_nothing(tmp_path, capfdbinary):
    folder = tmp_path / "seeds"
    shutil.copytree(SHARED / "seeds", folder)
    for path in folder.iterdir():
        path.chmod(0o644)
    main(["check", "--isolated", "--fix", str(folder)])
    once = {path.name: path.read_bytes() for path in folder.iterdir()}
    left = [
        (row["article"][:3], row["kind"], row["text"])
        for row in _gold()
        if row["tier"] == "must" and row["kind"] in FIXED_KINDS and row["text"].strip() and len(row["text"]) > 2
        # A name that stands elsewhere in the article too is looked for as a line of its own.
        if (
            row["text"] in once[row["article"]].decode().split("\n")
            if row["kind"] == "boilerplate"
            else row["text"] in once[row["article"]].decode()
        )
    ]
    assert not left
    assert main(["check", "--isolated", "--fix", str(folder)]) in {0, 1}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == once
