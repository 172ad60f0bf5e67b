"""A line that stands on many pages of its site."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Metadata, Rule
from artlint.model.standing import STORIES, Place, StandingLine, standing_lines, story
from artlint.text.names import capitalised
from artlint.text.pattern import pattern
from artlint.text.recurring import NUMBER, key, masked, shape
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import cut

_LONG_WORD = pattern(r"[^\W\d_]{4}")
# Fewer words of four letters beside a number leave nothing to know a line by ("1400 GMT", "Friday, 4 March"): chosen.
_WORDS_BESIDE_NUMBERS = 2
_FIELD = (1 << STORIES) - 1
# Labels of so few words that stand inside articles are headings of parts of them ("Ingredients", "The verdict"): chosen.
_HEADING_WORDS = 3
# A line of so many words that is the headline of another article is no heading by chance: chosen.
_HEADLINE_WORDS = 5
# Shapes with masked names agree by chance more often than lines do: so many more stories are asked of them, chosen.
_MORE_FOR_SHAPES = 3
_MORE = "It had been closed for a year, and many had to take the longer way round by the old mill."
_SITE = Metadata(site="rivertownpost.example")


def _story(words: str, *around: str) -> str:
    return "\n\n".join((f"{words} opens\n\nThe {words} is open again, the mayor of the town said on Monday.", *around))


@dataclass(frozen=True)
class SiteLine(Rule):
    """A line that stands on many pages of its site.

    Every site has lines of its own that no list of phrases knows: the name of its newsletter, its teaser of the week,
    its disclaimer. They give themselves away when several stories of the site have the same line, or one of the same
    shape (numbers, dates and, with enough others, names aside).

    The fix, unsafe, takes the line out. A line counts in as many stories as the site is large: two for a few
    articles, one more for every ten times as many; copies of an article are one story. The first line of the article
    stays, and so do short headings inside it, sentences that are not near its end, and sentences that name what the
    article is about: a story's background comes again as well. A line that is another article's headline counts once.
    Where nothing tells the site of an article, ``--site`` can; without it the rule is silent.
    """

    about = About(
        code="BPL090",
        name="site-line",
        source="lines of extracted news pages by site, 2008 to 2026",
        examples=(
            Bad(
                _story("bridge", "[[Get the Post in your inbox]]"),
                _story("bridge"),
                Applicability.UNSAFE,
                corpus=(_story("ferry", "Get the Post in your inbox"), _story("mill")),
                metadata=_SITE,
            ),
            Bad(
                _story("bridge", "[[12 neighbours think so]]", _MORE),
                _story("bridge", _MORE),
                Applicability.UNSAFE,
                corpus=(_story("ferry", "9 neighbours think so"), _story("mill", "140 neighbours think so")),
                metadata=_SITE,
            ),
            Bad(
                _story("bridge", "[[Find Anna Roe among our friends]]"),
                _story("bridge"),
                Applicability.UNSAFE,
                corpus=tuple(
                    _story(what, f"Find {name} among our friends")
                    for what, name in (
                        ("ferry", "Ben Hill"),
                        ("mill", "Cleo Marsh"),
                        ("school", "Dora Lunt"),
                        ("road", "Emil Voss"),
                        ("park", "Finn Dale"),
                    )
                ),
                metadata=_SITE,
            ),
            Bad(
                _story("bridge", "[[Old mill burns for a third night]]", _MORE),
                _story("bridge", _MORE),
                Applicability.UNSAFE,
                corpus=("Old mill burns for a third night\n\nSmoke lay over the valley on Monday.",),
                metadata=_SITE,
            ),
            Bad(
                _story("bridge", "[[The Rivertown Charity helps those who need a hand.]]"),
                _story("bridge"),
                Applicability.UNSAFE,
                corpus=(_story("ferry", "The Rivertown Charity helps those who need a hand."),),
                metadata=_SITE,
            ),
            # The same article twice.
            Good(
                _story("bridge", "Get the Post in your inbox"),
                corpus=(_story("bridge", "Get the Post in your inbox"),),
                metadata=_SITE,
            ),
            # A story's background.
            Good(
                _story("bridge", "Anna Roe spoke.", "In May the council fined Anna Roe for the old bridge."),
                corpus=(_story("toll", "Anna Roe spoke.", "In May the council fined Anna Roe for the old bridge."),),
                metadata=_SITE,
            ),
            # What reporters write again and again.
            Good(
                _story("bridge", "Nobody was hurt in the accident."),
                corpus=(
                    _story("ferry", "Nobody was hurt in the accident."),
                    _story("mill", "Nobody was hurt in the accident."),
                ),
                metadata=_SITE,
            ),
            # Headings inside articles.
            Good(
                _story("bridge", *[_MORE] * 4, "Ingredients", *[_MORE] * 12),
                corpus=(_story("ferry", *[_MORE] * 4, "Ingredients", *[_MORE] * 12),),
                metadata=_SITE,
            ),
            # Hours and days.
            Good(
                _story(
                    "bridge", *[_MORE] * 4, "Friday, 25 February", "The mayor speaks.", "1400 GMT", "The band plays."
                ),
                corpus=(
                    _story("ferry", *[_MORE] * 4, "Monday, 28 February", "A race is on.", "2000 GMT"),
                    _story("mill", *[_MORE] * 4, "1300 GMT", "Bread."),
                ),
                metadata=_SITE,
            ),
            # Something that is said, and the article's own headline.
            Good(
                _story("bridge", "“Never again, and no more of it”"),
                corpus=(_story("ferry", "“Never again, and no more of it”"),),
                metadata=_SITE,
            ),
            Good(
                "Get the Post in your inbox\n\nThe paper has a new offer.",
                corpus=(_story("ferry", "Get the Post in your inbox"),),
                metadata=_SITE,
            ),
            # Nothing tells the site.
            Good(
                _story("bridge", "Get the Post in your inbox"), corpus=(_story("ferry", "Get the Post in your inbox"),)
            ),
        ),
    )

    def observe(self, doc: Document) -> Iterator[tuple[str, Any]]:
        """A mask of places and stories for each line and shape, and how many articles the site has."""
        site = doc.metadata.site
        if not site:
            return
        yield key(site, ""), (1,)
        bit = 1 << story(doc)
        for line in standing_lines(doc, prose=True):
            value = bit << STORIES * line.place
            yield key(site, masked(line.words)), value
            if not line.prose and line.place is not Place.HEAD and (template := shape(line.words)):
                yield key(site, template), value

    def combine(self, first: Any, second: Any) -> Any:
        """The articles of a site are added; the stories of a line are joined."""
        return (first[0] + second[0],) if isinstance(first, tuple) else first | second

    def keep(self, value: Any) -> bool:
        """What stands in two stories."""
        return isinstance(value, tuple) or stories(value) > 1

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each line that enough stories of the site have."""
        doc, facts = ctx.doc, ctx.facts
        site = doc.metadata.site
        if not facts or not site:
            return
        articles = facts.get(key(site, ""), (1,))[0]
        enough = 1 + len(str(articles))
        for line in standing_lines(doc, prose=True):
            if line.place is Place.HEAD:
                continue
            value = facts.get(key(site, masked(line.words)), 0)
            count = stories(value)
            if count < 2 or not _counts(doc, line, value, count, enough):
                template = "" if line.prose else shape(line.words)
                value = facts.get(key(site, template), 0) if template else 0
                count = stories(value)
                if count < enough + _MORE_FOR_SHAPES or _is_heading(line, value):
                    continue
            number = f"{count} stories" if count < STORIES // 2 else "many stories"
            yield self._found(doc, line, f"the same line in {number} of {site}", count, articles)

    def _found(self, doc: Document, line: StandingLine, message: str, count: int, articles: int) -> Finding:
        base = cut(self, doc, line.span, message, safe=False, confidence=0.85)
        evidence = (Evidence("stories", str(count)), Evidence("articles-of-site", str(articles)))
        return self.finding(base.span, message, *base.fixes, confidence=base.confidence, evidence=evidence)


