"""Tokens between white space, and what is written for machines: addresses and program code."""

import re
from functools import lru_cache

from artlint.text.pattern import pattern
from artlint.text.span import Span

_ADDRESS = pattern(r"://|@|www\.|\\|\w/\w|[#=_]|\.(?:com|net|org|html?|php|js|css|co\.uk)\b", re.IGNORECASE)
# Marks of scripts, style sheets and data that extractors leave between paragraphs.
_CODE = pattern(
    r"[{}]\s*[\w$.#\"'}]|\bfunction\s*\(|\bvar \w|;\s*\}|[=!]==|\w\(\)\s*;|=\s*['\"]|\w\(\s*['\"]"
    r"|</\w|<!--|\w:\w[^\s]*;"
)


def token_span(text: str, offset: int) -> Span:
    """The run of characters without white space that holds the offset; empty if there is white space at it."""
    start = end = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def is_address(token: str) -> bool:
    """Whether a token looks like a web or mail address, a path, a handle or a tag."""
    return _ADDRESS.search(token) is not None


@lru_cache(16)  # rules ask it of every hit, and some lines are whole articles
def is_code(line: str) -> bool:
    """Whether a line looks like a script, a style sheet or markup rather than prose."""
    return _CODE.search(line) is not None
