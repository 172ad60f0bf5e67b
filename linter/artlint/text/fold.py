"""Case and quote folding that keeps every offset."""

# Each of these is one code point on both sides. ``str.lower`` keeps the length of every character
# but İ (U+0130, measured over all of Unicode for Python 3.11 to 3.14), so İ goes first.
_DOTTED_I = ("\u0130", "i")
_CURLY = (
    ("\u2019", "'"),  # ’
    ("\u2018", "'"),  # ‘
    ("\u00b4", "'"),  # ´
    ("\u201c", '"'),  # “
    ("\u201d", '"'),  # ”
    ("\u00a0", " "),  # no-break space
    ("\u202f", " "),  # narrow no-break space
)


def straight(text: str) -> str:
    """The text with plain quotes and spaces; as long as the text itself, code point for code point.

    Most English articles are ASCII then, and much faster to go through.
    """
    if text.isascii():
        return text
    for curly, plain in _CURLY:
        text = text.replace(curly, plain)
    return text


def fold(text: str) -> str:
    """The text in lower case with plain quotes and spaces; as long as the text itself, code point for code point."""
    return lowered(straight(text))


def lowered(text: str) -> str:
    """The text in lower case, as long as the text itself."""
    return text.lower() if text.isascii() else text.replace(*_DOTTED_I).lower()
