"""Masking, templates, keys and sites hold whatever the text."""

import re

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from artlint.model.standing import joined, stories
from artlint.stores.pack_file import file_name, names_of
from artlint.text.recurring import is_label, key, masked, shape
from artlint.text.site import host_of, same_site, site_in_path
from artlint.text.template import template
from nasty import texts

lines = texts.map(lambda text: " ".join(text.split())).filter(bool)
words = st.lists(
    st.sampled_from(["Find", "Anna", "Roe", "12", "3,400", "among", "friends", "of", "May", "(5)", "+1", "a.b", "—"]),
    min_size=1,
    max_size=9,
).map(" ".join)


@given(lines)
def test_masking_twice_changes_nothing(line):
    assert masked(masked(line)) == masked(line)


@given(lines, st.integers(0, 9999), st.integers(0, 9999))
def test_numbers_do_not_matter(line, first, second):
    assert masked(f"{line} {first} times") == masked(f"{line} {second} times")


@given(words | lines)
def test_a_template_matches_the_line_that_it_is_of(line):
    common = template([line, line], names=True)
    assert common.fixed
    if line.strip() and common.parts:
        assert regex.search(common.pattern, line, regex.IGNORECASE)


@given(st.lists(words, min_size=1, max_size=4))
@example(["12", "12 12"])
def test_a_template_matches_every_line_of_its_shape(found):
    first = template(found[:1], names=True)
    for line in found:
        common = template([found[0], line], names=True)
        if common != first:
            assert regex.search(common.pattern, found[0], regex.IGNORECASE)
            assert regex.search(common.pattern, line, regex.IGNORECASE)


@given(lines, lines)
def test_keys_are_short_and_those_of_a_site(line, other):
    assert re.fullmatch(r"[A-Za-z0-9+/]{11}=", key("a.example", line))
    assert (key("a.example", line) == key("a.example", other)) == (line == other)
    assert key("a.example", line) != key("b.example", line)


@given(st.lists(st.integers(0, 2**80 - 1), min_size=3, max_size=3))
def test_counts_are_joined_in_any_order(values):
    first, second, third = values
    assert joined(first, joined(second, third)) == joined(joined(third, first), second)
    assert stories(joined(first, second)) >= max(stories(first), stories(second))


@given(texts)
def test_any_text_has_a_shape_or_none(text):
    for line in filter(None, map(str.strip, text.split("\n"))):
        is_label(line)
        assert shape(line) != line or not any(c.isupper() for c in line[1:])


@given(st.sets(st.text(min_size=1, max_size=12), max_size=60))
def test_every_site_has_a_code_and_a_name_of_its_own(sites):
    names = names_of(sites)
    assert len({code for code, _ in names.values()}) == len(sites)
    assert len({name for _, name in names.values()}) == len(sites)
    for code, name in names.values():
        assert re.fullmatch(r"S[A-Z]{2}\d{3}", code)
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9.-]*\.toml", file_name(site)) for site in sites)


def test_sites_are_known_from_addresses_and_folders():
    assert host_of("https://www.Post.example/a?b#c") == "post.example"
    assert host_of("http://[oops/") == ""
    assert host_of("a/b.txt") == ""
    assert site_in_path("corpus/www.post.com/2020/a.txt") == "post.com"
    assert site_in_path("corpus\\post.co.uk\\a.txt") == "post.co.uk"
    assert site_in_path("corpus/v1.2/train.data/post.com.jsonl") == ""
    assert same_site("edition.post.com", "post.com")
    assert not same_site("outpost.com", "post.com")
