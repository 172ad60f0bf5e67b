"""Mistakes in a pack that only its values together tell."""

from collections.abc import Sequence
from typing import Any

from artlint.model.finding import Applicability
from artlint.packs.phrase_rule import Phrase
from artlint.packs.schema import Report
from artlint.text.fold import fold
from artlint.text.pattern import pattern

_CODE = pattern(r"[A-Z]{3}\d{3}")
_NAME = pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_REFERENCE = pattern(r"\\(?:(\d+)|g<(\w+)>)")
_MADE = (Applicability.SAFE.value, Applicability.UNSAFE.value)


def check_identity(rule: dict[str, Any], report: Report, line: int) -> None:
    """Report a code or a name that is not written as one."""
    if "code" in rule and not _CODE.fullmatch(rule["code"]):
        report.add(line, f'the code "{rule["code"]}" is not three capitals and three digits')
    if "name" in rule and not _NAME.fullmatch(rule["name"]):
        report.add(line, f'the name "{rule["name"]}" is not in kebab case')


def check_unmatched(replacement: str, report: Report, line: int) -> None:
    """Report a group in the replacement of a phrase without a pattern."""
    if reference := _REFERENCE.search(replacement):
        report.add(line, f'the replacement "{replacement}" names {reference[0]}, but the phrase has no pattern')


def check_pattern(source: str, replacement: str, report: Report, line: int) -> None:
    """Report a pattern that cannot be compiled, and a replacement that cannot be made of its matches."""
    import regex

    try:
        compiled = regex.compile(source)
    except regex.error as error:
        report.add(line, f'the pattern "{source}" is not valid: {error}')
        return
    for number, name in _REFERENCE.findall(replacement):
        group = int(number) if number else int(name) if name.isdecimal() else name
        if group not in {*range(compiled.groups + 1), *compiled.groupindex}:
            report.add(line, f'the replacement "{replacement}" names the group {group}, which the pattern lacks')
            return
    try:
        # A replacement is read at the first match, so let there be one.
        regex.sub(f"{source}\n|", replacement, "")
    except regex.error as error:
        report.add(line, f'the replacement "{replacement}" cannot be used: {error}; write \\\\ for a backslash')


def check_fixes(table: dict[str, Any], rule: dict[str, Any], report: Report, line: int, lines: Sequence[int]) -> None:
    """Report a kind of fix where there is no fix. ``table`` is the rule as it stands there, ``rule`` what is sound."""
    if "replace" in table:
        return
    without = [(entry, at) for entry, at in zip(rule.get("phrase", ()), lines, strict=True) if "replace" not in entry]
    places = [(entry, at) for entry, at in without if entry.get("applicability") in _MADE]
    if without and len(without) == len(lines) and rule.get("applicability") in _MADE:
        places.insert(0, (rule, line))
    for entry, at in places:
        report.add(at, f'"applicability" is "{entry["applicability"]}", but without "replace" there is no fix')


def check_doubles(phrases: Sequence[tuple[list[str], Phrase]], report: Report, lines: Sequence[int]) -> None:
    """Report each text that stands in a rule twice under the same conditions: the second would never count."""
    seen: dict[tuple[object, ...], int] = {}
    for (templates, phrase), line in zip(phrases, lines, strict=True):
        conditions = (phrase.where, phrase.max_words, phrase.unless, phrase.pattern)
        for template in templates:
            key = (fold(template), *conditions)
            if key in seen:
                where = "here twice" if seen[key] == line else f"in this rule already, in line {seen[key]}"
                report.add(line, f'"{template}" stands {where}')
            seen.setdefault(key, line)
