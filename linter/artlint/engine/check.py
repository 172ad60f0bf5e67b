"""Run the rules over documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from os.path import commonprefix
from typing import NamedTuple

from artlint.engine.fuse import Fuse
from artlint.engine.prefilter import Prefilter
from artlint.model.document import Document
from artlint.model.facts import Facts
from artlint.model.finding import Applicability, Edit, Finding, in_order
from artlint.model.result import Crash, crash_of
from artlint.model.rule import Context, Hit, Rule
from artlint.text.span import Span

NO_FACTS = Facts()
UNKNOWN = "und"
NONE: frozenset[str] = frozenset()


class Plan(NamedTuple):
    """The chosen rules, compiled: which of them wait for a trigger, look at every document, wait for findings."""

    rules: tuple[Rule, ...]
    prefilter: Prefilter
    always: frozenset[int] = frozenset()
    after: tuple[int, ...] = ()


def make_plan(rules: Sequence[Rule]) -> Plan:
    """Compile the rules; raises ``ArtlintError`` for triggers or patterns that cannot be used."""
    after = tuple(i for i, rule in enumerate(rules) if rule.about.after)
    always = frozenset(
        i for i, rule in enumerate(rules) if not rule.about.triggers and not rule.about.pattern and not rule.about.after
    )
    return Plan(tuple(rules), Prefilter(rules), always, after)


class Task(NamedTuple):
    """A document to check: by which plans, each without the rules of some codes.

    ``known``: findings of rules outside the plans, for rules that go by others' findings.
    """

    doc: Document
    plans: Sequence[tuple[Plan, frozenset[str]]]
    known: Sequence[Finding] = ()


class Found(NamedTuple):
    """What is found in a document, in order of place and code, and a crash for each rule that raised."""

    findings: list[Finding]
    crashes: list[Crash]


def check(plan: Plan, doc: Document, facts: Facts = NO_FACTS, known: Sequence[Finding] = ()) -> Found:
    """What is found in one document, each fault once."""
    findings, crashes = find([Task(doc, [(plan, NONE)], known)], facts)[0]
    return Found(tidy(doc, findings), crashes)


def find(tasks: Sequence[Task], facts: Facts) -> list[Found]:
    """All that is found in each of the documents, before it is made tidy.

    They are gone through rule by rule, not one by one: what a rule goes by, its code and its patterns, then stays in
    the processor's cache: 128 articles of news take two thirds of the time so. A rule that fails as often as a ``Fuse``
    allows is not run on the rest of them.
    """
    found = [Found([], []) for _ in tasks]
    for plan, members in _by_plan(tasks):
        _run_first(plan, members, facts, found)
    for number, task in enumerate(tasks):
        findings, crashes = found[number]
        if findings or task.known:
            _run_after(task, found[number])
            found[number] = Found(in_order(findings), crashes)
    return found


_Members = list[tuple[int, Document, frozenset[str]]]


def _by_plan(tasks: Sequence[Task]) -> Iterable[tuple[Plan, _Members]]:
    """Each plan with the documents that it is for: their number, themselves, and the codes of rules not to run."""
    members: dict[int, tuple[Plan, _Members]] = {}
    for number, task in enumerate(tasks):
        for plan, without in task.plans:
            members.setdefault(id(plan), (plan, []))[1].append((number, task.doc, without))
    return members.values()


def _run_first(plan: Plan, members: _Members, facts: Facts, found: Sequence[Found]) -> None:
    """Add what the rules of one plan find that go by the document."""
    calls: dict[int, list[tuple[int, Sequence[Hit]]]] = defaultdict(list)
    for place, hits in enumerate(plan.prefilter.scan([doc for _, doc, _ in members])):
        for index, given in hits.items():
            calls[index].append((place, given))
    # Most calls are of rules that look at every document and ask for nothing else: they share what they are given.
    bare = [Context(doc) for _, doc, _ in members]
    for index in sorted(plan.always.union(calls)):
        rule = plan.rules[index]
        code = rule.about.code
        table = facts.tables.get(code)
        if index not in plan.always:
            called = [(place, Context(bare[place].doc, tuple(given), table)) for place, given in calls[index]]
        else:
            called = list(enumerate(bare if table is None else [Context(ctx.doc, (), table) for ctx in bare]))
        _run_on_all(rule, called, members, found)


def _run_on_all(rule: Rule, called: list[tuple[int, Context]], members: _Members, found: Sequence[Found]) -> None:
    """Add what one rule finds in the documents it is called for, until it has failed too often."""
    code, fuse = rule.about.code, Fuse()
    for place, ctx in called:
        number, _, without = members[place]
        if code in without:
            continue
        result = found[number]
        _run(rule, ctx, result)
        if result.crashes and result.crashes[-1].rule == code:
            fuse.count(result.crashes[-1:])
            if fuse.off:
                return


def _run_after(task: Task, found: Found) -> None:
    """Add what the rules find that go by the findings of others."""
    known = in_order([*found.findings, *task.known])
    for plan, without in task.plans:
        for index in plan.after:
            rule = plan.rules[index]
            given = tuple(finding for finding in known if finding.rule.startswith(rule.about.after))
            if given and rule.about.code not in without:
                _run(rule, Context(task.doc, found=given), found)


def _run(rule: Rule, ctx: Context, found: Found) -> None:
    """Add what a rule finds, unless it is not for articles in this language, or its crash."""
    doc, about = ctx.doc, rule.about
    if about.languages and doc.language not in about.languages and doc.language != UNKNOWN:
        return
    try:
        made = list(rule.check(ctx))
        if made:
            _verify(made, doc, about.code)
            found.findings.extend(made)
    except (Exception, SystemExit) as error:
        found.crashes.append(crash_of(about.code, doc.id, error))


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


def tidy(doc: Document, findings: list[Finding]) -> list[Finding]:
    """Of findings in order, those that are a fault of their own."""
    return _without_covered(_without_twins(doc, findings)) if len(findings) > 1 else findings


def _without_twins(doc: Document, findings: list[Finding]) -> list[Finding]:
    """Of findings of several rules that would mend the text alike, only the surest: it is one fault."""
    kept: list[Finding] = []
    places: dict[tuple[Edit, ...], int] = {}
    for finding in findings:
        change = changes(doc, finding)
        place = places.setdefault(change, len(kept)) if change else len(kept)
        if place == len(kept) or kept[place].rule == finding.rule:
            kept.append(finding)
        elif _sureness(finding) > _sureness(kept[place]):
            kept[place] = finding
    return in_order(kept)


def changes(doc: Document, finding: Finding) -> tuple[Edit, ...]:
    """What a finding's only fix changes, without what it puts back as it was; nothing if it has several, or none."""
    return tuple(_changed(doc, edit) for edit in finding.fixes[0].edits) if len(finding.fixes) == 1 else ()


def _changed(doc: Document, edit: Edit) -> Edit:
    """The edit without what old and new words have in common at their ends."""
    (start, end), words = edit
    if not words or start == end:
        return edit
    old = doc[edit.span]
    first = _shared(old, words)
    last = _shared(old[first:][::-1], words[first:][::-1])
    return Edit(Span(start + first, end - last), words[first : len(words) - last])


def _shared(one: str, other: str) -> int:
    """How many code points the two begin with alike."""
    return len(commonprefix([one, other]))  # noqa: RUF071 - these are no paths


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
