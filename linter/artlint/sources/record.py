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
        what = "has no text in the field" if any(path in row for path in fields.text) else "has no field"
        return Problem(path, f'the record {what} "{wanted}" and was not linted; {cure(row)}', number)
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
    texts = {key: value for key, value in row.items() if isinstance(value, str) and len(value) >= _ARTICLE}
    if not texts:
        return "name the right one with --text-field"
    longest = max(texts, key=lambda key: len(texts[key]))
    return f"its longest text would be taken with --text-field {longest}"


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
