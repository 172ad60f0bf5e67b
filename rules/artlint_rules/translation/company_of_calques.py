"""Turns of phrase that tell nothing alone and much in an article that is plainly translated."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.places import begins_sentence

# Findings of translation rules that make a translation plain: chosen.
ENOUGH = 2
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = "(?: (?:morning|afternoon|evening|night))?"
# "Marched Saturday in", "the right Friday welcomed": American papers write so too.
_BARE_DAY = pattern(
    rf"(?<![^\W_])(?!(?:on|last|next|this|every|each|from|to|and|or|until|till|since|by|of|for|the|before|after|between|"
    rf"said|says|told|announced|reported|warned|added|stated|declared|confirmed|a|an|in|at|per|early|late|mid|any|one|"
    rf"some|all|that|Good|Black|Easter|Palm|Ash|Holy) )"
    rf"[a-z]+ (?P<day>{_DAY}{_PART})(?= (?:in|at|to|that|with|by|for|against|a|an|the|its|his|her|their|[a-z]+ed|gave|gives|"
    r"took|met|held|won|lost|made|said|told|sent|left)\b)"
)
_A_DAY = pattern(rf" {_DAY} ")
# How American papers write of days throughout.
_AMERICAN = pattern(rf"\b(?:said|told reporters|announced|told The Associated Press) (?:(?:late|early) )?{_DAY}")
_LONGEST = 20  # letters of the word before a day: chosen
# "This was stated by the minister": in Slavic papers the source is a sentence of its own. Where a sentence begins is
# looked at last: to ask it of every place takes ten times as long.
_OWN_SENTENCE = pattern(
    r"(?:This|It) (?:was|is|has been) "
    r"(?:stated|reported|announced|said|told|written|informed|noted)(?:(?: about)? (?:by|on|in)(?= (?:the |a |an )?[A-Za-z])|(?<=It is said) that\b)"
)


class CompanyOfCalques(Rule):
    """A turn of phrase that other languages have, in an article that is plainly translated.

    A bare weekday ("marched Saturday in the north") is good American English, and "This was stated by the mayor" no fault.
    In an article in which two findings or more tell of a translator, they are his too, and an editor would mend them
    with the rest. The suggestion writes "on" before the day; an article with "said Friday" is American and keeps its bare
    days. Chosen alone, the rule finds nothing, for it goes by what the others found.
    """

    about = About(
        code="TRN413",
        name="company-of-calques",
        after=("TRN", "LNG", "NAM", "DMG008"),
        languages=("en",),
        examples=(
            Bad(
                "The tenant of the White House [[spoke Friday]] in public of the file related to fish.",
                fixed="The tenant of the White House spoke on Friday in public of the file related to fish.",
                applicability=Applicability.DISPLAY,
                found=("The tenant of the White House", "the file related to"),
            ),
            Bad(
                "The tenant of the White House spoke of the file related to fish. [[This was stated by]] an aide.",
                found=("The tenant of the White House", "the file related to"),
            ),
            Good(
                "The tenant of the White House said Friday that the file related to fish is shut.",
                found=("The tenant of the White House", "the file related to"),
            ),
            Good(
                "The tenant of the White House spoke Friday in public of the file related to fish, an aide said Saturday.",
                found=("The tenant of the White House", "the file related to"),
            ),
            Good("The president spoke Friday in public. This was stated by an aide."),
            Good("The tenant of the White House spoke Friday in public.", found=("The tenant of the White House",)),
            Good(
                "The tenant of the White House spoke on Friday the 13th of the file related to fish.",
                found=("The tenant of the White House", "the file related to"),
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Bare weekdays and sentences that are only a source, if two findings or more speak for a translation."""
        count = len(telling(ctx.found))
        if count < ENOUGH:
            return
        text = ctx.doc.text
        evidence = (Evidence("findings of translation rules", str(count)),)
        for match in () if _AMERICAN.search(text) else _bare_days(text):
            span = Span(*match.span())
            words = f"{text[match.start() : match.start('day')]}on {match['day']}"
            fix = replace(span, words, Applicability.DISPLAY)
            yield self.finding(span, "weekday without its preposition", fix, confidence=0.75, evidence=evidence)
        for found in _OWN_SENTENCE.finditer(text):
            if not begins_sentence(text, found.start()):
                continue
            span = Span(*found.span())
            if any(known.span.start == span.start for known in ctx.found):
                continue  # another rule has more to say of it
            yield self.finding(span, "source told in a sentence of its own", confidence=0.75, evidence=evidence)


def _bare_days(text: str) -> Iterator[re.Match[str]]:
    """Each weekday without its preposition, with the word before it."""
    for day in _A_DAY.finditer(text):
        match = _BARE_DAY.search(text, max(0, day.start() - _LONGEST), day.end() + _LONGEST)
        if match and match.start("day") == day.start() + 1:
            yield match
