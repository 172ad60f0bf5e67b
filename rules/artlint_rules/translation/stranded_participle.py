"""Participles that stand as a sentence of their own, as Arabic reports go on."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_VERBS = (
    "Pointing out|Indicating|Stressing|Explaining|Emphasi[sz]ing|Affirming|Stating|Underlining|Reiterating|Confirming"
)
_PATTERN = rf"(?:{_VERBS}) that [a-zA-Z]"
# To its full stop the sentence has no comma, so no main clause can follow, and no second verb that it could be the subject of.
_SENTENCE = pattern(r"[^.,;:?!\"“”\n]{20,300}(?:\.[\d][^.,;:?!\"“”\n]*)*\.(?=\s|$|[\"”])")
_SUBJECT_OF = pattern(
    r" (?:makes?|helps?|seems?|means?|requires?|does|doesn['’]t|did|became|becomes|remains|serves?|only|won|could be|may be|can be|"
    r"would be|might be|isn['’]t|wasn['’]t) "
)


class StrandedParticiple(Rule):
    """A participle that stands as a sentence of its own, as in "Pointing out that the talks go on."

    Arabic strings what somebody said along with participles ("mushīran ilā anna"); split at the full stop they have neither
    subject nor verb. An editor joins them to the sentence before. Sentences in which a comma or a second verb follows
    are left alone. There is no fix.
    """

    about = About(
        code="TRN211",
        name="stranded-participle",
        pattern=_PATTERN,
        languages=("en",),
        examples=(
            Bad("The envoy praised the hosts. [[Pointing out that]] the talks had been of use to both sides."),
            Bad("He left early. [[Stressing that]] his country will go on with the plan in the north."),
            Good("Pointing out that the talks had been of use to both sides, the envoy left."),
            Good("Pointing out that the road is shut does not help the farmers of the valley."),
            Good("He praised the hosts, pointing out that the talks had been of use."),
        ),
        source="Arabic hal participles in reports: mushiran, mu'akkidan, mudifan",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The participle and its "that", for each that begins a sentence without a main clause."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before = text[max(0, hit.start - 2) : hit.start]
            if before and not before.endswith("\n") and before[0] not in '.!?"”':
                continue
            sentence = _SENTENCE.match(text, hit.start)
            if sentence and not _SUBJECT_OF.search(sentence[0]):
                span = Span(hit.start, hit.end - 2)
                yield self.finding(span, "a participle alone is no sentence", confidence=0.85)
