"""How lists show what a rule finds, however its author wrote it down."""

_ENDS = ".!?…"
_CLOSING = "\"'”’»)]"


def as_label(text: str) -> str:
    """The text with a capital at its start and no full stop at its end.

    A first word that is not all in small letters, as iPhone, stays as it is, and so does a quotation mark.
    """
    first = text.split(None, 1)[0] if text.strip() else ""
    begun = text[:1].upper() + text[1:] if first.islower() else text
    return begun if begun.endswith("...") else begun.removesuffix(".")


def as_sentence(label: str) -> str:
    """A label with a full stop, unless what it quotes has its own."""
    return label if label.rstrip(_CLOSING).endswith(tuple(_ENDS)) else f"{label}."
