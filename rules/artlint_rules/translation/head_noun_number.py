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
_OF = r"of (?:the |these |those |his |their |its )?[a-z]+s"
_HEAD = pattern(rf"[Tt]he (?P<head>[a-z]+) {_OF} (?P<verb>were|are|have)\b")
# What stands before a subject that begins its clause.
_BEFORE = pattern(r"(?:[.!?:;,”\"] |\n|(?<!\w)(?:that|and|but|said|says|because|while|as|when) )$")
# "The rain and the lack of beds are plain": the noun is the second of two. Behind "and" a clause may begin, too.
_AND = pattern(r"\band $")
_PAIR = pattern(
    r"[^.!?;,:\n]*\b(?:is|are|was|were|has|have|had|will|can|could|would|may|must|did|does|do|[a-z]{3,}ed)\b[^.!?;,:\n]*$"
)
_NEAR = 10  # code points: "because" with a mark and a space


class HeadNounNumber(Rule):
    """A plural verb after "the tone of the talks", where the tone is one.

    Engines that look a few words back, and writers in a second language, let the verb agree with the plural
    that stands before it. The suggestion is the singular. Only a subject that begins its clause is looked at,
    and nouns that count or group ("the number of", "the rest of") are left alone.
    """

    about = About(
        code="TRN005",
        name="head-noun-number",
        # The filter has no more than it needs: with "the" and what stands before it, all patterns take a sixth longer.
        pattern=rf"[Tt](?<!\w.)he [a-z]+[a-rt-z] {_OF} (?:were|are|have) ",
        pattern_filter=rf"[a-rt-z] {_OF} (?:were|are|have) ",
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
            Good(
                "It is late. The weakness and the lack of results are plain, and it is said that mud and the lack of boats have cost him the race."
            ),
            Good("The men at the head of the columns were tired."),
            Good("Also on the list of exceptions are people who live abroad."),
            Good("He said the leaders of the unions were there."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The subject and its verb, for each hit whose noun is not one of a group."""
        for hit in ctx.hits:
            text = ctx.doc.text
            match = _HEAD.search(text, hit.start, hit.end)
            if match is None or match["head"] in _GROUPS:
                continue
            if hit.start and _BEFORE.search(text, max(0, hit.start - _NEAR), hit.start) is None:
                continue
            if _AND.search(text, max(0, hit.start - _NEAR), hit.start) and not _ends_clause(text, hit.start):
                continue
            right = _SINGULAR[match["verb"]]
            fix = replace(Span(*match.span("verb")), right, Applicability.DISPLAY)
            message = f'"{match["verb"]}" goes with "{match["head"]}", which is singular'
            yield self.finding(Span(*match.span()), message, fix, confidence=0.8)


def _ends_clause(text: str, at: int) -> bool:
    """Whether a verb stands between the last mark and the "and" before this offset, so that a clause ends there."""
    start = max(text.rfind(mark, 0, at) for mark in (*".!?;,:\n", " that ", " because ", " while ")) + 1
    return _PAIR.match(text, start, at) is not None
