"""What other languages call big cities, where the English name stands in the article or the corpus."""

from artlint import Document, Evidence
from artlint.text.pattern import pattern
from artlint_rules.names.entries import Entry, articles, corpus_evidence, times
from artlint_rules.names.forms import occurrences

# People bear the short ones: Taras, Sofya, Riyad. Chosen after reading those in 1,000,000 words of human text.
_LONG = 7
_IN, _CAPITAL_NEXT = pattern(r"\b(?:in|near|from|to|around|outside|of) $"), pattern(r"[ \u00a0][^\W\d_a-z]")


def may_be_city(doc: Document, form: str) -> bool:
    """Whether another language's spelling of a city can be nothing else here: it is long, or stands behind "in"."""
    starts = occurrences(doc.text, form)
    return len(form) >= _LONG or any(_IN.search(doc.text, max(0, start - 10), start) for start in starts)


def evidence_of_city(doc: Document, form: str, entry: Entry | None, city: str) -> tuple[Evidence, ...]:
    """What speaks for the English name, if the article or others have it at least as often; else nothing.

    ``entry``: what the corpus knows of the English name.
    """
    places, count, others = occurrences(doc.text, form), len(occurrences(doc.text, city)), articles(entry, doc.id)
    # "The Viktoria Institute" of one article has nothing to do with the Victoria of another.
    named = any(_CAPITAL_NEXT.match(doc.text, start + len(form)) for start in places)
    if max(count, others) < len(places) or (named and not count):
        return ()
    found = [Evidence("article", f"{city}: {times(count)}")] if count else []
    if entry and others:
        found.append(corpus_evidence(entry, doc.id))
    return (*found, Evidence("table", f"{form}: {city}"))
