"""A line that stands on many pages of its site."""

from collections.abc import Iterable, Iterator
from typing import Any

from artlint import (
    About,
    Applicability,
    Bad,
    Context,
    Document,
    Evidence,
    Finding,
    Good,
    Metadata,
    Rule,
    delete_lines,
)
from artlint.model.standing import STORIES, Sightings, articles, joined, matters, repeats, sightings

_MORE = "It had been closed for a year, and many had to take the longer way round by the old mill."
# Shorter than the story's own line, which tells stories apart.
_WAY = "Many had to take the longer way by the mill."
_SITE = Metadata(site="rivertownpost.example")


def _story(words: str, *around: str) -> str:
    return "\n\n".join((f"{words} opens\n\nThe {words} is open again, the mayor of the town said on Monday.", *around))


class SiteLine(Rule):
    """A line that stands on many pages of its site.

    Every site has lines of its own that no list of phrases knows: the name of its newsletter, its teaser of the week,
    its disclaimer. They give themselves away when several stories of the site have the same line, or one of the same
    shape (numbers, dates and, with enough others, names aside).

    The fix, unsafe, takes the line out. A line counts in as many stories as the site is large: two for a few
    articles, one more for every ten times as many; copies of an article, and captures of one page by its `url`, are one
    story. The first line of the article stays, and so do short headings in it, sentences that are not near its end, and sentences that name what the
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
                corpus=(
                    "Old mill burns for a third night\n\nSmoke lay over the valley on Monday.",
                    *map(_story, ("ferry", "mill", "school", "road", "park", "harbour", "library", "market", "tower")),
                ),
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
                _story("bridge", *[_WAY] * 4, "Ingredients", *[_WAY] * 12),
                corpus=(_story("ferry", *[_WAY] * 4, "Ingredients", *[_WAY] * 12),),
                metadata=_SITE,
            ),
            Good(
                _story("bridge", "In brief", *[_WAY] * 14),
                corpus=(_story("ferry", "In brief", *[_WAY] * 14),),
                metadata=_SITE,
            ),
            # Hours and days.
            Good(
                _story(
                    "bridge", *[_WAY] * 4, "Friday, 25 February", "The mayor speaks.", "1400 GMT", "The band plays."
                ),
                corpus=(
                    _story("ferry", *[_WAY] * 4, "Monday, 28 February", "A race is on.", "2000 GMT"),
                    _story("mill", *[_WAY] * 4, "1300 GMT", "Bread."),
                ),
                metadata=_SITE,
            ),
            # A shape that two stories may share by chance.
            Good(
                _story("bridge", "Find Anna Roe among our friends"),
                corpus=(_story("ferry", "Find Ben Hill among our friends"),),
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

    def observe(self, doc: Document) -> Iterable[tuple[str, Any]]:
        """Which lines and shapes stand where, and that the site has one more article."""
        return sightings(doc)

    def combine(self, first: Any, second: Any) -> Any:
        """The articles of a site are added, the stories of a line joined."""
        return joined(first, second)

    def keep(self, value: Any) -> bool:
        """What stands in two stories."""
        return matters(value)

    def gatherer(self) -> Sightings:
        """What counts the lines of many articles, and lets go of rare ones when they become too many."""
        return Sightings()

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each line that enough stories of the site have."""
        doc = ctx.doc
        if not ctx.facts:
            return
        for line, _, count in repeats(doc, ctx.facts):
            site = doc.metadata.site
            number = f"{count} stories" if count < STORIES // 2 else "many stories"
            evidence = (
                Evidence("stories", str(count)),
                Evidence("articles-of-site", str(articles(site, ctx.facts))),
            )
            yield self.finding(
                line.span,
                f"the same line in {number} of {site}",
                delete_lines(doc, line.span, Applicability.UNSAFE),
                confidence=0.85,
                evidence=evidence,
            )
