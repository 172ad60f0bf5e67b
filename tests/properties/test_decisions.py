"""Decisions: what they hide stays as it is, whatever is fixed beside it; names of findings last."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint import Applicability, Document, Edit, Finding, Fix, Metadata, Span
from artlint.engine.apply import SAFE_AND_UNSAFE, SAFE_ONLY, settle
from artlint.engine.check import tidy
from artlint.engine.suppress import Decisions, Guard, judge, touches
from artlint.model.decision import SCOPES, VERDICTS, Decision
from artlint.model.errors import ArtlintError
from artlint.model.finding import apply_edits
from artlint.model.fingerprint import fingerprints, phrase_key
from artlint.model.result import Checked, Origin
from artlint.run.decided import Names, candidates, row_about
from artlint.stores.decisions_file import change_decisions, line_of, load_decisions, read_decisions
from nasty import glued, texts

# Rules that get in each other's way: a word, the line that holds it, its end, a place between words.
WORDS = re.compile(r"zap|zigg|zog|the end")
MENDED = {"zap": "zop", "zigg": "zagg", "zog": "", "the end": "end"}
PIECES = ["zap", "zigg", "zog", "the end", "\n", " ", "zap zigg", "one two three four", "\nzap\n", "zog zog zog"]
close = st.lists(st.sampled_from([*PIECES[:5], "a", "b"]), min_size=2, max_size=9).map(" ".join)
MORE = settings(max_examples=max(300, settings.default.max_examples))
articles = st.one_of(close, glued(PIECES)).map(lambda text: Document("d", text, Metadata(site="s")))


def find(doc):
    found = []
    for match in WORDS.finditer(doc.text):
        span, word = Span(*match.span()), match[0]
        how = Applicability.SAFE if word in {"zap", "zog"} else Applicability.UNSAFE
        found.append(Finding("AAA001", span, word, (Fix((Edit(span, MENDED[word]),), how),)))
        if word == "zog":
            line = doc.line_at(span.start)
            found.append(Finding("BBB001", line, "line", (Fix((Edit(line, ""),)),)))
            found.append(Finding("BBB001", span, word, (Fix((Edit(span, ""),)),)))
        if word == "the end":
            gap = Span(span.start + 3, span.start + 3)
            found.append(Finding("CCC001", gap, "gap", (Fix((Edit(gap, ","),), Applicability.UNSAFE),)))
    return sorted(found, key=lambda finding: (*finding.span, finding.rule))


@st.composite
def decided(draw):
    """An article and decisions about some of its findings."""
    doc = draw(articles)
    found = find(doc)
    rows = {}
    for finding, name in zip(found, fingerprints(doc, found), strict=True):
        verdict = draw(st.sampled_from([*VERDICTS, "reject", "baseline", ""]))
        if verdict:
            words = draw(st.sampled_from(["", "zap", "zogg"])) if verdict == "edit" else None
            rows[name] = Decision(name, verdict, finding.rule, document=doc.id, replacement=words)
    return doc, as_loaded(rows)


def as_loaded(rows):
    decisions = Decisions({name: row for name, row in rows.items() if row.verdict != "baseline"})
    for row in rows.values():
        if row.verdict == "baseline":
            decisions.baseline.add(row.id, row.document, row.rule, row.reason)
    decisions.baseline.sort()
    return decisions


def fixed(doc, decisions, levels=SAFE_AND_UNSAFE):
    guard = Guard(decisions)
    return settle(lambda now: guard.judge(now, find(now)), doc, levels, 1.0, guard), guard


@MORE
@given(decided(), st.sampled_from([SAFE_ONLY, SAFE_AND_UNSAFE]))
def test_hidden_text_is_left_alone_in_every_round_of_fixing(case, levels):
    doc, decisions = case
    hidden = [item.finding.span for item in judge(decisions, doc, find(doc)).suppressed]
    done, _ = fixed(doc, decisions, levels)
    assert not [(edit, span) for edit in done.edits for span in hidden if touches(edit, [span])]
    assert apply_edits(doc.text, done.edits) == done.text


@MORE
@given(decided())
def test_decisions_move_along_with_their_findings(case):
    doc, decisions = case
    done, guard = fixed(doc, decisions)
    if done.refusal:
        return
    names = guard.renamed()
    rows = dict(decisions.rows)
    rows |= {item.id: item for item in guard.last.decided.values()}
    moved = as_loaded({names.get(name, name): replace(row, id=names.get(name, name)) for name, row in rows.items()})
    after = Document(doc.id, done.text, doc.metadata)
    hidden = [item.finding for item in guard.last.suppressed]
    assert [item.finding for item in judge(moved, after, find(after)).suppressed] == hidden
    before = [item.finding.message for item in guard.first.suppressed if item.finding.rule == "AAA001"]
    assert before == [finding.message for finding in hidden if finding.rule == "AAA001"]
    again, _ = fixed(after, moved)
    assert not [(edit, f.span) for edit in again.edits for f in hidden if touches(edit, [f.span])]


@given(articles)
def test_after_a_baseline_nothing_is_shown(doc):
    shown = tidy(doc, find(doc))
    row = {name: Decision(name, "baseline", "AAA001") for name in fingerprints(doc, shown)}
    judged = judge(as_loaded(row), doc, find(doc))
    assert judged.findings == []
    assert {item.by for item in judged.suppressed} <= {"baseline"}


@given(articles, st.text("ab \n", max_size=200), st.text("ab \n", max_size=200))
def test_a_name_survives_edits_elsewhere(doc, before, after):
    apart = " left left left left " + "\n" * 80
    found = find(doc)
    first = Document(doc.id, apart + doc.text + apart[::-1], doc.metadata)
    second = Document(doc.id, before + apart + doc.text + apart[::-1] + after, doc.metadata)
    names = [
        fingerprints(now, [f._replace(span=Span(f.span.start + shift, f.span.end + shift)) for f in found])
        for now, shift in ((first, len(apart)), (second, len(before) + len(apart)))
    ]
    assert names[0] == names[1]


@given(texts, st.data())
def test_a_name_does_not_hang_on_the_findings_beside_it(text, data):
    doc = Document("d", text * 2)
    spans = {tuple(sorted(data.draw(st.tuples(*[st.integers(0, len(doc.text))] * 2)))) for _ in range(6)}
    found = [Finding("AAA001", Span(*span), "m") for span in sorted(spans)]
    names = fingerprints(doc, found)
    some = data.draw(st.lists(st.sampled_from(range(len(found))), unique=True).map(sorted))
    assert len(set(names)) == len(names)
    alone = [fingerprints(doc, [found[at]])[0] for at in range(len(found))]
    if len(set(alone)) == len(alone):  # else the text repeats itself with other white space between the words
        assert fingerprints(doc, [found[at] for at in some]) == [names[at] for at in some]


@given(decided(), st.sampled_from(["AAA001", "BBB001"]), st.sampled_from(SCOPES[1:]))
def test_a_wider_scope_hides_at_least_the_finding_it_was_made_from(case, rule, scope):
    doc, _ = case
    found = [finding for finding in find(doc) if finding.rule == rule]
    result = Checked(doc, Origin("d"), tuple(found))
    for finding, it in zip(found, candidates(result, Names("")), strict=True):
        row = row_about(it, "reject", scope)
        hidden = [item.finding for item in judge(Decisions({row.id: row}), doc, find(doc)).suppressed]
        assert finding in hidden
        assert {item.rule for item in hidden} == {rule}
        if scope == "phrase":
            assert {phrase_key(doc, item) for item in hidden} == {row.id}


# JSON makes one character of two halves of a pair that stand side by side, and so does a file's text.
kept = texts.map(lambda text: text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
ids = st.integers(0, 2**64 - 1).map("{:016x}".format)
rows = st.builds(
    Decision, ids, st.sampled_from(["accept", "reject", "baseline"]), st.just("AAA001"), document=kept, path=kept, match=kept,
    reason=kept, author=kept, date=st.just("2026-01-31"), expires=st.sampled_from(["", "2030-02-28"]),
)  # fmt: skip


@given(st.lists(rows, unique_by=lambda row: row.id, max_size=12))
def test_what_is_written_is_read(tmp_path_factory, made):
    path = tmp_path_factory.mktemp("d") / "decisions.jsonl"
    change_decisions(path, lambda there: there.update({row.id: row for row in made}))
    assert read_decisions(path) == {row.id: row for row in made}
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines == [*(line_of(row)[:-1] for row in sorted(made, key=lambda row: row.id)), ""]
    loaded = load_decisions(path, "2026-11-22")
    for row in made:
        found = loaded.rows.get(row.id) or loaded.baseline.find(row.id)
        assert (found.verdict, found.reason, found.rule) == (row.verdict, row.reason, row.rule)


good = line_of(Decision("0" * 16, "reject", "AAA001", document="d"))
broken = st.one_of(
    st.text(max_size=30), st.just("<<<<<<< ours"), st.recursive(st.none() | st.booleans() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "verdict", "rule", "scope", "date", "x"]), inner, max_size=5)).map(json.dumps),
)  # fmt: skip


@given(st.lists(st.just(good.strip()) | broken, max_size=8))
def test_broken_lines_are_told_and_nothing_is_guessed(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("d") / "decisions.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8", newline="")
    wrong = [line for line in "\n".join(lines).split("\n") if line.strip() not in {"", good.strip(), "\ufeff"}]
    if not wrong:
        load_decisions(path, "2026-11-22")
        return
    with pytest.raises(ArtlintError) as told:
        load_decisions(path, "2026-11-22")
    assert len(told.value.problems) == len(wrong)
