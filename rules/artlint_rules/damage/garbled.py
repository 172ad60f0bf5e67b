"""What characters look like that were written as UTF-8 and read in some other encoding."""

import re
import unicodedata
from functools import cache

from artlint.text.pattern import pattern

# Those that English articles have: marks, and letters of names in European languages.
_MARKS = "’‘“”„–—…•™€ﬁﬂ"
_OTHERS = "«»°£©®\u00a0àáâãäåæçèéêëìíîïñòóôõöøùúûüýÀÁÄÅÇÈÉÍÑÓÖØÚÜßăąćčďđęěğıİłńňőřśşŠšţťůűźżžŽČŚŞāēīūėįų"
# Encodings that servers, editors and consoles take a text for. Of those of other alphabets the marks alone: the
# rest may be words.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2", "mac_roman", "cp437", "cp850", "cp852")
_FOREIGN = ("cp1251", "cp1253", "cp1255", "cp1256", "cp874", "cp866", "koi8_r")
_CHINESE = pattern("[\u4e00-\u9fff]+")
_HALF = pattern(r"(?<=[A-Za-z])â€(?=(?:s|t|re|ve|ll|d|m)\b)")
_CONTROL = pattern("[\x80-\x9f]")
_PLAIN = {"ﬁ": "fi", "ﬂ": "fl"}
# Of letters alone, and yet no language has them in a word; the last byte of a closing mark is none in Windows-1252.
_MORE = {"ÄŸ": "ğ", "âŚ": "…", "ďŹ": "fi", "â€": "”", "вЂ": "”", "β€": "”", "ג€": "”", "ā€": "”", "โ€": "”"}
_LED = ("ΓÇ", "ÔÇ", "тА", "ƒ")  # no word begins so, nor goes on so behind a small letter
_DRAWN = "ƒ├┼─√≈"  # lines and signs that stand for themselves except in words
_QUOTES = "«»’‘“”„–—…€\u00a0"


def ungarbled(text: str) -> str:
    """The text with the characters that are meant; it is unchanged where nothing is garbled."""
    text = _CHINESE.sub(lambda match: _from_chinese(match[0]), text)
    text = _HALF.sub("’", text)
    return _image().sub(lambda match: _images()[match[0]], text)


@cache
def _image() -> re.Pattern[str]:
    plain = sorted((image for image in _images() if image[0] not in _DRAWN), key=len, reverse=True)
    drawn = sorted((image for image in _images() if image[0] in _DRAWN), key=len, reverse=True)
    either = "|".join(map(re.escape, drawn))
    return re.compile(rf"{'|'.join(map(re.escape, plain))}|(?<=[A-Za-z])(?:{either})|(?:{either})(?=[A-Za-z])")


@cache
def _images() -> dict[str, str]:
    """What stands in the text, and the character that is meant."""
    made: dict[str, str] = {}
    for encoding in (*_LATIN, *_FOREIGN):
        for character in _MARKS if encoding in _FOREIGN else _MARKS + _OTHERS:
            image = "".join(_read(byte, encoding) for byte in character.encode())
            for seen in (image, _CONTROL.sub("", image)):
                if _is_sure(seen):
                    made.setdefault(seen, _PLAIN.get(character, character))
    return _MORE | made


def _read(byte: int, encoding: str) -> str:
    """The character of a byte; as browsers do where the encoding has none."""
    for name in (encoding, "cp1252"):
        try:
            return bytes([byte]).decode(name)
        except UnicodeDecodeError:
            continue
    return chr(byte)


def _is_sure(image: str) -> bool:
    """Whether no text has the characters side by side for another reason: one of them is no letter and no quotation mark."""
    if len(image) < 2 or image.isascii() or (len(image) == 2 and image[0].isalpha() and image[1] in _QUOTES):
        return False
    return image.startswith(_LED) or any(unicodedata.category(character)[0] not in "LM" for character in image)


def _from_chinese(run: str) -> str:
    """A run of ideographs that are marks of UTF-8 read as GBK, mended; as it was if it is something else."""
    if "鈥" not in run:
        return run
    try:
        return run.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return run
