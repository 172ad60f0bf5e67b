"""The rule for "which" after a person."""

import re
from collections.abc import Iterator
from functools import lru_cache

from artlint import About, Applicability, Bad, Context, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Verbs of persons (and of bodies of persons), in the forms a singular "which" takes. A clause cannot be their
# subject, so "which" does not stand for the whole sentence before it, as in "..., said the mayor, which means".
_VERBS = _words("""
    accused accuses added admits admitted advocated advocates announced announces apologised apologized arrived asked
    asks assured assures believed believes claimed claims condemned condemns confirmed confirms considers criticised
    criticises criticized criticizes decided declared declares defended defends demanded demands denied denies
    denounced denounces emphasised emphasized explained explains fears feared hoped hopes insisted insists
    intends knows lived lives loves met pledged pledges prefers promised promises recalled recalls refused refuses
    regrets regretted rejected rejects resigned said says seeks sought spoke speaks stated stressed supports thanked
    thinks thought told tried tries underlined visited wanted wants warned warns wishes
""")
_PARTICIPLES = _words("""
    accused added admitted advocated announced apologised apologized asked condemned confirmed criticised criticized
    decided declared defended demanded denied denounced insisted pledged promised refused rejected resigned said
    stressed tried warned
""")
_PASSIVES = ("died", *(f"was {verb}" for verb in _words("born elected re-elected appointed arrested sentenced jailed")))
_PREDICATES = (
    *_VERBS,
    *(f"{have} {verb}" for have in ("has", "had") for verb in _PARTICIPLES),
    *(f"has been {verb}" for verb in ("accused", "arrested", "elected")),
    *("does not want", "did not want", "does not believe", "is accused of", "is considered"),
    *_PASSIVES,
)
# A reflexive pronoun of a person leaves no doubt, whatever stands before.
_REFLEXIVE = tuple(
    f"{verb} {pronoun}"
    for verb in _words(
        "allowed allows called calls considers declared declares defended defends describes described devoted devotes "
        "distinguished expressed found finds gave gives killed presented presents proclaimed put puts sees set "
        "surrendered threw"
    )
    for pronoun in ("himself", "herself")
)
_TRIGGERS = tuple(f", which {words}" for words in dict.fromkeys((*_PREDICATES, *_REFLEXIVE)))

_TITLE = (
    r"(?:(?:[Pp]rime |[Ff]oreign |[Ii]nterior |[Dd]efen[cs]e |[Ff]inance |[Hh]ealth )?[Mm]inister|(?:[Vv]ice[- ])?"
    r"[Pp]resident|[Cc]hancellor|[Ss]enator|[Gg]overnor|[Mm]ayor|[Ss]ecretary of [Ss]tate|[Ss]ecretary|[Gg]eneral|"
    r"[Cc]olonel|[Aa]mbassador|[Ss]pokes(?:man|woman|person)|Pope|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Professor)"
)
_NAME = r"(?P<name>[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3})"
_NOUN = (
    r"(?:president|prime minister|minister|chancellor|senator|governor|mayor|ambassador|lawmaker|deputy|leader|"
    r"spokesman|spokeswoman|spokesperson|lawyer|journalist|professor|expert|politician|candidate|coach|striker|"
    r"goalkeeper|footballer|player|actor|actress|singer|man|woman|boy|girl|suspect|driver|doctor|official|"
    r"diplomat|general|officer|secretary)"
)
_DETERMINED = rf"[Tt]he (?:[^\W\d_]+ ){{0,2}}(?P<noun>{_NOUN})"
# Verbs that have a person beside them; after "of", "by", "for" the antecedent may be a party, an office or a letter.
_BEFORE = (
    r"(?:^|[.!?:;][\"'”’)\]]* |[,”\"] ?|\b(?:said|says|added|adds|explained|declared|stated|stressed|told|asked|"
    r"recalled|insisted|concluded|warned|met|thanked|congratulated|criticised|criticized|anticipated|that|but|while|"
    r"when|where|because|according to) )"
)
_ATTRIBUTE = r"(?:[Tt]he |[Aa] |[Hh]is |[Hh]er )?(?:(?:[Ff]ormer |[Nn]ew |US |UN )?(?:[A-Z][\w-]+ )?)"
_TITLED = pattern(rf"{_BEFORE}{_ATTRIBUTE}{_TITLE},? {_NAME} ?$")
_COMMON = pattern(rf"{_BEFORE}{_DETERMINED} ?$")
_NAMED = pattern(rf"{_BEFORE}{_NAME} ?$")
# Code points before the comma that can matter: chosen, two long names with titles.
_REACH = 120


