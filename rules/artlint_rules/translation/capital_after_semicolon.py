"""A capital behind a semicolon."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_WORDS = "We|He|She|They|It|The|This|In|But|And|There|These|Those|If|When|That|His|Her|Its|Their|You|Our|For|On|At|To|As|By|With"
# "&mdash; The": the end of an entity is no semicolon.
_ENTITY = pattern(r"& ?[#\w]{2,8}$")


class CapitalAfterSemicolon(Rule):
    """A capital behind a semicolon: "The road is shut; It will open in May."

    An engine that splits the text at semicolons begins each piece with a capital; Chinese and Turkish set semicolons where
    English has a full stop. The fix writes the word small. Only pronouns, articles and other little words
    count: names and lists of names keep their capitals.
    """

    about = About(
        code="TRN415",
        name="capital-after-semicolon",
        pattern=rf"[^\W_]; (?:{_WORDS}) [a-z]",
        pattern_filter=rf"[^\s_]; (?:{_WORDS}) [a-z]",
        languages=("en",),
        examples=(
            Bad(
                "The road is [[shut; It]] will open in May.",
                fixed="The road is shut; it will open in May.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The road is shut; it will open in May."),
            Good("They met Ann Roe; John Doe; The Hague's mayor."),
            Good("The road is shut &mdash; The bridge is open."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the word before the semicolon to the one behind it, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if _ENTITY.search(text, max(0, hit.start - 10), hit.start + 1):
                continue
            start = max(text.rfind(" ", 0, hit.start), text.rfind("\n", 0, hit.start)) + 1
            word = hit.start + 3
            span = Span(start, hit.end - 2)
            right = f"{text[start:word]}{text[word].lower()}{text[word + 1 : span.end]}"
            fix = replace(span, right, Applicability.UNSAFE)
            yield self.finding(span, "capital behind a semicolon", fix, confidence=0.85)
