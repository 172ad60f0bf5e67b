"""An article that looks like no other of its corpus."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from operator import itemgetter
from typing import NamedTuple

from artlint import About, Bad, Context, Document, Evidence, Finding, Good, Rule
from artlint.text.pattern import pattern

_CAPITAL = pattern(r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĬİŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽΑ-ΩА-Я]")
_DIGIT = pattern(r"[0-9]")
# Steps of one doubling of the number of words: one is 4 % more.
_STEPS = 16
# A share of fewer code points than these says nothing, as one name more changes it, nor does the mean length of fewer
# words than fill a line: chosen.
_MIN_CHARACTERS = 400
_LINE = 100

# How often each value was seen, in order of the values.
Counts = tuple[tuple[int, int], ...]


class _Trait(NamedTuple):
    """Something countable: its name, its value in whole steps, steps as a number of units, the least spread in steps.

    The least spreads are chosen: an article of half the words, or with 1.5 % more capitals, is like the others.
    """

    name: str
    steps: Callable[[Document], int | None]
    number: Callable[[int], str]
    unit: str
    least: int


def _words(doc: Document) -> int:
    return round(_STEPS * log2(1 + len(doc.tokens)))


def _word_length(doc: Document) -> int | None:
    return round(10 * sum(map(len, doc.tokens)) / len(doc.tokens)) if len(doc.text) >= _LINE else None


def _share(found: Callable[[str], list[str]]) -> Callable[[Document], int | None]:
    def steps(doc: Document) -> int | None:
        size = len(doc.text)
        return round(200 * len(found(doc.text)) / size) if size >= _MIN_CHARACTERS else None

    return steps


_TRAITS = (
    _Trait("words", _words, lambda steps: f"{2 ** (steps / _STEPS) - 1:.0f}", "words", 8),
    _Trait("word-length", _word_length, lambda steps: f"{steps / 10:.1f}", "characters a word", 3),
    _Trait("capitals", _share(_CAPITAL.findall), lambda steps: f"{steps / 2:.1f}", "% capitals", 3),
    _Trait("digits", _share(_DIGIT.findall), lambda steps: f"{steps / 2:.1f}", "% digits", 3),
)
_PLAIN = tuple(
    f"The council of Lunt met on {day} and spoke of the harbour for {hours} hours. Nobody had asked for it, the mayor "
    "said, but the wall by the water will not wait. A storm took out the lower stones last autumn, and the boats have "
    "lain on the other side ever since. The men who work there say that it can be mended before the winter, if the "
    f"money is found and the stones are cut in time. The town has put some of it aside, and hopes for the rest. {more}"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    for hours in ("two", "three", "four", "five", "six")
    for more in ("The next meeting is in May.", "Two members were ill and stayed at home.")
)


@dataclass(frozen=True)
class OddArticle(Rule):
    """An article that is far from all others of its corpus in size, length of words, capitals or digits.

    What is left of a page that was not an article: a script, a table of results, a picture's caption, a text in
    another language than it is said to be in. The finding covers the first line and tells the distances: how many
    times further from the median than the middle article is (MAD, the median absolute deviation). Look at the
    article, and leave it out of the corpus if it is none. Articles are compared with those of their own language;
    with fewer than ``min_articles`` of it nothing is said. Numbers of words are told to 4 %.
    """

    about = About(
        code="DMG091",
        name="odd-article",
        preview=True,
        examples=(
            Bad("[[Photo: J. Orlun]]", corpus=_PLAIN),
            Bad(
                "[[var pageTrackerIdentifier=initialiseTrackerForDocument(window.document.location);]]\n"
                "if(typeof(pageTrackerIdentifier)!='undefined'){pageTrackerIdentifier.registerPageImpression();}\n"
                "the and of to in a is that it for on was with as by at",
                corpus=_PLAIN,
            ),
            Bad("[[THE COUNCIL OF LUNT MET ON THE FIRST DAY OF THE WEEK.]]\n" + _PLAIN[0].upper(), corpus=_PLAIN),
            Good("The wall by the water is to be mended, the mayor of Lunt said.", corpus=_PLAIN),
            Good(" ".join(_PLAIN[:4]), corpus=_PLAIN),
            Good("Photo: J. Orlun", corpus=_PLAIN[:20]),
            Good(f"{_PLAIN[0]} It will cost 12,000 crowns, 4,000 in 2024 and 8,000 in 2025.", corpus=_PLAIN),
            Good("MAYOR OF LUNT: THE WALL WILL NOT WAIT\n" + _PLAIN[3], corpus=_PLAIN),
        ),
    )

    min_articles: int = 50  # chosen: the median of fewer moves with each article
    # Read: of 1,664 extracted English articles 40 lie further (some pages several times over): scripts, leftovers, other
    # languages, one page in capitals; of 3,984 clean ones none. At 5 there are 56 and 4, and what is added are articles.
    far: float = 6.5

    def observe(self, doc: Document) -> Iterable[tuple[str, Counts]]:
        """Each trait's value, counted once."""
        return [(_key(doc, trait), ((steps, 1),)) for trait, steps in _traits(doc)]

    def combine(self, first: Counts, second: Counts) -> Counts:
        """The sum of both counts."""
        more, fewer = (first, second) if len(first) >= len(second) else (second, first)
        for steps, count in fewer:
            at = bisect_left(more, steps, key=itemgetter(0))
            if at < len(more) and more[at][0] == steps:
                more = (*more[:at], (steps, more[at][1] + count), *more[at + 1 :])
            else:
                more = (*more[:at], (steps, count), *more[at:])
        return more

    def keep(self, value: Counts) -> bool:
        """Whether there are articles enough to compare with."""
        return sum(count for _, count in value) >= self.min_articles

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding at most, on the first line, with every trait that is far off."""
        doc, evidence, farthest = ctx.doc, [], (0.0, "")
        for trait, steps in _traits(doc):
            known = ctx.facts.get(_key(doc, trait)) if ctx.facts else None
            if not known:
                continue
            middle, spread = _middle(known)
            distance = abs(steps - middle) / max(spread, trait.least)
            if distance >= self.far:
                here = trait.number(steps)
                value = f"median {trait.number(middle)} {trait.unit}, this one {here}, {distance:.0f} MAD away"
                evidence.append(Evidence(trait.name, value))
                farthest = max(farthest, (distance, f"{here} {trait.unit}"))
        if evidence:
            line = doc.trimmed_line(doc.filled[0])
            message = f"unlike the other articles: {farthest[1]}"
            yield self.finding(line, message, confidence=0.8, evidence=tuple(evidence))


def _traits(doc: Document) -> list[tuple[_Trait, int]]:
    """The traits that the article is long enough for, with their values; none if it is blank."""
    if not doc.tokens:
        return []
    return [(trait, steps) for trait in _TRAITS if (steps := trait.steps(doc)) is not None]


def _key(doc: Document, trait: _Trait) -> str:
    # A leftover is often too short to tell its language, and is then judged with the English articles.
    return f"{'en' if doc.language == 'und' else doc.language} {trait.name}"


@lru_cache(256)
def _middle(counts: Counts) -> tuple[int, int]:
    """Median of the values, and median of their distances from it."""
    middle = _median(counts)
    return middle, _median(tuple(sorted((abs(steps - middle), count) for steps, count in counts)))


def _median(counts: Counts) -> int:
    """The lower one of the two in the middle, if there are two."""
    half = sum(count for _, count in counts) / 2
    seen = 0
    for steps, count in counts:
        seen += count
        if seen >= half:
            return steps
    return 0
