"""An adverb between a verb and its object."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# Verbs of news that take an object; "take seriously the" is good English, and "start again", "back again" end in their adverb.
_VERBS = (
    "condemn(?:s|ed|ing)?|criticiz(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|support(?:s|ed|ing)?|"
    "oppos(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|launch(?:es|ed|ing)?|"
    "announc(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|sign(?:s|ed|ing)?|approv(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|present(?:s|ed|ing)|"
    "publish(?:es|ed|ing)?|celebrat(?:e|es|ed|ing)|organi[sz](?:e|es|ed|ing)|visited|visiting|attacked|attacking|accus(?:e|es|ed|ing)|"
    "defend(?:s|ed|ing)?|prais(?:e|es|ed|ing)|releas(?:ed|ing)|unveil(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing)|completed|completing|"
    "finished|finishing|expressed|expressing|express|discussed|discussing|examin(?:e|es|ed|ing)|won|defeat(?:ed|ing)|held|"
    "seiz(?:e|es|ed|ing)|impos(?:e|es|ed|ing)|lifted|withdrew|cancell?ed|postponed|resum(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|"
    "renew(?:s|ed|ing)?|replaced|replacing|appoint(?:s|ed|ing)|elected|electing|dismiss(?:es|ed|ing)|joined|joining|entered|crossed|"
    "respect(?:s|ed|ing)|appl(?:ied|ying)|implement(?:s|ed|ing)?|violat(?:e|es|ed|ing)|underlin(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|"
    "demand(?:s|ed|ing)|arrested|delivered|awarded|proposed|proposing|suggested|raised|reduced|increased|improved|strengthened|"
    "guaranteed|obtained|submitted|issued|ratified|recognized|recognised|endorsed|executed|opened"
)
_HOW = (
    "strongly|firmly|categorically|officially|formally|unanimously|immediately|publicly|clearly|completely|perfectly|vigorously|"
    "vehemently|energetically|definitively|regularly|rapidly|quickly|successfully|recently|already|always|also|severely|sharply|"
    "harshly|totally|fully|significantly|considerably|personally|directly|resolutely|solemnly|warmly"
)
_WHEN = (
    "once again|once more|again|yesterday|today|tomorrow|last week|last month|last night|this week|this month|this morning|"
    "this evening|this afternoon|this time|yesterday evening|yesterday morning|today afternoon|late yesterday|last evening"
)
_PATTERN = (
    rf"\b(?:{_VERBS}) (?:{_HOW}|{_WHEN}) (?:the|an?|his|her|its|their|this|these) "
    r"(?!day\b|week\b|month\b|year\b|season\b|time\b|morning\b|evening\b|afternoon\b|summer\b|way\b|moment\b|same\b|following\b|next\b|first\b|"
    r"previous\b|more\b|last\b|night\b|weekend\b|few\b|other\b)[A-Za-z]"
)
# "Signed in Rome an accord": only what is new behind it, since a long object with "the" may stand there.
_PLACED = (
    r"(?:signed|opened|held|launched|inaugurated|received|presented|published|organi[sz]ed|celebrated|adopted|concluded|unveiled|"
    r"hosted|discussed|delivered|signs|holds|receives|presents|opens|launches|signing|holding|hosting|launching) "
    r"(?:in (?!January|February|March|April|May|June|July|August|September|October|November|December)(?:[A-Z][a-z]+|the capital)|"
    r"with (?:his|her|its|their) (?:[A-Za-z]+ )?counterparts?) (?:an?|his|her|its|their) "
    r"(?!few\b|lot\b|number\b|year\b|week\b|day\b|month\b)[a-z]"
)
# "The plan he announced today the mayor denies": a clause without its comma, or a sentence that begins anew.
_NOUN = pattern(
    r"(?:paper|plan|report|news|statement|release|study|law|deal|agreement|one|what|which|that) (?:[a-z]+ ){0,2}$"
)


class AdverbBeforeObject(Rule):
    """An adverb between a verb and its object: "condemned strongly the attack", "signed in Rome an accord".

    French, Spanish, Italian, Arabic and German have it there ("condamne fermement l'attaque"); English puts it before the
    verb or behind the object. The suggestion is given where the adverb may go before the verb; where it is a time,
    the place is the writer's.
    """

    about = About(
        code="TRN437",
        name="adverb-before-object",
        pattern=rf"{_PATTERN}|\b{_PLACED}",
        pattern_filter=rf"(?:ed|ing|s|e|t|y|n|m|p|d|ss|sh|w|l|er|ld) (?:{_HOW}|{_WHEN}) (?:the|an?|his|her|its|their|this|these) [A-Za-z]"
        r"|(?:ed|s|ing|ld) (?:in (?:[A-Z][a-z]+|the capital)|with (?:his|her|its|their) (?:[A-Za-z]+ )?counterparts?) (?:an?|his|her|its|their) [a-z]",
        languages=("en",),
        examples=(
            Bad(
                "The union [[condemned strongly the]] attack.",
                fixed="The union strongly condemned the attack.",
                applicability=Applicability.DISPLAY,
            ),
            Bad("The two sides [[signed yesterday an]] accord on trade."),
            Bad("The court [[confirmed once again the]] sentence."),
            Bad("The two sides [[signed in Rome an]] accord on trade."),
            Bad("He [[discussed with his Greek counterpart a]] plan for the islands."),
            Good("The fair was held in Rome a few days ago, and they signed in May an accord."),
            Good("The union strongly condemned the attack."),
            Good("The two sides signed an accord on trade yesterday."),
            Good("They take seriously the claim, and he won again the following day."),
            Good("The report released yesterday the union calls a lie."),
            Good("He was arrested again this week."),
        ),
        source="word order of French, Spanish, Italian, Arabic and German",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The verb, the adverb and the article."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if _NOUN.search(text, max(0, hit.start - 40), hit.start):
                continue
            span = Span(hit.start, hit.end - 2)
            verb, how, *rest = ctx.doc[span].split(" ")
            fixes: tuple[Fix, ...] = ()
            if how.endswith("ly") or how in ("already", "always", "also"):
                fixes = (replace(span, " ".join((how, verb, *rest)), Applicability.DISPLAY),)
            yield self.finding(span, "an adverb between the verb and its object", *fixes, confidence=0.8)
