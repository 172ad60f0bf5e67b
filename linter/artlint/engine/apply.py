"""Findings to text: which fixes go in, in one pass over the original offsets, until nothing is left to do."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from artlint.engine.pieces import Pieces
from artlint.model.document import Document
from artlint.model.finding import Applicability, Edit, Finding, Fix, apply_edits
from artlint.text.span import Span
from artlint.text.words import word_count

if TYPE_CHECKING:
    from artlint.engine.suppress import Guard

# Most rounds of fixing one article, as in ruff; if it still changes after them, its fixes undo each other.
MAX_ROUNDS = 10

SAFE_ONLY = frozenset({Applicability.SAFE})
SAFE_AND_UNSAFE = frozenset({Applicability.SAFE, Applicability.UNSAFE})


class Settled(NamedTuple):
    """A document after fixing: its text, what is still found there, the edits that led to it.

    ``applied`` counts fixes by rule; ``refusal`` says why nothing was changed. ``words`` are those of the text before,
    and ``removed`` how many fewer they are now; both are 0 where nothing was changed.
    """

    text: str
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...] = ()  # in offsets of the text before fixing
    applied: tuple[tuple[str, int], ...] = ()
    words: int = 0
    removed: int = 0
    refusal: str = ""
    broken: bool = False  # the refusal is a bug of rules, not a matter of the article


def chosen_fix(finding: Finding, levels: frozenset[Applicability]) -> Fix | None:
    """The fix to apply unasked: the only one, if it is of a level that was asked for."""
    if len(finding.fixes) == 1 and finding.fixes[0].applicability in levels:
        return finding.fixes[0]
    return None


def plan_edits(
    findings: Iterable[Finding], levels: frozenset[Applicability], protected: Sequence[Span] = ()
) -> tuple[list[Edit], list[str]]:
    """The edits of one round in order of place, and the code of each fix that is in it.

    A fix that overlaps one before it, by place and then code, waits for the next round; one that would change
    ``protected`` text, spans in order and apart, is not made.
    """
    wishes = [(fix, finding.rule) for finding in findings if (fix := chosen_fix(finding, levels)) and fix.edits]
    if protected:
        from artlint.engine.suppress import touches

        wishes = [wish for wish in wishes if not any(touches(edit, protected) for edit in wish[0].edits)]
    wishes.sort(key=lambda wish: (min(edit.span for edit in wish[0].edits), wish[1]))
    taken: list[Edit] = []
    codes = []
    for fix, code in wishes:
        if not any(_taken(edit, taken) for edit in fix.edits) and not _self_clash(fix):
            for edit in fix.edits:
                insort(taken, edit)
            codes.append(code)
    return taken, codes


def _taken(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit clashes with those taken, which are in order and apart: only its neighbours there can."""
    at = bisect_left(taken, edit)
    return any(_clash(edit, other) for other in taken[max(0, at - 1) : at + 1])


def _clash(one: Edit, other: Edit) -> bool:
    return (
        one.span.overlaps(other.span)
        or one.span.start == other.span.start
        or _inserts_in(one, other)
        or _inserts_in(other, one)
    )


def _inserts_in(one: Edit, other: Edit) -> bool:
    return one.span.start == one.span.end and other.span.start < one.span.start < other.span.end


def _self_clash(fix: Fix) -> bool:
    edits = fix.edits
    return any(_clash(edits[i], edits[j]) for i in range(len(edits)) for j in range(i))


def settle(
    check: Callable[[Document], Sequence[Finding]],
    doc: Document,
    levels: frozenset[Applicability],
    max_removal: float,
    guard: "Guard | None" = None,
) -> Settled:
    """Fix and check again until nothing is left to fix.

    ``max_removal`` is the share of the article's words, 0 to 1, that fixes may take out. Beyond it, or if
    fixing has not settled after ``MAX_ROUNDS``, the text stays as it was and the refusal says why. ``guard`` says which
    text must not be changed, and is told of each round's edits before the check that follows.
    """
    first = findings = tuple(check(doc))
    now, pieces, applied = doc, Pieces(len(doc.text)), Counter[str]()
    for _ in range(MAX_ROUNDS):
        edits, codes = plan_edits(findings, levels, guard.protected() if guard else ())
        if not edits:
            break
        applied.update(codes)
        pieces.apply(edits)
        if guard:
            guard.move(edits)
        now = Document(now.id, apply_edits(now.text, edits), now.metadata)
        findings = tuple(check(now))
    else:
        _, codes = plan_edits(findings, levels, guard.protected() if guard else ())
        if codes:
            names = ", ".join(sorted(set(codes)))
            return Settled(
                doc.text, first, refusal=f"the fixes of {names} do not settle after {MAX_ROUNDS} rounds", broken=True
            )
    words = word_count(doc.text) if applied else 0
    removed = words - word_count(now.text) if applied else 0
    if words and removed / words > max_removal:
        return Settled(doc.text, first, refusal=_over_budget(words, removed, max_removal))
    return Settled(now.text, findings, pieces.edits(), tuple(sorted(applied.items())), words, max(0, removed))


def _over_budget(words: int, removed: int, limit: float) -> str:
    return (
        f"the fixes would take out {removed / words:.0%} of the article's {words} words, "
        f"the limit is {limit:.0%} (--max-removal)"
    )
