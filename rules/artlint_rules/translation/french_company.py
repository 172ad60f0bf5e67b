"""Turns of phrase that tell little alone and much in an article that is plainly translated from French."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Evidence, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.tables import is_name, is_word

# Rules whose findings speak for French, or for compounds that were taken apart; two of them are enough: chosen.
_TELLING = ("TRN10", "TRN110", "TRN17", "TRN18", "TRN403", "TRN405", "TRN409", "DMG008", "DMG028")
ENOUGH = 2
_NAME = r"(?:(?:the|his|her|its) (?:[a-z-]+ ){1,3}?(?=[,.])|(?:Mr|Mrs|Ms)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
_SAID = (
    "held|judged|estimated|launched|said|noted|warned|explained|added|indicated|stressed|underlined|declared|stated|"
    "considered|concluded|commented|continued|regretted|recalled|insisted|affirmed|specified|assured|denounced|summarized|"
    "believes|says|notes|explains|adds|thinks|estimates|judges"
)
_COUNTRY = (
    "France|Quebec|Germany|Spain|Italy|Russia|China|Brazil|Japan|Canada|Turkey|Iran|Iraq|Israel|Europe|Switzerland|Belgium|"
    "Algeria|Morocco|Tunisia|Afghanistan|Poland|Greece|Portugal|Egypt|Syria|India"
)
_FRENCH = (
    "du|des|aux|dans|avec|chez|leur|leurs|cette|une|sont|été|avait|était|étaient|ont|ses|selon|après|depuis|être|où|qui|que|"
    "les|aussi|très|celui|celle|ceux|notamment|lors|alors|afin|ainsi|pendant|toujours|encore|parce|puis|donc|lui|elle|nous|vous"
)
_SPEECH_START = (
    r"(?:(?<=\n)|(?<=^)|(?<=[.!?] ))(?:I|We|My|Our|There|It|You|This|That|They|He|What|Honestly|Today|Now)\b"
)
# Each with what is said of it.
_TURNS = (
    (pattern(rf"{_SPEECH_START}[^\"“”«»\n.]{{12,200}}(?P<at>, (?:{_SAID}) {_NAME})(?=[,.])"), "speech without its quotation marks, as in “We have won, said the mayor”"),
    (pattern(rf"(?<=[a-z\d%])(?P<at>, (?:held|judged|estimated|launched|indicated|specified|underlined|affirmed|assured|regretted|denounced) {_NAME})(?=[,.])"),
     "a verb that English does not put before its speaker"),
    (pattern(r"(?P<at>\b[Pp]olice(?: [A-Z][\w-]+)? (?:has|was) (?:[a-z]+ed|taken|found|sent|held|given|shot))\b"), "“police” takes a plural verb"),
    (pattern(r"(?P<at>(?:which|who|that) would have been (?:[a-z]+ed|seen|held|taken|found|sent|given|shot|made|paid|told|sold|hit|stolen))\b"),
     "the conditional of hearsay: English says it did not happen"),
    (pattern(r"(?:(?<=\n)|(?<=[.!?] )|(?<=, ))(?P<at>[Ii]n revenge),"), "French “en revanche”: on the other hand"),
    (pattern(rf"(?<=[a-z] )(?P<at>(?:{_FRENCH}))(?= [a-z]+(?![^ ,.;\n]))(?! (?:{_FRENCH}|la|le|de|en)\b)"), "a French word left"),
    (pattern(rf"(?P<at>(?<!\b[A-Z]\w )\b[Tt]he (?:{_COUNTRY}))(?=[.,;]|\n| (?:is|was|has|had|will|would|must|should|can|could|does|did)\b)"),
     "no article before a country's name"),
)  # fmt: skip
# Nationalities that are no nouns for a person: "the Spanish Rafael Nadal", but "the German Steffi Graf".
_PEOPLE = pattern(
    r"\b[Tt]he (?:Spanish|French|British|Dutch|English|Irish|Scottish|Welsh|Polish|Turkish|Danish|Swedish|Finnish) "
    r"(?P<given>[A-Z][a-zà-ÿ]+)(?:-[A-Z][a-zà-ÿ]+)? (?P<family>[A-Z][a-zà-ÿ]+)(?:-[A-Z][a-zà-ÿ]+)?"
    r"(?=,| (?:has|won|beat|lost|took|will|finished|is|was|defeated|scored|leads|dominated)\b)"
)


class FrenchCompany(Rule):
    """A turn of phrase that tells little alone and much in an article plainly translated from French.

    Speech without its marks ("We have won, said the mayor"), verbs before their speaker ("held Anna Rask"), the
    conditional of hearsay in a relative clause, "in revenge" for "en revanche", small French words between English
    ones, an article before a country, a nationality before a person. Each may stand in good prose or in a slip; where two findings or more speak of French, they
    are the translator's. Chosen alone, the rule finds nothing, for it goes by what the others found.
    """

    about = About(
        code="TRN185",
        name="french-company",
        after=_TELLING,
        languages=("en",),
        examples=(
            Bad(
                "He is the tenant of the White House; it gives cold in the back.\nThere was good news for all in May[[, held Anna Rask]], of the bank.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Bad(
                "He is the tenant of the White House; it gives cold in the back. [[In revenge]], the price rose.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Bad(
                "He is the tenant of the White House; it gives cold in the back. They come [[avec]] bags.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Bad(
                "He is the tenant of the White House; it gives cold in the back. [[The Spanish Rafael Nadal]] won.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Good("There was good news for all in May, held Anna Rask, of the bank. In revenge, he left."),
            Good(
                "He is the tenant of the White House; in revenge he left. It gives cold in the back. “There was good news,” said Anna Rask.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Good(
                "He is the tenant of the White House; it gives cold in the back.\nLe pont est ouvert depuis lundi avec une fête.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Good(
                "He is the tenant of the White House; it gives cold in the back. They were beaten in the Ukraine.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Good(
                "He is the tenant of the White House; it gives cold in the back. The British Labour Party won.",
                found=("tenant of the White House", "gives cold in the back"),
            ),
            Good(
                "He is the tenant of the White House. In revenge, he left.",
                found=("tenant of the White House",),
            ),
        ),
        source="French news prose",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Every turn of the list, if two findings or more speak of French."""
        count = len(ctx.found)
        if count < ENOUGH:
            return
        evidence = (Evidence("findings that speak of French", str(count)),)
        text, taken = ctx.doc.text, set[int]()
        for turn, message in _TURNS:
            for match in turn.finditer(text):
                span = _without_mark(text, Span(*match.span("at")))
                if span.end not in taken and is_english(ctx.doc[ctx.doc.line_at(span.start)]):
                    taken.add(span.end)
                    yield self.finding(span, message, confidence=0.75, evidence=evidence)
        for match in _PEOPLE.finditer(text):
            if is_name(match["given"].lower()) and not is_word(match["family"].lower()):
                message = "English has a noun for the person, or the country: Spain’s, the Spaniard"
                yield self.finding(Span(*match.span()), message, confidence=0.75, evidence=evidence)


def _without_mark(text: str, span: Span) -> Span:
    """The span without a space at its end, which a speaker of several words leaves."""
    return Span(span.start, span.start + len(text[span.start : span.end].rstrip()))
