"""Articles are checked in batches; what is found in each does not depend on the others in its batch."""

from itertools import islice
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint import About, Document, Metadata, Rule, Span
from artlint.engine.check import Found, Task, find, make_plan
from artlint.engine.fuse import FAILURES
from artlint.model.facts import Facts
from artlint.run import batches as module
from artlint.run.batches import MOST, Pace, batches
from artlint.run.session import start
from artlint.run.settings import Settings
from nasty import texts

EXAMPLES = Path(__file__).parents[1] / "examples" / "corpus"
NONE = frozenset()


class Failing(Rule):
    """Fails on articles with "bad", and finds the first character of the others."""

    about = About(code="ZZZ001", name="failing")

    def check(self, ctx):
        if "bad" in ctx.doc.text:
            raise KeyError(ctx.doc.id)
        return [self.finding(Span(0, 1), "first")]


class Following(Rule):
    """Finds the first character where the other rule found it."""

    about = About(code="ZZZ002", name="following", after=("ZZZ001",))

    def check(self, ctx):
        return [self.finding(Span(0, 1), f"{len(ctx.found)} before")]


@pytest.fixture(scope="module")
def session():
    return start(Settings(), plugins=False)


def articles(session):
    return [doc for path in session.files([str(EXAMPLES)]) for doc, _ in session.documents(path)]


@settings(deadline=None)
@given(st.lists(st.builds(Document, st.just("d"), texts, st.sampled_from([Metadata(), Metadata(language="de")]))))
def test_together_and_one_by_one_the_same_is_found(session, docs):
    docs = [*docs, *islice(articles(session), 3)]
    facts = session.collect((doc, None) for doc in docs)
    tasks = [Task(doc, [(session.plan, NONE)]) for doc in docs]
    assert find(tasks, facts) == [find([task], facts)[0] for task in tasks]


def test_examples_have_findings_of_every_family(session):
    found = find([Task(doc, [(session.plan, NONE)]) for doc in articles(session)], Facts())
    assert {finding.rule[:3] for findings, _ in found for finding in findings} >= {"BPL", "DMG", "LNG", "NAM", "TRN"}


def test_each_document_goes_by_its_own_plans_and_by_what_is_known_of_it():
    first, second = make_plan([Failing()]), make_plan([Following()])
    doc, known = Document("a", "good"), [Failing().finding(Span(0, 1), "from before")]
    found = find(
        [
            Task(doc, [(first, NONE), (second, NONE)]),
            Task(doc, [(first, frozenset({"ZZZ001"})), (second, NONE)]),
            Task(doc, [(second, NONE)], known),
            Task(doc, [(first, NONE), (second, frozenset({"ZZZ002"}))]),
        ],
        Facts(),
    )
    assert [[finding.rule for finding in findings] for findings, _ in found] == [
        ["ZZZ001", "ZZZ002"],
        [],
        ["ZZZ002"],
        ["ZZZ001"],
    ]
    assert find([], Facts()) == []


def test_a_rule_that_fails_too_often_in_a_batch_is_left_out_of_the_rest():
    docs = [Document(str(number), "bad" if number % 2 else "good") for number in range(4 * FAILURES)]
    found = find([Task(doc, [(make_plan([Failing()]), NONE)]) for doc in docs[:1]], Facts())
    assert found == [Found([Failing().finding(Span(0, 1), "first")], [])]
    plan = make_plan([Failing()])
    found = find([Task(doc, [(plan, NONE)]) for doc in docs], Facts())
    assert [crash.document for _, crashes in found for crash in crashes] == [
        doc.id for doc in docs[1 : 2 * FAILURES : 2]
    ]
    assert sum(len(findings) for findings, _ in found) == FAILURES


@given(st.lists(st.one_of(st.none(), st.integers(0, 600_000)), max_size=300), st.integers(1, MOST))
def test_batches_hold_everything_in_order_and_no_more_work_than_wanted(lengths, size):
    made = list(batches(lengths, Pace(size), lambda length: length))
    assert [length for batch in made for length in batch] == lengths
    for batch in made:
        work = [length for length in batch if length is not None]
        assert len(batch) > 0
        assert len(work) <= size
        assert sum(work[:-1]) <= 1_000_000


def test_many_documents_that_are_known_do_not_wait_for_one_that_is_not():
    made = list(batches([None] * 10_000, Pace(), lambda length: length))
    assert [len(batch) for batch in made] == [4096, 4096, 1808]


def test_batches_grow_while_they_are_quick_and_shrink_when_they_are_slow(monkeypatch):
    now = iter([0, 0.01, 1, 1.01, 2, 2.01, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5])
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: next(now)))
    pace, sizes = Pace(), []
    for _ in range(7):
        sizes.append(pace.size)
        with pace:
            pass
    assert sizes == [1, 2, 4, 8, 4, 2, 1]
    assert pace.size == 1


def test_batches_do_not_grow_for_ever(monkeypatch):
    monkeypatch.setattr(module, "time", SimpleNamespace(monotonic=lambda: 0.0))
    pace = Pace()
    for _ in range(20):
        with pace:
            pass
    assert pace.size == MOST
