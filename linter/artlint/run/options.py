"""Rule classes and their options from the configuration to rules."""

import dataclasses
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from artlint.model.errors import ArtlintError
from artlint.model.rule import Rule
from artlint.packs.phrase_rule import PhraseRule
from artlint.plugins.catalog import LazyRule
from artlint.text.nearest import nearest

Options = Mapping[str, Mapping[str, Any]]


class Mistake(NamedTuple):
    """A mistake in options: the rule as it is written there, the option if it is about one, what to tell."""

    keys: tuple[str, ...]
    text: str


def make_rules(offered: Sequence[Rule | type[Rule]], options: Options) -> list[Rule]:
    """A rule of each class with its options.

    Raises ``ArtlintError`` with every mistake: options for no rule, an option that a rule does not have,
    a value of a wrong type, two rules with one code or name.
    """
    mistakes: list[Mistake] = []
    rules = made(offered, options, mistakes)
    problems = [mistake.text for mistake in (*mistakes, *ownerless(offered, options))] + doubles(rules, {})
    if problems:
        raise ArtlintError(*problems)
    return rules


def made(offered: Iterable[Rule | type[Rule]], options: Options, mistakes: list[Mistake]) -> list[Rule]:
    """The rules that can be made, of options in order: of two tables for one rule the later has the last word."""
    rules = []
    for offer in offered:
        item, given = offer, {}
        if options:
            about = offer.about
            given = {
                key: (value, written)
                for written, table in options.items()
                if written in (about.code, about.name)
                for key, value in table.items()
            }
        if isinstance(item, LazyRule) and given:
            item = item.cls
        if isinstance(item, Rule):
            mistakes += [
                Mistake((written, key), f'{item.about.code} {item.about.name} has no option "{key}"')
                for key, (_, written) in given.items()
            ]
            rules.append(item)
        elif rule := _make(item, given, mistakes):
            rules.append(rule)
    return rules


def ownerless(offered: Iterable[Rule | type[Rule]], options: Options) -> Iterator[Mistake]:
    """A mistake for each table of options that is for no rule."""
    if not options:
        return
    names = {name for offer in offered for name in (offer.about.code, offer.about.name)}
    for unknown in options:
        if unknown not in names:
            near = nearest(unknown, names)
            hint = (
                f'; did you mean "{near}"?'
                if near
                else "; artlint rules lists them, and a plugin's rule needs --plugin FILE"
            )
            yield Mistake((unknown,), f'options for "{unknown}", which is no rule{hint}')


def option_fields(rule: Rule | type[Rule]) -> list[dataclasses.Field[Any]]:
    """The options of a rule: the fields of its dataclass, its description left out."""
    if isinstance(rule, PhraseRule):
        return []
    rule = rule.cls if isinstance(rule, LazyRule) else rule
    declared: dict[str, dataclasses.Field[Any]] = getattr(rule, "__dataclass_fields__", {})
    return [field for name, field in declared.items() if name != "about"]


def option_kinds(rule: Rule | type[Rule]) -> dict[str, Any]:
    """The type of each option by its name in Python."""
    rule = rule.cls if isinstance(rule, LazyRule) else rule
    return typing.get_type_hints(rule if isinstance(rule, type) else type(rule))


def _make(cls: type[Rule], given: Mapping[str, tuple[Any, str]], mistakes: list[Mistake]) -> Rule | None:
    known = {field.name.replace("_", "-"): field.name for field in option_fields(cls)}
    whose, values = f"{cls.about.code} {cls.about.name}", {}
    for key, (value, written) in given.items():
        name = known.get(key.replace("_", "-"))
        if name is None:
            near = nearest(key, known)
            hint = f'did you mean "{near}"?' if near else f"it has {', '.join(known) or 'none'}"
            if key.replace("-", "_") in vars(cls).get("__annotations__", ()):
                hint = f"put @dataclass(frozen=True) before class {cls.__name__}"
            mistakes.append(Mistake((written, key), f'{whose} has no option "{key}"; {hint}'))
            continue
        kind = option_kinds(cls)[name]
        fitted = _fit(value, kind)
        if fitted is None:
            text = f'{whose}: "{key}" must be {_called(kind)}, not {value!r}'
            mistakes.append(Mistake((written, key), text))
        else:
            values[name] = fitted
    try:
        return cls(**values)
    except (TypeError, ValueError) as error:
        mistakes.append(Mistake((cls.about.name,), f"{whose} cannot be made: {error}"))
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


def doubles(rules: Iterable[Rule], seen: dict[str, Rule]) -> list[str]:
    """A sentence for each code or name of the rules that another has; ``seen`` has those before, and takes these in.

    A name is not told of two rules that share the code too.
    """
    problems = []
    for rule in rules:
        twins = {key: seen[key] for key in (rule.about.name, rule.about.code) if key in seen}
        told = {id(twin): (key, twin) for key, twin in twins.items()}
        problems += [
            f'two rules are called "{key}": {_placed(twin)} and {_placed(rule)}' for key, twin in told.values()
        ]
        seen[rule.about.code] = seen[rule.about.name] = rule
    return problems


def _placed(rule: Rule) -> str:
    """The rule's code and name, and the file and line where it is made if they are known."""
    place = rule.about.place or _place_of_class(rule.cls if isinstance(rule, LazyRule) else type(rule))
    return f"{rule.about.code} {rule.about.name}{f' in {place}' if place else ''}"


def _place_of_class(cls: type) -> str:
    import inspect

    try:
        file, (_, line) = Path(inspect.getsourcefile(cls) or ""), inspect.getsourcelines(cls)
    except (OSError, TypeError):
        return ""
    return f"{file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file}:{line}"
