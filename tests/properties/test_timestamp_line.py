"""What is asked of a line before the pattern of reading times leaves none of them out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint_rules.boilerplate.timestamp_line import _AGO, _LONGEST_AGO, _MINUTES, _READ, _READING, _may_be_ago

# The whole pattern, and its parts with many words in them.
PATTERNS = [_AGO.pattern, rf"(?:{_READING}): [0-9]", rf"[0-9] (?:{_MINUTES}) (?:{_READ})"]


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=1000)
@given(st.data())
def test_what_the_pattern_takes_is_looked_at(pattern, data):
    words = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE | re.ASCII), fullmatch=True)).strip()
    if len(words) <= _LONGEST_AGO and _AGO.fullmatch(words):
        assert _may_be_ago(words), words
