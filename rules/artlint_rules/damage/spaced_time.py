"""A time of day with a space inside."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import line_is

_TIME = r"(?:[01]?[0-9]|2[0-3]): [0-5][0-9]"
_BEFORE = pattern(
    r"(?:\b(?:[Aa]t|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Aa]round|[Aa]bout|[Ss]ince|[Bb]efore|[Aa]fter|[Bb]etween|[Aa]s of|on)"
    r"|\b[0-9]{1,2}:? ?[0-9]{2}(?: [ap]\.?m\.?)? (?:to|and)) \(?$|\b[0-9]{1,2}: ?[0-9]{2} ?[-–] ?$"
)
_AFTER = pattern(
    r" ?(?:[ap]\.?m\b|o['’]clock|[Ll]ocal time|GMT|UTC|CET|[A-Z][a-z]+ time)| ?[-–] ?[0-9]{1,2}: ?[0-9]{2}\b"
)
# After these words the number is a time too, but may be the score at some point.
_SCORE = pattern(r"\b(?:won|lost|lead|led|score|sets?|defeat|beat|match|game)\b")
_NEAR = 24  # code points before the time that are looked at: chosen


class SpacedTime(Rule):
    """time of day with a space behind its colon.

    Translators that work on tokens split a time at its colon and do not join it again: "at 9: 40 p.m.". The fix takes the
    space out. Only what stands as a time of day is found: scores, ratios, verses and durations are left alone.
    """

    about = About(
        code="DMG031",
        name="spaced-time",
        pattern=rf"(?<![\w.,:/]){_TIME}(?!\.?[0-9]|:|,[0-9])",
        pattern_filter=r"[0-9]: [0-5][0-9]",
        examples=(
            Bad("The warning went off at [[9: 40]] p.m.", "The warning went off at 9:40 p.m."),
            Bad("Since [[18: 05]] it is on, [[7: 30]] a.m. here.", "Since 18:05 it is on, 7:30 a.m. here."),
            Bad("It is open ([[20: 30]]-[[21: 30]]).", "It is open (20:30-21:30)."),
            Good("The warning went off at 9:40 p.m."),
            Good("They won 2: 1 (17: 21, 21: 17) after 23: 21.7 minutes, in Luke 7: 15 and at 1: 10,000."),
            Good("They lost the set after 17: 21 points."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each time."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            before = text[max(line.start, hit.start - _NEAR) : hit.start]
            told = _AFTER.match(text, hit.end)
            if told or (_BEFORE.search(before) and not line_is(ctx.doc, hit.start, "DMG031", _SCORE.search)):
                span = Span(hit.start, hit.end)
                yield self.finding(span, "space inside a time of day", replace(span, ctx.doc[span].replace(": ", ":")))
