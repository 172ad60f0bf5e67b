"""“Also” before the subject, as in “Also the mayor came”."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span

_VERBS = (
    "is|was|are|were|has|have|had|will|would|can|could|must|may|might|should|does|did|do|wants|wanted|says|said|thinks|thought|"
    "came|comes|went|goes|gets|got|makes|made|takes|took|gave|gives|remains|remained|plays|played|won|lost|knows|knew|sees|saw|"
    "finds|found|believes|believed|reacted|reacts|responded|responds|called|calls|announced|supports|supported|received|left"
)
_SUBJECT = (
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y) (?:[A-Za-z][a-zà-ÿ-]+ ){1,2}|(?:[A-Z][a-zà-ÿ’'-]+ ){1,3})"
)


class AlsoFirst(Rule):
    """A sentence that begins with "Also", its subject and its verb, with no comma.

    Dutch, German, the Nordic and the Slavic languages put "ook", "auch", "også", "także" before the subject it belongs
    to. English puts "also" behind the verb, or "too" behind the subject; at the head of a sentence it needs a comma, or
    the verb before the subject ("Also present was"). There is no fix: where the word belongs is the writer's to say.
    """

    about = About(
        code="TRN218",
        name="also-first",
        pattern=rf"(?:^|[\n.!?”\"] ?)Also {_SUBJECT}(?:{_VERBS}) ",
        languages=("en",),
        preview=True,
        examples=(
            Bad("It rained. [[Also the mayor]] was wet to the skin."),
            Bad("It rained.\n[[Also Jan Roe]] says that it will go on."),
            Good("It rained. Also, the mayor was wet."),
            Good("Also in the car was the mayor. Also present was Jan Roe."),
            Good("Also known as the Mill, the house is old."),
            Good("He said: also the mayor was wet."),
            Good("Also Read the paper was his motto."),
        ),
        source="Dutch ook, German auch, Norwegian også, Polish także before the subject",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From “Also” to the end of the subject, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            start = text.index("Also ", hit.start)
            end = text.rindex(" ", start, text.rindex(" ", start, hit.end))
            yield self.finding(Span(start, end), "“also” before the subject", confidence=0.75)
