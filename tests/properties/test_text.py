"""Strings to offsets: whatever the text, offsets stay inside it and mean the same both ways."""

import itertools
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint import Document, Span, delete_lines
from artlint.text.fold import fold
from artlint.text.label import as_label, as_sentence
from artlint.text.lines import line_index, trimmed, without_bullet
from artlint.text.names import capitalised, capitalised_spans, different_capitalised
from artlint.text.position import STEP, Ruler, position
from artlint.text.visible import visible
from nasty import ONE_MEGABYTE, texts

ALL_CHARACTERS = "".join(map(chr, range(sys.maxunicode + 1)))


def test_fold_keeps_the_length_of_every_character_alone():
    longer = [hex(ord(character)) for character in ALL_CHARACTERS if len(fold(character)) != 1]
    assert longer == []


def test_fold_keeps_the_length_of_all_characters_together():
    assert len(fold(ALL_CHARACTERS)) == len(ALL_CHARACTERS)


@given(texts)
def test_fold_keeps_length_and_folds_only_once(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert len(fold(folded)) == len(folded)


@given(texts)
def test_lines_and_their_ends_make_up_the_text(text):
    lines = Document("d", text).lines
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    ends = [text[line.end : after.start] for line, after in itertools.pairwise(lines)]
    assert set(ends) <= {"\n", "\r\n", "\r"}
    assert all("\n" not in text[slice(*line)] and "\r" not in text[slice(*line)] for line in lines)
    assert "".join(text[slice(*line)] + end for line, end in zip(lines, [*ends, ""], strict=True)) == text


@given(texts)
def test_a_trimmed_line_is_the_line_without_white_space_at_its_ends(text):
    doc = Document("d", text)
    for index, line in enumerate(doc.lines):
        assert doc.line(index) == line
        assert doc[doc.trimmed_line(index)] == doc[line].strip()
        assert doc.trimmed_line(index) == trimmed(text, line)


@given(texts)
def test_every_offset_has_one_line_and_comes_back_from_its_position(text):
    doc = Document("d", text)
    lines, starts = doc.lines, doc.line_starts
    for offset in range(len(text) + 1):
        index = line_index(starts, offset)
        assert lines[index].start <= offset
        assert index + 1 == len(lines) or offset < lines[index + 1].start
        line, column = position(starts, offset)
        assert lines[line - 1].start + column - 1 == offset


def encoded_length(text):
    """In UTF-8: invalid bytes as one each, unless a surrogate is among them that was no byte."""
    try:
        return len(text.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return len(text.encode("utf-8", "surrogatepass"))


@given(texts, st.integers(1, 5), st.randoms(use_true_random=False))
def test_offsets_in_other_units_are_those_of_the_encoded_text_in_any_order(text, step, order):
    offsets = [*range(len(text) + 1)]
    order.shuffle(offsets)
    ruler = Ruler(text, step)
    for offset in offsets:
        head = text[:offset]
        assert ruler.at(offset) == (encoded_length(head), sum(1 + (ord(c) > 0xFFFF) for c in head))


def test_an_offset_far_back_costs_no_more_than_one_at_the_start():
    class Read(str):
        __slots__ = ("code_points",)

        def __getitem__(self, piece):
            got = super().__getitem__(piece)
            self.code_points += len(got)
            return got

    text = Read(ONE_MEGABYTE)
    text.code_points = 0
    ruler = Ruler(text)
    offsets = [*range(0, len(text), 100)]
    for offset in offsets:
        ruler.at(offset)
    assert text.code_points <= len(text) + len(offsets) * STEP


@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_trimmed_spans_lie_inside(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for inner in (trimmed(text, Span(start, end)), without_bullet(text, Span(start, end))):
        assert start <= inner.start <= inner.end <= end


@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_deleting_lines_takes_whole_lines_and_at_least_the_span(text, one, other):
    doc = Document("d", text)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    (edit,) = delete_lines(doc, Span(start, end)).edits
    assert 0 <= edit.span.start <= edit.span.end <= len(text)
    first, last = doc.line_at(start), doc.line_at(max(start, end - 1))
    assert edit.span.covers(Span(first.start, last.end))
    # What is left is the lines before and after, each whole.
    left = text[: edit.span.start] + text[edit.span.end :]
    kept = [doc[line].strip() for line in doc.lines if not edit.span.covers(line)]
    assert [line.strip() for line in left.splitlines() if line.strip()] == [
        line for whole in kept for line in whole.splitlines() if line.strip()
    ]


@given(texts)
def test_capitalised_words_stand_where_their_spans_say(text):
    spans = capitalised_spans(text)
    assert [text[slice(*span)] for span in spans] == capitalised(text)


@given(st.one_of(texts, st.text(alphabet="ABb0_'-s é’", max_size=30)))
def test_different_capitalised_words_are_those_of_the_list(text):
    assert different_capitalised(text) == frozenset(capitalised(text))


STEERS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def _harmful(character):
    # Arabic and other number signs are format characters that show.
    shown = 0x600 <= ord(character) <= 0x605 or ord(character) in {0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    kind = unicodedata.category(character)
    return (
        kind in {"Cc", "Cs", "Zl", "Zp"}
        or (kind == "Cf" and not shown)
        or (unicodedata.bidirectional(character) in STEERS)
    )


def test_visible_leaves_no_control_bidi_or_format_character():
    left = [hex(ord(character)) for character in visible(ALL_CHARACTERS) if _harmful(character)]
    assert left == []


@given(texts)
def test_visible_text_is_one_line_that_can_be_encoded(text):
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")


@pytest.mark.parametrize("end", ["", "\n", "\r", "\r\n"])
def test_a_megabyte_on_one_line_is_no_trouble(end):
    doc = Document("d", ONE_MEGABYTE + end)
    assert doc.lines[0] == Span(0, len(ONE_MEGABYTE))
    assert len(fold(doc.text)) == len(doc.text)
    assert doc.filled == [0]


@pytest.mark.parametrize(
    ("written", "label", "sentence"),
    [
        ("space lost after a comma.", "Space lost after a comma", "Space lost after a comma."),
        ('A price: "20$"', 'A price: "20$"', 'A price: "20$".'),
        ('"Can not" for "cannot".', '"Can not" for "cannot"', '"Can not" for "cannot".'),
        ("“although” and “but”", "“although” and “but”", "“although” and “but”."),
        ('a stop by itself: "The talks ended. ."', 'A stop by itself: "The talks ended. ."', 'A stop by itself: "The talks ended. ."'),
        ("three stops, ...", "Three stops, ...", "Three stops, ..."),
        ("iPhone in capitals.", "iPhone in capitals", "iPhone in capitals."),
    ],
)  # fmt: skip
def test_what_a_rule_finds_is_written_in_one_way(written, label, sentence):
    assert as_label(written) == label
    assert as_sentence(label) == sentence
