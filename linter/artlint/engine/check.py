"""Run the rules over one document."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from artlint.engine.prefilter import Prefilter
from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.finding import Applicability, Edit, Finding, in_order
from artlint.model.result import Crash, crash_of
from artlint.model.rule import Context, Rule
from artlint.text.span import Span

NO_FACTS = Facts()
UNKNOWN = "und"
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Plan:
    """The chosen rules, compiled: which of them wait for a trigger, look at every document, wait for findings."""

    rules: tuple[Rule, ...]
    prefilter: Prefilter
    always: frozenset[int] = frozenset()
    after: tuple[int, ...] = ()

    @cached_property
    def entries(self) -> list[tuple[str, tuple[str, ...], Rule]]:
        """Code, languages and rule, in the order of the rules: what the check of a document asks of each."""
        return [(rule.about.code, rule.about.languages, rule) for rule in self.rules]


def make_plan(rules: Sequence[Rule]) -> Plan:
    """Compile the rules; raises ``ArtlintError`` for triggers or patterns that cannot be used."""
    after = tuple(i for i, rule in enumerate(rules) if rule.about.after)
    always = frozenset(
        i for i, rule in enumerate(rules) if not rule.about.triggers and not rule.about.pattern and not rule.about.after
    )
    return Plan(tuple(rules), Prefilter(rules), always, after)


def check(
    plan: Plan, doc: Document, facts: Facts = NO_FACTS, found: Sequence[Finding] = ()
) -> tuple[list[Finding], list[Crash]]:
    """Findings in order of place and code, each fault once, and a crash for each rule that raised."""
    findings, crashes = find([(plan, NONE)], doc, facts, found)
    return tidy(findings), crashes


def find(
    plans: Sequence[tuple[Plan, frozenset[str]]], doc: Document, facts: Facts, found: Sequence[Finding] = ()
) -> tuple[list[Finding], list[Crash]]:
    """All that the rules of the plans find, in order of place and code, and a crash for each rule that raised.

    With each plan go the codes of its rules that are not run. ``found``: findings of rules outside the plans, for
    rules that go by others' findings.
    """
    findings: list[Finding] = []
    crashes: list[Crash] = []
    for plan, without in plans:
        _run_first(plan, doc, facts, without, findings, crashes)
    if (findings or found) and any(plan.after for plan, _ in plans):
        known = in_order([*findings, *found])
        for plan, without in plans:
            _run_after(plan, doc, without, known, findings, crashes)
    return in_order(findings), crashes


def _run_first(
    plan: Plan,
    doc: Document,
    facts: Facts,
    without: frozenset[str],
    findings: list[Finding],
    crashes: list[Crash],
) -> None:
    """Add what the rules of one plan find that go by the document."""
    hits = plan.prefilter.scan(doc)
    entries, tables = plan.entries, facts.tables
    for index in sorted(plan.always.union(hits)):
        code = entries[index][0]
        if code not in without:
            _run(plan, index, Context(doc, tuple(hits.get(index, ())), tables.get(code)), findings, crashes)


def _run_after(
    plan: Plan,
    doc: Document,
    without: frozenset[str],
    known: Sequence[Finding],
    findings: list[Finding],
    crashes: list[Crash],
) -> None:
    """Add what the rules of one plan find that go by the findings of others."""
    for index in plan.after:
        about = plan.rules[index].about
        given = tuple(finding for finding in known if finding.rule.startswith(about.after))
        if given and about.code not in without:
            _run(plan, index, Context(doc, found=given), findings, crashes)


def tidy(findings: list[Finding]) -> list[Finding]:
    """Of findings in order, those that are a fault of their own."""
    return _without_covered(_without_twins(findings)) if len(findings) > 1 else findings


def _run(plan: Plan, index: int, ctx: Context, findings: list[Finding], crashes: list[Crash]) -> None:
    """Add what a rule finds, unless it is not for articles in this language, or its crash."""
    code, languages, rule = plan.entries[index]
    doc = ctx.doc
    if languages and doc.language not in languages and doc.language != UNKNOWN:
        return
    try:
        made = list(rule.check(ctx))
        if made:
            _verify(made, doc, code)
            findings += made
    except (Exception, SystemExit) as error:
        crashes.append(crash_of(code, doc.id, error))


def _verify(findings: Sequence[object], doc: Document, code: str) -> None:
    """Raise for what no report and no fix could make sense of: it is the rule's bug."""
    for finding in findings:
        if not isinstance(finding, Finding):
            raise TypeError(f"{finding!r} is no artlint.Finding")
        if finding.rule != code:
            raise ValueError(f'a finding is of the rule "{finding.rule}"')
        if not 0 <= finding.confidence <= 1:
            raise ValueError(f"the confidence {finding.confidence} does not lie between 0 and 1")
        wrong = finding.outside(len(doc.text))
        if wrong:
            raise ValueError(f"span {wrong.start}:{wrong.end} lies outside the text of {len(doc.text)} code points")


def _without_twins(findings: list[Finding]) -> list[Finding]:
    """Of findings of several rules on one span that would mend it alike, only the surest: it is one fault."""
    kept: list[Finding] = []
    for finding in findings:
        twin = kept[-1] if kept and kept[-1].span == finding.span else None
        if (
            twin is None
            or twin.rule == finding.rule
            or not lone_edits(finding)
            or lone_edits(twin) != lone_edits(finding)
        ):
            kept.append(finding)
        elif _sureness(finding) > _sureness(twin):
            kept[-1] = finding
    return kept


def lone_edits(finding: Finding) -> tuple[Edit, ...]:
    """The edits of a finding's only fix; none if it has several, or none."""
    return finding.fixes[0].edits if len(finding.fixes) == 1 else ()


def _sureness(finding: Finding) -> tuple[bool, float]:
    return finding.fixes[0].applicability is Applicability.SAFE, finding.confidence


def _without_covered(findings: list[Finding]) -> list[Finding]:
    """Leave out what lies inside a line that another finding's safe fix takes out: it goes with the line.

    Of two findings that take out the same line, the surer stays, and of equals the one with the lower code.
    """
    cuts = [finding for finding in findings if _cut(finding) is not None]
    if not cuts:
        return findings
    kept, near, at = [], list[Finding](), 0
    for finding in findings:
        # Findings and cuts are in order of place: a cut that ends before this finding begins covers none after it.
        near = [by for by in near if by.span.end >= finding.span.start]
        while at < len(cuts) and cuts[at].span.start <= finding.span.start:
            near.append(cuts[at])
            at += 1
        if not any(_covers(by, finding) for by in near):
            kept.append(finding)
    return kept


def _cut(finding: Finding) -> Span | None:
    if len(finding.fixes) != 1:
        return None
    fix = finding.fixes[0]
    edits = fix.edits
    whole = fix.applicability is Applicability.SAFE and len(edits) == 1 and not edits[0].text
    return edits[0].span if whole and edits[0].span.covers(finding.span) and _length(edits[0].span) > 1 else None


def _length(span: Span) -> int:
    return span.end - span.start


def _covers(by: Finding, other: Finding) -> bool:
    if by is other or by.rule == other.rule or not by.span.covers(other.span):
        return False
    if by.span != other.span:
        return True
    return _cut(other) is None or (-by.confidence, by.rule) < (-other.confidence, other.rule)
