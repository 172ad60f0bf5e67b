"""Numbers, shares and spans of time in a French order of words."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_SMALL = "two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty"
_SOME = (
    "(?:at least |more than |about |around |nearly |some |over |only |almost |less than |barely |already |now |just )?"
)
_MONEY = r"(?:dollars|euros|cents|francs|[$€] ?\d[\d.,]*)"
_UNIT = "barrel|ton|tonne|kilo|liter|litre|ounce|share|kilogram|night|bottle|kg|gallon|square met(?:er|re)"
_RISE = "rise|fall|drop|increase|decrease|progress|progression|retreat|withdrawal|decline|lowering"
# Each with its message; a hit is looked at by these again to know which it was.
_FAULTS = (
    (rf"(?:made|makes|making) {_SOME}(?:\d[\d,.]*|several|dozens of|hundreds of|thousands of|no) (?:dead|deaths|victims|wounded|injured|casualties)(?=[.,;]|$|\n| (?:and|in|on|among|since|including|last|at|this)\b)",
     "French “faire des morts”: to kill, to claim victims"),
    (rf"(?<=[a-z] )there (?:is|are|was|were) {_SOME}(?:\d+|{_SMALL}) (?:years|months|weeks|days|hours)(?=[.;]|$|\n|,? (?:already|when|during|in an?)\b)",
     "French “il y a”: ago"),
    (rf"{_MONEY} the (?:{_UNIT})\b(?! (?:price|size|level|mark))", "French “le baril”: a barrel"),
    (r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:[A-Z]?[a-z]+ )on (?:two|three|four|five|six|eight|ten|\d+)(?=[.,;]|$|\n| (?:is|are|was|were|say|says|has|have|would|will|does|do|thinks?|believes?|who|did|wants?|prefers?|suffers?|lives?|said)\b)",
     "French “un sur deux”: one in two"),
    (r"\b(?:superior|inferior|upper) (?:to|of) (?:the )?[$€]?\d[\d.,]*(?: ?%)?", "French “supérieur à”, “inférieur à”: above, below"),
    (r"(?<=[a-z] )(?:more|less) of [$€]?\d[\d.,]*(?= ?%| (?:people|persons|euros|dollars|years|million|billion|hours|days|months|percent|per cent)\b)",
     "French “plus de”, “moins de”: more than, less than"),
    (r"(?<=[a-z] )(?:near|close) of [$€]?\d[\d.,]*(?: ?%)?", "French “près de”: close to"),
    (rf"(?<!sult )(?<!sults )(?<!sulted )(?<!sulting )\bin (?:strong |slight |sharp |clear |net |light )?(?:{_RISE}) (?:of|by) (?:about |nearly |more than |around |over |only )?[$€]?\d[\d.,]*",
     "French “en hausse de”: up by, down by"),
    (r"(?:gained|lost|rose|fell|dropped|advanced|climbed|slipped|yielded) \d+[.,]\d+ ?% to (?:him|it|them)\b", "French “a gagné, lui”: no pronoun in English"),
    (r"\b\d+ ?% of (?:French|Swiss|Dutch|British)(?=[,.(]| (?:are|say|think|believe|want|have|would|do|feel|were|consider|judge|declare|approve|trust|fear)\b)",
     "French “des Français”: of the French"),
    (r"(?<=[A-Z][a-zà-ÿ])[a-zà-ÿ]*(?: [A-Z][\wà-ÿ-]+)*, \d{2} years,", "an age with “years” behind a name"),
    (r"\b(?:in|to|over|at|since) (?:\d{1,2}|two|three|four|five|six|seven|eight|ten) (?:days|weeks|months) of (?:the )?(?:presidential|election|elections|vote|ballot|referendum|opening|start|kick-off|final|first round|second round|end of)\b(?! campaign)",
     "French “à cinq semaines de”: five weeks before"),
    (r"\b(?:(?:are|were|is) )?at the number of (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b", "French “au nombre de”"),
    (r"\bat (?:the|a) rhythm of (?:\d|one|two|three|four|five|ten|a|about|more)\b", "French “au rythme de”: at a rate of"),
    (r"\b(?:between|from) \d+ at \d+(?= (?:years|euros|dollars|people|%|percent|million))", "French “de 10 à 20”: to"),
    (rf"\b(?:{_SMALL}|\d+) on (?:{_SMALL}|\d+) (?:of the )?(?:French|Swiss|Canadians|Americans|Germans|Belgians|Quebecers|Europeans|voters|employees)\b", "French “deux sur trois”: two in three"),
    (r"\b\d+(?:[.,]\d+)? (?:millions|billions|thousands)(?= (?:euros|dollars|people|francs|pounds|inhabitants|tons|tonnes|users|visitors|voters|viewers|copies|spectators)\b)", "the number word takes no “s”"),
    (r"\b(?:[Tt]he|[Aa]|[Tt]his|[Hh]is|[Hh]er) \d{1,2} years old (?!and|or|when|at|in|on|as|by|to|with|who|is|was|has|if|but|she|he|they)[a-z]+", "an age before its noun: 36-year-old"),
    (r", aged \d{1,2} years(?=,)", "French “âgé de 22 ans”: aged 22"),
    (r"\bcounts (?:(?:more than|about|some|nearly|today|now|currently|only) )?\d[\d.,]* (?:inhabitants|employees|students|subscribers|residents|seats|deputies|shops|rooms|pupils)\b",
     "French “compte 5 000 habitants”: has"),
    (r"\b\d{1,3}(?:ème|eme|ième)s?\b|\b1(?:er|ère)\b", "a French ordinal left"),
    (r"\b[Aa]t the \d{1,3}(?:st|nd|rd|th) minute\b(?! mark)", "French “à la 10e minute”: in the 10th minute"),
)  # fmt: skip
_EACH = tuple((pattern(source), message) for source, message in _FAULTS)
_REACH = 40  # code points before a hit that the look-behinds and a name may need


class FrenchNumber(Rule):
    """A number, a share or a span of time in a French order of words.

    "Un Français sur deux", "70 dollars le baril", "il y a 20 ans", "en hausse de 2 %", "supérieur à 3 %": the words are
    put into English, the order and the little words are not. Each pattern says in its message what it goes back to. There is
    no fix, since most want more than one word changed.
    """

    about = About(
        code="TRN183",
        name="french-number",
        pattern="|".join(f"(?:{source})" for source, _ in _FAULTS),
        pattern_filter=(
            r"(?:made|makes|making) (?:[a-z]+ ){0,2}(?:\d[\d,.]*|several|dozens of|hundreds of|thousands of|no) (?:dead|deaths|victims|wounded|injured|casualties)"
            r"|there (?:is|are|was|were) (?:[a-z]+ ){0,3}[a-z\d]+ (?:years|months|weeks|days|hours)"
            rf"|(?:dollars|euros|cents|francs|[$€] ?\d[\d.,]*) the (?:{_UNIT})"
            r"|(?:ne|wo|ree|our|ix|ven|ght) (?:[A-Z]?[a-z]+ )?on (?:two|three|four|five|six|eight|ten|\d+)"
            r"|(?:superior|inferior|upper) (?:to|of) (?:the )?[$€]?\d|(?:more|less|near|close) of [$€]?\d"
            rf"|in (?:strong |slight |sharp |clear |net |light )?(?:{_RISE}) (?:of|by) (?:[a-z]+ ){{0,2}}[$€]?\d"
            r"|\d ?% to (?:him|it|them)|% of (?:French|Swiss|Dutch|British)|, \d\d years,"
            r"|(?:days|weeks|months) of (?:the )?(?:presidential|election|vote|ballot|referendum|opening|start|kick-off|final|first round|second round|end of)"
            r"|at the number of|at (?:the|a) rhythm of|\d at \d|[a-z\d] on [a-z\d]+ (?:of the )?(?:French|Swiss|Canadians|Americans|Germans|Belgians|Quebecers|Europeans|voters|employees)"
            r"|\d (?:millions|billions|thousands) |he \d\d? years old|[Aa] \d\d? years old|[HhTt]is \d\d? years old|er \d\d? years old|, aged \d\d? years,|counts (?:[a-z]+ ){0,2}\d"
            r"|\d(?:ème|eme|ième)|1er|1ère|t the \d+(?:st|nd|rd|th) minute"
        ),
        languages=("en",),
        preview=True,
        examples=(
            Bad("The storm [[made 12 dead]] in the north."),
            Bad("The attack [[made at least 30 wounded]], police say."),
            Bad("She left the town [[there are 20 years]]."),
            Bad("Oil cost 70 [[dollars the barrel]]."),
            Bad("In the survey [[one Swiss on two]] is for it."),
            Bad("A growth [[superior to 3%]] is rare."),
            Bad("It cost [[more of 60]] million euros."),
            Bad("It was seen by [[close of 300]] people."),
            Bad("The share is [[in rise of 2.5]] per cent."),
            Bad("The index [[rose 0.37% to him]]."),
            Bad("In the poll [[48% of French]] say no."),
            Bad("The mayor, An[[na Durel, 45 years,]] was hurt."),
            Bad("He falls [[in five weeks of the election]]."),
            Bad("The hosts [[were at the number of 30]]."),
            Bad("Firms close [[at the rhythm of two]] a day."),
            Bad("It has [[3 millions]] inhabitants now."),
            Bad("[[The 36 years old striker]] left."),
            Bad("The driver[[, aged 22 years]], was freed."),
            Bad("The town [[counts 5,000 inhabitants]]."),
            Bad("It is in the [[5ème]] district."),
            Bad("He scored [[at the 63rd minute]]."),
            Good("He is 36 years old and left; those aged 22 years or more counts."),
            Good("How long is it? In a week there are seven days that count."),
            Good("It made no casualties' lives better. She made 12 dead drops."),
            Good("He is one man on two wheels. One goal on two shots is a lot."),
            Good("It is superior to that of 2019's best."),
            Good("He has one more of 10 to do."),
            Good("It resulted in increase of 2 points."),
            Good("48% of French voters say no."),
            Good("It cost 70 dollars a barrel; he gave five dollars the next day."),
            Good("He led for years, 45 years, they say."),
        ),
        source="French news prose",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number, with what its pattern goes back to."""
        text = ctx.doc.text
        for hit in ctx.hits:
            for fault, message in _EACH:
                match = fault.match(text, hit.start)
                if match is not None and match.end() == hit.end:
                    yield self.finding(Span(hit.start, hit.end), message, confidence=0.85)
                    break
