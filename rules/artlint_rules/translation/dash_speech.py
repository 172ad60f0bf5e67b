"""Speech between dashes, as papers of the north and east of Europe set it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_VERBS = (
    "said|says|added|adds|noted|notes|stressed|explained|explains|emphasi[sz]ed|emphasi[sz]es|reported|reports|wrote|writes|"
    "stated|states|believes|recalled|recalls|concluded|concludes|admitted|admits|announced|announces|assures|assured|describes|"
    "described|comments|commented|tells|told|replied|replies|answered|answers|asks|asked|informs|informed|confirms|confirmed|"
    "continues|continued|claims|claimed|thinks|believed|argued|argues|warned|warns|points out|pointed out|shouts|shouted|sighs"
)
# Behind a dash without a comma these are no participle of an aside ("the price – stated in euros – fell") with a capital.
_BARE = (
    "said|says|added|adds|stressed|emphasized|emphasised|explained|explains|assured|assures|concluded|admitted|recalled"
)
_ASIDE = pattern(r"[–—]")
_SPEAKER = r"(?:(?:[a-z]+[ -]){0,4}[A-Z]|(?:the|a|an|our|his|her) |(?:he|she|they)\b)"
# The dash that ends the speech, with no comma before it: "– It was late – says the mayor", "… – he adds".
_CLOSING = pattern(
    rf"(?<=[\w.!?”\")%]) (?P<mark>[–—-] (?:(?:{_VERBS})(?= {_SPEAKER}|[.:]|$)|(?:he|she) (?:{_VERBS})\b))", 0
)
# The speech told in the same paragraph: "– It was late, says the mayor".
_TOLD = pattern(rf"[,!?] (?:{_VERBS}) {_SPEAKER}")
_SENTENCE = pattern(r"[.!?…][”\")]? ")
MAX_SPEECH = 600  # code points between the dash and the verb: chosen, five sentences


class DashSpeech(Rule):
    """Speech behind a dash and without quotation marks, as Nordic, Polish and other eastern papers set it.

    "– We wait, says the mayor", "– We wait – says the mayor": English encloses speech in quotation marks, and an engine
    that keeps the dash leaves the reader without the end of the speech. Only a dash before a capital at the start of a
    paragraph or of a sentence is looked at, and only if a verb of saying with its speaker follows in the paragraph: lists
    have dashes too. There is no fix: where the speech ends is the writer's to say.
    """

    about = About(
        code="TRN214",
        name="dash-speech",
        pattern=r"\n[ \t]*[–—] [\"“]?[A-Z]|[.!?”\"] [–—] [A-Z]|^[–—] [A-Z]|[a-z0-9.%)] [–—] "
        rf"(?:{_BARE}) (?:[A-Z]|the )",
        languages=("en",),
        examples=(
            Bad("It rains.\n\n[[–]] We cannot wait any longer, says the mayor of Tarn to the paper."),
            Bad("It rains.\n\n– We cannot wait any longer [[– says]] the mayor of Tarn."),
            Bad("It rains.\n– The mill is dry. We wait [[– he adds]]."),
            Bad("They called twice. [[–]] The line was dead, says operations manager Ole Berg."),
            Bad("The road is the first thing to mend [[– said]] the mayor of Tarn."),
            Bad("The line broke at 6 a.m. [[– said]] Commissioner Berg, who was there."),
            Good("The road – said the mayor, who drove on it – is the first thing to mend."),
            Good("The road is – as they say – shut – said the mayor."),
            Good("It rains.\n\n– The mill, built in 1890\n– The bridge, said to be older"),
            Good("They called twice. – The line was dead, and nobody came."),
            Good("I will not.\n—Statement of Jan Roe, says the paper to the mayor."),
            Good("It rains – says who? – and the mill is dry."),
            Good("The list:\n– Bread, milk and salt for the guests\n– Wine for two"),
        ),
        source="Danish, Norwegian, Swedish, Finnish, Polish, Ukrainian and French typography of direct speech",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each speech: at the dash before the verb, else at the first."""
        text = ctx.doc.text
        done = -1
        for hit in ctx.hits:
            dash = next(at for at in range(hit.start, hit.end) if text[at] in "–—")
            if dash < done:
                continue
            line = ctx.doc.line_at(dash)
            end = min(line.end, dash + MAX_SPEECH)
            if text[dash + 2].islower():
                if not _is_aside(text, line.start, dash, end):
                    done = text.index(" ", dash + 2)
                    yield self.finding(Span(dash, done), "dash for quotation marks", confidence=0.8)
                continue
            closing = _CLOSING.search(text, dash + 2, end)
            if closing:
                done = closing.end()
                yield self.finding(Span(*closing.span("mark")), "dash for quotation marks", confidence=0.85)
            elif told := _TOLD.search(text, dash + 2, end):
                done = told.end()
                yield self.finding(Span(dash, dash + 1), "dash for quotation marks", confidence=0.8)


def _is_aside(text: str, start: int, dash: int, end: int) -> bool:
    """Whether another dash in the same sentence pairs with this one."""
    sentences = [match.end() for match in _SENTENCE.finditer(text, start, dash)]
    begin = sentences[-1] if sentences and sentences[-1] != dash else start
    stop = _SENTENCE.search(text, dash, end)
    return any(place.start() != dash for place in _ASIDE.finditer(text, begin, stop.start() if stop else end))
