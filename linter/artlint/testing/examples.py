"""Run a rule over its own examples and compare to the letter."""

import random
import re
from collections.abc import Callable, Iterable

import regex

from artlint.engine.apply import MAX_ROUNDS, plan_edits
from artlint.engine.check import Plan, check, make_plan
from artlint.engine.corpus import Collector, corpus_rules
from artlint.model.deletion import delete_lines
from artlint.model.document import Document, Metadata
from artlint.model.errors import ArtlintError
from artlint.model.example import Bad, Example
from artlint.model.facts import Facts
from artlint.model.finding import Applicability, Finding, apply_edits
from artlint.model.rule import Rule
from artlint.packs.phrase_rule import PhraseRule
from artlint.text.span import Span

_OPEN, _CLOSE = "[[", "]]"
_CODE = re.compile(r"[A-Z]{3}\d{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# What Python writes for a dataclass without a docstring: its name and its fields.
_GENERATED = re.compile(r"\A\w+\((?:\w+: .+)?\)\Z")
_ANY_LEVEL = frozenset(Applicability)


def example_cases(rules: Iterable[Rule | type[Rule]]) -> list[tuple[str, Rule, Example]]:
    """An id, the rule with its default options and the example, for every example of every rule."""
    made = [rule() if isinstance(rule, type) else rule for rule in rules]
    return [
        (f"{rule.about.code}-{type(example).__name__.lower()}-{number}", rule, example)
        for rule in made
        for number, example in enumerate(rule.about.examples)
    ]


def example_tests(rules: Iterable[Rule | type[Rule]]) -> Callable[..., None]:
    """A pytest function that holds every rule's shape and every example of it."""
    import pytest

    made = [rule() if isinstance(rule, type) else rule for rule in rules]
    shapes: list[tuple[str, Rule, Example | None]] = [(f"{rule.about.code}-shape", rule, None) for rule in made]
    cases = [*shapes, *example_cases(made)]

    @pytest.mark.parametrize(("rule", "example"), [case[1:] for case in cases], ids=[case[0] for case in cases])
    def test(rule: Rule, example: Example | None) -> None:
        if example is None:
            check_shape(rule)
        else:
            check_example(rule, example)

    return test


def check_shape(rule: Rule) -> None:
    """Raise ``AssertionError`` if something is missing that every rule must have."""
    about = rule.about
    _check_patterns(rule)
    assert _CODE.fullmatch(about.code), f"{about.code}: a code is three capitals and three digits"
    assert _NAME.fullmatch(about.name), f"{about.code}: the name {about.name} is not in kebab case"
    summary = _GENERATED.sub("", about.summary or (rule.__doc__ or "").strip())
    assert summary, f"{about.code}: neither summary nor docstring says what the rule finds"
    kinds = {type(example) for example in about.examples}
    assert len(kinds) == 2, f"{about.code}: at least one Bad and one Good example"


def _check_patterns(rule: Rule) -> None:
    code = rule.about.code
    try:
        re.compile(rule.about.pattern)
        for phrase in rule.phrases if isinstance(rule, PhraseRule) else ():
            regex.compile(phrase.pattern)
        make_plan([rule])
    except (re.error, regex.error) as error:
        raise AssertionError(f"{code}: the pattern is not valid: {error}") from error
    except ArtlintError as error:
        raise AssertionError("; ".join(error.problems)) from error


def check_example(rule: Rule, example: Example) -> None:
    """Raise ``AssertionError`` unless the rule finds in the example exactly what it says, and mends it so."""
    text, spans = marked(example.text) if isinstance(example, Bad) else (example.text, [])
    assert spans or not isinstance(example, Bad), f"put [[ ]] round what {rule.about.code} must find in {text!r}"
    doc = Document("example", text, example.metadata)
    plan = make_plan([rule])
    site = Metadata(site=example.metadata.site)
    facts = _facts(rule, [doc, *(Document(f"corpus-{n}", other, site) for n, other in enumerate(example.corpus))])
    findings = _findings(plan, doc, facts, example.found)
    found = [finding.span for finding in findings]
    assert found == spans, (
        f"{rule.about.code} finds {[doc[s] for s in found]} instead of {[doc[s] for s in spans]} in {text!r}"
    )
    if isinstance(example, Bad):
        _check_fix(plan, doc, facts, example, findings)


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without its brackets, and the spans that they enclose."""
    spans, clean, rest = [], "", text
    while _OPEN in rest:
        before, _, rest = rest.partition(_OPEN)
        inside, close, rest = rest.partition(_CLOSE)
        assert close, f"[[ without ]] in {text!r}"
        while rest.startswith("]"):  # a bracket of the span itself
            inside, rest = inside + "]", rest[1:]
        clean += before
        spans.append(Span(len(clean), len(clean) + len(inside)))
        clean += inside
    return clean + rest, spans


def _facts(rule: Rule, docs: list[Document]) -> Facts:
    """The facts of the documents; collected in two orders and groupings, which must agree."""
    known = []
    for seed in (0, 1):
        shuffled = random.Random(seed).sample(docs, len(docs))
        collector = Collector(corpus_rules([rule]))
        for doc in shuffled:
            collector.add(doc)
        crashes = collector.crashes
        assert not crashes, f"{crashes[0].rule} raised {crashes[0].error}"
        known.append(collector.facts())
    assert known[0].tables == known[1].tables, f"{rule.about.code}: facts depend on the order of the documents"
    return known[0]


def _findings(plan: Plan, doc: Document, facts: Facts, found: Iterable[str] = ()) -> list[Finding]:
    findings, crashes = check(plan, doc, facts, found_by_others(plan.rules[0], doc, found))
    assert not crashes, f"{crashes[0].rule} raised {crashes[0].error}"
    return findings


def found_by_others(rule: Rule, doc: Document, words: Iterable[str]) -> list[Finding]:
    """For a rule that goes by others' findings: one of another rule on each line with one of the words."""
    lines = [doc.line_at(doc.text.index(word)) for word in words if word in doc.text]
    code = (rule.about.after[0] if rule.about.after else "").ljust(6, "0")
    return [Finding(code, line, "residue", (delete_lines(doc, line),)) for line in lines]


def _check_fix(plan: Plan, doc: Document, facts: Facts, example: Bad, findings: list[Finding]) -> None:
    levels = {fix.applicability for finding in findings for fix in finding.fixes[:1]}
    if example.fixed is None:
        assert not levels, f"{doc.text!r} has a fix, but the example names none"
        return
    if example.fixed is ... and not levels:
        return
    assert levels == {example.applicability}, f"fixes are {levels}, not {example.applicability}, in {doc.text!r}"
    fixed = _fixed(plan, doc, facts, example.found)
    if example.fixed is not ...:
        assert fixed == example.fixed, f"fixed to {fixed!r} instead of {example.fixed!r}"


def _fixed(plan: Plan, doc: Document, facts: Facts, found: Iterable[str]) -> str:
    """The text once every finding's first fix is in, round by round; it must settle."""
    for _ in range(MAX_ROUNDS + 1):
        first = [Finding(f.rule, f.span, f.message, f.fixes[:1]) for f in _findings(plan, doc, facts, found)]
        edits, _ = plan_edits(first, _ANY_LEVEL)
        if not edits:
            return doc.text
        doc = Document(doc.id, apply_edits(doc.text, edits), doc.metadata)
    raise AssertionError(f"the fix does not settle: {doc.text!r}")
