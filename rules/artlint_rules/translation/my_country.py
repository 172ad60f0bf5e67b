"""Chinese reporters' word for their country, kept in news that others read."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.translation.source_country import CHINA

_SELF = pattern(r"\b(?:I|I['’](?:m|ve|d|ll)|me|myself|mine)\b")
_QUOTED = pattern(r"[“\"][^“”\"\n]*[”\"]")
_WORDS = pattern(r"\b[Mm]y country(?P<possessive>['’]s)?(?![^\W_])")


class MyCountry(Rule):
    """The words "my country" for China in news that has no first person.

    Chinese news says "wo guo", our country; machines translate "my country". The suggestion names China. Articles
    in which somebody says "I" outside quotation marks are left alone, and so are words in quotation marks.
    """

    about = About(
        code="TRN381",
        name="my-country",
        triggers=("my country",),
        languages=("en",),
        examples=(
            Bad(
                "Xinhua: It is the longest tunnel of [[my country's]] railways.",
                fixed="Xinhua: It is the longest tunnel of China's railways.",
                applicability=Applicability.DISPLAY,
            ),
            Good('Xinhua: "I love my country," she said, and sang "My Country and Me".'),
            Good("I left China because my country has no tunnel."),
            Good("It is the longest tunnel of my country, the minister of Norway wrote."),
        ),
        source="Chinese wo guo",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each place outside quotation marks."""
        text = ctx.doc.text
        if not CHINA.is_told_of(ctx.doc) or _SELF.search(_QUOTED.sub(" ", text)):
            return
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for match in _WORDS.finditer(text):
            if any(start <= match.start() < end for start, end in quoted):
                continue
            span = Span(*match.span())
            fix = replace(
                span,
                "China’s" if match["possessive"] == "’s" else f"China{match['possessive'] or ''}",
                Applicability.DISPLAY,
            )
            yield self.finding(span, '"my country" in news without a first person', fix, confidence=0.85)
