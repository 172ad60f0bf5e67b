"""A word and the small word behind it without the space between them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.places import in_code
from artlint_rules.tables import is_known, is_loan_word, is_rare_word, is_word

# Small words that end a longer one but rarely, each with the letters that may stand before it: those of "elsewhere",
# "meanwhile", "breakthrough" or "undeclared" may not.
_ENDINGS = (
    "[a-zß-öø-ÿ](?:although|because|which|whose|since|that|the|has|was|were|from|with|said|who|when|they|she|before|"
    "against|without|according|explains|recalled|says|believes|admits|confirms|recalls|declares|announces|assures|"
    "remembers|confides|deciphers)|[a-df-np-xzß-öø-ÿ]where|[b-gi-mo-su-zß-öø-ÿ]while|"
    "[a-mo-zß-öø-ÿ](?:declared|confirmed|explained|announced|specified)"
)
_ENDING = pattern(
    "(?:although|because|which|whose|since|that|the|has|was|were|from|with|said|who|when|they|she|before|against|"
    "without|according|explains|recalled|says|believes|admits|confirms|recalls|declares|announces|assures|remembers|"
    "confides|deciphers|where|while|declared|confirmed|explained|announced|specified)$"
)
# Letters that are left of a word when its end is taken off; endings of names ("Marthas", "Beckwith") ask for more.
_SHORTEST, _LONGEST_END = 4, 6
_ENDS_OF_NAMES = word_set("has was with that")
_OWN = word_set("merethe buddhas outwith herewith therewith wherewith therefrom wherefrom aforesaid mahathat")
_WORD = pattern(r"[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+$")
_NO_EDGE = frozenset("-–_#@.'’‘([=<>`/\\&$*")


class GluedWord(Rule):
    """A word and a small word behind it are written as one: "the consumersthe company has lost".

    Sites that take in translated articles lose the space where a link, a bold word or a word in italics ended. Both words
    are then lost to every count and search. What is found is no word or name that is known, ends in one of forty small
    words or verbs of saying, and is a known word, a usual name or a word of the same article without it. The fix puts the space back.
    """

    about = About(
        code="TRN186",
        name="glued-word",
        summary="A word and the small word behind it written as one",
        pattern=rf"(?:{_ENDINGS}) ",
        languages=("en",),
        examples=(
            Bad(
                "The shop has lost [[consumersthe]] firm says.",
                "The shop has lost consumers the firm says.",
                Applicability.UNSAFE,
            ),
            Bad(
                "He flew to [[Germanywhich]] is why he was late.",
                "He flew to Germany which is why he was late.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Zorkal spoke first. Later [[Zorkalhas]] left the room.",
                "Zorkal spoke first. Later Zorkal has left the room.",
                Applicability.UNSAFE,
            ),
            Bad(
                "She said it in a [[documentalthough]] nobody asked.",
                "She said it in a document although nobody asked.",
                Applicability.UNSAFE,
            ),
            Good("They breathe, bathe and clothe the poor elsewhere, and Mr Forsythe was somewhere near Marthe."),
            Good("Meanwhile the breakthrough was undeclared, and the aforesaid Mr Beckwith was therefore sad."),
            Good("Marthas Vineyard has Buddhas and pashas, and Ottawas were here before."),
            Good("See #consumersthe and consumersthe.example and the co-consumersthe of it."),
            Good("The word zorkalwhich is his own, and the Zorkalhas sang."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair of words."""
        for hit in ctx.hits:
            found = self._found(ctx.doc, hit)
            if found:
                yield found

    def _found(self, doc: Document, hit: Hit) -> Finding | None:
        token = token_span(doc.text, hit.start)
        word = _WORD.search(doc.text, token.start, hit.end - 1)
        if not word or doc.text[word.start() - 1 : word.start()] in _NO_EDGE or _is_own(word[0].lower()):
            return None
        ending = _ENDING.search(word[0])
        if not ending:
            return None
        left = word[0][: ending.start()]
        if len(left) < (_LONGEST_END if ending[0] in _ENDS_OF_NAMES else _SHORTEST) or not _stands_alone(doc, left):
            return None
        if is_address(doc.text[token.start : token.end]) or in_code(doc, hit.start):
            return None
        span = Span(*word.span())
        fixed = replace(span, f"{left} {ending[0]}", Applicability.UNSAFE)
        return self.finding(span, "two words written as one", fixed, confidence=0.9)


def _is_own(word: str) -> bool:
    """Whether the whole is a word or a name of its own."""
    return word in _OWN or is_common(word) or is_known(word) or is_loan_word(word) or is_rare_word(word)


def _stands_alone(doc: Document, left: str) -> bool:
    """Whether the first part is a known word or name, or one of this article."""
    lower = left.lower()
    if is_common(lower) or is_word(lower) or (left[0].isupper() and is_known(lower)):
        return True
    return left[0].isupper() and pattern(rf"\b{left}\b").search(doc.text) is not None
