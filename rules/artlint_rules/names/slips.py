"""One letter lost, added, changed or swapped in a name that the article has right everywhere else."""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from artlint import Document, Evidence
from artlint_rules.names.entries import Entry, articles, corpus_evidence, entries, times
from artlint_rules.names.forms import Name, both_places, edits, inflected, neighbours, occurrences
from artlint_rules.names.two_spellings import is_pinyin, two_people, unknown
from artlint_rules.tables import is_misspelt

# How many times as often the right form must stand; or in how many other articles, if a name beside both speaks for one
# person, and if none does. Chosen: of 60 in 3,000,000 words of news and essays and 20,000 translations one was no slip.
_TIMES, _OTHERS_BESIDE, _OTHERS = 2, 3, 10


def slips(
    doc: Document, alone: Iterable[Name], names: Set[Name], facts: Mapping[str, Any] | None
) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """The odd form, the usual one and what speaks for it, where an article has a name with one letter amiss.

    ``alone``: those of the article's names that no other article has. Pairs of one skeleton are judged elsewhere.
    """
    for odd, usual in sorted(_pairs(alone, names), key=lambda pair: (pair[0].form, pair[1].form)):
        if not unknown(odd.form) or is_misspelt(odd.form) or _two_names(odd.form, usual.form):
            continue
        count, mentions = len(occurrences(doc.text, usual.form)), len(occurrences(doc.text, odd.form))
        entry = _entry(usual, facts)
        others = articles(entry, doc.id)
        # Two mentions of the odd form are its author's way to write it.
        if mentions != 1 or not count or two_people(doc, odd.form, usual.form):
            continue
        if count < _TIMES and not _settled(doc, odd.form, usual.form, others):
            continue
        evidence = [Evidence("article", f"{usual.form}: {times(count)}")]
        if entry and others:
            evidence.append(corpus_evidence(entry, doc.id))
        yield odd.form, usual.form, tuple(evidence)


def _pairs(alone: Iterable[Name], names: Set[Name]) -> Iterator[tuple[Name, Name]]:
    """Names one letter apart inside; first and last letters are seldom amiss, and another one makes another name."""
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(name.edges, []).append(name)
    for odd in alone:
        near = groups[odd.edges]
        if len(near) == 1 or not _plain(odd.form):
            continue
        for usual in near:
            apart = len(odd.form) - len(usual.form)
            if not -1 <= apart <= 1 or odd.skeleton == usual.skeleton:
                continue
            if edits(odd.form, usual.form) == 1 and _plain(usual.form):
                yield odd, usual


def _plain(form: str) -> bool:
    """Whether it has plain letters only, and one capital: no accents, hyphens or spaces."""
    return form.isascii() and form.isalpha() and form[1:].islower()


def _two_names(odd: str, usual: str) -> bool:
    """Whether the two are forms of one word ("Koreas", "Koreans"), or places whose names are alike ("Hunan", "Henan")."""
    one, other = odd.lower(), usual.lower()
    return both_places(one, other) or inflected(one, other) or inflected(one.removesuffix("s"), other.removesuffix("s"))


def _settled(doc: Document, odd: str, usual: str, others: int) -> bool:
    """Whether other articles tell which of two forms is right that stand in this one once each."""
    if others < _OTHERS_BESIDE or (is_pinyin(odd) and is_pinyin(usual)):
        return False  # Kanza, Kanda: with another letter it is another name, and two people have one surname
    beside = zip(neighbours(doc, odd), neighbours(doc, usual), strict=True)
    return others >= _OTHERS or any(one & other for one, other in beside)


def _entry(name: Name, facts: Mapping[str, Any] | None) -> Entry | None:
    """What the corpus knows of the form."""
    value = facts.get(name.skeleton) if facts else None
    return next((entry for entry in entries(value) if entry[0] == name.form), None) if value else None
