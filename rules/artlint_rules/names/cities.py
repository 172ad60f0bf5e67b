"""What other languages call big cities, where the English name stands in the article or the corpus."""

from artlint import Document, Evidence, Span
from artlint.text.pattern import pattern
from artlint_rules.names.entries import Entry, articles, corpus_evidence, times
from artlint_rules.names.forms import bit, neighbours, occurrences
from artlint_rules.names.prose import in_name
from artlint_rules.names.two_spellings import unknown
from artlint_rules.tables import city_spelled

# People bear the short ones: Taras, Sofya, Riyad. Chosen after reading those in 1,000,000 words of human text.
_LONG, _TOLD = 7, 2
_IN = pattern(r"\b(?:in|near|from|to|around|outside|of|at) $")
_CAPITAL_NEXT = pattern(r"[ \u00a0][^\W\d_a-z]")
# Capitalised before names of places, and given to nobody.
_BEFORE_PLACES = frozenset(("El", "La", "Los", "Las", "San", "Santa", "Saint", "Fort", "Port", "New", "Nova", "Nueva"))


def may_be_city(doc: Document, form: str, city: str) -> bool:
    """Whether another language's spelling of a city can be nothing else here.

    It is long, or stands behind "in", or the article tells of the city, more than once, and it is not part of a name
    ("Théâtre de Geneve").
    """
    starts = occurrences(doc.text, form)
    if len(form) >= _LONG or any(_IN.search(doc.text, max(0, at - 10), at) for at in starts):
        return True
    named = any(in_name(doc.text, Span(at, at + len(form))) for at in starts)
    return not named and unknown(form) and len(occurrences(doc.text, city)) >= _TOLD


def may_be_person(doc: Document, form: str, entry: Entry | None, city: str) -> bool:
    """Whether a name stands beside the spelling that does not stand beside, or in an article with, the English one.

    ``entry``: what the corpus knows of the English name.
    """
    before, after = neighbours(doc, form)
    beside = before - _BEFORE_PLACES | after
    if not beside or not unknown(form):
        return bool(beside)
    text, refs = doc.text, entry[2] if entry else ()
    return not any(
        f"{name} {city}" in text
        or f"{city} {name}" in text
        or any(other & bit(name) for ref, other in refs if ref != doc.id)
        for name in beside
    )


def evidence_of_city(doc: Document, form: str, entry: Entry | None, city: str) -> tuple[Evidence, ...]:
    """What speaks for the English name, if the article or others have it at least as often; else nothing.

    ``entry``: what the corpus knows of the English name.
    """
    places, count, others = occurrences(doc.text, form), len(occurrences(doc.text, city)), articles(entry, doc.id)
    # "The Viktoria Institute" of one article has nothing to do with the Victoria of another.
    # A name that stands beside it has passed ``may_be_person``.
    named = not neighbours(doc, form)[1] and any(_CAPITAL_NEXT.match(doc.text, start + len(form)) for start in places)
    if max(count, others) < len(places) or (named and not count):
        return ()
    found = [Evidence("article", f"{city}: {times(count)}")] if count else []
    if entry and others:
        found.append(corpus_evidence(entry, doc.id))
    return (*found, Evidence("table", f"{form}: {city}"))


def with_soft_sign(doc: Document, start: int, form: str) -> Span:
    """The span of the spelling that begins there, with the apostrophe that stands for a Russian soft sign: "Kazan'"."""
    end = start + len(form)
    if doc.text[end : end + 1] in ("'", "’") and city_spelled(f"{form}'"):
        end += 1
    return Span(start, end)
