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


WRAPPED = """\
The mayor of the town told the council on Monday evening that the
advertisement
of the mill would be taken down, as the people who live beside the
bridge had asked for it three times, and that nobody had heard them
until the paper told of it in the spring of the year, two days before
the vote on it.

Advertisement
"""


def test_a_line_of_a_text_that_is_broken_at_a_width_is_no_label_if_a_sentence_goes_on_in_it():
    assert found(WRAPPED) == ["Advertisement"]
    assert found(WRAPPED.replace("the\nadvertisement\nof the mill", "the sign\n\nadvertisement\n\nOf the mill it")) == [
        "advertisement",
        "Advertisement",
    ]


def test_few_torn_lines_do_not_make_a_text_one_that_is_broken_at_a_width():
    doc = Document("d", WRAPPED)
    assert (doc.hard_wrapped, [index for index in doc.filled if doc.goes_on(index)]) == (True, [1, 3, 4, 5])
    assert not Document("d", WRAPPED.replace("bridge had", "Bridge had")).hard_wrapped


def test_an_item_of_a_numbered_list_is_no_label():
    assert found("These were shown:\n1. Rain\n2. Advertisement\n3. The mill\n") == []
    assert found("It is open.\n2. Advertisement\nHe came.\n") == ["2. Advertisement"]
    assert found("It is open.\n7) Rain\n2. Advertisement\n") == ["2. Advertisement"]


def test_the_lines_around_a_line_are_those_that_are_not_blank():
    doc = Document("d", "\none\n\n  \ntwo\nthree\n")
    assert [doc.around(index) for index in doc.filled] == [("", "two"), ("one", "three"), ("two", "")]
    assert doc.around(0) == ("", "one")
    assert doc.around(2) == ("one", "two")
