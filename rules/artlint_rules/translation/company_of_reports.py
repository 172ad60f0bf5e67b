"""Ways to begin a report's next sentence that tell nothing alone and much in an article that is plainly translated."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.places import begins_sentence
from artlint_rules.translation.company_of_calques import ENOUGH

_SAID = (
    "added|continued|affirmed|confirmed|stressed|explained|indicated|noted|clarified|concluded|revealed|emphasi[sz]ed|"
    "pointed out|went on|stated|announced|declared|followed"
)
# "And he continued:", "And Saleh added that": Arabic sentences open with "wa-", which is "and". Titles may stand between.
_AND = pattern(
    rf"And (?P<who>he|she|they|(?:the |Dr\. |Mr\. )?[A-Z][\w’'-]*(?: [A-Z(][\w’').-]*){{0,5}}) (?:{_SAID})"
    r"(?=[:,]| that\b| in (?:an?|his|her|their|the|statements?)\b)"
)
_HARDLY = pattern(
    r"It is noteworthy that\b|In another context,(?! (?:it|he|she|this|that|they|we) (?:would|might|could|may|can)\b)"
)


class CompanyOfReports(Rule):
    """The openings "And he continued:" and "It is noteworthy that" in an article that is plainly translated.

    Arabic joins its sentences with "wa-" and opens paragraphs with "mimma yudhkar anna"; machines keep both. Writers of
    English do so now and then, so only articles are looked at in which two findings or more tell of a translator. The
    suggestion takes the "And" out. Chosen alone, the rule finds nothing, for it goes by what the others found.
    """

    about = About(
        code="TRN225",
        name="company-of-reports",
        after=("TRN",),
        languages=("en",),
        preview=True,
        examples=(
            Bad(
                "The tenant of the White House spoke of the file related to fish. [[And he continued]]: “It is shut.”",
                fixed="The tenant of the White House spoke of the file related to fish. He continued: “It is shut.”",
                applicability=Applicability.DISPLAY,
                found=("The tenant of the White House", "the file related to"),
            ),
            Bad(
                "The tenant of the White House spoke of the file related to fish.\n[[And Minister Saleh stressed]] that it is shut.",
                fixed="The tenant of the White House spoke of the file related to fish.\nMinister Saleh stressed that it is shut.",
                applicability=Applicability.DISPLAY,
                found=("The tenant of the White House", "the file related to"),
            ),
            Bad(
                "The tenant of the White House spoke of the file related to fish. [[It is noteworthy that]] it is shut.",
                found=("The tenant of the White House", "the file related to"),
            ),
            Good("And he continued: “It is shut.” It is noteworthy that he did."),
            Good(
                "The tenant of the White House spoke of the file related to fish, and he added that it is shut.",
                found=("The tenant of the White House", "the file related to"),
            ),
            Good(
                "The tenant of the White House spoke of the file related to fish. And he continued to fish.",
                found=("The tenant of the White House", "the file related to"),
            ),
        ),
        source="Arabic wa-, wa-mimma yudhkar anna",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each such beginning of a sentence, if two findings or more speak for a translation."""
        count = len(telling(ctx.found))
        if count < ENOUGH:
            return
        text = ctx.doc.text
        evidence = (Evidence("findings of translation rules", str(count)),)
        for match in _AND.finditer(text):
            if begins_sentence(text, match.start()):
                rest = text[match.start("who") : match.end()]
                span = Span(*match.span())
                fix = replace(span, rest[0].upper() + rest[1:], Applicability.DISPLAY)
                yield self.finding(span, '"And" before what somebody said', fix, confidence=0.75, evidence=evidence)
        for found in _HARDLY.finditer(text):
            if begins_sentence(text, found.start()):
                yield self.finding(
                    Span(*found.span()), "Arabic way to begin a paragraph", confidence=0.7, evidence=evidence
                )
