"""The conditional of hearsay: "according to the police, the man would have fled"."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.places import matches_round

# What is told on hearsay in news, and is hardly imagined: "he would have died" is often meant so.
_DEEDS = (
    "acted|fled|stolen|stabbed|opened fire|fired (?:at|on|several|shots)|committed|confessed|kidnapped|abducted|lost control|"
    "embezzled|raped|attempted|taken part|received|threatened|demanded|asked|ordered|paid|made|declared|told|"
    "been (?:kidnapped|abducted|raped|executed|arrested|poisoned|paid|seen|stabbed|shot|beaten|killed|wounded|injured|"
    "stolen|identified|released|followed by|transferred|tortured|robbed|found)"
)
_PERSON = "suspects?|victims?|gunm[ae]n|attackers?|assailants?|perpetrators?|killers?|shooters?|kidnappers?|thieves|thief|driver"
# Those whom crime reports tell of: their deeds are past, and nobody imagines them.
_TOLD_OF = (
    r"[Tt]he (?:(?:young|alleged|two|three|presumed|main|first|second|\d+-year-old|other) )*"
    r"(?:victims?|suspects?|teenagers?|attackers?|assailants?|gunm[ae]n|perpetrators?|individuals?|thieves|shooter|driver|motorist|"
    r"motorcyclist|accused|schoolboy|schoolgirl|young man|young woman|aggressors?|kidnappers?|minors?)"
)
_HAVE = r"would (?:then |also |thus |therefore |finally |even )?have (?:then |also |first |even |been |had |tried |managed )?[a-z]+"
_CONDITIONAL = pattern(
    rf"\b{_TOLD_OF} {_HAVE}|would have (?:already |also |then |thus )?(?:{_DEEDS})\b|(?:{_PERSON}) would be (?:aged \d|an? \d+|\d+ years|of [A-Z])"
)
_BEFORE, _BEHIND = 60, 80  # code points: who did it, and what
# "She would then have received": a pronoun counts where the article has another such conditional.
_PRONOUN = pattern(
    r"(?:(?<=[.!?\n] )|(?<=\n)|(?<=^))(?:He|She|They) would (?:then |also |thus |even |first |finally )have (?:been )?[a-z]+(?:ed|wn|en|nt|ld)\b"
)
_SOURCE = pattern(
    r"(?i:according to|reportedly|(?:several|some|corroborating|police|judicial|concordant|other|local|various) sources|"
    r"rumou?rs?|witnesses|sources? close to|the (?:alleged|presumed) )"
)
# Something imagined, foreseen or concluded: the conditional is in its place.
_IMAGINED = pattern(
    r"(?i:(?<![^\W_])(?:if|had|unless|otherwise|without|but for|could|might|wish\w*|imagin\w*|expect\w*|never|not|normally|plans?|"
    r"should|were to|in that case|even|instantly|immediately|outright|probably|likely|certainly|surely|who else|ideally|"
    r"rather|deal|agreement|proposal|bill|law|rules?|draft|terms|scheme|calculat\w+|estimat\w+|model\w*|study|stud(?:y|ies)|survey|"
    r"poll|scenario|under|contract|until|eventually|later|next|instead|by now|in the past|once|ago|today)(?![^\W_])|n['’]t\b)"
)
_STRONG = frozenset("fled made hit shot put lost left met fought bought brought caught begun struck set cut".split())
# "Would have liked, needed, wanted, survived": said of what was not.
_WISHED = frozenset(
    "liked preferred wanted needed survived deserved wished loved been supposed expected qualified benefited succeeded faced".split()
)
_SENTENCE_END = pattern(r"[.!?][\"”’)]?\s|\n")


class HearsayConditional(Rule):
    """The conditional of hearsay: "according to the police, the man would have fled".

    French, Spanish and Italian papers put what they only heard into the conditional ("aurait fui"). In English it
    says that he did not flee. It should be "is said to have fled" or, with the source named, "fled". Only deeds that are
    news count, in a sentence with a source and without a word that makes the conditional right ("if", "had",
    "otherwise"). There is no fix.
    """

    about = About(
        code="TRN182",
        name="hearsay-conditional",
        triggers=(
            "would have",
            "would be",
            *(f"would {adverb} have" for adverb in "then also thus therefore finally even".split()),
        ),
        languages=("en",),
        examples=(
            Bad("According to the police, the man [[would have stolen]] two cars."),
            Bad("It burned all night. The suspect, say several sources, [[would have fled]] by bus."),
            Bad("Police hold two men. The [[suspect would be aged 3]]0."),
            Bad(
                "It was dark. [[The victim would have been attacked]] by five people. [[She would then have received]] several blows."
            ),
            Bad("[[The alleged assailants would have fled]] on foot."),
            Good("The victim would have been saved if help had come. She would then have been told."),
            Good("Most of the victims would have survived with a belt. He would then have been glad."),
            Good("The driver would have to pay, and the suspect would have no car."),
            Good("According to the police, the man would have stolen two cars if he had found the keys."),
            Good("The plan would have made the town rich. According to the mayor, it failed."),
            Good("Had he known, he would have fled, according to witnesses."),
            Good("Any driver would be 30 minutes late; a suspect would be a nuisance."),
        ),
        source="conditionnel journalistique, condicional de rumor, condizionale di dissociazione",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each conditional that tells what a source says, or what is told of somebody."""
        matches = matches_round(ctx, _CONDITIONAL, _BEFORE, _BEHIND)
        spans = [span for match in matches if _counts(ctx, span := Span(*match.span()))]
        if any(ctx.doc[span][0] in "Tt" for span in spans):
            spans += [span for match in _PRONOUN.finditer(ctx.doc.text) if _is_told(ctx, span := Span(*match.span()))]
        for span in sorted(spans, key=lambda span: span.start):
            yield self.finding(span, "the conditional of hearsay: English says it did not happen", confidence=0.75)


def _counts(ctx: Context, span: Span) -> bool:
    words = ctx.doc[span]
    if words.startswith("would"):
        return _is_hearsay(ctx, span)
    return "would be" in words or _is_told(ctx, span)


def _is_told(ctx: Context, span: Span) -> bool:
    """Whether the words tell of a deed ("have received") in a sentence with nothing imagined."""
    last = ctx.doc[span].rsplit(" ", 1)[1]
    before = ctx.doc.text[max(0, span.start - 12) : span.start]
    return (
        (last.endswith(("ed", "wn", "en", "un", "nt", "ld", "ept")) or last in _STRONG)
        and last not in _WISHED
        and " of " not in before[-4:]
        and _IMAGINED.search(_sentence(ctx, span)) is None
    )


def _is_hearsay(ctx: Context, span: Span) -> bool:
    sentence = _sentence(ctx, span)
    return _SOURCE.search(sentence) is not None and _IMAGINED.search(sentence) is None


def _sentence(ctx: Context, span: Span) -> str:
    text, line = ctx.doc.text, ctx.doc.line_at(span.start)
    start, end = line.start, line.end
    for mark in _SENTENCE_END.finditer(text, line.start, line.end):
        if mark.start() < span.start:
            start = mark.end()
        else:
            end = mark.start()
            break
    return text[start:end]
