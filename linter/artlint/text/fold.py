"""Case and quote folding that keeps every offset."""

# Each of these is one code point on both sides. ``str.lower`` keeps the length of every character
# but İ (U+0130, measured over all of Unicode for Python 3.11 to 3.14), so İ goes first.
_BEFORE = ("\u0130", "i")
_AFTER = (
    ("\u2019", "'"),  # ’
    ("\u2018", "'"),  # ‘
    ("\u00b4", "'"),  # ´
    ("\u201c", '"'),  # “
    ("\u201d", '"'),  # ”
    ("\u00a0", " "),  # no-break space
    ("\u202f", " "),  # narrow no-break space
)


def fold(text: str) -> str:
    """The text in lower case with plain quotes and spaces; as long as the text itself, code point for code point."""
    if text.isascii():
        return text.lower()
    folded = text.replace(*_BEFORE).lower()
    for curly, plain in _AFTER:
        folded = folded.replace(curly, plain)
    return folded
