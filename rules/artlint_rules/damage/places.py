"""Where in the text a word stands, for the rules of this folder."""

_OPENING = " \t\"“‘'("
_NEAR = 4  # code points: a mark, a space and an opening quote


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence or a line begins there, as the mark before it tells."""
    before = text[max(0, offset - _NEAR) : offset].rstrip(_OPENING)
    return before == "" or before[-1] in ".!?\n:"
