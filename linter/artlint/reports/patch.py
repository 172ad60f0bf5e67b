"""What a patch changes, for people."""

from collections.abc import Iterable, Iterator

from artlint.model.patch import FilePatch, PatchEdit, RecordPatch
from artlint.reports.style import Style
from artlint.text.visible import visible


def shown(files: Iterable[tuple[FilePatch, Iterable[RecordPatch]]], style: Style) -> Iterator[str]:
    """Each file with its articles, and each edit as what goes and what comes, one a line."""
    for file, records in files:
        yield style.bold(f"--- a/{visible(file.path)}") + "\n" + style.bold(f"+++ b/{visible(file.path)}") + "\n"
        for record in records:
            for edit in record.edits:
                yield from _edit(edit, record, style)


def _edit(edit: PatchEdit, record: RecordPatch, style: Style) -> Iterator[str]:
    start, end = edit.span
    place = f"line {record.line} (id={visible(record.id)} field={visible(record.field)}) " if record.line else ""
    rules = ", ".join(visible(rule) + (f" ×{times}" if times > 1 else "") for rule, times in record.rules)
    first = edit is record.edits[0]
    yield style.blue(f"@@ {place}{start}:{end} @@") + (f" {style.dim(rules)}" if first and rules else "") + "\n"
    for sign, words, colour in (("-", edit.old, style.red), ("+", edit.new, style.green)):
        if words:
            yield colour(f"{sign}{visible(words)}") + "\n"
