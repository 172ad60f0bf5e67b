"""A verb before its speaker that English does not use so."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Hit, Rule, Span
from artlint.text.pattern import pattern

# What French papers write behind a quotation ("a lancé", "s'est réjoui", "a jugé", "a indiqué"). In 2,500,000 words of
# English none of these stands between a quotation and its speaker.
_VERBS = (
    "launched|launches|entrusted|entrusts|hammered|hammers|tempered|tempers|abounds|abounded|judged|judges|estimated|"
    "estimates|rejoiced|rejoices|analy[sz]ed|analy[sz]es|advanced|advances|nuanced|nuances|prevents|prevented|plagues|reacted|"
    "reacts|detailed|details|ironi[sz]ed|ironi[sz]es|deciphers|deciphered|decrypts|decrypted|sustained|supported|precised|"
    "precises|specified|specifies|relativi[sz]es|relativi[sz]ed|deplored|deplores|regretted|regrets|denounced|denounces|"
    "greeted|greets|saluted|salutes|welcomed|welcomes|defended|defends|evoked|evokes|indicated|indicates|affirmed|affirms|"
    "assured|assures|underlined|underlines|slipped|slips|tackled|tackles|martyred|hammered home|justified|justifies|"
    "is indignant|was indignant|is worried|is surprised|was surprised|is alarmed|was alarmed|is pleased|was pleased|"
    "is annoyed|was annoyed|is delighted|was delighted|was moved|is moved|congratulated himself|has fun|amuses himself|"
    "asks himself|questioned himself|wonders himself|lets go|let go|lets slip|let slip|blows|dropped|drops|hit|"
    "gets carried away|got carried away|defends himself|defended himself|defends herself|defended herself|gets annoyed|got annoyed|"
    "gets angry|got angry|is offended|was offended|is sorry|was sorry|is ironic|was ironic|is enthusiastic|was enthusiastic|"
    "pursues|pursued|completes|completed|develops|developed|slices|rebels|rebelled|attacks|attacked|temporizes|temporized|"
    "releases|released|sweeps|swept|illustrates|congratulates himself|congratulates herself|laments himself|tells|castigates|"
    "castigated|evacuates|evacuated|loose|looses|fustigates|fustigated|tances|thunders|storms|fumes|chokes|annoys"
)
# With a pronoun only what nobody says of himself in English: "I go," he launched.
_HE = (
    "launched|launches|judged|judges|estimated|estimates|hammered|hammers|tempered|tempers|nuanced|nuances|slipped|slips|"
    "swept|sweeps|abounds|abounded|precised|specified|specifies|detailed|details|castigated|castigates|evacuated|sustained|"
    "ironi[sz]ed|relativi[sz]ed|welcomed|greeted|saluted|rejoiced"
)
_DAY = "(?:(?:on |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| evening| afternoon| night)? )"
_SAYING = (
    "said|declared|added|explained|stated|affirmed|indicated|specified|underlined|stressed|insisted|concluded|noted|"
    "commented|continued|estimated|judged|considered|emphasi[sz]ed|precised|replied|hammered|regretted|recalled|confided|"
    "told|assured|warned|launched|announced|confirmed|denounced|reacted|detailed|acknowledged|recogni[sz]ed|admitted|asked|"
    "pleaded|promised|repeated|argued|thought|lamented|defended|hoped|summed up"
)
_WHO = (
    r"(?:(?:the|his|her|its|their|an?|one of the) (?:[A-Za-z][\w’'-]+ ){0,3}?(?i:minister|president|mayor|spokesman|spokeswoman|spokesperson|coach|"
    r"director|leader|prosecutor|chief|head|lawyer|official|secretary|striker|captain|defender|goalkeeper|midfielder|player|"
    r"actor|actress|singer|author|writer|researcher|expert|analyst|economist|senator|deputy|chairman|chairwoman|manager|"
    r"boss|ambassador|judge|doctor|professor|farmer|father|mother|son|daughter|brother|sister|director-general|man|woman|"
    r"historian|sociologist|filmmaker|director|chancellor|councillor|commissioner|diplomat|officer|general|colonel|resident|"
    r"candidate|MP|trader|broker|designer|champion|winner|teacher|student|source|trainer|technician|selector|unionist|activist|"
    r"resident|nurse|pensioner|worker|employee|driver|victim|priest|bishop|imam|rapper|comedian|humorist|organi[sz]er|"
    r"founder|entrepreneur|specialist|scientist|painter|baker|tenant|landlord|shopkeeper|restaurateur|winegrower|deputies|"
    r"socialist|ecologist|environmentalist|magistrate|investigator|attorney|parliamentarian|prefect|prefecture|virologist|epidemiologist|"
    r"meteorologist|relative|witness|neighbou?r|headmaster|firefighter|gendarme|policeman|association|organization|federation|ministry|"
    r"party|union|company|club|elected official|person concerned|interested party|Insoumise?|Frenchman|Spaniard|Italian|Argentinian|"
    r"Argentine|Brazilian|Belgian|Swiss|Portuguese|German|Englishman|native|thirty-something|forty-something|fifty-something|centrist|communist)\b"
    r"|(?:Mr|Mrs|Ms|M|Mme|Dr)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+ (?:[a-z]{1,3} )?[A-Z][\w’'-]+)"
)
_END = r"(?=[.,;:!?)]|$|\n| (?:in|at|on|to|who|of|from|after|before|during|for|as|when|while|about|with|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
_PARTS = pattern(
    rf"(?P<close>[\"”»])?,?(?P<comma>(?<=,))? ?(?P<said>(?:(?:has|had) (?:also |then |again )?(?:{_SAYING})|(?:also |then )?(?:{_VERBS})) "
    rf"{_DAY}?(?P<who>{_WHO})|(?:{_SAYING}|says|adds) {_DAY}{_WHO}|(?:he|she|they) (?:{_HE})){_END}"
)
# The quotation that ends here, of four words or more: a nickname or a title is no speech.
_QUOTED = pattern(r"[\"“«][^\"“”«»\n]*$")
_MIN_WORDS = 4
_MAX_LENGTH = 600


class InvertedSpeech(Rule):
    """A verb before its speaker that English does not use so, as in "We won," launched the mayor.

    French puts any verb between a quotation and its speaker ("a lancé le maire", "s'est réjoui", "a indiqué", "a
    estimé") and inverts the perfect too ("has declared the mayor"). English inverts "said", "added" and a few others and
    never with "has". Only verbs behind a quotation of four words or more count, with a person behind them. There is no
    fix: which verb fits is the writer's.
    """

    about = About(
        code="TRN181",
        name="inverted-speech",
        pattern=rf"[\"”»],? (?:(?:has|had) (?:also |then |again )?(?:{_SAYING})|(?:also |then )?(?:{_VERBS})) (?:the|his|her|its|their|an?|on|this|M|D|[A-Z])"
        rf"|[\"”»],? (?:(?:{_SAYING}|says|adds) (?:on |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |(?:he|she|they) (?:{_HE})[.,; ])",
        languages=("en",),
        examples=(
            Bad('"We have won against them," [[launched the mayor]].'),
            Bad("“It is a good day for all,” [[has declared the French minister]] on Monday."),
            Bad('"It is a good day for all", [[indicated Anna Rask]], head of the union.'),
            Bad("« It is a good day for all », [[rejoiced Mr Durel]]."),
            Bad('"We have won against them," [[underlined Sunday the head]] of the party.'),
            Bad('"We have won against them", [[said Monday the mayor]] of Lyon.'),
            Bad('"We have won against them," [[had pleaded the Prime Minister]] in May.'),
            Bad('"We have won against them," [[slips a relative]] of the president.'),
            Bad('"We have won against them," [[he launched]].'),
            Good('"We have won against them." He launched the campaign. "We go," he launched into a song.'),
            Good('"We have won against them," said the mayor on Monday. "We have won," the mayor said Monday.'),
            Good('"We have won against them," said the mayor.'),
            Good('The singer, known as "King", launched the tour. The "hawk", launched the mayor\'s career.'),
            Good('The town has "no money", has said the mayor will pay, and rests.'),
            Good('"It is a good day for all," the mayor indicated.'),
            Good('His book "A Good Day for Us All" welcomed readers.'),
        ),
        source="French news prose",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The verb and its speaker, for each hit."""
        for hit in ctx.hits:
            span = _speech(ctx, hit)
            if span is not None:
                yield self.finding(span, "English does not put this verb before its speaker", confidence=0.85)


def _speech(ctx: Context, hit: Hit) -> Span | None:
    text = ctx.doc.text
    line = ctx.doc.line_at(hit.start)
    match = _PARTS.match(text, hit.start, line.end)
    opened = _QUOTED.search(text, max(line.start, hit.start - _MAX_LENGTH), hit.start)
    if match is None or opened is None or len(opened[0].split()) < _MIN_WORDS:
        return None
    if "," not in text[hit.start - 2 : match.start("said")] and text[hit.start - 1] not in ".!?":
        return None
    return Span(*match.span("said"))
