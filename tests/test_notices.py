"""The table of openings with which sites speak to their visitors."""

import re
from itertools import chain

from artlint.text.fold import fold
from artlint_rules.tables import fields

ROWS = fields("notices.tsv")


def test_the_table_is_sorted():
    assert sorted(ROWS) == ROWS


def test_an_opening_stands_once_and_as_a_hit_is_read():
    openings = list(chain.from_iterable(row[1].split("|") for row in ROWS))
    assert len(openings) == len(set(openings))
    assert [words for words in openings if words != fold(words) or words != words.strip()] == []


def test_what_must_follow_is_a_pattern_for_text_in_lower_case():
    for _, _, following in ROWS:
        re.compile(following)
        assert re.sub(r"\\.", "", following).lower() == re.sub(r"\\.", "", following)
