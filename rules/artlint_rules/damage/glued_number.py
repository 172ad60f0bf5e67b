"""A number without the space before it."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code, line_is

_MONTHS = (
    *("january", "february", "march", "april", "june", "july", "august", "september", "october", "november"),
    "december",
)
_GLUED = pattern(r"(?P<word>[A-Z]?[a-z]+)(?P<number>[0-9]{1,2}|(?:19|20)[0-9]{2})(?![\w/-]|[.,:][0-9])")


class GluedNumber(Rule):
    """day or year written on to the word before it: "February24", "in2016".

    A tag or a line break was taken out and no space put in its place. The fix puts it back; it is unsafe. Only months
    and the small words before a year count, so names of machines and files ("May2", "X2016") are left alone.
    """

    about = About(
        code="DMG064",
        name="glued-number",
        triggers=(
            *(f"{month}{digit}" for month in _MONTHS for digit in "123"),
            *(f"{word}{century}" for word in ("in", "of", "since", "until", "from") for century in ("19", "20")),
        ),
        whole_words=False,
        languages=("en",),
        examples=(
            Bad(
                "The bridge was opened on [[February24]] by the mayor of the town.",
                "The bridge was opened on February 24 by the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge was opened [[in2016]] by the mayor of the town.",
                "The bridge was opened in 2016 by the mayor of the town.",
                Applicability.UNSAFE,
            ),
            Good("The file report_january2019.pdf and the tag #in2016 are of the town, and so is in2016.com too."),
            Good("The part Admin20 and the robot Cabin1900 are of the town and the mayor of it."),
            Good("See https://example.org/march2020 for all of the news of the town."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number."""
        text = ctx.doc.text
        for hit in ctx.hits:
            match = _GLUED.match(text, hit.start)
            before = text[hit.start - 1 : hit.start]
            if not match or match.end() < hit.end or before.isalnum() or before in ("_", "#", "@", "-", "/", "."):
                continue
            month = match["word"].lower() in _MONTHS
            if (month and not match["word"][0].isupper()) or (not month and len(match["number"]) != len("2016")):
                continue
            token = token_span(text, hit.start)
            if is_address(text[token.start : token.end]) or in_code(ctx.doc, hit.start):
                continue
            if ctx.doc.language == "en" or line_is(ctx.doc, hit.start, "DMG064", is_english):
                span = Span(*match.span())
                fix = replace(span, f"{match['word']} {match['number']}", Applicability.UNSAFE)
                yield self.finding(span, "no space before the number", fix, confidence=0.9)