def stories(value: int) -> int:
    """How many stories a mask has at least, wherever the line stands in them."""
    return ((value | value >> STORIES | value >> 2 * STORIES | value >> 3 * STORIES) & _FIELD).bit_count()


def _at(value: int, place: Place) -> int:
    return (value >> STORIES * place & _FIELD).bit_count()


def _counts(doc: Document, line: StandingLine, value: int, count: int, enough: int) -> bool:
    if line.prose:
        return count >= enough and _of_another_story(doc, line)
    if _at(value, Place.HEAD) and word_count(line.words) >= _HEADLINE_WORDS:
        return masked(line.words) != masked(doc.line_texts[doc.filled[0]])
    if NUMBER in (words := masked(line.words)) and len(_LONG_WORD.findall(words)) < _WORDS_BESIDE_NUMBERS:
        return False
    return count >= enough and not _is_heading(line, value)


def _is_heading(line: StandingLine, value: int) -> bool:
    """Whether it is a short line that stands inside articles more often than at an end of them."""
    ends = _at(value, Place.TOP) + _at(value, Place.TAIL)
    return _at(value, Place.INSIDE) > ends and word_count(line.words) <= _HEADING_WORDS


def _of_another_story(doc: Document, line: StandingLine) -> bool:
    """Whether a sentence names somebody or something, but nothing that the rest of the article names."""
    names = set(capitalised(line.words.partition(" ")[2]))
    rest = doc.text[: line.span.start], doc.text[line.span.end :]
    return bool(names) and not any(name in part for name in names for part in rest)
