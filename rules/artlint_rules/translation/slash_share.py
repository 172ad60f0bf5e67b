"""A part of a whole with a stroke, as Vietnamese has it."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_COUNTED = (
    "communes?|wards|districts|provinces|localities|households|delegates|criteria|targets|units|members|schools|villages|hamlets|"
    "projects|votes|deputies|towns|cities|officials|agencies|departments|ministries|indicators|tasks|students|candidates|"
    "patients|countries|sectors|groups|constituencies|neighbou?rhoods|enterprises|businesses|stations|families|comrades|cadres|employees|workers|teachers"
)
_PATTERN = rf"(?<![\w./,:$€£-])(?P<part>[1-9]\d{{0,3}})/(?P<whole>[1-9]\d{{0,3}}) (?P<of>[a-z]+ )?(?:{_COUNTED})\b"
_FILTER = rf"[0-9]/[0-9]+ (?:[a-z]+ )?(?:{_COUNTED})"
_LEAST = 11  # a half, two thirds and nine tenths are fractions
_MONTHS = 12  # grades, seasons and months: "11/12"
_SAYINGS = ("9/11", "7/7", "24/7", "50/50")


class SlashShare(Rule):
    """A part of a whole with a stroke: "51/63 provinces".

    Vietnamese and Indonesian reports count so; English news writes "51 of 63 provinces", and "all six districts" for "6/6
    districts". Fractions ("2/3 households") and what may be a date are left alone.
    """

    about = About(
        code="TRN433",
        preview=True,  # too few seen: on as soon as ten are read and right
        name="slash-share",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "Floods hit [[51/63 provinces]].",
                fixed="Floods hit 51 of 63 provinces.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The plan was passed by [[452/480 delegates]].",
                fixed="The plan was passed by 452 of 480 delegates.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "So far [[6/6 districts]] have a school.",
                fixed="So far all 6 districts have a school.",
                applicability=Applicability.DISPLAY,
            ),
            Good("Some 2/3 households and 9/10 schools have it."),
            Good("The 9/11 families and the 24/7 workers met."),
            Good("Grades 11/12 students and 480/452 units."),
        ),
        source="Vietnamese and Indonesian notation",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The two numbers and what is counted."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            numbers, _, rest = ctx.doc[span].partition(" ")
            part, whole = (int(number) for number in numbers.split("/"))
            if numbers in _SAYINGS or part > whole or part < whole < _LEAST or (part == whole - 1 and whole <= _MONTHS):
                continue
            words = f"all {whole} {rest}" if part == whole else f"{part} of {whole} {rest}"
            fix = replace(span, words, Applicability.DISPLAY)
            yield self.finding(span, "a part of a whole with a stroke", fix, confidence=0.85)
