"""Text made safe to print: nothing in it can steer a terminal or reorder what is read."""

import re

from artlint.text.pattern import pattern

# C0 and C1 controls, delete, zero-width characters, fillers, bidi controls, line separators, byte order mark,
# interlinear annotations, hieroglyph, shorthand, music and tag controls, lone surrogates (invalid bytes as read).
UNSAFE = pattern(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufeff\uffa0\ufff9-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f\ud800-\udfff]"
)
_SHORT = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\x1b": "\\e", "\x00": "\\0"}


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that was no UTF-8, as ``surrogateescape`` keeps it
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{{{code:x}}}"


def visible(text: str) -> str:
    """The text on one line, with every control, bidi or invisible character as a readable escape."""
    return UNSAFE.sub(_escape, text)


def without_commands(piece: str) -> str:
    """The text without ``##[``, with which any part of a line can give commands to the program that runs a build."""
    return piece.replace("##[", "##\\u{5b}")
