"""A word and the small word beside it without the space between them."""

from collections.abc import Iterator
from functools import lru_cache

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.damage.glued import WORD, is_listed, stands_alone
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_word

# Small words that are glued to the word before them, and to the one after.
_TAILS = word_set(
    "of the and to in at by for on with from that was were are has had have said when which who will been"
)
_HEADS = word_set("of the and to in at by for on with from that this their his its an other")
_MIN_WORD = 4  # letters of the other word: chosen, three make too many words by chance
_MIN_SHORT, _SHORT = 6, 2  # a small word of two letters is the end of many names and terms
# "Inarguable": what follows is no noun or article but an adjective with a prefix.
_PREFIXED = tuple("able ible ably ibly ness ity ence ance ent ant ous ive ate ated ion ic al ly ed".split())
_MOST = 12  # findings: chosen, an article with more is in another language or a list of brands
# Spaces lost elsewhere: after stops and commas, before brackets, between two small words.
_LOST_SPACES = ("DMG001", "DMG002", "DMG035", "DMG055", "DMG064", "DMG066")


class GluedWord(Rule):
    """word and small word written as one, in an article that lost other spaces: "votersof".

    What takes line breaks or tags out without a space does so all over an article. Where others found spaces lost, a
    word that no list knows and that is an English word and a small word in one is split. The fix puts the space
    back. A name is split only where it stands in the article by itself, too. Chosen alone the rule finds nothing.
    """

    about = About(
        code="DMG060",
        name="glued-word",
        languages=("en",),
        after=_LOST_SPACES,
        examples=(
            Bad(
                "Most of the [[votersof]] the town came early.The mayor was one of them, and she was glad of it.",
                "Most of the voters of the town came early.The mayor was one of them, and she was glad of it.",
                Applicability.UNSAFE,
                found=("early.The",),
            ),
            Bad(
                "They had the right to vote [[andchoose]] at last.The mayor [[toldthe]] guests so.",
                "They had the right to vote and choose at last.The mayor told the guests so.",
                Applicability.UNSAFE,
                found=("last.The",),
            ),
            Bad(
                "Mr Zorkov came late.The others had left, [[Zorkovsaid]] in the town hall.",
                "Mr Zorkov came late.The others had left, Zorkov said in the town hall.",
                Applicability.UNSAFE,
                found=("late.The",),
            ),
            Good("Most of the votersof the town came early, and the mayor was one of them."),
            Good(
                "It is inarguable, and inarguably the linkedin of the town.The paladin and the mandarin wore a dolman.The therapist had a thereof and a bitcoin for the tiktoker.",
                found=("town.The", "dolman.The"),
            ),
            Good("Mr Marcelin and Ms Deberan came from Tolandin.The others had left.", found=("Tolandin.The",)),
            Good(
                "See www.votersof.example for it.The mayor has votersof@example.org and #votersof.", found=("it.The",)
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        doc = ctx.doc
        if doc.language != "en" or not ctx.found:
            return
        taken = {finding.span for finding in ctx.found}
        spans = [Span(*match.span()) for match in WORD.finditer(doc.text) if _parts(match[0])]
        if len(spans) > _MOST:
            return
        for span in filter(lambda span: span not in taken, spans):
            left, right = _parts(doc[span])  # type: ignore[misc]
            if not _may_be(doc, span, left, right):
                continue
            fix = replace(span, f"{left} {right}", Applicability.UNSAFE)
            yield self.finding(span, "two words written as one", fix, confidence=0.85)


@lru_cache(4096)
def _parts(word: str) -> tuple[str, str] | None:
    """The two words that an unknown one is made of; nothing if it is known or no such word."""
    if is_listed(word.lower()):
        return None
    for at in range(len(word) - _SHORT, 1, -1):
        left, right = word[:at], word[at:]
        if right in _TAILS and len(left) >= _least(right) and (word[0].isupper() or _plain(left)):
            return left, right
        if (
            left in _HEADS
            and len(right) >= _least(left)
            and _plain(right)
            and not (left == "in" and right.endswith(_PREFIXED))
        ):
            return left, right
    return None


def _least(small: str) -> int:
    return _MIN_SHORT if len(small) <= _SHORT else _MIN_WORD


def _plain(word: str) -> bool:
    return is_common(word) or is_word(word)


def _may_be(doc: Document, span: Span, left: str, right: str) -> bool:
    """Whether the word stands in English prose, and a name by itself elsewhere."""
    is_name = left[0].isupper() and right in _TAILS and not (_plain(left.lower()) and len(right) > _SHORT)
    if is_name and not stands_alone(doc, left):
        return False
    token = token_span(doc.text, span.start)
    return (
        not is_address(doc.text[token.start : token.end])
        and (doc.language == "en" or line_is(doc, span.start, "DMG060", is_english))
        and not in_code(doc, span.start)
    )
