"""A name that follows its office without a comma."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_OFFICES = (
    "president minister head chief director commander chairman chairwoman mayor governor spokesman spokeswoman spokesperson "
    "secretary leader representative adviser advisor commissioner general chancellor king rector coach"
).split()
# Papers of India, Pakistan and Africa write "Attorney General of India Mukul Roy" themselves: those countries are left out.
_PLACES = (
    "Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Belarus|Belgium|Bosnia|Brazil|Bulgaria|"
    "Cameroon|Canada|Chile|China|Colombia|Croatia|Cuba|Cyprus|Czech Republic|Denmark|Egypt|Estonia|Ethiopia|Finland|France|"
    "Gabon|Georgia|Germany|Greece|Hungary|Iceland|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|"
    "Kazakhstan|Korea|Kosovo|Kuwait|Kyrgyzstan|Latvia|Lebanon|Libya|Lithuania|Macedonia|Mali|Malaysia|Mexico|Moldova|"
    "Mongolia|Montenegro|Morocco|Netherlands|Niger|Norway|Oman|Palestine|Peru|Philippines|Poland|Portugal|"
    "Qatar|Romania|Russia|Russian Federation|Senegal|Serbia|Singapore|Slovakia|Slovenia|Somalia|South Africa|Spain|Sudan|"
    "Sweden|Switzerland|Syria|Tajikistan|Thailand|Tunisia|Turkey|Türkiye|Turkmenistan|Ukraine|United Kingdom|United States|"
    "USA|Uzbekistan|Venezuela|Vietnam|Yemen|European Commission|European Union|NATO|Armed Forces|State Duma|Verkhovna Rada|"
    "Kremlin|Pentagon|White House|Security Council|European Council|European Parliament|National Assembly|Senate|the Republic|"
    "International Monetary Fund|IMF|World Health Organi[sz]ation|European Central Bank|Federal Reserve|"
    "Socialist Party|Foreign Ministry|Defen[cs]e Ministry|Interior Ministry"
)
# "The Palestine Solidarity Campaign": behind "the" these alone are places and not the beginning of a longer name.
_WITH_THE = pattern(
    r"(?:Republic|Federation|Netherlands|Philippines|Kingdom|States|USA|Ukraine|Sudan|Gabon|Niger|Lebanon|Commission|Union|"
    r"Forces|Duma|Rada|Kremlin|Pentagon|House|Council|Parliament|Assembly|Senate|Fund|IMF|Organi[sz]ation|Bank|Reserve|"
    r"Party|Ministry)$"
)
# "Meat and Livestock Australia", but "North Macedonia".
_LONGER_NAME = pattern(r"(?<![^\W_])(?!North(?!ern)|South|East|West|Equatorial|Czech|Russian)[A-Z][a-z]+ $")
_OF = "(?:[A-Za-z][a-z-]+ ){0,8}?"
_NAME = "[A-Z][a-zà-ž]+ [A-Z][A-Za-zà-ž’'-]+"
_OFFICE = pattern(rf"(?<![^\W_])(?i:{'|'.join(_OFFICES)}) of (?:the )?{_OF}$")
_PARTS = pattern(rf"(?:{_PLACES}) (?P<name>{_NAME})(?P<after>.?.?)")
_REIGN = pattern(r" [IVX]+$")
_REACH = 120  # code points before the place: an office and eight words
# What a place is part of ("Bank of Japan Governor", "President of Georgia Tech"), and what is no name.
_NO_NAMES = frozenset(
    "Assistance Children Chiefs Conference Development Economic Educational Environment Framework Human Industrial Interim "
    "Joint Mission Organization Population Program Programme Programs Refugee Rights Special "
    "Academy Affairs Agency Airlines Airways Army Assembly Association Ambassador Authority Bank Board Bureau Center "
    "Centre Chamber Chancellor Chief Church City Club Coast College Commission Committee Company Congress Corporation Council "
    "Court Cup Daily Department Director District East Embassy Federation First Football Force Forces Foreign Foundation "
    "Fund General Governor Group Group's High Institute International Interior Investment League Limited Media Minister Ministry "
    "Museum National Navy News North Office Open Parliament Party Petroleum Police Post President Press Prime Professor Radio "
    "Railways Region Republic School Science Secretary Senate Sir Society South State States Steel Super Supreme "
    "Team Telecom Television Times Today Tour Trade Union University Venezuela West Women World Youth Defense Defence "
    "Farmers Friday Monday Saturday Sunday Thursday Tuesday Wednesday January February March April May June July "
    "August September October November December During After Before While When In On At As For The This That And But He She".split()
)


class NameAfterOffice(Rule):
    """A name that follows "the minister of defence of Ukraine" without a comma.

    Slavic and Turkic languages, Romance ones and others set office, country and name in a row. In English a long office
    before a name is set off by commas, or the country goes first: "Ukraine's defence minister". The suggestion
    sets the commas. Only countries and a few bodies are looked for behind "of", and two words with capitals behind them.
    """

    about = About(
        code="TRN402",
        name="name-after-office",
        # Places with a name behind them are far rarer than offices.
        pattern=rf"(?:{_PLACES}) {_NAME}",
        languages=("en",),
        examples=(
            Bad(
                "He met the minister of health of [[Latvia Janis Ozols]] in Riga.",
                fixed="He met the minister of health of Latvia, Janis Ozols, in Riga.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "A letter to the President of [[Chile Ana Rojas]].",
                fixed="A letter to the President of Chile, Ana Rojas.",
                applicability=Applicability.DISPLAY,
            ),
            Good("He met the minister of health of Latvia, Janis Ozols, in Riga."),
            Good("The president of Chile National Bank resigned."),
            Good("The head of China Steel Corporation resigned."),
            Good("The leader of Greece First Monday morning said no."),
            Good("The Ukraine coach Ana Rojas said no."),
            Good("She was head of the Italy Travel Bureau."),
            Good("He is director of the Palestine Friendship Campaign and of the Kenya Medical Practitioners."),
            Good("The King of Spain Felipe VI met the Attorney General of India Anup Roy."),
            Good("The chairman of Apple and Pear Australia Ned Rowe said no."),
            Bad(
                "He is the president of North [[Macedonia Zoran Tasev]].",
                fixed="He is the president of North Macedonia, Zoran Tasev.",
                applicability=Applicability.DISPLAY,
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The last word of the office and the name, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            match = _PARTS.match(text, hit.start)
            if (
                match is None
                or _goes_on(match["after"])
                or not _NO_NAMES.isdisjoint(match["name"].split())
                or _REIGN.search(match["name"])
            ):
                continue
            if _OFFICE.search(text, max(0, hit.start - _REACH), hit.start) is None:
                continue
            start = max(hit.start, text.rfind(" ", hit.start, match.start("name") - 1) + 1)
            place = text[hit.start : match.start("name") - 1]
            if text.endswith("the ", 0, hit.start) and not _WITH_THE.search(place):
                continue
            if _LONGER_NAME.search(text, max(0, hit.start - 20), hit.start) and not _WITH_THE.search(place):
                continue
            before, name = text[start : match.start("name") - 1], match["name"]
            close = "" if match["after"][:1] in set(".,;:!?)\n") or not match["after"] else ","
            span = Span(start, match.end("name"))
            fix = replace(span, f"{before}, {name}{close}", Applicability.DISPLAY)
            yield self.finding(span, "name not set off from the office", fix, confidence=0.85)


def _goes_on(after: str) -> bool:
    """Whether a third word with a capital, a hyphen or a genitive follows the two: a longer name or a body."""
    return after[:1] in set("-’'") or (after[:1] == " " and after[1:].isupper()) or after[:1].isalpha()
