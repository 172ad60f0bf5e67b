"""Which rules run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.text.nearest import nearest

ALL = "ALL"


@dataclass(frozen=True, slots=True)
class Selection:
    """Selectors as the user wrote them: ``ALL``, a code, the beginning of one, or a name.

    The longest selector that fits a rule decides; of equals ``ignore`` wins. Rules in preview run only
    with ``preview``.
    """

    select: tuple[str, ...] = (ALL,)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False


def select(rules: Sequence[Rule], selection: Selection) -> tuple[list[Rule], list[str]]:
    """The chosen rules in order of their codes, and warnings for selectors that choose nothing.

    Raises ``ArtlintError`` for a selector that fits no rule.
    """
    wanted = (*selection.select, *selection.extend_select)
    _refuse_unknown(rules, (*wanted, *selection.ignore))
    chosen = [rule for rule in rules if _strength(rule, wanted) > _strength(rule, selection.ignore)]
    shown = [rule for rule in chosen if selection.preview or not rule.about.preview]
    warnings = [
        f"{selector} chooses only rules in preview; add --preview to run them"
        for selector in wanted
        if any(_fits(rule, selector) for rule in chosen) and not any(_fits(rule, selector) for rule in shown)
    ]
    if not shown and not warnings:
        warnings.append("no rule is chosen, so nothing can be found")
    return sorted(shown, key=lambda rule: rule.about.code), warnings


def _fits(rule: Rule, selector: str) -> int:
    """How closely the selector names the rule, 0 if it does not."""
    if selector == ALL:
        return 1
    if selector == rule.about.name:
        return 100
    return 1 + len(selector) if rule.about.code.startswith(selector) else 0


def _strength(rule: Rule, selectors: Iterable[str]) -> int:
    return max((_fits(rule, selector) for selector in selectors), default=0)


def _refuse_unknown(rules: Sequence[Rule], selectors: Iterable[str]) -> None:
    problems = []
    for selector in selectors:
        if selector and any(_fits(rule, selector) for rule in rules):
            continue
        near = nearest(selector, (name for rule in rules for name in (rule.about.code, rule.about.name)))
        hint = f'; did you mean "{near}"?' if near else "; artlint rules lists them"
        problems.append(f'no rule is called "{selector}"{hint}')
    if problems:
        raise ArtlintError(*problems)
