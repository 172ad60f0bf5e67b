"""The present perfect behind a time that is over: "Yesterday the minister has announced"."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint_rules.places import begins_sentence

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# Years up to 2024: the year of an article is not known, and of its own year the perfect is right.
_WHEN = (
    rf"Yesterday|Last (?:week|year|month|night|{_DAY})|On {_DAY}(?: (?:morning|evening|afternoon|night))?|"
    rf"In (?:{_MONTH} )?(?:19\d\d|20[01]\d|202[0-4])"
)
_SUBJECT = r"(?:(?:he|she|it|they|we) |(?:the|a|an|his|her|its|their) (?:(?!that |who |which )[A-Za-z-]+ ){1,3}?|[A-Z][\w’-]+ (?:[A-Z][\w’-]+ )?)"
_DONE = (
    "[a-z]+ed|been|become|won|lost|made|taken|given|held|met|said|told|seen|found|begun|left|sent|shot|put|come|gone|got|paid|"
    "sold|brought|shown|written|broken|fallen|risen"
)
_PATTERN = rf"\b(?:{_WHEN}),? (?:{_SUBJECT})(?<= )(?:has|have) (?:already |also |not |only )?(?:{_DONE})\b"


class DayBeforePerfect(Rule):
    """The present perfect behind a time that is over: "Yesterday the minister has announced".

    French, Italian, German and Dutch tell what is past in the perfect ("hier le ministre a annoncé"); English has the past
    tense where the time is named. Only a time at the head of the sentence counts, for at its end ("has signed on
    Friday") some papers have both. There is no fix: the form of the verb is the writer's.
    """

    about = About(
        code="TRN436",
        name="day-before-perfect",
        pattern=_PATTERN,
        pattern_filter=r"(?:Yesterday|Last (?:week|year|month|night|[A-Z][a-z]+day)|On [A-Z][a-z]+day(?: [a-z]+)?|In (?:[A-Z][a-z]+ )?(?:19|20)[0-9][0-9]),? "
        r"(?:[A-Za-z’-]+ )?(?:[A-Za-z’-]+ )?(?:[A-Za-z’-]+ )?(?:[A-Za-z’-]+ )?(?:has|have) ",
        languages=("en",),
        examples=(
            Bad("[[Yesterday the minister has announced]] a new plan."),
            Bad("It rained. [[On Friday, Rask has won]] the cup."),
            Bad("[[In 2016, the party has lost]] half of its seats."),
            Good("Yesterday the minister announced a new plan."),
            Good("In 2016, the party that has ruled since lost its seats."),
            Good("On Friday, Rask will have won it."),
            Good("He said that in 2016 the party has no plan. Last year it had won."),
        ),
        source="perfect of the past in French, Italian, German and Dutch",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The time, the subject and the verb."""
        for hit in ctx.hits:
            if begins_sentence(ctx.doc.text, hit.start):
                yield self.finding(Span(hit.start, hit.end), "the perfect with a time that is over", confidence=0.85)
