"""The rule for "a man of 45 years"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_PERSON = (
    "man|woman|boy|girl|child|teenager|youth|student|victim|suspect|player|striker|goalkeeper|motorcyclist|cyclist|"
    "pedestrian|citizen|tourist"
)
# "A teacher of 30 years" has taught so long.
_AT_WORK = "driver|singer|actor|actress|worker|doctor|farmer|teacher|soldier|officer|patient"
# "A man of 45 years" ends here; "of 45 years' service", "of 45 years in the job" do not say an age.
_AFTER = r"(?=[.,;:)!?]|$| (?:who|was|is|were|has|had|died|from|and|with a|named|lost|fell|suffered|hit|whose)\b)"


class AgeInYears(Rule):
    """An age after the person with "years", as in "a man of 45 years".

    It is "de 45 años", "de 45 ans", "di 45 anni" word for word. The fix leaves out "years": "a man of 45".
    Spans of time ("a man of 20 years' service") are let through.
    """

    about = About(
        code="TRN175",
        name="age-in-years",
        pattern=rf"\b(?:(?:{_PERSON}),? of \d{{1,2}} years(?: old| of age)?|(?:{_AT_WORK}),? of \d{{1,2}} years (?:old|of age)){_AFTER}"
        r"|\bat (?:the|an) age of \d{1,2} years(?! and | old and |[’'])(?=[.,;)]|\n|$| (?:in|on|at|after|from|by|due|as|with|because|following|yesterday|today|this|last)\b)",
        pattern_filter=r" of \d{1,2} years",  # with the words before it, the filter takes a fifth longer for all patterns
        languages=("en",),
        examples=(
            Bad(
                "A young [[man of 28 years]] was hurt.",
                fixed="A young man of 28 was hurt.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Police freed a [[girl of 9 years old]].",
                fixed="Police freed a girl of 9.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The actor died [[at the age of 79 years]] in Cairo.",
                fixed="The actor died at the age of 79 in Cairo.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He won it at the age of 18 years and 228 days, as nobody had at the age of 18 years or more."),
            Good("A teacher of 30 years retired, said a driver of 20 years."),
            Good("She is a teacher of 20 years' standing."),
            Good("He is an officer of 30 years in the force."),
            Good("The student of 20 years ago had no phone."),
        ),
        source="Spanish de 45 años, French de 45 ans, Italian di 45 anni",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each age."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = ctx.doc[span].partition(" years")[0]
            yield self.finding(span, "age with “years” after the person", replace(span, words, Applicability.UNSAFE))
