"""The TOML text of a pack to rules."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from artlint.model.document import NOTHING_KNOWN, Metadata
from artlint.model.errors import ArtlintError
from artlint.model.example import Bad, Example, Good
from artlint.model.finding import Applicability
from artlint.model.rule import About
from artlint.packs.expand import expand
from artlint.packs.mistakes import check_doubles, check_fixes, check_identity, check_pattern, check_unmatched
from artlint.packs.phrase_rule import Phrase, PhraseRule
from artlint.packs.schema import FILE, PACK, PHRASE, RULE, SETTINGS, Report
from artlint.text.fold import fold
from artlint.text.joined_literals import joined
from artlint.text.parsing import toml_mistake, utf8_mistake

# Of a finding whose phrase says nothing of it.
CONFIDENCE = 0.9


def parse_file(path: Path, *, proven: bool = False) -> list[PhraseRule]:
    """The rules of one pack file.

    ``proven``: its patterns are not compiled to see whether they can be; for packs whose rules are tested with the
    plugin that they come with. For 2,000 patterns that is 3 s. Raises ``ArtlintError`` with every mistake of the file,
    each with its line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ArtlintError(f"{path}: the pack cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        (line, column), why = utf8_mistake(error)
        raise ArtlintError(f"{path}:{line}:{column}: {why}") from error
    return parse_pack(text, str(path), proven=proven)


def parse_pack(text: str, path: str, *, proven: bool = False) -> list[PhraseRule]:
    """The rules of a pack given as text; ``path`` stands in messages."""
    import rtoml

    report = Report(path, text, proven)
    try:
        data = rtoml.loads(text)
    except rtoml.TomlParsingError as error:
        (line, column), why = toml_mistake(error, text)
        raise ArtlintError(f"{path}:{line}:{column}: {why}") from error
    file = report.check(data, FILE, 1, "a pack file")
    pack = report.check(file["pack"], PACK, report.line_of("[pack]"), "[pack]") if "pack" in file else {}
    rules = list(_rules(file.get("rule", ()), pack, report))
    if report.problems:
        raise ArtlintError(*report.problems)
    return rules


def _rules(tables: Sequence[dict[str, Any]], pack: dict[str, Any], report: Report) -> Iterable[PhraseRule]:
    """The rules, as long as there is no mistake; the rest is only looked through for more."""
    for number, table in enumerate(tables):
        line = report.line_of("[[rule]]", number)
        rule = report.check(table, RULE, line, "[[rule]]")
        check_identity(rule, report, line)
        lines = [report.line_of_phrase(number, at) for at in range(len(rule.get("phrase", ())))]
        entries = [_entry(entry, rule, report, at) for entry, at in zip(rule.get("phrase", ()), lines, strict=True)]
        check_fixes(table, rule, report, line, lines)
        check_doubles([(entry.templates, entry.phrase) for entry in entries], report, lines)
        if not report.problems:
            yield _rule(rule, pack, entries, f"{report.path}:{line}")


class _Entry(NamedTuple):
    """One ``[[rule.phrase]]``: what it means, its texts as they stand there, its literals, its examples."""

    phrase: Phrase
    templates: list[str]
    pairs: list[tuple[str, str | None]]
    examples: list[Example]


def _rule(table: dict[str, Any], pack: dict[str, Any], entries: list[_Entry], place: str) -> PhraseRule:
    languages = table.get("languages", [pack["language"]] if pack.get("language") else [])
    pairs = [(number, literal, words) for number, entry in enumerate(entries) for literal, words in entry.pairs]
    lines = [pair for pair in pairs if entries[pair[0]].phrase.where == "alone"]
    inside = [pair for pair in pairs if entries[pair[0]].phrase.where != "alone"]
    about = About(
        code=table["code"],
        name=table["name"],
        summary=table["summary"],
        details=table.get("why", ""),
        triggers=joined([literal for _, literal, _ in inside]),
        lines=joined([literal for _, literal, _ in lines]),
        languages=tuple(languages),
        preview=table.get("preview", False),
        since=table.get("since", "0.1.0"),
        examples=tuple(example for entry in entries for example in entry.examples),
        source=table.get("source", pack["source"]),
        place=place,
    )
    return PhraseRule(
        about=about,
        phrases=tuple(entry.phrase for entry in entries),
        owners=tuple(number for number, _, _ in (*inside, *lines)),
        words=tuple(words for _, _, words in (*inside, *lines)),
        source_language=pack.get("source-language", ""),
        sites=tuple(table.get("sites", ())),
    )


def _entry(table: dict[str, Any], rule: dict[str, Any], report: Report, line: int) -> _Entry:
    """One phrase; of a table with mistakes what is sound in it."""
    entry = report.check(table, PHRASE, line, "[[rule.phrase]]")
    settings = {name: entry.get(name, rule.get(name)) for name in SETTINGS}
    confidence = settings["confidence"]
    phrase = Phrase(
        where=settings["where"] or "anywhere",
        message=settings["message"] or "",
        applicability=settings["applicability"] or Applicability.DISPLAY.value,
        confidence=CONFIDENCE if confidence is None else float(confidence),
        max_words=settings["max-words"] or 0,
        unless=tuple(fold(text) for text in settings["unless"] or ()),
        pattern=entry.get("pattern", ""),
        origin=entry.get("from", ""),
    )
    if "pattern" not in table:
        check_unmatched(settings["replace"] or "", report, line)
    elif phrase.pattern and not report.proven:
        check_pattern(phrase.pattern, settings["replace"] or "", report, line)
    find = entry.get("find", [])
    templates = [find] if isinstance(find, str) else find
    pairs = _pairs(templates, settings["replace"], report, line)
    known = Metadata(site=rule["sites"][0]) if rule.get("sites") else NOTHING_KNOWN
    return _Entry(phrase, templates, pairs, _examples(entry, Applicability(phrase.applicability), known, report, line))


def _pairs(templates: list[str], replace: str | None, report: Report, line: int) -> list[tuple[str, str | None]]:
    """Every literal with its replacement."""
    pairs = []
    for template in templates:
        try:
            made = expand(template, replace)
        except ValueError as error:
            report.add(line, f'"{template}": {error}')
            continue
        if not all(literal.strip() for literal, _ in made):
            report.add(line, f'"{template}" stands for a blank, which would be found everywhere')
            continue
        pairs += made
    return pairs


def _examples(
    entry: dict[str, Any], applicability: Applicability, known: Metadata, report: Report, line: int
) -> list[Example]:
    examples: list[Example] = []
    for example in entry.get("bad", ()):
        if isinstance(example, str):
            examples.append(Bad(example, fixed=..., applicability=applicability, metadata=known))
        elif isinstance(example, dict) and _is_example(example):
            examples.append(Bad(example["text"], example.get("fixed", ...), applicability, metadata=known))
        else:
            report.add(line, '"bad" holds texts, or tables with the texts "text" and "fixed"')
    examples += [Good(text, metadata=known) for text in entry.get("good", ()) if isinstance(text, str)]
    return examples


def _is_example(table: dict[str, Any]) -> bool:
    return "text" in table and table.keys() <= {"text", "fixed"} and all(isinstance(v, str) for v in table.values())
