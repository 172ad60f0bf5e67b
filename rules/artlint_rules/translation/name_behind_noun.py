"""A name behind the noun that it belongs before: "the affair Clearstream", "the president Obama"."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_NOUNS = "affair|administration|couple|clan|tandem|duo|law|plan|report|amendment|directive|effect|method|government|cabinet|trial|commission"
# Heads of state, ministers, dealers and matters that papers name things after. A closed list: behind "the report", "the
# law" and "the plan" any other capital may begin a clause of its own.
_NAMES = (
    "Hadopi|Aubry|Evin|Veil|Macron|El Khomri|Devedjian|Balladur|Juppé|Juppe|Clearstream|Bettencourt|Karachi|Outreau|"
    "Dreyfus|Cahuzac|Woerth|Tapie|Kerviel|Madoff|Benalla|Stern|Attali|Stiglitz|Pinel|Gayssot|Taubira|Perben|Boutin|Borloo|Paulson|"
    "Vigipirate|Orsec|Polanski|Borrel|Colonna|Fourniret|Dutroux|Ben Barka|Fillon|Enron|Geithner|Volcker|Weinstein|Epstein|"
    "Pegasus|Skripal|Khashoggi|Navalny|Festina|Elf|Pelicot|Bush|Obama|Clinton|Sarkozy|Chirac|Merkel|Putin|Poutine|Medvedev|Blair|"
    "Brown|Berlusconi|Prodi|Monti|Draghi|Meloni|Zapatero|Rajoy|Aznar|Sánchez|Sanchez|Schröder|Scholz|Villepin|Jospin|Mitterrand|"
    "Royal|Hollande|Ayrault|Valls|Philippe|Castex|Borne|Attal|Barnier|Bayrou|Trump|Biden|Harper|Charest|Marois|Couillard|"
    "Legault|Trudeau|Chavez|Castro|Kadhafi|Gaddafi|Ben Ali|Mubarak|Moubarak|Assad|Gbagbo|Ouattara|Sall|Netanyahu|Olmert|Erdogan|"
    "Erdoğan|Zelensky|Bolsonaro|Lula|Milei|Thatcher|Reagan|Nixon|Kennedy|Barroso|Juncker|Dati|Kouchner|Raffarin|Rocard|"
    "Bolkestein|Beckham|Pitt|Jolie|Ceausescu|Rosenberg|Marcos|Duvalier|Compaoré|Kabila|Biya|Bongo|Habré|Karzai|Maliki|Bhutto|Kirchner"
)
_OFFICE = "president|pope|chancellor|senator|colonel|cardinal|prime minister|king|queen|minister|marshal|secretary general|judge|mayor|governor|deputy|vice president|prefect|viceroy"
_NAME = r"(?!Minister|Of|Elect)[A-Z][a-zà-ÿ]+(?: (?:[A-Z]\.|(?:de|van|von|al|el|bin|Ben|al-)) ?)?(?: ?[A-Z][\wà-ÿ-]+)*"
_AFTER = (
    r"(?=[.,;:)]|$|\n| (?:is|was|has|had|will|would|and|in|on|to|which|that|who|with|as|at|by|said|says|did|does|could|"
    r"can|wants|went|made|took|called|visited|arrived|announced|declared|received|met|told|expressed|decided|asked|gave|"
    r"for|against|during|after|before|from|himself|herself)\b)"
)
_PARTS = pattern(
    rf"(?P<the>[Tt]he) (?:(?P<noun>{_NOUNS}) (?P<name>{_NAMES})|(?P<office>{_OFFICE}) (?P<who>{_NAME})){_AFTER}"
)
# A clause with a name as its subject ("the report Stern wrote"), an attribute ("the pope Francis effect"), and what has no name in it.
_NO_NAME = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December Assembly Council Court Congress Party House Bible Hotel Award Awards Elect I He She They "
    "We It You America France Europe Britain Russia China".split()
)


# "The counsellor to the president Jane Roe" is not the president.
_STAFF = pattern(r"\b(?:advis[eo]r|aide|assistant|counsell?or|counsel|secretary|spokes\w+) (?:for|of|to) $")


class NameBehindNoun(Rule):
    """A name behind the noun that it belongs before: "the affair Clearstream", "the president Obama".

    French and Spanish put the name last ("l'affaire Clearstream", "le plan Paulson") and an article before a title
    ("le président Obama"). English has "the Clearstream affair" and "President Obama". Names of affairs, laws and
    plans are a closed list; behind a title any name counts, in small letters only: "the Chancellor Angela Merkel" is
    seen in British papers. The fix is the English order.
    """

    about = About(
        code="TRN184",
        name="name-behind-noun",
        pattern=rf"[Tt]he (?:(?:{_NOUNS}) (?:{_NAMES})|(?:{_OFFICE}) [A-Z][a-zà-ÿ]+)",
        pattern_filter=rf"he (?:(?:{_NOUNS}) [A-Z]|(?:{_OFFICE}) [A-Z])",
        languages=("en",),
        examples=(
            Bad(
                "He was heard in [[the affair Clearstream]].",
                fixed="He was heard in the Clearstream affair.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "[[The administration Bush]] did not answer.",
                fixed="The Bush administration did not answer.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He met [[the president Barack Obama]] in May.",
                fixed="He met President Barack Obama in May.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "[[The pope Francis]] has landed.",
                fixed="Pope Francis has landed.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "[[The mayor Anna Rask]] said no.",
                fixed="Mayor Anna Rask said no.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The counselor to the president Kelly Roe said so."),
            Good("The plan Paulson wrote was thin; the law Congress passed is good."),
            Good("He stayed at the President Lincoln hotel and read the king James Bible."),
            Good("The president, Barack Obama, came. The president Monday left."),
            Good("He was the president Americans wanted."),
        ),
        source="French and Spanish order of name and noun",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each noun with its name."""
        for hit in ctx.hits:
            match = _PARTS.match(ctx.doc.text, hit.start)
            if match is None or _STAFF.search(ctx.doc.text, max(0, hit.start - 30), hit.start):
                continue
            span = Span(*match.span())
            if match["noun"]:
                words = f"{match['the']} {match['name']} {match['noun']}"
            elif match["who"].split()[0] in _NO_NAME or match["who"].split()[-1] in _NO_NAME:
                continue
            else:
                words = f"{_capital(match['office'])} {match['who']}"
            yield self.finding(
                span, "the name in the order of French", replace(span, words, Applicability.UNSAFE), confidence=0.85
            )


def _capital(office: str) -> str:
    """The title with a capital for each of its words."""
    return " ".join(word.capitalize() for word in office.split(" "))
