"""Of findings that are one fault, one is shown."""

import pytest

from artlint import Applicability, Document, Edit, Finding, Fix, Span
from artlint.engine.check import changes, tidy

DOC = Document("a", "Talks with Vladimir Poutin ,who left.")
NAME, WHOLE = Span(20, 26), Span(11, 26)


def finding(rule, span, *words, confidence=0.9, level=Applicability.UNSAFE):
    fixes = tuple(Fix((Edit(span, text),), level) for text in words)
    return Finding(rule, span, "m", fixes, confidence)


def test_rules_that_would_change_the_same_letters_found_one_fault():
    wide, narrow = finding("NAM002", WHOLE, "Vladimir Putin"), finding("NAM001", NAME, "Putin")
    assert tidy(DOC, [wide, narrow]) == [wide]
    assert tidy(DOC, [wide, narrow._replace(confidence=0.95)]) == [narrow._replace(confidence=0.95)]


@pytest.mark.parametrize(
    "other",
    [
        finding("NAM001", NAME, "Pouline"),
        finding("NAM001", NAME, "Putin", "Poutine"),
        finding("ZZZ001", WHOLE, "Vladimir Poutin"),
        finding("NAM001", NAME),
        finding("NAM002", NAME, "Putin"),
    ],
)
def test_another_change_no_sure_one_or_the_same_rule_is_a_finding_of_its_own(other):
    wide = finding("NAM002", WHOLE, "Vladimir Putin")
    assert tidy(DOC, [wide, other]) == [wide, other]


def test_rules_of_one_family_found_one_fault_at_the_same_span():
    bare, fixed = finding("TRN201", NAME, confidence=0.95), finding("TRN310", NAME, "Putin")
    assert tidy(DOC, [bare, fixed]) == [fixed]
    assert tidy(DOC, [fixed, finding("TRN311", NAME, "Pouline", confidence=0.8)]) == [fixed]
    assert tidy(DOC, [fixed, finding("TRN310", NAME)]) == [fixed, finding("TRN310", NAME)]


@pytest.mark.parametrize(
    ("span", "words", "changed"),
    [
        (WHOLE, "Vladimir Putin", Edit(Span(21, 22), "")),
        (NAME, "", Edit(NAME, "")),
        (Span(26, 28), ",", Edit(Span(26, 27), "")),
        (Span(26, 28), ", ", Edit(Span(26, 28), ", ")),
        (Span(26, 26), " ", Edit(Span(26, 26), " ")),
        (Span(20, 26), "Poutin", Edit(Span(26, 26), "")),
    ],
)
def test_what_a_fix_puts_back_as_it_was_is_no_change(span, words, changed):
    assert changes(DOC, finding("ZZZ001", span, words)) == (changed,)
