"""Two determiners where one can stand."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

_PAIRS = (
    *(f"the {word}" for word in ("this", "these", "those", "their", "our", "his", "my", "your", "some")),
    *(
        f"{article} {word}"
        for article in ("a", "an")
        for word in ("the", "this", "those", "these", "their", "his", "our", "my", "your")
    ),
    *(f"{owner} the" for owner in ("his", "their", "our", "my", "your")),
    *(f"{owner} this" for owner in ("his", "their", "our", "my", "your")),
)
# A verb behind them, as they are nouns as well: "the they of it".
_PRONOUNS = tuple(f"the {word}" for word in ("he", "they", "she"))
_VERB = pattern(r" (?:had|has|have|was|were|is|are|will|would|could|can|may|might|did|does|also|then|said)\b")
# "The some 500 people", "the She-Wolf", "gave his the best", and what is told of as a word.
_AFTER = pattern(r"[ \xa0][a-z]{2}")
_SOME = pattern(
    r" (?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand)"
)


class TwoDeterminers(Rule):
    """two determiners for one noun: "of the their graduates", "in a the study".

    Left where an editor or a translator put one in and did not take the other out. Which is meant is not known, so there is
    no fix. Pairs that English has, such as "the a priori", names and words in quotation marks are left alone.
    """

    about = About(
        code="DUP037",
        name="two-determiners",
        triggers=(*_PAIRS, *_PRONOUNS),
        languages=("en",),
        examples=(
            Bad("Nine of [[the their]] men are in the town, as the mayor said in the end."),
            Bad("It is what they said in [[a the]] study of the town at the end of the year."),
            Bad("It was at the start of [[the this]] year that the mayor of the town said so."),
            Bad("The mayor of the town does not know whether [[the he]] could come to the mill in May."),
            Good("It is the a priori of it, and the some 500 men of the town, in the The Hague of the year."),
            Good("The word is the “this” of the town, and of the This Week of the year. Is that the she-wolf of it?"),
            Good("He gave his all, the way they do, and what is the his-and-hers of it in the town?"),
            Good("It is the, this is it, of the town. The The played, and a This of the year."),
            Good("What is the they of it? What the we is to the town."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        text = ctx.doc.text
        for hit in ctx.hits:
            pair = text[hit.start : hit.end]
            if not pair[1:].islower() or not _AFTER.match(text, hit.end) or text[hit.start - 1 : hit.start].strip():
                continue
            if pair in _PRONOUNS and not _VERB.match(text, hit.end):
                continue
            if pair.endswith("some") and _SOME.match(text, hit.end):
                continue
            if line_is(ctx.doc, hit.start, "DUP037", is_english) and not in_code(ctx.doc, hit.start):
                yield self.finding(Span(hit.start, hit.end), "two determiners for one noun", confidence=0.85)
