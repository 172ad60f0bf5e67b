"""Decisions over findings: which are shown, which are hidden, what mends them; and what fixing must leave alone."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from artlint.engine.check import changes, tidy
from artlint.model.decision import ANY_RULE, HIDING, Decision
from artlint.model.document import Document
from artlint.model.finding import Applicability, Edit, Finding, Fix
from artlint.model.fingerprint import article_key, fingerprints, phrase_key, site_key
from artlint.model.result import Suppressed
from artlint.text.span import Span

Place = tuple[str, Span]  # a finding's rule and span


class Baseline:
    """The rows of a baseline in 20 bytes each: it may have as many as the corpus had findings."""

    def __init__(self) -> None:
        """Begin with no row."""
        self._ids = array("Q")
        self._documents = array("q")
        self._kinds = array("I")
        self._known: dict[tuple[str, str], int] = {}
        self._texts: list[tuple[str, str]] = []

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._ids)

    def add(self, identity: str, document: str, rule: str, reason: str) -> None:
        """Take in a row; they may come in any order until the first is looked up."""
        self._ids.append(int(identity, 16))
        self._documents.append(hash(document))
        kind = self._known.setdefault((rule, reason), len(self._texts))
        if kind == len(self._texts):
            self._texts.append((rule, reason))
        self._kinds.append(kind)

    def sort(self) -> None:
        """Put the rows in order, which looking up relies on."""
        ids = self._ids
        if all(one < other for one, other in pairwise(ids)):
            return  # as artlint writes them
        order = sorted(range(len(ids)), key=ids.__getitem__)
        self._ids = array("Q", (ids[at] for at in order))
        self._documents = array("q", (self._documents[at] for at in order))
        self._kinds = array("I", (self._kinds[at] for at in order))

    def find(self, identity: str) -> Decision | None:
        """The row with this id."""
        number = int(identity, 16)
        at = bisect_left(self._ids, number)
        if at == len(self._ids) or self._ids[at] != number:
            return None
        rule, reason = self._texts[self._kinds[at]]
        return Decision(identity, "baseline", rule, reason=reason)

    def gone(self, used: AbstractSet[int], documents: AbstractSet[int], rules: frozenset[str]) -> int:
        """How many rows of these documents (by hash) and rules are not among those that were used."""
        judged = {number for number, (rule, _) in enumerate(self._texts) if rule in rules}
        rows = zip(self._ids, self._documents, self._kinds, strict=True)
        return sum(doc in documents and kind in judged and number not in used for number, doc, kind in rows)


@dataclass
class Decisions:
    """All decisions that hold today, by id; ``expired`` counts those that no longer do."""

    rows: dict[str, Decision] = field(default_factory=dict)
    baseline: Baseline = field(default_factory=Baseline)
    expired: int = 0

    def __post_init__(self) -> None:
        """See which scopes there are: nothing is worked out for the others."""
        self._scopes = frozenset(row.scope for row in self.rows.values())

    def find(self, doc: Document, finding: Finding, name: str) -> Decision | None:
        """The decision about a finding with this fingerprint: that of the narrowest scope."""
        found = self.rows.get(name) or self.baseline.find(name)
        if found or not self._scopes:
            return found
        return next((row for key in self._wider(doc, finding) if (row := self.rows.get(key))), None)

    def _wider(self, doc: Document, finding: Finding) -> Iterable[str]:
        rule, site = finding.rule, doc.metadata.site
        if "phrase" in self._scopes:
            yield phrase_key(doc, finding)
        if "article" in self._scopes:
            yield article_key(rule, doc.id)
            yield article_key(ANY_RULE, doc.id)
        if site and "site-phrase" in self._scopes:
            yield site_key(rule, site, doc[finding.span])
        if site and "site" in self._scopes:
            yield site_key(rule, site)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is shown of a document's findings, what is hidden, and by place the decision and the fingerprint of each."""

    findings: list[Finding]
    suppressed: tuple[Suppressed, ...] = ()
    decided: Mapping[Place, Decision] = field(default_factory=dict)
    names: Mapping[Place, str] = field(default_factory=dict)


def judge(
    decisions: Decisions, doc: Document, found: Sequence[Finding], before: Mapping[Place, Decision] | None = None
) -> Judged:
    """Apply the decisions to all findings of a document as ``engine.check.find`` gives them.

    ``before`` has decisions that are known to hold whatever the words around say by now.
    """
    if not found:
        return Judged([])
    names = {_place(finding): name for finding, name in zip(found, fingerprints(doc, found), strict=True)}
    decided = {}
    for finding in found:
        place = _place(finding)
        row = (before and before.get(place)) or decisions.find(doc, finding, names[place])
        if row:
            decided[place] = row
    if not decided:
        return Judged(tidy(doc, list(found)), names=names)
    return _judged(doc, found, decided, names)