class WhichForPerson(Rule):
    """The pronoun "which" for a person.

    French "qui" and its kin in other languages stand for persons and things; a translator that picks "which"
    leaves "said the minister , which wants". The fix puts "who".

    A finding needs a verb that only somebody can be the subject of, directly after "which", and before the comma
    a person: a name with a title, a name that has one elsewhere in the article, or "the" and a noun for a person;
    or the verb has "himself" or "herself" for its object.
    What stands before must not make the person part of a larger phrase: "the party of the president, which wants"
    is right. Untitled names are passed over on purpose, as many firms bear the name of a person.
    """

    about = About(
        code="TRN001",
        name="which-for-person",
        triggers=_TRIGGERS,
        languages=("en",),
        examples=(
            Bad(
                "“We must talk,” said President Anna Berg , [[which advocates]] a treaty.",
                fixed="“We must talk,” said President Anna Berg , who advocates a treaty.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "US President Joe Biden left. “Fine,” said Joe Biden, [[which wants]] to return.",
                fixed="US President Joe Biden left. “Fine,” said Joe Biden, who wants to return.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The Finnish minister, [[which has announced]] a visit, is ill.",
                fixed="The Finnish minister, who has announced a visit, is ill.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Rain fell. The suspect, [[which was arrested]] on Monday, is silent.",
                fixed="Rain fell. The suspect, who was arrested on Monday, is silent.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was an envoy of the court, [[which allowed himself]] a smile.",
                fixed="It was an envoy of the court, who allowed himself a smile.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The play, which she herself wrote, is in the film, which stars himself."),
            Good("The party of President Anna Berg, which wants a treaty, lost two seats."),
            Good("The office of the president, which announced the visit, is shut."),
            Good("“We lost,” said President Berg, which means that talks are over."),
            Good("The report was written for the minister, which said little."),
            Good("“Sales fell,” said Laura Ashley, which announced 40 job cuts."),
            Good("“Rates will rise,” said Morgan Stanley, which believes in June."),
            Good("President Berg met unions on Monday, which wanted more."),
            Good("The minister accused the army, which denied it."),
            Good("Mayor Tom Reed joined the council, which said nothing."),
        ),
        source="French qui, Spanish que, Arabic alladhi: one relative pronoun for persons and things",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each verb after "which" after a person; the longest verb phrase of a place."""
        longest = {hit.start: hit for hit in sorted(ctx.hits, key=lambda hit: hit.end)}
        for start, hit in longest.items():
            line = ctx.doc.line_at(start)
            sure = self.about.triggers[hit.trigger].endswith("self")
            before = ctx.doc.text[max(line.start, start - _REACH) : start]
            person = ctx.doc[Span(start, hit.end)].split()[-1] if sure else _person(before, ctx.doc.text)
            if person:
                span = Span(start + len(", "), hit.end)
                fix = replace(span, "who" + ctx.doc[span][len("which") :], Applicability.UNSAFE)
                yield self.finding(span, "“which” for a person", fix, evidence=(Evidence("person", person),))


def _person(before: str, text: str) -> str:
    """The person that the words end in, or an empty string."""
    for shape in (_TITLED, _COMMON):
        match = shape.search(before)
        if match:
            return match[match.lastgroup or 0]
    match = _NAMED.search(before)
    if match and " " in match["name"] and _titles(match["name"]).search(text):
        return match["name"]
    return ""


@lru_cache(maxsize=256)
def _titles(name: str) -> re.Pattern[str]:
    """Finds the name or the last word of it after a title."""
    last = name.rpartition(" ")[2]
    return re.compile(rf"\b{_TITLE} (?:{re.escape(name)}|{re.escape(last)})\b")
