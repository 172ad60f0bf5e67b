"""Tokens between white space, and what is written for machines: addresses and program code."""

import re
from functools import lru_cache

from artlint.text.pattern import pattern
from artlint.text.span import Span

_ADDRESS = pattern(r"://|@|www\.|\\|\w/\w|[#=_]|\.(?:com|net|org|html?|php|js|css|co\.uk)\b|`[^`]+`", re.IGNORECASE)
# Marks of scripts, style sheets and data that extractors leave between paragraphs.
_CODE = pattern(
    r"[{}]\s*[\w$.#\"'}]|\bfunction\s*\(|\bvar \w|;\s*\}|[=!]==|\w\(\)\s*;|=\s*['\"]|\w\(\s*['\"]"
    r"|</\w|<!--|\w:\w[^\s]*;"
)
# Code points of a token on either side of an offset: chosen. Without spaces each hit would take the whole text.
_REACH = 500


def token_span(text: str, offset: int) -> Span:
    """The run of characters without white space that holds the offset; empty if there is white space at it.

    Of a run that is longer than any address, 500 code points on either side.
    """
    before, after = text[max(0, offset - _REACH) : offset], text[offset : offset + _REACH]
    start = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
    end = after.split(None, 1)[0] if after and not after[0].isspace() else ""
    return Span(offset - len(start), offset + len(end))


def is_address(token: str) -> bool:
    """Whether a token looks like a web or mail address, a path, a handle, a tag or code between backticks."""
    return _ADDRESS.search(token) is not None


@lru_cache(16)  # rules ask it of every hit, and some lines are whole articles
def is_code(line: str) -> bool:
    """Whether a line looks like a script, a style sheet or markup rather than prose."""
    return _CODE.search(line) is not None
