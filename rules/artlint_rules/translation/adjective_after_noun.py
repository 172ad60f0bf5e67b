"""The rule for an adjective that stands after its noun."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern

# Nouns of news and adjectives that say what kind: in English these never stand after the noun. Adjectives that may
# ("the measures necessary", "the only crisis possible") and set phrases ("secretary general") are left out.
_NOUNS = (
    "crisis|crises|reforms?|policy|policies|elections?|campaign|situation|measures?|systems?|sectors?|powers?|"
    "authority|authorities|organi[sz]ations?|institutions?|activity|activities|investigation|inquiry|operations?|"
    "cooperation|relations|agreements?|markets?|growth|debt|recovery|context|stability|violence|conflicts?|problems?|"
    "questions?|issues?|career|decisions?|actions?|program|programme|projects?|sanctions|negotiations|interests|"
    "resources|plans?|championship|industry|federation|unions?|association|council|assembly|meetings?|summit|attacks?|"
    "threats?|weapons?|development|transition|debates?|opposition|majority|community|procedures?|proceedings|disaster"
)
_ADJECTIVES = (
    "economic|political|social|military|presidential|legislative|financial|judicial|diplomatic|parliamentary|electoral|"
    "municipal|regional|national|international|bilateral|humanitarian|environmental|energetic|industrial|commercial|"
    "agricultural|budgetary|fiscal|monetary|constitutional|governmental|ministerial|criminal|penal|administrative|"
    "cultural|religious|ethnic|sexual|medical|sanitary|scientific|technological|nuclear|chemical|biological|climatic|"
    "preventive|strategic|American|European|Russian|British|Turkish|Chinese|Israeli|Palestinian|Iranian|French|German|"
    "Spanish|Italian"
)
_BEFORE = "[Aa]n?|[Tt]he|[Tt]his|[Tt]hese|[Tt]heir|[Ii]ts|of|for|in|with|by|against|several|many|two|three"
# Words that stand before an adjective and are no nouns.
_NO_NOUN = (
    "more|most|very|less|least|quite|some|both|other|general|purely|main|major|minor|great|current|former|future|recent|"
    "latest|first|second|third|last|next|good|better|best|strong|deep|wide|broad|complex|common|strict|different|various|"
    "important|urgent|specific|basic|pure|local|global|personal|public|private|real|true|same|only|such|little|rather|"
    "also|even|still|well|highly|party|anti|pro|non|special|single|serious|severe|long|short|full|overall|wider|"
    "socio|geo|body|bodies|something|anything|nothing|everything|what"
)
# What may follow, so that the adjective cannot belong to a noun after it ("the party's crisis political team").
_AFTER = r"(?=[.,;:)!?]|$| (?:of|in|for|that|which|is|was|are|were|has|have|to|on|with|will)\b)"
# Adjectives that are nothing else, neither a noun nor a name: they may follow any noun. No comma behind them, for
# "a common economic, commercial and cultural problem" is good English.
_ONLY_ADJECTIVES = (
    "economic|political|social|presidential|legislative|judicial|diplomatic|parliamentary|electoral|municipal|bilateral|"
    "humanitarian|environmental|monetary|constitutional|administrative|cultural|religious|ethnic|sanitary|scientific|"
    "technological|strategic|financial|industrial|agricultural|budgetary|fiscal|governmental|ministerial|climatic|maritime"
)
_FOLLOWERS = (
    *".;:)!?", " of ", " that ", " which ", " is ", " was ", " are ", " were ", " has ", " have ", " to ", " on ", " with ", " will ",
)  # fmt: skip
_NOUN_BEFORE = pattern(rf"(?<![^\W_])(?:{_BEFORE}) (?!(?:{_NO_NOUN}) )[a-z]{{4,}}(?<!ly)(?<!ing)(?<!ed) $")
# Without what stands before, which would take a tenth of the time of all patterns.
_FILTER = rf" (?:{_NOUNS}) (?:{_ADJECTIVES})(?:[.,;:)!?]|$|\n| )"
_PATTERN = rf"\b(?:{_BEFORE}) (?:{_NOUNS}) (?:{_ADJECTIVES}){_AFTER}"


class AdjectiveAfterNoun(Rule):
    """An adjective after its noun, as in French, Spanish or Italian.

    "A crisis political" is the word order of "une crise politique". Only nouns and adjectives of a list count, and
    only where no other noun follows that the adjective could belong to. The fix puts the adjective first and mends
    the article. Adjectives that are nothing else ("judicial", "sanitary") count after any noun.
    """

    about = About(
        code="TRN110",
        name="adjective-after-noun",
        triggers=tuple(f"{word}{after}" for word in _ONLY_ADJECTIVES.split("|") for after in _FOLLOWERS),
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "They fear [[a crisis economic]] in May.",
                fixed="They fear an economic crisis in May.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He spoke [[of sanctions international]].",
                fixed="He spoke of international sanctions.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "[[The reform judicial]] is late.",
                fixed="The judicial reform is late.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "They wait for [[the verdict judicial]].",
                fixed="They wait for the judicial verdict.",
                applicability=Applicability.UNSAFE,
            ),
            Good("It is a common economic, social and cultural problem."),
            Good("The more political of the two speaks. It is the body politic that is ill."),
            Good("Aid for the crisis political leaders had feared came late."),
            Good("He gave the information necessary for the measures."),
            Good("It was a lack of sincere political will and of a firm political will to act."),
            Good("It is a question political scientists like."),
            Good("In elections, national and regional, the party lost."),
        ),
        source="word order of French, Spanish, Portuguese and Italian",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such pair of words."""
        taken = -1
        for hit in ctx.hits:
            span = _phrase(ctx.doc.text, hit)
            if span is None or span.start < taken:
                continue
            taken = span.end
            before, noun, adjective = ctx.doc[span].split(" ")
            words = f"{_article(before, adjective)} {adjective} {noun}"
            fix = replace(span, words, Applicability.UNSAFE)
            yield self.finding(span, "adjective after its noun", fix, confidence=0.8)


def _phrase(text: str, hit: Hit) -> Span | None:
    """The three words: the hit itself, or the two before an adjective that is nothing else, with it."""
    if hit.trigger < 0:
        return Span(hit.start, hit.end)
    if text.startswith("political will", hit.start):
        return None
    before = _NOUN_BEFORE.search(text, max(0, hit.start - 40), hit.start)
    end = hit.start + 1
    while text[end].isalpha():
        end += 1
    return Span(before.start(), end) if before else None


def _article(word: str, following: str) -> str:
    """The word itself, or "a" or "an" as the following word asks for."""
    if word.lower() not in ("a", "an"):
        return word
    vowel = re.match(r"[aeio]", following.lower()) and not following.startswith("Eu")
    return word[0] + ("n" if vowel else "")
