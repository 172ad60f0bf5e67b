"""Turns of phrase of Russian and Ukrainian papers that tell something in a translated article only."""

from collections.abc import Iterable, Iterator

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.tables import is_word

# Findings of translation rules that make a translation plain: chosen; as in TRN413.
ENOUGH = 2
# Rules for Russian and Ukrainian: one finding of theirs is enough, for they hardly ever find anything in original English.
_SLAVIC = frozenset({"TRN280", "TRN281", "TRN310", "TRN311", "TRN312", "TRN313", "TRN314", "TRN316"})
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_START = r"(?:^|(?<=\n)|(?<=[.!?] )|(?<=[.!?]\" )|(?<=[.!?]” ))"
# "640 thousand people"; ranges ("8-10 thousand"), what is left of a longer number, and round ages are left alone.
_THOUSAND = pattern(
    r"(?<![\w.,/–-])(?<!\d, )(?P<figure>[0-9]{1,3})(?:\.(?P<part>[0-9]{1,2}))? thousand(?=[ .,;:)\n]|$)"
    r"(?! (?:years? ago|million|billion|[0-9]|of the|times|and one)\b)"
)
_THIS_YEAR = pattern(rf"(?P<date>{_MONTH} [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH}) of (?:this|the current) year")
# "In Irkutsk, the plane made an emergency landing": the first words of a headline without a stop.
_HEADLINE = pattern(r"\A\s*In (?:the )?[A-Z][\w.-]+(?: [A-Z][\w-]+){0,3},(?= [a-z0-9][^\n]{10,100}[^\s.!?…\"”:]\n)")
# Names of firms, ships and clubs stand in quotation marks; titles of works do in English too.
_QUOTED = pattern(r"(?<![\w(])[\"“](?P<name>[A-Z][a-z]{3,}(?:[- ][A-Z0-9][\w-]*)?)[\"”](?=[ .)]|,? [a-z]|\n|$)")
_OF_A_WORK = pattern(
    r"\b(?:films?|movies?|cartoon|series|novelty|albums?|songs?|books?|novels?|poem|story|plays?|shows?|opera|ballet|drama|referred to as|paintings?|"
    r"articles?|hit|clip|video|title|titled|entitled|nomination|category|award|prize|called|named|known as|nicknamed|nickname|"
    r"words?|term|slogan|said|says|memorial|and|program|project|operation|event|exhibition|festival|hashtag)\b"
)
_NEAR = 30  # code points before a name: its kind and an adjective or two
# "The head of the region Igor Kobzev met": kinds of bodies that have no name behind them.
_OFFICE = pattern(
    r"\b(?:[Hh]ead|[Dd]irector|[Cc]hairman|[Rr]ector|[Ll]eader|[Cc]hief|[Cc]ommander|[Pp]resident|[Ss]ecretary|[Mm]inister|"
    r"[Pp]rosecutor|[Gg]overnor|[Cc]ommissioner|[Ii]nspector|[Rr]epresentative|[Ss]pokes(?:man|woman|person)) of the "
    r"(?:[A-Za-z][a-z'-]+ ){0,5}(?i:region|department|administration|republic|ministry|government|council|parliament|committee|"
    r"commission|service|directorate|district|hospital|bureau|institute|university|federation|association|office|duma|rada)"
    r" [A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?(?= [a-z]+\b|[,.])"
)
_SOURCE = "source told in a sentence of its own"
# What the text must hold, which is asked first as it takes a hundredth of the time; the phrase; what is meant.
_PHRASES = (
    (
        "in the amount of",
        r"in the amount of(?= (?:(?:about|almost|nearly|over|up to|more than|at least) )?(?:[$€£]?[0-9]|half))",
        '"of" is meant',
    ),
    ("It is ", rf"{_START}It is (?:noted|specified|clarified|emphasized|indicated|added|stressed) that\b", _SOURCE),
    (" it was ", rf"{_START}(?:Earlier|Previously),? it was (?:reported|announced|said|stated|noted) that\b", _SOURCE),
    ("reported,", rf"{_START}As (?:was )?(?:already )?reported,", '"as reported earlier" is meant'),
    ("According to ", rf"{_START}According to (?:him|her|them),", '"he said" is meant'),
    ("ithin the framework of", r"\b[Ww]ithin the framework of\b", '"as part of" or "under" is meant'),
    ("gainst the background of", r"\b[Aa]gainst the background of\b", '"amid" is meant'),
    ("n the sphere of", r"\b[Ii]n the sphere of\b", '"in" is meant'),
    (" page", r"\b(?:on|in) (?:his|her|its|their) (?:Twitter|Instagram) page\b", '"on Twitter" or the like is meant'),
    (
        "So, ",
        rf"{_START}So, (?:on|in) (?={_MONTH}|[0-9]|the (?:first|second|last|same))",
        '"for example" is meant, or nothing',
    ),
    (
        "We are talking about",
        rf"{_START}We are talking about\b",
        "word for word: the reporter means what he is telling of",
    ),
    ("ver the past day", r"\b[Oo]ver the past day\b", '"in the past 24 hours" is meant'),
    (
        "unknown p",
        r"\bunknown (?:people|persons)(?= (?:[a-z]+ed|set|broke|stole|shot|threw|tore|beat)\b)",
        '"unidentified people" is meant',
    ),
    (
        "unknown individuals",
        r"\bunknown individuals(?= (?:[a-z]+ed|set|broke|stole|shot|threw|tore|beat)\b)",
        '"unidentified people" is meant',
    ),
)
_MEANT = tuple((cue, pattern(phrase), message) for cue, phrase, message in _PHRASES)
# These cost most, and are looked for beside Slavic findings alone.
_NAMES = ((_OFFICE, "name not set off from the office"), (_HEADLINE, "headline that begins with the place"))


