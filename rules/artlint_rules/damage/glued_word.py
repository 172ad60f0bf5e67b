"""A word and the small word beside it without the space between them."""

from collections.abc import Iterator
from functools import lru_cache

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.damage.glued import WORD, is_listed, stands_alone
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_word

# Small words that are glued to the word before them, and to the one after.
_TAILS = word_set(
    "of the and to in at by for on with from that was were are has had have said when which who will been not only as "
    "being would could should their his its but while where into than these those this after before since during all "
    "including between against under through without about"
)
_HEADS = word_set(
    "of the and to in at by for on with from that this their his its an other has have had been were will would could "
    "all not into being as during including between about who which when while where"
)
_MIN_WORD = 4  # letters of the other word: chosen, three make too many words by chance
_MIN_SHORT, _SHORT = 6, 2  # a small word of two letters is the end of many names and terms
_MOST = 12  # findings: chosen, an article with more is in another language or a list of brands
# So many words grown together, and a name and the word behind it may be, and then any two words. Chosen.
_MANY, _VERY_MANY = 4, 6
_NAME = pattern(r"(?<![\w'’@&#$./\\-])[A-Z][a-zß-öø-ÿ]{6,}(?![\w'’@/\\=(-]|[.:]\w|:\s*/)")
# First parts of compounds: "breakeven", "superhero".
_FIRST_PARTS = word_set(
    "over under super break live home free self hand head back down fore after inter trans mini mega micro multi ultra post anti semi "
    "half high long land life time turn take stand step side sub work water weather wind wood book body ball black blue door "
    "double down dream farm fire food foot hair heart heat horse house kick land light market moon mother motor night news paper play road "
    "rock room salt school sea shop snow star steam stock store street sugar sun table team tech test trade train tree type video "
    "voice wall warm wave well wide wild wire world counter every through health heavy short small some grand great green cross"
)
# Second parts of compounds that are young or rare: "fanbase", "streetwear".
_SECOND_PARTS = word_set(
    "base based bird body book care chain coin craft crew crime down fish flow food form free friendly game girl goer goers hand "
    "head heads hold holder home house hunter keeper land life like line lines list lord maker makers making mark market mate "
    "mates media naut over owner owners person phile phobia piece pieces place play player point post proof room rooms scape school "
    "scope ship shop side song space speak style tail tech time town type view wash water wave wear wide wise woman women wood word "
    "work worker workers working works world worth writer yard born bound ever fold less ness self some stead ward wards ways weight"
)
# Spaces lost elsewhere: after stops and commas, before brackets, between two words and behind a heading.
_LOST_SPACES = ("DMG001", "DMG002", "DMG024", "DMG035", "DMG055", "DMG064", "DMG066")


class GluedWord(Rule):
    """word and small word written as one, in an article that lost other spaces: "votersof".

    What takes line breaks or tags out without a space does so all over an article. Where others found spaces lost, a
    word that no list knows and that is an English word and a small word in one is split; where there are several of
    them, any two common words and a name with the word behind it. The fix puts the space
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
            Bad(
                "Most of the [[votersof]] the town [[hasasked]] for [[moneyand]] got it.The mayor told the [[guestsof]] it. Mr Zorkov "
                "came [[verylate]] with [[hisreasons]] for the [[beautifullypainted]] bridge [[ofmarble]], and [[Zorkovanswered]] all.",
                "Most of the voters of the town has asked for money and got it.The mayor told the guests of it. Mr Zorkov "
                "came very late with his reasons for the beautifully painted bridge of marble, and Zorkov answered all.",
                Applicability.UNSAFE,
                found=("it.The",),
            ),
            Good("Most of the votersof the town came early, and the mayor was one of them."),
            Good(
                "They saw the beautifullypainted bridge, and Zorkovanswered the guests.The mayor, Mr Zorkov, had left.",
                found=("guests.The",),
            ),
            Good(
                "The paladin and the mandarin wore a dolman.The therapist had a thereof and a bitcoin for the tiktoker.",
                found=("dolman.The",),
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
        words = {Span(*match.span()): _parts(match[0]) for match in WORD.finditer(doc.text)}
        pairs = {span: parts for span, parts in words.items() if parts and span not in taken}
        glued = len(pairs) + sum(doc[span].isalpha() for span in taken)
        if glued >= _MANY:
            pairs |= _behind_names(doc)
            if glued >= _VERY_MANY:
                pairs |= {span: two for span in words if span not in pairs and (two := _two_words(doc[span]))}
        elif len(pairs) > _MOST:
            return
        for span, (left, right) in sorted(pairs.items()):
            if span not in taken and _may_be(doc, span, left, right):
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
        if left in _HEADS and len(right) >= _least(left) and _plain(right):
            return left, right
    return None


@lru_cache(4096)
def _two_words(word: str) -> tuple[str, str] | None:
    """The two common words that an unknown one in small letters is made of."""
    if not word.islower() or is_listed(word):
        return None
    for at in range(len(word) - _MIN_WORD, _MIN_WORD - 1, -1):
        left, right = word[:at], word[at:]
        if left not in _FIRST_PARTS and right not in _SECOND_PARTS and is_common(left) and is_common(right):
            return left, right
    return None


def _behind_names(doc: Document) -> dict[Span, tuple[str, str]]:
    """Names with a common word behind them; they stand in the article by themselves, too."""
    found = {}
    for match in _NAME.finditer(doc.text):
        word = match[0]
        if is_listed(word.lower()):
            continue
        cuts = range(len(word) - _SHORT, _MIN_WORD - 1, -1)
        ends = (at for at in cuts if word[at:] in _TAILS or (len(word) - at >= _MIN_WORD and is_common(word[at:])))
        cut = next((at for at in ends if not _plain(word[:at].lower()) and stands_alone(doc, word[:at])), None)
        if cut:
            found[Span(*match.span())] = (word[:cut], word[cut:])
    return found


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
