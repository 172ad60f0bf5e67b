"""Scripts other than Latin: which characters belong to them, and which language a script alone tells."""

from bisect import bisect_right
from collections import Counter

from artlint.text.pattern import pattern

# Blocks of the Unicode standard, in order: first and last code point, script. Digits and punctuation within a
# block count with its letters, which does no harm to a share.
_BLOCKS = (
    (0x370, 0x3FF, "Greek"),
    (0x400, 0x52F, "Cyrillic"),
    (0x531, 0x58A, "Armenian"),
    (0x591, 0x5F4, "Hebrew"),
    (0x610, 0x6FF, "Arabic"),
    (0x700, 0x74F, "Syriac"),
    (0x750, 0x77F, "Arabic"),
    (0x780, 0x7BF, "Thaana"),
    (0x8A0, 0x8FF, "Arabic"),
    (0x900, 0x963, "Devanagari"),
    (0x966, 0x97F, "Devanagari"),
    (0x980, 0x9FF, "Bengali"),
    (0xA00, 0xA7F, "Gurmukhi"),
    (0xA80, 0xAFF, "Gujarati"),
    (0xB00, 0xB7F, "Odia"),
    (0xB80, 0xBFF, "Tamil"),
    (0xC00, 0xC7F, "Telugu"),
    (0xC80, 0xCFF, "Kannada"),
    (0xD00, 0xD7F, "Malayalam"),
    (0xD80, 0xDFF, "Sinhala"),
    (0xE01, 0xE3A, "Thai"),
    (0xE40, 0xE5B, "Thai"),
    (0xE80, 0xEFF, "Lao"),
    (0xF00, 0xFFF, "Tibetan"),
    (0x1000, 0x109F, "Burmese"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x1100, 0x11FF, "Hangul"),
    (0x1200, 0x139F, "Ethiopic"),
    (0x1780, 0x17FF, "Khmer"),
    (0x1820, 0x18AF, "Mongolian"),
    (0x1C90, 0x1CBF, "Georgian"),
    (0x1F00, 0x1FFC, "Greek"),
    (0x3005, 0x3007, "Han"),
    (0x3041, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"),
    (0x3131, 0x318E, "Hangul"),
    (0x3400, 0x4DBF, "Han"),
    (0x4E00, 0x9FFF, "Han"),
    (0xA640, 0xA69F, "Cyrillic"),
    (0xAC00, 0xD7A3, "Hangul"),
    (0xF900, 0xFAD9, "Han"),
    (0xFB1D, 0xFB4F, "Hebrew"),
    (0xFB50, 0xFD3D, "Arabic"),
    (0xFE70, 0xFEFC, "Arabic"),
    (0xFF66, 0xFF9D, "Kana"),
    (0x20000, 0x2FA1D, "Han"),
)
_STARTS = tuple(block[0] for block in _BLOCKS)

# The body of a character class that ``re`` and RE2 read alike.
OTHER_SCRIPT = "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in _BLOCKS)
_OTHER = pattern(f"[{OTHER_SCRIPT}]")
_LETTER = pattern(r"[^\W\d_]")

# Scripts that (nearly) one language alone is written in. Han without kana is taken for Chinese.
_ONLY = {
    "Greek": "el", "Armenian": "hy", "Hebrew": "he", "Thaana": "dv", "Bengali": "bn", "Gurmukhi": "pa",
    "Gujarati": "gu", "Odia": "or", "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml",
    "Sinhala": "si", "Thai": "th", "Lao": "lo", "Tibetan": "bo", "Burmese": "my", "Georgian": "ka",
    "Hangul": "ko", "Ethiopic": "am", "Khmer": "km", "Mongolian": "mn", "Kana": "ja", "Han": "zh",
}  # fmt: skip


def script_of(character: str) -> str:
    """Name of the character's script; ``Latin`` for all that is of none of the others."""
    code = ord(character)
    at = bisect_right(_STARTS, code) - 1
    return _BLOCKS[at][2] if at >= 0 and code <= _BLOCKS[at][1] else "Latin"


def other_script_share(text: str) -> float:
    """Share (0 to 1) of the text's letters that are of a script other than Latin."""
    letters = len(_LETTER.findall(text))
    return min(1.0, len(_OTHER.findall(text)) / letters) if letters else 0.0


def main_script(text: str) -> str:
    """The script, other than Latin, of most such characters; ``Kana`` wins over ``Han``; empty if there are none."""
    counts = Counter(script_of(character) for character in _OTHER.findall(text))
    if not counts:
        return ""
    script = max(counts, key=lambda name: (counts[name], name))
    return "Kana" if script == "Han" and counts["Kana"] else script


def language_of_script(script: str) -> str:
    """Subtag of the language that the script alone tells; empty for scripts of several, such as Cyrillic."""
    return _ONLY.get(script, "")
