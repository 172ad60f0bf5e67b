"""A counted noun that stayed in the singular."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_PLURALS = {
    "person": "people",
    "suspect": "suspects",
    "vehicle": "vehicles",
    "soldier": "soldiers",
    "policeman": "policemen",
    "worker": "workers",
    "child": "children",
    "terrorist": "terrorists",
    "militant": "militants",
    "country": "countries",
    "city": "cities",
    "student": "students",
    "house": "houses",
    "passenger": "passengers",
    "player": "players",
    "detainee": "detainees",
}
_NUMBER = "[2-9]|[1-9][0-9]|two|three|four|five|six|seven|eight|nine|ten|several"
_VERBS = "were|are|have|died|who were|who are|had been|also|will be|lost their"
_NOUNS = "|".join(_PLURALS)
_PATTERN = (
    r"(?<![\w.,:/$£€’'-])(?<!top )(?<!number )(?<!No )(?<!No\. )(?<!each )(?<!every )(?<!than )(?<!level )(?<!grade )(?<!year )"
    rf"(?:{_NUMBER}) (?:{_NOUNS}) (?:{_VERBS})\b"
)


class CountedSingular(Rule):
    """A number above one with its noun in the singular, before a verb in the plural.

    Turkish, Hungarian and Persian nouns have no plural behind numbers: "3 suspect were detained". The fix writes the plural.
    Only nouns of police news and sport count, and only before a plural verb: "a two person tent" is no fault.
    """

    about = About(
        code="TRN164",
        name="counted-singular",
        pattern=_PATTERN,
        pattern_filter=rf"(?:{_NUMBER}) (?:{_NOUNS}) (?:{_VERBS})",
        languages=("en",),
        examples=(
            Bad(
                "In the raid [[3 suspect]] were detained.",
                fixed="In the raid 3 suspects were detained.",
                applicability=Applicability.UNSAFE,
            ),
            Bad("So [[five person]] died.", fixed="So five people died.", applicability=Applicability.UNSAFE),
            Good("In the raid 3 suspects were detained."),
            Good("The top 10 player are easy to name, and each year 7 student have to go."),
            Good("A two person tent was found."),
            Good("The Class 3 vehicle was found, and the 2022 student were told."),
        ),
        source="Turkish, Hungarian and Persian nouns behind numbers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The number and its noun, for each."""
        for hit in ctx.hits:
            number, noun = ctx.doc.text[hit.start : hit.end].split(" ")[:2]
            span = Span(hit.start, hit.start + len(number) + 1 + len(noun))
            fix = replace(span, f"{number} {_PLURALS[noun]}", Applicability.UNSAFE)
            yield self.finding(span, "the noun behind a number stayed in the singular", fix, confidence=0.85)
