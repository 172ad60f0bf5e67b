"""Pages that came out as one line, or as thousands: what goes through them again for each hit would take minutes."""

import time

import pytest

import artlint_rules
from artlint import Bad, Document
from artlint.engine.check import check, make_plan
from artlint.run.options import make_rules
from artlint.testing.examples import found_by_others

LENGTH = 60_000  # code points: a long article
MOST = 3.0  # seconds of CPU; the slowest rule needs 0.8, and those that read the line at each hit needed 2 to 228
RULES = [
    (rule, example.text)
    for rule in make_rules(list(artlint_rules.artlint_rules()), {})
    for example in rule.about.examples[:2]
    if isinstance(example, Bad)
]


MANY = 200_000  # code points of lines with a hit each
FIRST = {rule.about.code: (rule, example) for rule, example in reversed(RULES)}


def assert_quick(rule, text):
    plan, doc = make_plan([rule]), Document("long", text)
    before = time.process_time()
    _, crashes = check(plan, doc)
    assert crashes == []
    assert time.process_time() - before < MOST


@pytest.mark.parametrize("code", sorted(FIRST))
def test_thousands_of_lines_with_a_hit_each_take_no_minutes(code):
    rule, example = FIRST[code]
    lines = example.replace("[[", "").replace("]]", "") + "\n"
    assert_quick(rule, (lines * (MANY // len(lines) + 1))[:MANY])


@pytest.mark.parametrize("code", sorted(FIRST))
def test_a_line_without_a_space_takes_no_minutes(code):
    """As pages come out that have every space as an entity: each hit lies in a token as long as the article."""
    rule, example = FIRST[code]
    words = "&nbsp;".join(example.replace("[[", "").replace("]]", "").split()) + "&nbsp;"
    assert_quick(rule, (words * (LENGTH // len(words) + 1))[:LENGTH])


@pytest.mark.parametrize(
    ("rule", "example"), [pytest.param(*case, id=f"{case[0].about.code}-{n}") for n, case in enumerate(RULES)]
)
def test_a_line_of_a_thousand_hits_takes_no_minutes(rule, example):
    words = " ".join(example.replace("[[", "").replace("]]", "").split()) + " "
    assert_quick(rule, (words * (LENGTH // len(words) + 1))[:LENGTH])


DRAWN = ("-" * 90 + "x", "| " * 60 + "x", "=" * 90 + " x", "* " * 60 + "x", "_" * 90 + "x", "." * 90 + "x")


@pytest.mark.parametrize("lines", [(*DRAWN, "{}"), ("{}", *DRAWN)], ids=["before", "behind"])
@pytest.mark.parametrize("code", sorted(FIRST))
def test_drawn_lines_take_no_minutes(code, lines):
    """A pattern that may split a run of equal marks in many ways tries them all where the line ends in a letter."""
    rule, example = FIRST[code]
    text = example.replace("[[", "").replace("]]", "")
    doc = Document("drawn", "\n".join(lines).replace("{}", text))
    known = found_by_others(rule, doc, rule.about.examples[0].found)
    before = time.process_time()
    _, crashes = check(make_plan([rule]), doc, known=known)
    assert crashes == []
    assert time.process_time() - before < MOST
