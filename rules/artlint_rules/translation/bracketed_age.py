"""An age in brackets behind a name, in news from Japan."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import COMPANY, FOUND, is_translated
from artlint_rules.translation.source_country import JAPAN

_NAMED = pattern(r"(?<!\w)(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+) ?\((?P<age>1[5-9]|[2-9]\d)\)")
# "On Saturday (21)", "in Room Two (16)".
_NO_PERSON = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Room Chapter Section Article No".split()
)
_MIN_WORDS = 8


class BracketedAge(Rule):
    """An age in brackets behind a name, as Japanese papers set it.

    "Governor Ken Abe (45) said" is "Abe Ken chiji (45)" word by word; English sets the age between commas. British and
    Irish papers write brackets too, and people who translate leave them, so only articles count that speak of Japan and in
    which two other rules found what speaks for a machine, and only sentences: lists of players and captions are left alone.
    Chosen alone, the rule finds nothing.
    """

    about = About(
        code="TRN411",
        name="bracketed-age",
        after=("TRN", "LNG", "NAM"),
        languages=("en",),
        examples=(
            Bad(
                f"{COMPANY}A jury in Osaka heard that the driver [[Ken Abe (45)]] had slept.",
                fixed=f"{COMPANY}A jury in Osaka heard that the driver Ken Abe, 45, had slept.",
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Good("A jury in Osaka heard that the driver Ken Abe (45) had slept."),
            Good(f"{COMPANY}A jury in Dublin heard that the driver John Byrne (45) had slept.", found=FOUND),
            Good(f"{COMPANY}Osaka: Ken Abe (45)", found=FOUND),
            Good(f"{COMPANY}The last trains to Osaka left in the night to Last Saturday (21).", found=FOUND),
        ),
        source="typography of Japanese papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The name and the age, in each sentence of an article about Japan."""
        text = ctx.doc.text
        if not is_translated(ctx.found) or not JAPAN.is_told_of(ctx.doc):
            return
        for match in _NAMED.finditer(text):
            line, span = ctx.doc.line_at(match.start()), Span(*match.span())
            if not _NO_PERSON.isdisjoint(match["name"].split()) or len(ctx.doc[line].split()) < _MIN_WORDS:
                continue
            close = "" if text[span.end : span.end + 1] in set(",.;:!?)") else ","
            right = f"{match['name']}, {match['age']}{close}"
            yield self.finding(span, "age in brackets", replace(span, right, Applicability.UNSAFE), confidence=0.8)
