"""A word and the verb behind it without the space between them."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.places import in_code
from artlint_rules.tables import is_known, is_loan_word, is_rare_word, is_word

# Verbs that end a longer word but rarely, each with the letters that may stand before it: those of "undeclared" or "essays"
# may not.
_ENDINGS = (
    "[a-zß-öø-ÿ](?:has|was|explains|recalled|believes|admits|confirms|recalls|declares|announces|assures|remembers|"
    "confides|deciphers)|[a-mo-zß-öø-ÿ](?:declared|confirmed|explained|announced|specified)|[a-df-zß-öø-ÿ]says"
)
_ENDING = pattern(
    "(?:has|was|explains|recalled|says|believes|admits|confirms|recalls|declares|announces|assures|remembers|confides|"
    "deciphers|declared|confirmed|explained|announced|specified)$"
)
# Letters that are left of a word when its end is taken off; endings of names ("Marthas") ask for more.
_SHORTEST, _LONGEST_END = 4, 6
_ENDS_OF_NAMES = word_set("has was")
_WORD = pattern(r"[A-ZÀ-ÖØ-Þ]?[a-zß-öø-ÿ]+$")
_NO_EDGE = frozenset("-–_#@.'’‘([=<>`/\\&$*")


class GluedVerb(Rule):
    """A word and the verb behind it are written as one: "Later Zorkalconfirmed that it rains".

    Sites that take in translated articles lose the space where a link, a bold word or a word in italics ended. Both words
    are then lost to every count and search. What is found is no word or name that is known, ends in "has", "was" or a verb of
    saying, and is a known word, a usual name or a word of the same article without it. The fix puts the space back.
    """

    about = About(
        code="DMG073",
        name="glued-verb",
        summary="A word and the verb behind it written as one",
        pattern=rf"(?:{_ENDINGS}) ",
        languages=("en",),
        examples=(
            Bad(
                "The head of the mill, Joseph [[Williamsconfirmed]] it.",
                "The head of the mill, Joseph Williams confirmed it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Zorkal spoke first. Later [[Zorkalhas]] left the room.",
                "Zorkal spoke first. Later Zorkal has left the room.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was done in the [[trainingexplains]] the coach.",
                "It was done in the training explains the coach.",
                Applicability.UNSAFE,
            ),
            Good("Their income was undeclared and unexplained, and essays and gainsays were reassured."),
            Good("Marthas Vineyard has Buddhas and pashas, and Ottawas were here before."),
            Good("See #millconfirmed and millconfirmed.example and the co-millconfirmed of it."),
            Good("The zorkalconfirmed is his own, and the Zorkalhas sang."),
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
    return word == "buddhas" or is_common(word) or is_known(word) or is_loan_word(word) or is_rare_word(word)


def _stands_alone(doc: Document, left: str) -> bool:
    """Whether the first part is a known word or name, or one of this article."""
    lower = left.lower()
    if is_common(lower) or is_word(lower) or (left[0].isupper() and is_known(lower)):
        return True
    return left[0].isupper() and pattern(rf"\b{left}\b").search(doc.text) is not None
