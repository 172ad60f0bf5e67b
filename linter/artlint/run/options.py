"""Rule classes and their options from the configuration to rules."""

import dataclasses
import typing
from collections.abc import Mapping, Sequence
from typing import Any

from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.packs.phrase_rule import PhraseRule
from artlint.plugins.catalog import LazyRule
from artlint.text.nearest import nearest


def make_rules(offered: Sequence[Rule | type[Rule]], options: Mapping[str, Mapping[str, Any]]) -> list[Rule]:
    """A rule of each class with its options.

    Raises ``ArtlintError`` with every mistake: options for no rule, an option that a rule does not have,
    a value of a wrong type, two rules with one code or name.
    """
    problems: list[str] = []
    unused = dict(options)
    rules = []
    for offer in offered:
        item = offer
        given = {**unused.pop(item.about.name, {}), **unused.pop(item.about.code, {})}
        if isinstance(item, LazyRule) and given:
            item = item.cls
        if isinstance(item, Rule):
            problems += [f'{item.about.code} {item.about.name} has no option "{name}"' for name in given]
            rules.append(item)
        elif rule := _make(item, given, problems):
            rules.append(rule)
    names = [rule.about.name for rule in rules]
    for unknown in unused:
        near = nearest(unknown, names)
        problems.append(f'options for "{unknown}", which is no rule' + (f'; did you mean "{near}"?' if near else ""))
    problems += _doubles(rules)
    if problems:
        raise ArtlintError(*problems)
    return rules


def option_fields(rule: Rule | type[Rule]) -> list[dataclasses.Field[Any]]:
    """The options of a rule: the fields of its dataclass, its description left out."""
    if isinstance(rule, PhraseRule):
        return []
    rule = rule.cls if isinstance(rule, LazyRule) else rule
    declared: dict[str, dataclasses.Field[Any]] = getattr(rule, "__dataclass_fields__", {})
    return [field for name, field in declared.items() if name != "about"]


def _make(cls: type[Rule], given: Mapping[str, Any], problems: list[str]) -> Rule | None:
    known = {field.name.replace("_", "-"): field.name for field in option_fields(cls)}
    values = {}
    for key, value in given.items():
        name = known.get(key.replace("_", "-"))
        if name is None:
            near = nearest(key, known)
            hint = f'did you mean "{near}"?' if near else f"it has {', '.join(known) or 'none'}"
            problems.append(f'{cls.about.code} {cls.about.name} has no option "{key}"; {hint}')
            continue
        kind = typing.get_type_hints(cls)[name]
        fitted = _fit(value, kind)
        if fitted is None:
            problems.append(f'{cls.about.code} {cls.about.name}: "{key}" must be {_called(kind)}, not {value!r}')
        else:
            values[name] = fitted
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:
        problems.append(f"{cls.about.code} {cls.about.name} cannot be made: {error}")
        return None


def _fit(value: Any, kind: Any) -> Any:
    """The value as the option's type has it, ``None`` if it does not fit."""
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        fits = isinstance(value, list) and all(isinstance(item, inner) for item in value)
        return tuple(value) if fits else None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(kind, type) or typing.get_origin(kind):
        return None  # nothing that a configuration can say
    fits = isinstance(value, kind) and isinstance(value, bool) == (kind is bool)
    return value if fits else None


def _called(kind: Any) -> str:
    names = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}
    return names.get(kind, "a list") if isinstance(kind, type) else "a list"


def _doubles(rules: Sequence[Rule]) -> list[str]:
    seen: dict[str, str] = {}
    problems = []
    for rule in rules:
        for key in (rule.about.code, rule.about.name):
            if key in seen:
                problems.append(f'two rules are called "{key}": {seen[key]} and {rule.about.code} {rule.about.name}')
            seen[key] = f"{rule.about.code} {rule.about.name}"
    return problems
