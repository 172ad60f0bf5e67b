"""Letters without their accents, to compare spellings."""

import unicodedata

# Letters that Unicode does not take apart, as passports and newsrooms write them (ICAO Doc 9303, part 3, shortened).
_WHOLE = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ð": "d", "Ð": "D", "ß": "ss", "æ": "ae"}
)


def without_accents(text: str) -> str:
    """The text with plain letters; its length may change."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_WHOLE))
    return "".join(character for character in apart if not unicodedata.combining(character))
