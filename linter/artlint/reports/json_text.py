"""JSON that is valid UTF-8 and harmless on a terminal."""

import json
import re

# Beyond what JSON must escape: C1 controls, bidi and invisible characters, lone surrogates; and the bracket of
# ``##[``, with which a line of a build log can give commands to the program that runs the build.
_ESCAPED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    r"|(?<=##)\["
)


def dump(value: object) -> str:
    """The value on one line; every text in it reads back as it was."""
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return "\\u005b" if match[0] == "[" else json.dumps(match[0])[1:-1]
