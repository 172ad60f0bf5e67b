"""TOML text to rules."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from artlint.model.errors import ArtlintError
from artlint.model.example import Bad, Example, Good
from artlint.model.finding import Applicability
from artlint.model.rule import About
from artlint.packs.expand import expand
from artlint.packs.phrase_rule import Phrase, PhraseRule
from artlint.packs.schema import FILE, PACK, PHRASE, RULE, SETTINGS, Report
from artlint.text.fold import fold

_CODE = re.compile(r"[A-Z]{3}\d{3}")
_REFERENCE = re.compile(r"\\(?:(\d+)|g<(\w+)>)")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def load_packs(folder: Path) -> list[PhraseRule]:
    """The rules of every pack in a folder, in the order of the file names."""
    return [rule for path in sorted(folder.glob("*.toml")) for rule in load_pack(path)]


def load_pack(path: Path) -> list[PhraseRule]:
    """The rules of one pack file.

    Raises ``ArtlintError`` with every mistake of the file, each with its line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ArtlintError(f"{path}: the pack cannot be read: {error}") from error
    return parse_pack(text, str(path))


def parse_pack(text: str, path: str) -> list[PhraseRule]:
    """The rules of a pack given as text; ``path`` stands in messages."""
    import rtoml

    report = Report(path, text)
    try:
        data = rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        raise ArtlintError(f"{path}: no valid TOML: {str(error).strip()}") from error
    report.check(data, FILE, 1, "a pack file")
    if report.problems:
        raise ArtlintError(*report.problems)
    report.check(data["pack"], PACK, report.line_of("[pack]", 0), "[pack]")
    rules = list(_rules(data, report))
    if report.problems:
        raise ArtlintError(*report.problems)
    return rules


def _rules(data: dict[str, Any], report: Report) -> Iterable[PhraseRule]:
    pack, phrases_before = data["pack"], 0
    for number, table in enumerate(data["rule"]):
        line = report.line_of("[[rule]]", number)
        before = len(report.problems)
        report.check(table, RULE, line, "[[rule]]")
        if len(report.problems) > before:
            phrases_before += len(table["phrase"]) if isinstance(table.get("phrase"), list) else 0
            continue
        _check_identity(table, report, line)
        lines = [report.line_of("[[rule.phrase]]", phrases_before + at) for at in range(len(table["phrase"]))]
        phrases_before += len(table["phrase"])
        phrases, examples = [], []
        for entry, at in zip(table["phrase"], lines, strict=True):
            made = _phrases(entry, table, report, at)
            phrases += made
            if made:
                examples += _examples(entry, made[0].applicability, report, at)
        if len(report.problems) == before:
            yield _rule(table, pack, tuple(phrases), tuple(examples))


def _check_identity(table: dict[str, Any], report: Report, line: int) -> None:
    if not _CODE.fullmatch(table["code"]):
        report.add(line, f'the code "{table["code"]}" is not three capitals and three digits')
    if not _NAME.fullmatch(table["name"]):
        report.add(line, f'the name "{table["name"]}" is not in kebab case')


def _rule(
    table: dict[str, Any], pack: dict[str, Any], phrases: tuple[Phrase, ...], examples: tuple[Example, ...]
) -> PhraseRule:
    languages = table.get("languages", [pack["language"]] if pack.get("language") else [])
    about = About(
        code=table["code"],
        name=table["name"],
        summary=table["summary"],
        details=table.get("why", ""),
        triggers=tuple(phrase.literal for phrase in phrases),
        languages=tuple(languages),
        preview=table.get("preview", False),
        since=table.get("since", "0.1.0"),
        examples=examples,
        source=table.get("source", pack["source"]),
    )
    return PhraseRule(about=about, phrases=phrases, source_language=pack.get("source-language", ""))


def _phrases(entry: dict[str, Any], rule: dict[str, Any], report: Report, line: int) -> list[Phrase]:
    before = len(report.problems)
    report.check(entry, PHRASE, line, "[[rule.phrase]]")
    if len(report.problems) > before:
        return []
    settings = {name: entry.get(name, rule.get(name)) for name in SETTINGS}
    pattern = _pattern(entry.get("pattern", ""), settings["replace"] or "", report, line)
    literals = [entry["find"]] if isinstance(entry["find"], str) else entry["find"]
    made = []
    for find in literals:
        try:
            pairs = expand(find, settings["replace"])
        except ValueError as error:
            report.add(line, f'"{find}": {error}')
            continue
        if not all(fold(literal).strip() for literal, _ in pairs):
            report.add(line, f'"{find}" stands for a blank, which would be found everywhere')
            continue
        made += [_phrase(literal, words, entry, settings, pattern) for literal, words in pairs]
    return made


def _phrase(literal: str, words: str | None, entry: dict[str, Any], settings: dict[str, Any], pattern: str) -> Phrase:
    return Phrase(
        literal=literal,
        where=settings["where"] or "anywhere",
        message=settings["message"] or "",
        replacement=words,
        applicability=Applicability(settings["applicability"] or "display"),
        confidence=float(settings["confidence"] or 0.9),
        max_words=settings["max-words"] or 0,
        unless=tuple(fold(text) for text in settings["unless"] or ()),
        pattern=pattern,
        origin=entry.get("from", ""),
    )


def _pattern(pattern: str, replacement: str, report: Report, line: int) -> str:
    if pattern:
        import regex

        try:
            compiled = regex.compile(pattern)
        except regex.error as error:
            report.add(line, f'the pattern "{pattern}" is not valid: {error}')
            return ""
        for number, name in _REFERENCE.findall(replacement):
            group = int(number) if number else int(name) if name.isdecimal() else name
            if group not in {*range(compiled.groups + 1), *compiled.groupindex}:
                report.add(line, f'the replacement "{replacement}" names the group {group}, which the pattern lacks')
    return pattern


def _examples(entry: dict[str, Any], applicability: Applicability, report: Report, line: int) -> list[Example]:
    examples: list[Example] = []
    for example in entry.get("bad", ()):
        if isinstance(example, str):
            examples.append(Bad(example, fixed=..., applicability=applicability))
        elif isinstance(example, dict) and _is_example(example):
            examples.append(Bad(example["text"], example.get("fixed", ...), applicability))
        else:
            report.add(line, '"bad" holds texts, or tables with the texts "text" and "fixed"')
    examples += [Good(text) for text in entry.get("good", ()) if isinstance(text, str)]
    return examples


def _is_example(table: dict[str, Any]) -> bool:
    return "text" in table and table.keys() <= {"text", "fixed"} and all(isinstance(v, str) for v in table.values())
