"""Short lines, and phrases that must stand alone on theirs."""

from artlint.engine.check import check, make_plan
from artlint.model.document import Document
from artlint.packs.load import parse_pack
from artlint.text.lines import SHORT

PACK = """
[pack]
source = "test"

[[rule]]
code = "TST001"
name = "ad-mark"
summary = "Mark"
where = "alone"

[[rule.phrase]]
find = "Advertisement"
bad = ["[[Advertisement]]"]
good = ["Advertisement pays."]
"""


def found(text):
    doc = Document("d", text)
    findings, crashes = check(make_plan(parse_pack(PACK, "test.toml")), doc)
    assert not crashes
    return [doc[finding.span] for finding in findings]


def test_a_lone_phrase_may_wear_marks():
    assert found("It is open.\n  | * Advertisement: ... |  \nHe came.") == ["| * Advertisement: ... |"]


def test_a_lone_phrase_is_not_found_in_a_sentence_however_long():
    assert not found("The advertisement was there.\n" + "So it was. " * 20 + "Advertisement")


def test_short_lines_are_told_in_order_and_blank_ones_left_out():
    text = "  one \n\n" + "x" * (SHORT + 1) + "\r\ntwo\r\n \n"
    doc = Document("d", text)
    assert [text[line.start : line.end] for line in map(doc.trimmed_line, doc.short)] == ["one", "two"]


def test_an_empty_text_has_no_short_lines():
    assert Document("d", "").short == []
