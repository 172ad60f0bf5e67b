"""The word that somebody may have meant."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The most similar of the known words, or nothing if none is similar; the case does not count."""
    import difflib  # only to tell a mistake

    by_fold = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), by_fold, 1)
    return by_fold[close[0]] if close else ""
