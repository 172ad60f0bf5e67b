"""The one scan finds for each rule what a naive search for its triggers finds, no less and no more."""

import re
from collections import defaultdict
from dataclasses import dataclass

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from artlint import About, ArtlintError, Document, Hit, Rule
from artlint.engine.prefilter import Prefilter
from artlint.text.decoration import is_decoration
from artlint.text.fold import fold
from artlint.text.words import is_word_character
from nasty import CHARACTERS, texts


@dataclass(frozen=True)
class Looks(Rule):
    about: About


def rule(*triggers, number=1, **about):
    return Looks(About(code=f"ZZZ{number:03}", name=f"z-{number}", triggers=triggers, **about))


def naive(rules, text):
    """Every place of every trigger, one trigger and one offset at a time."""
    found, folded = defaultdict(list), fold(text)
    for index, one in enumerate(rules):
        for at, trigger in enumerate(one.about.triggers):
            literal = fold(trigger)
            for start in range(len(folded) - len(literal) + 1):
                end = start + len(literal)
                if folded[start:end] == literal and (not one.about.whole_words or whole(folded, start, end)):
                    found[index].append(Hit(start, end, at))
        for at, wanted in enumerate(one.about.lines, len(one.about.triggers)):
            found[index] += alone(folded, fold(wanted), at)
        if one.about.pattern:
            found[index] += [Hit(*match.span(), -1) for match in re.finditer(one.about.pattern, text)]
    return {index: sorted(hits) for index, hits in found.items() if hits}


def alone(folded, literal, at):
    """The lines that are the literal, as soon as it stands between marks in them."""
    begin = 0
    for number, piece in enumerate(re.split(r"(\r\n|\r|\n)", folded)):
        for start in range(len(piece) - len(literal) + 1) if number % 2 == 0 else ():
            end = start + len(literal)
            between = is_decoration(piece[:start]) and is_decoration(piece[end:])
            said = set(piece[:start]) & set('“„"') and set(piece[end:]) & set('”“"')
            if piece[start:end] == literal and between and not said and not cut(piece, end):
                yield Hit(begin + start, begin + end, at)
                break
        begin += len(piece)


def cut(line, end):
    return end < len(line) and is_word_character(line[end - 1]) and is_word_character(line[end])


def whole(text, start, end):
    left = not is_word_character(text[start]) or start == 0 or not is_word_character(text[start - 1])
    right = not is_word_character(text[end - 1]) or end == len(text) or not is_word_character(text[end])
    return left and right


def scanned(rules, text):
    found = Prefilter(rules).scan([Document("d", text)])[0]
    for hits in found.values():
        assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    return {index: sorted(hits) for index, hits in found.items() if hits}


literals = st.one_of(
    st.sampled_from(
        ["a", "the", "of", "é", "İ", "“x”", "don’t", "😀", "\u00a0", "ß", "Σ", "ab", "aba", "b a", "-", "_a"]
    ),
    st.sampled_from(CHARACTERS),
    st.text(min_size=1, max_size=4),
    # Longer than what of a literal is looked for first, and alike until then.
    st.sampled_from(
        ["the rain in Spain stays", "the rain in Spain stay", "the rain in Spain is", "é" * 9 + "aéb", "é" * 12]
    ),
)
ruled = st.lists(st.tuples(st.lists(literals, min_size=1, max_size=4), st.booleans()), min_size=1, max_size=4)


@given(ruled, texts, st.data())
def test_literals_are_found_where_a_naive_search_finds_them(made, text, data):
    rules = [rule(*words, number=n, whole_words=flag) for n, (words, flag) in enumerate(made)]
    pool = [word for words, _ in made for word in words]
    glue = "".join(data.draw(st.lists(st.sampled_from([*pool, *CHARACTERS]), max_size=15)))
    assert scanned(rules, text + glue) == naive(rules, text + glue)


# In the common ground of RE2 and re, as About.pattern asks.
PATTERNS = [
    "a+b",
    "[.,]{2,}",
    "  +",
    "(?i)the",
    r"\bof\b",
    "x|é|😀",
    "[^a-z\n]b",
    "(?m)^a",
    "a.b",
    "İ",
    ". the",
    r"\ba",
    "[^x]X",
    r"a\s+b",
    r"[\s,]\d",
    r"[^\s]\d",
    r"[]\s]b",
    r"\[a\s?b\]",
]


labels = st.sampled_from(["tags", "tags:", "Read more »", "1", "a 1", "12.", "é", "»", "10", "read", "İ", "“x”"])
edges = st.sampled_from(["", "“", "”.", '"', " ", "• ", "1. ", " 12)", "»", "1", "x", "\u00a0", "…" * 25])


@given(st.lists(labels, min_size=1, max_size=3), st.lists(labels, max_size=2), st.data())
def test_lines_are_found_where_a_naive_search_finds_them_alone(lines, words, data):
    rules = [rule(*words, lines=tuple(lines)), rule(number=2, lines=tuple(lines[:1]))]
    made = data.draw(st.lists(st.tuples(edges, labels, edges, st.sampled_from(["\n", "\r\n", "\r", " "])), max_size=6))
    text = "".join(map("".join, made))
    assert scanned(rules, text) == naive(rules, text)


@given(st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=4), texts)
@example(["a.b"], "a\udc80b")
@example(["[^x]X"], "\ud800X")
@example(["a.b"], "a\x00b")
def test_patterns_are_found_where_re_finds_them(patterns, text):
    rules = [rule(number=n, pattern=pattern) for n, pattern in enumerate(patterns)]
    assert scanned(rules, text) == naive(rules, text)


@given(st.lists(literals, min_size=1, max_size=3), st.sampled_from(PATTERNS), texts)
def test_literals_and_a_pattern_of_one_rule_come_in_one_order(words, pattern, text):
    rules = [rule(*words, pattern=pattern)]
    assert scanned(rules, text + words[0]) == naive(rules, text + words[0])


def test_a_megabyte_with_a_hit_in_every_word_is_found_whole():
    text = "é the 😀 " * 120_000
    assert len(Prefilter([rule("the")]).scan([Document("d", text)])[0][0]) == 120_000


@pytest.mark.parametrize("bad", [{"triggers": ("",)}, {"lines": ("",)}, {"pattern": "("}, {"pattern": "(?<=a)b"}])
def test_a_rule_that_cannot_be_compiled_is_named(bad):
    with pytest.raises(ArtlintError, match="ZZZ007"):
        Prefilter([Looks(About(code="ZZZ007", name="z", **bad))])


def test_all_rules_that_cannot_be_compiled_are_named_at_once():
    with pytest.raises(ArtlintError) as told:
        Prefilter([rule("", number=1), rule(number=2, pattern="("), rule(number=3, pattern="[")])
    assert [problem[:6] for problem in told.value.problems] == ["ZZZ001", "ZZZ002", "ZZZ003"]
