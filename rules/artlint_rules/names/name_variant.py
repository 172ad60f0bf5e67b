"""NAM001."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.skeleton import plain
from artlint_rules.names.forms import alike, bit, edits, foreignness, names_by_skeleton, occurrences, same_sounds, surroundings
from artlint_rules.tables import is_name, is_word

# A reference: the id of an article and the names in it, as a number.
_Ref = tuple[str, int]
# A spelling: the form, in how many articles it stands, the first few of them.
_Entry = tuple[str, int, tuple[_Ref, ...]]
_MAX_REFS = 3
# A usual name beside a more frequent one of the article is odd only if the other was introduced: chosen.
_INTRODUCED = 3
# One letter of six or more may be a slip; two only in a long name. Chosen after reading the pairs of 1,400 articles.
_LONG = 6
_VERY_LONG = 9
_TITLES = frozenset(("Mr", "Mrs", "Ms", "President", "Minister", "Chancellor", "Senator", "Secretary", "General"))


class _Pair(NamedTuple):
    """An odd spelling, the usual one, and what speaks for the usual one."""

    odd: str
    usual: str
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True)
class NameVariant(Rule):
    """A name is spelled otherwise elsewhere in the article or the corpus.

    A name that went through another language's spelling comes back changed in one place and not in another: "Poutin"
    beside "Putin". Search and counting then see two people.

    The fix puts the usual spelling in the place of the odd one; a person should look at it. A spelling is odd if it is
    no English word and no usual name, stands once or twice in its article and in no other, and shares its consonants
    with a more frequent one, either in the same article or in others that tell of the same people and places. Known
    English words, usual names ("Allan" beside "Allen"), endings ("Ivanov", "Ivanova") and accents are left alone.
    """

    about: ClassVar[About] = About(
        code="NAM001",
        name="name-variant",
        languages=("en",),
        examples=(
            Bad(
                "Mikhail Zorkov spoke first. Zorkov and his guests left after [[Zorkhov]]'s toast.",
                fixed="Mikhail Zorkov spoke first. Zorkov and his guests left after Zorkov's toast.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The two are brothers."),
        ),
    )

    max_mentions: int = 2
    min_articles: int = 2
    min_shared_names: int = 6

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """For each skeleton the form, one article, and the article's id with its names."""
        names = names_by_skeleton(doc)
        refs = ((doc.id, surroundings(names)),)
        return [(key, (form, 1, refs)) for key, form in names]

    def combine(self, first: Any, second: Any) -> Any:
        """The entries of both; those of one form are added up."""
        if isinstance(first[0], str) and first[0] == second[0]:
            return _sum(first, second)
        entries = {entry[0]: entry for entry in _entries(first)}
        for entry in _entries(second):
            known = entries.get(entry[0])
            entries[entry[0]] = entry if known is None else _sum(known, entry)
        made = tuple(entries[form] for form in sorted(entries))
        return made[0] if len(made) == 1 else made

    def keep(self, value: Any) -> bool:
        """Whether two of the forms may be spellings of one name."""
        if isinstance(value[0], str):
            return False
        forms = [entry[0] for entry in value]
        return any(_unknown(odd) and any(alike(odd, form) for form in forms if form != odd) for odd in forms)

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Findings for every mention of an odd spelling."""
        for pair in self._pairs(ctx):
            for start in occurrences(ctx.doc.text, pair.odd):
                span = Span(start, start + len(pair.odd))
                where = "elsewhere in this article" if pair.evidence[0].kind == "article" else "in other articles"
                yield self.finding(
                    span,
                    f'"{pair.odd}" is spelled "{pair.usual}" {where}',
                    replace(span, pair.usual, Applicability.UNSAFE),
                    confidence=pair.confidence,
                    evidence=pair.evidence,
                )

    def _pairs(self, ctx: Context) -> Iterator[_Pair]:
        facts = ctx.facts or {}
        names = names_by_skeleton(ctx.doc)
        buckets: dict[str, list[str]] = defaultdict(list)
        for key, form in names:
            buckets[key].append(form)
        sketch = 0
        for key, forms in buckets.items():
            value = facts.get(key)
            if value is None and len(forms) == 1:
                continue
            known = {entry[0]: entry for entry in _entries(value)} if value else {}
            for odd in forms:
                if is_word(odd.lower()):
                    continue
                sketch = sketch or surroundings(names)
                best = self._usual(ctx.doc, odd, forms, known, sketch)
                if best:
                    yield best

    def _usual(self, doc: Document, odd: str, here: list[str], known: dict[str, _Entry], sketch: int) -> _Pair | None:
        siblings = [form for form in here if form != odd and alike(odd, form)]
        if (not siblings and len(known) < 2) or _articles(known.get(odd), doc.id) > 0:
            return None
        mentions = len(occurrences(doc.text, odd))
        if not 0 < mentions <= self.max_mentions:
            return None
        if siblings:
            return self._in_article(doc, odd, mentions, siblings, known)
        return self._in_corpus(doc, odd, mentions, known, sketch) if _unknown(odd) or " " in odd else None

    def _in_article(
        self, doc: Document, odd: str, mentions: int, siblings: list[str], known: dict[str, _Entry]
    ) -> _Pair | None:
        counted = [(len(occurrences(doc.text, form)), form) for form in siblings]
        count, usual = max(counted, key=lambda item: (_articles(known.get(item[1]), doc.id), *item))
        others = _articles(known.get(usual), doc.id)
        if not count or (is_word(usual.lower()) and edits(odd, usual) > 1):
            return None
        leaning = foreignness(odd) - foreignness(usual)
        sure = count > mentions or others > 0 or (not _unknown(usual) and leaning >= 0)
        if _unknown(odd):
            if not sure and leaning <= 0:
                return None
        elif not self._slip(doc, odd, usual, mentions, count):
            return None
        evidence = [Evidence("article", f"{usual}: {_times(count)}")]
        if others:
            evidence.append(_corpus_evidence(known[usual], doc.id))
        return _Pair(odd, usual, tuple(evidence), 0.9 if sure else 0.7)

    def _slip(self, doc: Document, odd: str, usual: str, mentions: int, count: int) -> bool:
        """Whether a usual name stands for another of the article: a person who was never introduced."""
        if same_sounds(odd, usual) and foreignness(odd) > foreignness(usual):
            return True
        return mentions == 1 and count >= _INTRODUCED and edits(odd, usual) == 1 and _bare(doc, odd)

    def _in_corpus(self, doc: Document, odd: str, mentions: int, known: dict[str, _Entry], sketch: int) -> _Pair | None:
        for usual, count, refs in sorted(known.values(), key=lambda entry: -entry[1]):
            if usual == odd or not alike(odd, usual) or not _near(odd, usual):
                continue
            if count < max(self.min_articles, mentions) and foreignness(odd) <= foreignness(usual):
                continue
            if is_word(usual.lower()) or usual.lower() in doc.text:
                continue
            if self._same_story(doc, odd, refs, sketch):
                return _Pair(odd, usual, (_corpus_evidence((usual, count, refs), doc.id),), 0.8)
        return None

    def _same_story(self, doc: Document, odd: str, refs: tuple[_Ref, ...], sketch: int) -> bool:
        """Whether one of the articles tells of the same people and places, or has the same given name."""
        shared = max((sketch & other).bit_count() for _, other in refs)
        before = _given_name(doc, odd)
        beside = bool(before) and any(other & bit(before) for _, other in refs)
        return shared >= self.min_shared_names or (beside and shared >= 2)


def _near(odd: str, usual: str) -> bool:
    """Closer than ``alike``, for spellings in two articles: one letter, two of a long name, or sounds written otherwise."""
    if plain(odd)[0] != plain(usual)[0] and not same_sounds(odd, usual):
        return False
    few = edits(odd, usual)
    return same_sounds(odd, usual) or (few <= 1 and len(usual) >= _LONG) or len(usual) >= _VERY_LONG


def _bare(doc: Document, form: str) -> bool:
    """Whether the form stands without another name before or after it, as a person who was introduced before."""
    for start in occurrences(doc.text, form):
        before, after = doc.text[:start].rstrip(" "), doc.text[start + len(form) :].lstrip(" ")
        last = before.rsplit(None, 1)[-1] if before else ""
        if last[:1].isupper() and last.isalpha() and last not in _TITLES:
            return False
        if after[:1].isupper():
            return False
    return True


def _given_name(doc: Document, form: str) -> str:
    """The capitalised word right before the first mention, if it is no English word."""
    for start in occurrences(doc.text, form):
        before = doc.text[max(0, start - 30) : start]
        words = before.split()
        if words and before.endswith(" ") and words[-1][:1].isupper() and words[-1].isalpha():
            return "" if is_word(words[-1].lower()) else words[-1]
    return ""


def _unknown(form: str) -> bool:
    low = form.lower()
    return not is_word(low) and not is_name(low)


def _entries(value: Any) -> tuple[_Entry, ...]:
    return (value,) if isinstance(value[0], str) else value


def _sum(first: _Entry, second: _Entry) -> _Entry:
    old, new = first[2], second[2]
    if len(old) < _MAX_REFS or new[0] < old[-1]:
        old = tuple(sorted({*old, *new})[:_MAX_REFS])
    return first[0], first[1] + second[1], old


def _articles(entry: _Entry | None, but: str) -> int:
    """In how many articles the form stands beside the one; exact for few, one too many for a frequent form."""
    if entry is None:
        return 0
    return entry[1] - any(ref == but for ref, _ in entry[2])


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _corpus_evidence(entry: _Entry, but: str) -> Evidence:
    form, count, refs = entry
    return Evidence("corpus", f"{form}: {count} articles", tuple(ref for ref, _ in refs if ref != but))