class CompanyOfSlavicCalques(Rule):
    """A turn of phrase of Russian and Ukrainian papers, in an article that is plainly translated.

    "640 thousand people", "It is noted that", "Earlier it was reported that", a club's name in quotation marks: writers of
    English put it so too, now and then. In an article in which one finding tells of a Slavic language, or two of any translator, they are his, and an
    editor would mend them with the rest. The fix writes the figure out and takes "of this year" from a date. Chosen alone,
    the rule finds nothing, for it goes by what the others found.
    """

    about = About(
        code="TRN315",
        name="company-of-slavic-calques",
        after=("TRN28", "TRN"),
        languages=("en",),
        examples=(
            Bad(
                "Recall, the mill burned in May. It cost [[86.5 thousand]] roubles.",
                fixed="Recall, the mill burned in May. It cost 86,500 roubles.",
                applicability=Applicability.UNSAFE,
                found=("Recall,",),
            ),
            Bad(
                "Recall, the mill burned. It was shut on [[3 May of this year]].",
                fixed="Recall, the mill burned. It was shut on 3 May.",
                applicability=Applicability.UNSAFE,
                found=("Recall,",),
            ),
            Bad("Recall, the mill burned. [[It is noted that]] nobody was hurt.", found=("Recall,",)),
            Bad(
                "Recall, the mill burned. [[Earlier it was reported that]] nobody was hurt.",
                found=("Recall,",),
            ),
            Bad("Recall, the mill burned. [[According to him,]] nobody was hurt.", found=("Recall,",)),
            Bad(
                "Recall, the mill burned. It is mended [[within the framework of]] a plan.",
                found=("Recall,",),
            ),
            Bad(
                "[[In Tarn,]] the mill burned down again\nRecall, the mill burned before.",
                found=("Recall,",),
            ),
            Bad(
                "Recall, the mill burned. The [[head of the region Jan Roe]] came.",
                found=("Recall,",),
            ),
            Bad(
                'Recall, the mill burned.\nThe goal for [["Khimki"]] came late.',
                fixed="Recall, the mill burned.\nThe goal for Khimki came late.",
                applicability=Applicability.DISPLAY,
                found=("Recall,",),
            ),
            Good("The mill burned and cost 86.5 thousand roubles. It is noted that nobody was hurt."),
            Good(
                "Recall, the mill burned some 20 thousand years ago, 8-10 thousand visitors saw it, and 5 thousand-foot hills.",
                found=("Recall,",),
            ),
            Good('Recall, the mill burned.\nHe rang the "Secret Ear" line.', found=("Recall,",)),
            Good('Recall, the mill burned.\nHe saw the film "Khimki" twice.', found=("Recall,",)),
            Good(
                "Recall, the mill burned, according to him, and it was earlier reported that it had.",
                found=("Recall,",),
            ),
        ),
        source="Russian отмечается, что; ранее сообщалось; по его словам; в рамках; тыс.",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Nothing, unless other findings speak for a translation from a Slavic language."""
        others = telling(ctx.found)
        slavic = any(finding.rule in _SLAVIC for finding in others)
        if len(others) < ENOUGH and not slavic:
            return
        evidence = (Evidence("findings of translation rules", str(len(others))),)
        for span, words in _figures_and_dates(ctx.doc):
            fix = replace(span, words, Applicability.UNSAFE)
            yield self.finding(span, "figure or date as Slavic papers tell it", fix, confidence=0.8, evidence=evidence)
        for span, name in _quoted_names(ctx.doc, others) if slavic else ():
            fix = replace(span, name, Applicability.DISPLAY)
            yield self.finding(span, "name in quotation marks", fix, confidence=0.65, evidence=evidence)
        text = ctx.doc.text
        wanted = [(phrase, message) for cue, phrase, message in _MEANT if cue in text]
        for phrase, message in (*wanted, *(_NAMES if slavic else ())):
            for match in phrase.finditer(text):
                yield self.finding(Span(*match.span()), message, confidence=0.7, evidence=evidence)


def _figures_and_dates(doc: Document) -> Iterator[tuple[Span, str]]:
    """Places of figures and dates, and what English writes."""
    for match in _THOUSAND.finditer(doc.text) if " thousand" in doc.text else ():
        yield Span(*match.span()), f"{int(match['figure'])},{(match['part'] or '').ljust(3, '0')}"
    for match in _THIS_YEAR.finditer(doc.text) if " year" in doc.text and " of th" in doc.text else ():
        yield Span(*match.span()), match["date"]


def _quoted_names(doc: Document, others: Iterable[Finding]) -> Iterator[tuple[Span, str]]:
    """Places of names in quotation marks that are no titles of works, no English words and not found already; the names."""
    taken = [finding.span for finding in others]
    for match in _QUOTED.finditer(doc.text):
        span = Span(*match.span())
        before = doc.text[max(0, span.start - _NEAR) : span.start]
        found = any(span.start < other.end and other.start < span.end for other in taken)
        english = any(map(is_word, match["name"].lower().replace("-", " ").split(" ")))
        if not (found or english or _OF_A_WORK.search(before)):
            yield span, match["name"]
