"""An age in brackets behind a name, in news from Japan."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.translation.source_country import JAPAN

_PATTERN = r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ ?\((?:1[5-9]|[2-9]\d)\)"
_AGE = pattern(r" ?\((?P<age>\d\d)\)")
# "On Saturday (21)", "in Room Two (16)".
_NO_PERSON = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Room Chapter Section Article No".split()
)
_MIN_WORDS = 8


class BracketedAge(Rule):
    """An age in brackets behind a name, as Japanese papers set it.

    "Governor Ken Abe (45) said" is "Abe Ken chiji (45)" word by word; English sets the age between commas. British and
    Irish papers write brackets too, so only articles that speak of Japan count, and only sentences: lists of players
    and captions are left alone.
    """

    about = About(
        code="TRN411",
        preview=True,
        name="bracketed-age",
        pattern=_PATTERN,
        pattern_filter=r"[^\s(] ?\((?:1[5-9]|[2-9]\d)\)",
        languages=("en",),
        examples=(
            Bad(
                "A jury in Osaka heard that the driver [[Ken Abe (45)]] had slept.",
                fixed="A jury in Osaka heard that the driver Ken Abe, 45, had slept.",
                applicability=Applicability.UNSAFE,
            ),
            Good("A jury in Dublin heard that the driver John Byrne (45) had slept."),
            Good("Osaka: Ken Abe (45)"),
            Good("The last trains to Osaka left in the night to Last Saturday (21)."),
        ),
        source="typography of Japanese papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The name and the age, for each hit in a sentence of an article about Japan."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            name = text[hit.start : text.rindex("(", hit.start, hit.end)].split()
            if not _NO_PERSON.isdisjoint(name) or len(ctx.doc[line].split()) < _MIN_WORDS:
                continue
            if not JAPAN.is_told_of(ctx.doc):
                return
            match = _AGE.search(text, hit.start, hit.end)
            if match is None:
                continue
            close = "" if text[hit.end : hit.end + 1] in set(",.;:!?)") else ","
            right = f"{text[hit.start : match.start()]}, {match['age']}{close}"
            fix = replace(Span(hit.start, hit.end), right, Applicability.UNSAFE)
            yield self.finding(Span(hit.start, hit.end), "age in brackets", fix, confidence=0.8)
