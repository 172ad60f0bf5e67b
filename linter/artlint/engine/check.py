"""Run the rules over documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from os.path import commonprefix
from typing import NamedTuple

from artlint.engine.fuse import Fuse
from artlint.engine.kept_automaton import Keeper
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
_FAMILY = 3  # letters of a code that name its family


class Plan(NamedTuple):
    """The chosen rules, compiled: which of them wait for a trigger, look at every document, wait for findings."""

    rules: tuple[Rule, ...]
    prefilter: Prefilter
    always: frozenset[int] = frozenset()
    after: tuple[int, ...] = ()


def make_plan(rules: Sequence[Rule], keeper: Keeper | None = None) -> Plan:
    """Compile the rules, with what the keeper has of earlier runs.

    Raises ``ArtlintError`` for triggers or patterns that cannot be used.
    """
    after = tuple(i for i, rule in enumerate(rules) if rule.about.after)
    always = frozenset(
        i
        for i, rule in enumerate(rules)
        if not (rule.about.triggers or rule.about.lines or rule.about.pattern or rule.about.after)
    )
    return Plan(tuple(rules), Prefilter(rules, keeper), always, after)


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

    They are gone through rule by rule, not one by one: a rule's code and patterns then stay in the processor's cache,
    which saves a third of the time on 128 articles of news. A rule that fails as often as a ``Fuse`` allows is not run
    on the rest of them.
    """
    found = [Found([], []) for _ in tasks]
    for plan, without, members in _by_plan(tasks, found):
        _run_first(plan, without, members, facts)
    for number, task in enumerate(tasks):
        findings, crashes = found[number]
        if findings or task.known:
            _run_after(task, found[number])
            found[number] = Found(in_order(findings), crashes)
    return found


_Members = list[tuple[Document, Found]]


def _by_plan(tasks: Sequence[Task], found: Sequence[Found]) -> Iterable[tuple[Plan, frozenset[str], _Members]]:
    """Each plan, codes of its rules that are not to run, and the documents that both are for, with what is found."""
    members: dict[tuple[int, frozenset[str]], tuple[Plan, frozenset[str], _Members]] = {}
    for task, into in zip(tasks, found, strict=True):
        for plan, without in task.plans:
            members.setdefault((id(plan), without), (plan, without, []))[2].append((task.doc, into))
    return members.values()


def _run_first(plan: Plan, without: frozenset[str], members: _Members, facts: Facts) -> None:
    """Add what the rules of one plan find that go by the document."""
    calls: dict[int, list[tuple[int, Sequence[Hit]]]] = defaultdict(list)
    for place, hits in enumerate(plan.prefilter.scan([doc for doc, _ in members])):
        for index, given in hits.items():
            calls[index].append((place, given))
    # Most calls are of rules that look at every document and ask for nothing else: they share what they are given.
    bare = [(Context(doc), found) for doc, found in members]
    for index in sorted(plan.always.union(calls)):
        rule = plan.rules[index]
        code = rule.about.code
        if code in without:
            continue
        table = facts.tables.get(code)
        if index not in plan.always:
            _run(rule, [(Context(bare[at][0].doc, tuple(given), table), bare[at][1]) for at, given in calls[index]])
        else:
            _run(rule, bare if table is None else [(Context(ctx.doc, (), table), found) for ctx, found in bare])


def _run_after(task: Task, found: Found) -> None:
    """Add what the rules find that go by the findings of others."""
    known = in_order([*found.findings, *task.known])
    for plan, without in task.plans:
        for index in plan.after:
            rule = plan.rules[index]
            given = tuple(finding for finding in known if finding.rule.startswith(rule.about.after))
            if given and rule.about.code not in without:
                _run(rule, [(Context(task.doc, found=given), found)])


def _run(rule: Rule, calls: Iterable[tuple[Context, Found]]) -> None:
    """Add what a rule finds in documents in a language that it is for, or its crash, until it has failed too often."""
    code, languages = rule.about.code, rule.about.languages
    fuse: Fuse | None = None
    for ctx, found in calls:
        doc = ctx.doc
        if languages and doc.language not in languages and doc.language != UNKNOWN:
            continue
        try:
            made = list(rule.check(ctx))
            if made:
                _verify(made, doc, code)
                found.findings.extend(_outside_code(made, doc) if doc.code_blocks else made)
        except (Exception, SystemExit) as error:
            crash = crash_of(code, doc.id, error)
            found.crashes.append(crash)
            fuse = fuse or Fuse()
            fuse.count([crash])
            if fuse.off:
                return


def _outside_code(findings: Sequence[Finding], doc: Document) -> list[Finding]:
    return [finding for finding in findings if not any(block.covers(finding.span) for block in doc.code_blocks)]


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
    """Of findings of several rules that would mend the text alike, or of one family at the same span, only the surest.

    It is one fault, as two packs may have a phrase that two languages share.
    """
    kept: list[Finding] = []
    places: dict[tuple[object, ...], int] = {}
    for finding in findings:
        signs: list[tuple[object, ...]] = [(finding.rule[:_FAMILY], finding.span)]
        if change := changes(doc, finding):
            signs.append(change)
        place = next((places[sign] for sign in signs if sign in places), len(kept))
        if place == len(kept) or kept[place].rule == finding.rule:
            places |= dict.fromkeys(signs, len(kept))
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


def _sureness(finding: Finding) -> tuple[bool, bool, float]:
    safe = any(fix.applicability is Applicability.SAFE for fix in finding.fixes[:1])
    return safe, bool(finding.fixes), finding.confidence


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
