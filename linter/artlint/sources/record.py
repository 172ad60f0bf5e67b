"""An article that is one record among many: which of its fields mean what."""

from collections.abc import Mapping
from typing import Any

from artlint.model.document import Document, Metadata
from artlint.model.result import Origin, Problem
from artlint.sources.base import Fields, Read
from artlint.text.site import host_of, site_in_path

_ARTICLE = 200  # code points of a text that may be an article: chosen, more than a title


def article(row: Mapping[str, Any], number: int, path: str, fields: Fields) -> Read:
    """The document of a record, the file's ``number``-th line or row; a problem if it holds none."""
    name, text = _first(row, fields.text)
    if not isinstance(text, str):
        wanted = '" or "'.join(fields.text)
        if any(path in row for path in fields.text):
            told = f'the record has no text in the field "{wanted}" and was not linted'
            return Problem(path, f"{told}; {cure(row)}" if _longest(row) else told, number)
        return Problem(path, f'the record has no field "{wanted}" and was not linted; {cure(row)}', number)
    identity, url = _text(row, fields.id), _text(row, fields.url)
    metadata = Metadata(
        site=_text(row, fields.site) or host_of(url) or host_of(identity) or site_in_path(path) or fields.default_site,
        language=_text(row, fields.language),
        date=_text(row, fields.date),
        title=_text(row, fields.title),
        url=url,
    )
    return Document(identity or f"{path}#{number}", text, metadata), Origin(path, number, name)


def cure(row: Mapping[str, Any]) -> str:
    """What to do about a record without a text where one is wanted."""
    longest = _longest(row)
    if not longest:
        return "name the right one with --text-field"
    return f"its longest text would be taken with --text-field {longest}"


def _longest(row: Mapping[str, Any]) -> str:
    """The field with the longest text that may be an article; empty if there is none."""
    texts = {key: value for key, value in row.items() if isinstance(value, str) and len(value) >= _ARTICLE}
    return max(texts, key=lambda key: len(texts[key]), default="")


def _first(row: Mapping[str, Any], paths: tuple[str, ...]) -> tuple[str, Any]:
    """The first path with a value, and the value; a key that has dots in it counts before a path."""
    for path in paths:
        value: Any = row.get(path)
        if value is None and "." in path:
            value = row
            for key in path.split("."):
                value = value.get(key) if isinstance(value, dict) else None
        if value is not None:
            return path, value
    return paths[0], None


def _text(row: Mapping[str, Any], paths: tuple[str, ...]) -> str:
    value = _first(row, paths)[1]
    return str(value) if isinstance(value, str | int | float) else ""
