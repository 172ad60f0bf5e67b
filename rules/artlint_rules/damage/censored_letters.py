"""Letters inside a word that a filter of bad words has replaced."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code

# Words of the news with letters that filters take for a bad word.
_WITH_ASS = (
    "ambassador ambassadors assassin assassins assassinate assassinated assassination assault assaulted assaulting assaults "
    "assemble assembled assembling assembly assemblies assent assert asserted asserting assertion asserts assertive assess assessed "
    "assesses assessing assessment assessments asset assets assign assigned assigning assignment assignments assimilate assist "
    "assistance assistant assistants assisted assisting assists associate associated associates association associations assume "
    "assumed assumes assuming assumption assumptions assurance assurances assure assured assures assuring brass bypass "
    "bypassed cassette class classes classic classical classics classification classified classify classmate classmates classroom "
    "classrooms compass compassion compassionate embarrass embarrassed embarrassing embarrassment embassy embassies encompass "
    "encompasses glass glasses grass grassroots harass harassed harassing harassment mass massacre massacred massage masses massive "
    "massively molasses pass passage passages passed passenger passengers passes passing passion passionate passions passive "
    "passport passports password passwords reassess reassure reassured reassuring sassy surpass surpassed surpasses trespass "
    "trespassing underclass unsurpassed world-class first-class"
).split()
_WITH_BREAST = "breastfeeding breastfeed breastfed".split()
_WITH_ANAL = "analyse analysed analysis analyst analysts analytics analyze analyzed analyzing analog".split()
_WORDS = {
    **{word.replace("ass", bad): word for word in _WITH_ASS for bad in ("bad", "butt")},
    **{word.replace("breast", "bad"): word for word in _WITH_BREAST},
    **{word.replace("anal", "bad"): word for word in _WITH_ANAL},
}
# Of these some are words, names or parts of them.
_REAL = ("butt", "buttess", "butter", "butted", "butting", "rebutt", "badist", "badog", "glbutt", "mbad", "badert")


class CensoredLetters(Rule):
    """word in which a filter replaced letters that it took for a bad word: "pbadengers", "clbuttic".

    Machines that copy and rewrite articles run such filters over the text. The fix writes the word. Only words that make
    one of the news with the letters put back are known, and none that is one as it stands.
    """

    about = About(
        code="DMG080",
        name="censored-letters",
        triggers=tuple(sorted(set(_WORDS) - set(_REAL))),
        examples=(
            Bad(
                "The [[pbadengers]] of the bus and the [[Ambbadador]] took part in a [[mbadive]] rally.",
                "The passengers of the bus and the Ambassador took part in a massive rally.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It is a [[clbuttic]] [[badumption]] of the [[badociation]], said the [[badyst]].",
                "It is a classic assumption of the association, said the analyst.",
                Applicability.UNSAFE,
            ),
            Good("The bad passengers of the badge and of Badajoz ate butter, and the baddies of the town did too."),
            Good("See https://example.org/clbuttic and @clbuttic of the town."),
            Good("The mistake is called the “clbuttic” one, as the filter wrote it so in the end."),
        ),
        source="rewritten news of several sites, read 2026-11",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        text = ctx.doc.text
        for hit in ctx.hits:
            word = text[hit.start : hit.end]
            if text[hit.start - 1 : hit.start] in ("“", '"', "'", "‘", "#") or in_code(ctx.doc, hit.start):
                continue
            if is_address(ctx.doc[token_span(text, hit.start)]):
                continue
            right = _WORDS[word.lower()]
            right = right.upper() if word.isupper() else right.capitalize() if word[0].isupper() else right
            span = Span(hit.start, hit.end)
            fix = replace(span, right, Applicability.UNSAFE)
            yield self.finding(span, "letters replaced by a filter of bad words", fix, confidence=0.95)
