"""JSON that is valid UTF-8 and harmless on a terminal."""

import json
import re

from artlint.text.visible import UNSAFE

_encode = json.JSONEncoder(ensure_ascii=False).encode
# With it any part of a line in a build's log can give commands to the program that runs the build.
_COMMAND = "##["
_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(value: object) -> str:
    """The value on one line; every text in it reads back as it was."""
    text = _encode(value)
    if not text.isascii() or "\x7f" in text:
        text = UNSAFE.sub(_escape, text)  # controls below the space are escaped by now, as JSON wants it
    return text.replace(_COMMAND, "##\\u005b") if _COMMAND in text else text


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def is_text(text: str) -> bool:
    """Whether there are no lone surrogates in it, which stand for bytes that were no text."""
    return text.isascii() or not _SURROGATE.search(text)


def as_text(text: str) -> str:
    """The text with a replacement character for every lone surrogate: strict readers take no others."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
