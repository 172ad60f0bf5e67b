"""Edits, rounds of edits, and fixing until nothing is left to fix."""

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from artlint import Applicability, Document, Edit, Finding, Fix, Span
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, plan_edits, settle
from artlint.engine.pieces import Pieces
from artlint.model.finding import apply_edits
from nasty import texts


@st.composite
def edits_for(draw, length):
    """Edits in order and without overlap."""
    places = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]
    starts = set()
    kept = [span for span in spans if span.start not in starts and not starts.add(span.start)]
    return [Edit(span, draw(st.text(max_size=4))) for span in kept]


@given(texts, st.data())
def test_pieces_make_of_the_first_text_what_round_upon_round_made_of_it(text, data):
    pieces, now = Pieces(len(text)), text
    for _ in range(data.draw(st.integers(0, 4))):
        edits = data.draw(edits_for(len(now)))
        pieces.apply(edits)
        now = apply_edits(now, edits)
    made = pieces.edits()
    assert apply_edits(text, made) == now
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(made))
    assert all(one.span.end < other.span.start for one, other in itertools.pairwise(made)), "edits that touch"


spans = st.tuples(st.integers(0, 60), st.integers(0, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
fixes = st.builds(
    Fix,
    st.lists(st.builds(Edit, spans, st.text(max_size=2)), max_size=20).map(tuple),
    st.sampled_from(Applicability),
)
findings = st.lists(
    st.builds(
        Finding, st.sampled_from(["AAA001", "BBB001"]), spans, st.just("m"), st.lists(fixes, max_size=2).map(tuple)
    ),
    max_size=40,
)


def one(rule, *edits):
    return Finding(rule, Span(0, 1), "m", (Fix(tuple(Edit(Span(*span), words) for *span, words in edits)),))


# A fix that reaches far ahead must still be seen by the fixes that come long after it.
FAR = [
    one("AAA001", (0, 1, ""), (50, 55, "")),
    *(one("BBB001", (n, n + 1, "")) for n in range(2, 40)),
    one("BBB001", (52, 53, "")),
]


@given(findings)
@example(FAR)
def test_a_plan_never_overlaps_and_takes_each_fix_whole(given_findings):
    edits, codes = plan_edits(given_findings, SAFE_AND_UNSAFE)
    for before, after in itertools.pairwise(edits):
        assert before.span.end <= after.span.start
        assert before.span.start != after.span.start
    wished = [f.fixes[0] for f in given_findings if len(f.fixes) == 1 and f.fixes[0].applicability in SAFE_AND_UNSAFE]
    whole = [fix for fix in wished if fix.edits and set(fix.edits) <= set(edits)]
    assert len(whole) >= len(codes)
    assert {edit for fix in whole for edit in fix.edits} == set(edits)


@given(findings)
def test_what_may_be_fixed_is_fixed_in_some_round(given_findings):
    wished = [
        f for f in given_findings if len(f.fixes) == 1 and f.fixes[0].applicability in SAFE_ONLY and f.fixes[0].edits
    ]
    edits, codes = plan_edits(given_findings, SAFE_ONLY)
    clash_free = any(len(f.fixes[0].edits) == 1 for f in wished)
    assert bool(edits) == bool(codes)
    assert edits or not clash_free


def words_for(old, new, applicability=Applicability.SAFE):
    """A rule as a function: every place of ``old`` becomes ``new``."""

    def check(doc):
        at, found = doc.text.find(old), []
        while at >= 0:
            fix = Fix((Edit(Span(at, at + len(old)), new),), applicability)
            found.append(Finding("ZZZ001", fix.edits[0].span, "m", (fix,)))
            at = doc.text.find(old, at + 1)
        return found

    return check


@given(texts, st.sampled_from(["a", "aa", "  ", "é", "ab", "\r"]), st.sampled_from(["", "b", " ", "x\n"]))
def test_settling_ends_with_nothing_left_to_fix_and_its_edits_say_how(text, old, new):
    check = words_for(old, new)
    done = settle(check, Document("d", text), SAFE_ONLY, 1.0)
    if done.refusal:
        assert done.text == text
        assert not done.edits
        return
    assert apply_edits(text, done.edits) == done.text
    assert not plan_edits(done.findings, SAFE_ONLY)[0]
    assert list(done.findings) == list(check(Document("d", done.text)))


@given(texts)
def test_a_rule_that_undoes_itself_is_refused_and_nothing_changes(text):
    swap = words_for("ab", "ba")
    back = words_for("ba", "ab")
    done = settle(lambda doc: [*swap(doc), *back(doc)], Document("d", f"ab {text}"), SAFE_ONLY, 1.0)
    assert done.broken
    assert "ZZZ001" in done.refusal
    assert done.text == f"ab {text}"


@given(texts, st.floats(0, 1))
def test_more_than_the_budget_is_never_taken_out(text, limit):
    check = words_for("a", "")
    doc = Document("d", f"one two a a a {text}")
    done = settle(check, doc, SAFE_ONLY, limit)
    taken = len(doc.text.split()) and done.text != doc.text
    if taken:
        from artlint.text.words import word_count

        before, after = word_count(doc.text), word_count(done.text)
        assert (before - after) / before <= limit


def test_alternatives_and_suggestions_are_never_applied():
    twice = Finding("ZZZ001", Span(0, 1), "m", (Fix((Edit(Span(0, 1), "x"),)), Fix((Edit(Span(0, 1), "y"),))))
    shown = Finding("ZZZ001", Span(0, 1), "m", (Fix((Edit(Span(0, 1), "x"),), Applicability.DISPLAY),))
    unsafe = shown._replace(fixes=(Fix((Edit(Span(0, 1), "x"),), Applicability.UNSAFE),))
    assert plan_edits([twice, shown], SAFE_AND_UNSAFE) == ([], [])
    assert plan_edits([unsafe], SAFE_ONLY) == ([], [])
    assert plan_edits([unsafe], SAFE_AND_UNSAFE)[1] == ["ZZZ001"]
