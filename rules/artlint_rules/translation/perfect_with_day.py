"""The present perfect beside the day of the event."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# Past participles of news, each with its past tense where that is another word.
_PAST = {
    "become": "became", "begun": "began", "broken": "broke", "chosen": "chose", "come": "came", "done": "did", "drawn": "drew",
    "fallen": "fell", "flown": "flew", "given": "gave", "gone": "went", "risen": "rose", "seen": "saw", "shaken": "shook",
    "spoken": "spoke", "taken": "took", "withdrawn": "withdrew", "written": "wrote",
}  # fmt: skip
_SAME = (
    "accused|adopted|appeared|approved|arrested|arrived|asked|attacked|banned|beaten|blocked|bombed|bought|brought|called on|"
    "canceled|cancelled|caught|claimed|closed|collapsed|condemned|confirmed|criticized|criticised|crossed|declared|defeated|"
    "defended|demanded|denied|died|dismissed|elected|ended|entered|expelled|exploded|expressed|fired|fled|found|held|"
    "hit|inaugurated|injured|issued|joined|killed|launched|left|lost|made|met|opened|ordered|passed|presented|proposed|"
    "published|received|refused|rejected|released|reopened|resigned|resumed|returned|said|sent|sentenced|signed|sold|started|"
    "stated|submitted|surrendered|suspended|told|unveiled|urged|visited|voted|warned|welcomed|won|announced|revealed|reported"
)
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?:yesterday|last night|(?:on |last |on last ){_DAY}|{_DAY} (?:morning|afternoon|evening|night))"
_VERBS = rf"(?:{_SAME}|{'|'.join(_PAST)})"
_ADVERBS = ("", "also ", "already ", "officially ")
_PARTS = pattern(
    rf"has (?P<adverb>(?:{'|'.join(_ADVERBS[1:])})?)(?P<verb>{_VERBS})(?P<rest> (?:[a-z]+ |[A-Z][\w’'-]+ ){{0,3}}?{_WHEN})"
    r"(?=[.,;:]|$| (?:that|in|at|to|and|by|with|the|a|an|for|against|after|on|from)(?![^\W_]))"
)
# A clause of its own or a stretch of time between the verb and the day: "has said he left on Friday".
_APART = pattern(
    r" (?:that|who|which|since|than|from|of|will|would|is|was|were|are|he|she|it|they|until|every|each|for) "
)


class PerfectWithDay(Rule):
    """The present perfect beside the day of the event: "has signed on Friday".

    French, German, Italian and others tell what happened in their perfect; English uses the past tense once the day is
    named. The suggestion is the past tense. "Has met on Fridays", a day of a plan ("has called a strike on
    Friday") and days in a clause of their own are left alone.
    """

    about = About(
        code="TRN404",
        preview=True,
        name="perfect-with-day",
        triggers=tuple(f"has {adverb}{verb} " for adverb in _ADVERBS for verb in (*_SAME.split("|"), *_PAST)),
        languages=("en",),
        examples=(
            Bad(
                "The senate [[has rejected the bill on Tuesday]].",
                fixed="The senate rejected the bill on Tuesday.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "Her brother [[has died yesterday]], aged 90.",
                fixed="Her brother died yesterday, aged 90.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The envoy [[has gone last Friday]] to Oslo.",
                fixed="The envoy went last Friday to Oslo.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The senate has rejected the bill that passed on Tuesday."),
            Good("The choir has met every night since Tuesday."),
            Good("He has said he left on Friday."),
            Good("The party has claimed Wednesday's attack."),
            Good("The union has called a strike on Friday."),
        ),
        source="the perfect of French, German, Italian and Dutch",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From "has" to the day, for each hit."""
        for hit in ctx.hits:
            match = _PARTS.match(ctx.doc.text, hit.start)
            if match is None or _APART.search(f"{match['rest']} "):
                continue
            span = Span(*match.span())
            verb = _PAST.get(match["verb"], match["verb"])
            fix = replace(span, f"{match['adverb']}{verb}{match['rest']}", Applicability.DISPLAY)
            yield self.finding(span, "present perfect beside the day of the event", fix, confidence=0.8)
