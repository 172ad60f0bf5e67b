"""Set phrases round a figure as other languages have them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HURT = "(?:killed|injured|wounded|arrested|detained|rescued|hospitalized|hospitalised|evacuated)"
_PEOPLE = "(?:people|persons|men|women|children|civilians|soldiers|passengers)"
_TIME = r"(?P<time>\d{1,3} (?:years|months|weeks|days|hours))"
_CLAUSE = r"(?=[.;]|$|, (?:he|she|they|the|it|and|but)\b| (?:he|she|they|but|now|already|until|without)\b)"


class _Shape(NamedTuple):
    """A phrase, without and with what must follow, and how English says it."""

    found: str
    tail: str
    right: str


_SHAPES = (
    _Shape(r"(?P<before>in|since|until) (?P<year>(?:19|20)\d\d) year", r"(?=[.,;:)]|$| [a-z])(?! group)", r"\g<before> \g<year>"),
    _Shape(
        rf"(?:the|past|last) (?P<day>\d{{1,2}} )of (?P<month>{_MONTH})",
        r"(?![\w-]| [A-Z]| (?:revolution|movement|square|street|avenue|bridge|stadium|park|hospital|school)\b)",
        r"\g<day>\g<month>",
    ),
    _Shape(r"(?P<who>[Hh]e|[Ss]he|who) has (?P<age>(?:only |already )?\d\d years)", r"(?=[.;]|$|,? (?:and|but) (?:is|was|lives|works)\b)", r"\g<who> is \g<age> old"),
    _Shape(rf"(?P<verb>(?:was|were) {_HURT}) (?P<people>(?:at least |about |more than )?\d[\d,]* {_PEOPLE})", r"(?![\w’'-])", r"\g<people> \g<verb>"),
    _Shape(rf"since {_TIME}", _CLAUSE, r"for \g<time>"),
    _Shape(rf"during {_TIME}", _CLAUSE, r"for \g<time>"),
    _Shape(rf"ago {_TIME}", r"(?![\w-])", r"\g<time> ago"),
    _Shape(r"The (?P<share>\d[\d.,]* ?(?:%|per ?cent) of)", r"(?! (?:[\w’'-]+ ){1,6}?(?:who|that|which|whose)\b)", r"\g<share>"),
)  # fmt: skip
_FILTER = "|".join(re.sub(r"\(\?P<\w+>", "(?:", shape.found) for shape in _SHAPES)
_COMPILED = tuple((pattern(shape.found + shape.tail), shape.right) for shape in _SHAPES)


class FigurePhrase(Rule):
    """A phrase round a figure that other languages build so: "the 25 of May", "in 2019 year", "ago 3 years".

    English says "25 May", "in 2019", "3 years ago". So with ages ("she has 30 years"), stretches of time ("since 10 days"),
    shares ("The 70% of voters") and the hurt ("in which were injured 5 people"). The suggestion writes it so. Shares that a clause
    after them picks out ("The 70% of voters who") and names of streets are left alone.
    """

    about = About(
        code="TRN394",
        name="figure-phrase",
        pattern=rf"\b(?:{_FILTER})",
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "The mill burned [[in 2014 year]], at night.",
                fixed="The mill burned in 2014, at night.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "They met on [[the 25 of May]] in Tarn.",
                fixed="They met on 25 May in Tarn.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "[[She has 30 years]] and lives in Tarn.",
                fixed="She is 30 years old and lives in Tarn.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "There was a crash in which [[were injured 5 people]].",
                fixed="There was a crash in which 5 people were injured.",
                applicability=Applicability.DISPLAY,
            ),
            Bad("It is shut [[since 10 days]].", fixed="It is shut for 10 days.", applicability=Applicability.DISPLAY),
            Bad(
                "They marched [[during 3 days]].", fixed="They marched for 3 days.", applicability=Applicability.DISPLAY
            ),
            Bad(
                "The mill burned [[ago 3 years]].",
                fixed="The mill burned 3 years ago.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "It rains. [[The 70% of]] voters agree.",
                fixed="It rains. 70% of voters agree.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The 70% of voters who agree are young."),
            Good("It is shut since 10 days of rain washed it away, and since 3 years ago nobody came."),
            Good("They live in the 9 of July Avenue and in 2014 year-end sales were up."),
            Good("He has 30 years of service; she has 20 years to go."),
            Good("Five people were injured, and 12 were killed."),
            Good("They marched during 3 days of rain."),
        ),
        source="Russian v 2014 godu, Spanish el 25 de mayo, tiene 30 años, durante 3 días, el 70 % de; French and German the same",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each phrase that nothing follows that would make it good English."""
        for hit in ctx.hits:
            for found, right in _COMPILED:
                match = found.match(ctx.doc.text, hit.start, ctx.doc.line_at(hit.start).end)
                if match is not None:
                    span = Span(*match.span())
                    fix = replace(span, match.expand(right), Applicability.DISPLAY)
                    yield self.finding(span, "English puts the figure otherwise", fix, confidence=0.85)
                    break
