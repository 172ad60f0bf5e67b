"""Which rules run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.text.nearest import nearest

ALL = "ALL"


class Selection(NamedTuple):
    """Selectors as the user wrote them in one place: ``ALL``, a code, the beginning of one, or a name.

    The longest selector that fits a rule decides; of equals ``ignore`` wins. Where none fits, the place
    ``below`` decides, unless ``select`` is given here (not ``None``): it starts anew. Rules in preview run only
    with ``preview``.
    """

    select: tuple[str, ...] | None = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    below: "Selection | None" = None

    def chooses(self, rule: Rule) -> bool:
        """Whether the rule is chosen, in preview or not."""
        wanted = _strength(rule, (*(self.select or ()), *self.extend_select))
        ignored = _strength(rule, self.ignore)
        if wanted or ignored:
            return wanted > ignored
        return self.select is None and self.below is not None and self.below.chooses(rule)

    def wanted(self) -> Iterator[str]:
        """The selectors that choose, the nearest first."""
        yield from self.select or ()
        yield from self.extend_select
        if self.select is None and self.below is not None:
            yield from self.below.wanted()


def select(rules: Sequence[Rule], selection: Selection) -> tuple[list[Rule], list[str]]:
    """The chosen rules in order of their codes, and warnings for selectors that choose nothing.

    Raises ``ArtlintError`` for a selector that fits no rule.
    """
    wanted = tuple(dict.fromkeys(selection.wanted()))
    problems = unknown(rules, (*wanted, *selection.ignore))
    if problems:
        raise ArtlintError(*problems.values())
    chosen = [rule for rule in rules if selection.chooses(rule)]
    shown = [rule for rule in chosen if selection.preview or not rule.about.preview]
    warnings = [
        f"{selector} chooses only rules in preview; add --preview to run them"
        for selector in wanted
        if any(fits(rule, selector) for rule in chosen) and not any(fits(rule, selector) for rule in shown)
    ]
    if not shown and not warnings:
        warnings.append("no rule is chosen, so nothing can be found")
    return sorted(shown, key=lambda rule: rule.about.code), warnings


def fits(rule: Rule | type[Rule], selector: str) -> int:
    """How closely the selector names the rule, 0 if it does not."""
    if selector == ALL:
        return 1
    if selector == rule.about.name:
        return 100
    return 1 + len(selector) if rule.about.code.startswith(selector) else 0


def _strength(rule: Rule, selectors: Iterable[str]) -> int:
    return max((fits(rule, selector) for selector in selectors), default=0)


def unknown(rules: Iterable[Rule | type[Rule]], selectors: Iterable[str]) -> dict[str, str]:
    """What to tell of each selector that fits no rule."""
    rules = list(rules)
    problems = {}
    for selector in selectors:
        if selector and any(fits(rule, selector) for rule in rules):
            continue
        near = nearest(selector, (name for rule in rules for name in (rule.about.code, rule.about.name)))
        hint = f'; did you mean "{near}"?' if near else "; artlint rules lists them"
        problems[selector] = f'no rule is called "{selector}"{hint}'
    return problems


def levels(rules: Iterable[Rule], severity: Mapping[str, str]) -> dict[str, str]:
    """The level of each rule that a selector of ``severity`` names, by code; the longest selector decides."""
    found = {}
    if severity:
        for rule in rules:
            closest = max(severity, key=partial(fits, rule))
            if fits(rule, closest):
                found[rule.about.code] = severity[closest]
    return found
