"""Every installed rule against texts glued of its own triggers and examples and of what breaks things."""

import functools
import json
import random
import re
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import artlint_rules
from artlint import Document, Metadata
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, settle
from artlint.engine.check import check, make_plan
from artlint.engine.corpus import Collector, ValueByValue, corpus_rules, stamped
from artlint.engine.prefilter import Prefilter
from artlint.run.options import make_rules
from artlint.stores.facts_file import read_facts, write_facts
from nasty import CHARACTERS, texts

RULES = make_rules(list(artlint_rules.artlint_rules()), {})
CODES = [rule.about.code for rule in RULES]
EACH = pytest.mark.parametrize("rule", RULES, ids=CODES)
# A tenth of what the other properties run, for there are many rules; all together get the whole.
FEW = settings(max_examples=max(12, settings().max_examples // 5))
languages = st.sampled_from([Metadata(), Metadata(language="en"), Metadata(language="de")])


@functools.cache
def pieces(rule):
    """What the rule looks for: its triggers, its examples whole and line by line, what its pattern matches."""
    about = rule.about
    whole = [text for e in about.examples for text in (e.text, *e.corpus)]
    whole = [text.replace("[[", "").replace("]]", "") for text in whole]
    lines = [line for text in whole for line in text.split("\n") if line.strip()]
    literals = (*about.triggers, *about.lines)
    found = [literals[at] for at in range(0, len(literals), len(literals) // 100 + 1)]
    return list(dict.fromkeys([*found, *[word.title() for word in found[:20]], *whole, *lines])) or ["x"]


def around(rule):
    parts = [st.sampled_from(pieces(rule)), st.sampled_from([*CHARACTERS, "\n", "\n\n", " "])]
    if rule.about.pattern:
        parts.append(st.from_regex(rule.about.pattern))
    return st.lists(st.one_of(*parts), max_size=10).map("".join)


def facts_of(rules, docs):
    collector = Collector(corpus_rules(rules))
    for doc in docs:
        collector.add(doc)
    facts = collector.facts()
    assert collector.crashes == []
    return facts


def checked(plan, doc, facts):
    findings, crashes = check(plan, doc, facts)
    assert crashes == [], repr(doc.text)
    return findings


@EACH
@FEW
@given(data=st.data())
def test_no_text_makes_a_rule_raise_and_its_fixes_settle(rule, data):
    docs = [
        Document(str(n), data.draw(around(rule)), data.draw(languages)) for n in range(3 if _of_corpus(rule) else 1)
    ]
    plan, facts = make_plan([rule]), facts_of([rule], [*docs, docs[0], docs[0]])
    for doc in docs:
        for levels in (SAFE_ONLY, SAFE_AND_UNSAFE):
            done = settle(lambda now: checked(plan, now, facts), doc, levels, 1.0)
            assert not done.broken, (done.refusal, doc.text)


def _of_corpus(rule):
    return bool(corpus_rules([rule]))


@given(st.data())
def test_all_rules_together_neither_raise_nor_quarrel(data):
    chosen = data.draw(st.lists(st.sampled_from(RULES), min_size=1, max_size=4))
    text = "".join(data.draw(around(rule)) for rule in chosen) + data.draw(texts)
    doc = Document("d", text, data.draw(languages))
    plan, facts = PLAN, facts_of(RULES, [doc, doc])
    done = settle(lambda now: checked(plan, now, facts), doc, SAFE_AND_UNSAFE, 1.0)
    assert not done.broken, (done.refusal, text)


PLAN = make_plan(RULES)
SHUFFLED = make_plan(random.Random(0).sample(RULES, len(RULES)))  # compiling takes longer than all else


@FEW
@given(st.data())
def test_findings_depend_neither_on_the_order_of_rules_nor_of_articles(data):
    chosen = data.draw(st.lists(st.sampled_from(RULES), min_size=2, max_size=4))
    docs = [
        Document(str(n), data.draw(around(rule)) + data.draw(around(rule)), data.draw(languages))
        for n, rule in enumerate(chosen)
    ]
    here, there = {}, {}
    facts = facts_of(RULES, docs)
    for doc in docs:
        here[doc.id] = checked(PLAN, doc, facts)
    plan, facts = SHUFFLED, facts_of(SHUFFLED.rules, docs[::-1])
    for doc in docs[::-1]:
        there[doc.id] = checked(plan, Document(doc.id, doc.text, doc.metadata), facts)
    assert here == there


@given(texts)
def test_nothing_at_all_is_found_in_nothing(text):
    blank = "".join(character for character in text if character.isspace())
    assert checked(PLAN, Document("d", ""), facts_of(RULES, [])) == []
    checked(PLAN, Document("d", blank), facts_of(RULES, []))


WITH_PATTERN = [rule for rule in RULES if rule.about.pattern]


@pytest.mark.skipif(not WITH_PATTERN, reason="no rule has a pattern")
@given(st.data())
def test_patterns_of_rules_are_filtered_without_loss(data):
    rule = data.draw(st.sampled_from(WITH_PATTERN or RULES))
    text = data.draw(around(rule))
    there = [match.span() for match in re.finditer(rule.about.pattern, text)]
    hits = _prefilter(rule.about.code).scan([Document("d", text)])[0].get(0, [])
    assert [hit[:2] for hit in hits if hit.trigger == -1] == there


@functools.cache
def _prefilter(code):
    return Prefilter([rule for rule in RULES if rule.about.code == code])


OF_CORPUS = [rule for rule in RULES if _of_corpus(rule)]


@pytest.mark.parametrize("rule", OF_CORPUS, ids=[rule.about.code for rule in OF_CORPUS])
class TestCorpusRules:
    """What is observed adds up to the same, in whatever order and grouping."""

    def docs(self, rule, data):
        pool = data.draw(st.lists(around(rule), min_size=1, max_size=4))
        glued = st.lists(st.sampled_from(pool), min_size=1, max_size=3).map("\n".join)
        return [
            Document(str(n), text, Metadata(site=data.draw(st.sampled_from(["", "a.org", "b.org"]))))
            for n, text in enumerate(data.draw(st.lists(glued, min_size=1, max_size=6)))
        ]

    @FEW
    @given(data=st.data())
    def test_order_and_grouping_do_not_matter(self, rule, data):
        docs = self.docs(rule, data)
        whole = collected(rule, docs)
        assert collected(rule, data.draw(st.permutations(docs))) == whole
        at = data.draw(st.integers(0, len(docs)))
        merged = collected(rule, docs[at:])
        for key, value in collected(rule, docs[:at]).items():
            merged[key] = rule.combine(merged[key], value) if key in merged else value
        assert merged == whole

    @FEW
    @given(data=st.data())
    def test_a_gatherer_gives_what_observing_and_combining_do(self, rule, data):
        docs = data.draw(st.lists(st.sampled_from(self.docs(rule, data)), min_size=1, max_size=12))
        one_by_one = ValueByValue(rule)
        for doc in docs:
            one_by_one.add(doc)
        assert collected(rule, docs) == one_by_one.table()

    @FEW
    @given(data=st.data())
    def test_combine_is_associative_and_commutative(self, rule, data):
        values = defaultdict(list)
        for doc in self.docs(rule, data):
            for key, value in rule.observe(doc):
                assert isinstance(key, str)
                values[key].append(value)
        for same in values.values():
            a, b, c = (same * 3)[:3]
            assert rule.combine(a, b) == rule.combine(b, a)
            assert rule.combine(rule.combine(a, b), c) == rule.combine(a, rule.combine(b, c))

    @FEW
    @given(data=st.data())
    def test_facts_come_back_from_their_file_as_they_were(self, rule, data, tmp_path_factory):
        facts = stamped(facts_of([rule], self.docs(rule, data)), [rule], "")
        path = tmp_path_factory.mktemp("facts") / "f"
        write_facts(path, facts)
        table = read_facts(path, facts.fingerprints).tables[rule.about.code]
        assert dict(table.items()) == facts.tables[rule.about.code]


def collected(rule, docs):
    collector = Collector([rule])
    for doc in docs:
        collector.add(doc)
    assert collector.crashes == []
    return collector._gatherers[0].table()


def test_every_rule_can_be_told_as_data():
    from artlint.cli.explain import describe, explain

    for rule in RULES:
        json.dumps(describe(rule))
        assert explain(rule).startswith(f"# {rule.about.code} {rule.about.name}\n")
