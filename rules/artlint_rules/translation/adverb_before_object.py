"""An adverb between a verb and its object."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import matches_round

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
_BETWEEN = pattern(rf"{_PATTERN}|\b{_PLACED}")
_CITIES = (
    "paris london brussels berlin rome madrid geneva vienna moscow kyiv cairo riyadh doha amman beirut damascus baghdad tehran ankara "
    "istanbul tunis algiers rabat tripoli khartoum washington tokyo beijing hanoi dubai kuwait muscat jerusalem dakar abidjan kinshasa"
).split()
# Of the places only these: a search for every "in" and a name would stop at each sentence.
_PLACES = ("the capital", "counterpart", "counterparts", *_CITIES)
_OBJECTS = ("the", "a", "an", "his", "her", "its", "their", "this", "these")
_BEFORE, _BEHIND = 40, 60  # code points: the verb, and the adverb with what follows
# "The plan he announced today the mayor denies": a clause without its comma, or a sentence that begins anew.
_NOUN = pattern(
    r"(?:paper|plan|report|news|statement|release|study|law|deal|agreement|one|what|which|that) (?:[a-z]+ ){0,2}$"
)


class AdverbBeforeObject(Rule):
    """An adverb between a verb and its object: "condemned strongly the attack", "signed in Rome an accord".

    French, Spanish, Italian, Arabic and German have it there ("condamne fermement l'attaque"); English puts it before the
    verb or behind the object. Of places, capitals of the news count. The suggestion is given where the adverb may go before the verb; where it is a time,
    the place is the writer's.
    """

    about = About(
        code="TRN437",
        name="adverb-before-object",
        triggers=tuple(
            f"{adverb} {begins}" for adverb in (*_HOW.split("|"), *_WHEN.split("|"), *_PLACES) for begins in _OBJECTS
        ),
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
        for match in matches_round(ctx, _BETWEEN, _BEFORE, _BEHIND):
            if _NOUN.search(text, max(0, match.start() - 40), match.start()):
                continue
            span = Span(match.start(), match.end() - 2)
            verb, how, *rest = ctx.doc[span].split(" ")
            fixes: tuple[Fix, ...] = ()
            if how.endswith("ly") or how in ("already", "always", "also"):
                fixes = (replace(span, " ".join((how, verb, *rest)), Applicability.DISPLAY),)
            yield self.finding(span, "an adverb between the verb and its object", *fixes, confidence=0.8)
