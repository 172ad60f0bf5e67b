"""Verbs that agree with the nearest noun instead of the one that governs them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_SINGULAR = {"were": "was", "are": "is", "have": "has"}
# Singular nouns that take a plural verb where they count or group what follows them.
_GROUPS = frozenset(
    "array assortment audience batch bulk bunch bundle chain circle class collection combination committee company couple crowd "
    "dozen family fleet flood group half handful herd host kind lot majority million minority mixture multitude number order pack "
    "pair panel part people percentage plenty population portion proportion quantity quarter range rest row selection sequence set "
    "share sort staff string succession team third thousand total troop type variety wave whole".split()
)
_HEAD = pattern(r"[Tt]he (?P<head>[a-z]+) of (?:the |these |those |his |their |its )?[a-z]+s (?P<verb>were|are|have)\b")


class HeadNounNumber(Rule):
    """A plural verb after "the tone of the talks", where the tone is one.

    Engines that look a few words back, and writers in a second language, let the verb agree with the plural
    that stands before it. The suggestion is the singular. Only a subject that begins its clause is looked at,
    and nouns that count or group ("the number of", "the rest of") are left alone.
    """

    about = About(
        code="TRN005",
        name="head-noun-number",
        pattern=(
            r"(?:[.!?:;,”\"] |^|\n|\b(?:that|and|but|said|says|because|while|as|when) )"
            r"[Tt]he [a-z]+[a-rt-z] of (?:the |these |those |his |their |its )?[a-z]+s (?:were|are|have) "
        ),
        languages=("en",),
        examples=(
            Bad(
                "Rask said [[the mood of the meetings were]] calm.",
                fixed="Rask said the mood of the meetings was calm.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "[[The price of the tickets have]] doubled since May.",
                fixed="The price of the tickets has doubled since May.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The number of the visitors are not known, and the rest of the figures are out."),
            Good("The men at the head of the columns were tired."),
            Good("Also on the list of exceptions are people who live abroad."),
            Good("He said the leaders of the unions were there."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The subject and its verb, for each hit whose noun is not one of a group."""
        for hit in ctx.hits:
            match = _HEAD.search(ctx.doc.text, hit.start, hit.end)
            if match is None or match["head"] in _GROUPS:
                continue
            right = _SINGULAR[match["verb"]]
            fix = replace(Span(*match.span("verb")), right, Applicability.DISPLAY)
            message = f'"{match["verb"]}" goes with "{match["head"]}", which is singular'
            yield self.finding(Span(*match.span()), message, fix, confidence=0.8)
