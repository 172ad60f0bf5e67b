"""Rules that go by what others found let what everybody writes pass for no mark of a translation."""

import pytest

from artlint import Document, Finding, Span
from artlint.engine.check import check, make_plan
from artlint_rules.foreign.left_over_word import LeftOverWord
from artlint_rules.names.miscased_name import MiscasedName
from artlint_rules.translation.company_of_calques import CompanyOfCalques

CASES = {
    LeftOverWord: "On the 3rd of the month the mayor opened the vyhlidku over the river, and it is free to all.",
    MiscasedName: "In the end zlarvia Brodny won. Zlarvia Brodny's fans were glad of it, and they said so.",
    CompanyOfCalques: "The fish is in the hall of the town. This was stated by an aide to the mayor.",
}


@pytest.mark.parametrize(("rule", "text"), CASES.items())
@pytest.mark.parametrize(("code", "opens"), [("TRN101", True), ("TRN407", False), ("TRN003", False)])
def test_only_what_tells_of_a_translation_opens_the_gate(rule, text, code, opens):
    known = [Finding(code, Span(0, 2), "one"), Finding(code, Span(3, 6), "two")]
    assert bool(check(make_plan([rule()]), Document("a", text), known=known).findings) == opens