def _judged(
    doc: Document, found: Sequence[Finding], decided: Mapping[Place, Decision], names: Mapping[Place, str]
) -> Judged:
    verdicts = {place: row.verdict for place, row in decided.items()}
    hidden = [finding for finding in found if verdicts.get(_place(finding)) in HIDING]
    # Two rules that would mend the text alike found one fault, and one decision is enough for it.
    twins = {change for finding in hidden if (change := changes(doc, finding))}
    rest = []
    for finding in found:
        verdict = verdicts.get(_place(finding))
        if verdict == "baseline" or (verdict != "reject" and changes(doc, finding) not in twins):
            rest.append(_as_decided(finding, decided.get(_place(finding))))
    # What is in the baseline still stands for what lies inside it; what was rejected no longer does.
    shown = [finding for finding in tidy(doc, rest) if verdicts.get(_place(finding)) != "baseline"]
    suppressed = tuple(_suppressed(finding, decided[_place(finding)]) for finding in hidden)
    return Judged(shown, suppressed, decided, names)


def _place(finding: Finding) -> Place:
    return finding.rule, finding.span


def _as_decided(finding: Finding, row: Decision | None) -> Finding:
    if row and row.verdict == "edit":
        fix = Fix((Edit(finding.span, row.replacement or ""),), Applicability.SAFE)
        return finding._replace(fixes=(fix,))
    if row and row.verdict == "accept" and len(finding.fixes) == 1:
        return finding._replace(fixes=(finding.fixes[0]._replace(applicability=Applicability.SAFE),))
    return finding


def _suppressed(finding: Finding, row: Decision) -> Suppressed:
    return Suppressed(finding, "baseline" if row.verdict == "baseline" else "decision", row.reason)


class Guard:
    """Decisions about one document while it is fixed: they stay with their findings when the words around change."""

    def __init__(self, decisions: Decisions) -> None:
        """Begin before the first check."""
        self._decisions = decisions
        self._held: dict[Place, Decision] = {}
        self.first: Judged | None = None
        self.last = Judged([])

    def judge(self, doc: Document, found: Sequence[Finding]) -> list[Finding]:
        """What is shown of the findings in the document as it is now."""
        self.last = judge(self._decisions, doc, found, self._held)
        self.first = self.first or self.last
        self._held.update(self.last.decided)
        return self.last.findings

    def suppressed(self, *, refused: bool) -> tuple[Suppressed, ...]:
        """What is hidden in the document after fixing, or as it was if its fixes were refused."""
        judged = self.first if refused else self.last
        return judged.suppressed if judged else ()

    def protected(self) -> list[Span]:
        """The text of hidden findings, which no edit may touch: in order, apart from each other."""
        spans: list[Span] = []
        for span in sorted(span for (_, span), row in self._held.items() if row.verdict in HIDING):
            if spans and (span.overlaps(spans[-1]) or span == spans[-1]):
                spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
            else:
                spans.append(span)
        return spans

    def move(self, edits: Sequence[Edit]) -> None:
        """Follow the edits of a round, which are in order and apart."""
        ends = [span.end for span, _ in edits]
        moved = [0, *accumulate(len(words) - (span.end - span.start) for span, words in edits)]
        held = {}
        for (rule, span), row in self._held.items():
            at = bisect_right(ends, span.start)
            if at == len(edits) or edits[at].span.start >= span.end:
                held[rule, Span(span.start + moved[at], span.end + moved[at])] = row
        self._held = held

    def renamed(self) -> dict[str, str]:
        """Fingerprints that decisions are kept under, and what they are now that words around changed."""
        names = self.last.names
        return {
            row.id: names[place]
            for place, row in self.last.decided.items()
            if row.scope == "finding" and names[place] != row.id
        }


def touches(edit: Edit, spans: Sequence[Span]) -> bool:
    """Whether an edit changes the text of one of the spans, which are in order and apart."""
    start, end = edit.span
    at = max(0, bisect_left(spans, (start, start)) - 1)
    while at < len(spans) and spans[at].start <= end:
        if edit.span.overlaps(spans[at]) or edit.span == spans[at]:
            return True
        at += 1
    return False
