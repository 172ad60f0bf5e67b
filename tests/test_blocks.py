"""Findings on neighbouring lines that go together, through the command line."""

import json
import re

from artlint import Applicability, Document, Edit, Finding, Fix, Span
from artlint.reports.blocks import blocks

_RULE = """
[[rule]]
code = "ZZZ001"
name = "zap-line"
summary = "line that says zap"
why = "Nobody wants it."
where = "alone"
message = "zap"
replace = ""
applicability = "safe"
[[rule.phrase]]
find = ["zap now", "zap then", "zap later"]
bad = ["Well.\\n[[Zap now]]\\nFine."]
good = ["They zap now and then."]
"""
PACK = f'[pack]\nsource = "made for these cases"\n{_RULE}'
TEXT = "One and one is two.\n\nZap now\n\nZap then\nTwo and two is four.\nZap later\n"
FILES = {"artlint.toml": 'packs = ["own.toml"]', "own.toml": PACK, "a.txt": TEXT}
CHECK = ("check", "--no-cache", "--select", "ZZZ", "a.txt", "--output-format")


def test_neighbours_are_one_frame_and_lines_apart_are_not(cli):
    done = cli(*CHECK, "full", files=FILES)
    box, alone, _ = done.out.split("\n\n", 2)
    names = re.findall("fingerprint: ([0-9a-f]+)", done.out)
    assert len(set(names)) == 3
    assert box.splitlines() == [
        "ZZZ001 [*] 2 lines to take out: 4 words, 25% of the article",
        "  --> a.txt:3:1",
        "  |",
        "3 | Zap now",
        f"  | ^ ZZZ001 [*] zap (zap-line), fingerprint: {names[0]}",
        "5 | Zap then",
        f"  | ^ ZZZ001 [*] zap (zap-line), fingerprint: {names[1]}",
        "   = safe fix: delete the lines",
    ]
    assert alone.startswith("ZZZ001 [*] zap (zap-line)\n  --> a.txt:7:1\n")
    assert "Found 3 findings" in done.out


def test_grouped_has_a_line_for_the_block_and_concise_one_for_each(cli):
    done = cli(*CHECK, "grouped", files=FILES)
    assert "  3:1 ZZZ001 [*] 2 lines to take out: 4 words, 25% of the article\n  7:1 ZZZ001 [*] zap\n" in done.out
    assert cli(*CHECK, "concise").out.count("[*] zap\n") == 3
    assert len(json.loads(cli(*CHECK, "json").out)["findings"]) == 3


def test_a_block_is_left_out_only_with_all_its_lines(cli):
    more = "".join(f"Zap now\nZap {'then' if n < 5 else 'later'}\nNumber {n}.\n" for n in range(9))
    done = cli(*CHECK, "grouped", "--group", files={**FILES, "a.txt": f"One.\n{more}"})
    # "zap now" comes nine times and each of the others four or five: three of every pair are shown.
    assert done.out.count("2 lines to take out") == 6
    assert "`Zap then` … and 2 more like this" in done.out
    assert "`Zap later` … and 1 more like this" in done.out


def test_unsafe_fixes_in_a_block_are_told_apart(cli):
    words = {"ZZZ001": "ZZZ002", "zap": "zop", "Zap": "Zop", '"safe"': '"unsafe"'}
    other = re.sub("|".join(words), lambda match: words[match[0]], _RULE)
    done = cli(*CHECK, "full", files={**FILES, "own.toml": PACK + other, "a.txt": "One.\n\nZap now\nZop then\n"})
    assert done.out.startswith("ZZZ001, ZZZ002 [?] 2 lines to take out: 4 words, 80% of the article\n")
    assert "   = safe fix: delete the lines marked [*]\n   = unsafe fix: delete the lines marked [?]\n" in done.out


def test_fixing_says_what_it_took_out(cli):
    assert cli(*CHECK, "concise", "--fix", files=FILES).errors == (
        "Fixed 3 findings in 1 file. That takes out 6 words, 38% of the words of these articles.\n"
    )


def test_a_fix_that_adds_at_the_very_end_is_no_block():
    doc = Document("a", "He said “no.")
    finding = Finding("ZZZ001", Span(8, 12), "open", (Fix((Edit(Span(12, 12), "”"),), Applicability.SAFE),))
    assert list(blocks(doc, [finding])) == [range(1)]
