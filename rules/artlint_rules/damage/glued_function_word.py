"""A word and the function word beside it without the space between them, told by the two alone."""

from collections.abc import Iterator
from functools import lru_cache

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.damage.glued import WORD, is_listed, stands_alone
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_known

# Those that hardly any English word ends or begins with.
_TAILS = (
    "which although though because whereas while since after before through without against between during according "
    "however where when whose until unless with the said from that they this these their there were have would could also "
    "including been into those"
).split()
# Verbs that papers set behind a name, and the fewest letters of a word before the short ones: "Marthas", "Ottawas".
_VERBS = (
    "has was explains recalled says believes admits confirms recalls declares announces assures remembers declared confirmed "
    "explained announced specified"
).split()
_SHORT_VERBS, _MIN_BEFORE_SHORT = ("has", "was", "says"), 6
_RIGHT = "|".join((*_TAILS, *_VERBS))
_HEADS = (
    r"the(?=[bcdghjklpqtuvwxz][a-z]{2})|also(?=[a-z]{3})|and(?=[bcfghjklmnpqstuvwxyz][a-z]{2})|of(?=[bcdghjklmnpqrsuvwxyz][a-z]{2})|"
    r"which(?=[a-z]{3})|because(?=[a-z]{3})|although(?=[a-z]{3})|including(?=[a-z]{3})|during(?=[a-z]{3})|between(?=[a-z]{3})|"
    r"their(?=[a-z]{4})|been(?=[a-z]{4})|from(?=[b-z][a-z]{3})|would(?=[a-z]{3})|could(?=[a-z]{3})|have(?=[a-mo-z][a-z]{3})|"
    r"that(?=[abdefgijlmnoprstuvwy][a-z]{3})"
)
_TAIL = pattern(rf"(?P<left>[A-Za-z][a-z]{{3,}})(?P<right>{_RIGHT})")
_HEAD = pattern(rf"(?P<left>{_HEADS})(?P<right>[a-z]{{4,}})")
_MOST = 20  # findings: chosen, a text with more is in a language of its own


class GluedFunctionWord(Rule):
    """word and function word written as one: "Athensafter", "thecompany".

    Lost where a link or another tag was taken out with the space beside it. Found is a word that no list knows, and that
    is a known word and one of some sixty function words and verbs that hardly any word ends or begins with. After a name the
    name must be known or stand in the article by itself. The fix puts the space back.
    """

    about = About(
        code="DMG066",
        name="glued-function-word",
        languages=("en",),
        pattern=rf"[a-z]{{3}}(?:{_RIGHT})(?![\w'’-])|(?<![\w'’-])(?:{_HEADS})[a-z]{{4}}",
        pattern_filter=rf"[a-z]{{3}}(?:{_RIGHT})(?:[^a-z]|$)|(?:^|[^A-Za-z])(?:the[bcdghjklpqtuvwxz]|also[a-z]|and[bcfghjklmnpqstuvwxyz]|"
        r"of[bcdghjklmnpqrsuvwxyz]|(?:which|because|although|including|during|between|their|been|from|would|could|have|that)[a-z])[a-z]{3}",
        examples=(
            Bad(
                "Two men were held in the centre of [[Athensafter]] the march, and more of them in the port.",
                "Two men were held in the centre of Athens after the march, and more of them in the port.",
                Applicability.UNSAFE,
            ),
            Bad(
                "He told of the trips [[abroadwhich]] the town had paid for, and of the bridge.",
                "He told of the trips abroad which the town had paid for, and of the bridge.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The head of [[thecompany]] said so in the end, and they [[alsopaid]] for it.",
                "The head of the company said so in the end, and they also paid for it.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Mr Zorkov came late to the town. It was for the coat of [[Zorkovthough]] that they waited.",
                "Mr Zorkov came late to the town. It was for the coat of Zorkov though that they waited.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The head of the mill, Joseph [[Williamsconfirmed]] it to the people of the town.",
                "The head of the mill, Joseph Williams confirmed it to the people of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "It was done in the [[trainingexplains]] the coach of the town.",
                "It was done in the training explains the coach of the town.",
                Applicability.UNSAFE,
            ),
            Good(
                "Their income was undeclared and unexplained, and the essays and gainsays of the town were reassured."
            ),
            Good("Marthas Vineyard has Buddhas and pashas, and the Ottawas were here before the town was."),
            Good("See #millconfirmed and millconfirmed.example of the town and the co-millconfirmed of it."),
            Good("The zorkalconfirmed of the town is his own, and the Zorkalhas sang."),
            Good("They will breathe, bathe and soothe it hereinafter, elsewhere, somewhere and meanwhile in the town."),
            Good("It is the Beckwith of the town, and the thelma of the rangeland."),
            Good("See www.abroadwhich.example and #abroadwhich, or write to abroadwhich@example.org of the town."),
            Good("Der Mann in der Stadt sagte abroadwhich und ging nach Hause zu seiner Frau."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        doc = ctx.doc
        found = [pair for hit in ctx.hits if (pair := _found(doc, hit.start))]
        for span, words in dict(found if len(found) <= _MOST else ()).items():
            fix = replace(span, words, Applicability.UNSAFE)
            yield self.finding(span, "two words written as one", fix, confidence=0.9)


def _found(doc: Document, offset: int) -> tuple[Span, str] | None:
    """The word that a hit is in, and the two that it is made of."""
    token = token_span(doc.text, offset)
    word = next((match for match in WORD.finditer(doc.text, *token) if match.end() > offset), None)
    if word is None or is_address(doc[token]) or in_code(doc, offset) or not line_is(doc, offset, "DMG066", is_english):
        return None
    parts = _parts(word[0])
    if doc.text[word.start() - 1 : word.start()] == "]":
        return None  # "[e]verywhere": an editor's small letter
    if parts is None or not (parts[0].islower() or is_known(parts[0].lower()) or stands_alone(doc, parts[0])):
        return None
    return Span(*word.span()), " ".join(parts)


@lru_cache(4096)
def _parts(word: str) -> tuple[str, str] | None:
    """The two words that an unknown one is made of; nothing if it is known or no such word."""
    low = word.lower()
    if is_listed(low):
        return None
    tail = _TAIL.fullmatch(word)
    if tail and tail["right"] in _SHORT_VERBS and len(tail["left"]) < _MIN_BEFORE_SHORT:
        return None
    if tail and (word[0].isupper() or is_known(tail["left"])):
        return tail["left"], tail["right"]
    head = _HEAD.fullmatch(word)
    return (head["left"], head["right"]) if head and is_known(head["right"]) else None
