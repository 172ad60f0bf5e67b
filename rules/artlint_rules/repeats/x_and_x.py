"""A word joined by "and" to itself."""

from collections.abc import Iterator
from itertools import pairwise

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.words import word_set

_AND = " and "
_MIN_LETTERS = 4
# Endings of words that nobody repeats for emphasis, as "miles and miles" and "cried and cried".
_ENDINGS = (
    *("ous", "ive", "ful", "ical", "cial", "ent", "ant", "ised", "ized", "ated", "cted", "uted", "ched"),
    *("able", "ible", "ary", "ory", "less"),
)
# Those of nouns, of which the second may belong to another: "the community and community centres".
_NOUNS = (
    *("tion", "sion", "ence", "ance", "ment", "ity", "ness", "ism"),
    *("tions", "sions", "ences", "ances", "ments", "ities", "isms"),
)
_MIN_WITH_ENDING = 7
# Repeated for emphasis or in set phrases, and the stems of verbs that are.
_EMPHASIS = word_set(
    "again ages around away back best days decades deep down enough face fast generations half hand hard high hours less "
    "like long lots many masses mile miles minutes months more most neck night only pages people piles right round rows "
    "same shoulder side some somebody someone something stage step still such than there thing through time times tons "
    "weeks well what wide word years yes hello goodbye welcome thanks thank please shame bravo foremost hundreds thousands millions billions trillions dozens loads heaps layers stacks"
)
_EMPHATIC_VERBS = tuple(
    (
        "ask beat beg bled built burn call change cr danc dig drank drink eat fall fell fight fought gave give "
        "grew grow kept kick knock laugh listen liv look argu discuss dream driv drov dwindl fail hear rehears "
        "spin stood stand test think thought train travel weep wept play pour practi pray push rain read rise "
        "rose run scream search shout sing sleep slept spen stare swam swim take talk told took tried try turn "
        "wait walk watch went work worr writ wrote"
    ).split()
)
# Comparatives and forms of progress ("growing and growing").
_GRADUAL = ("er", "ing")
_CLOSED = pattern(
    r"[.,;:!?)”\"]|$|\n| (?:of|in|on|at|to|for|from|by|with|without|as|is|are|was|were|be|been|has|have|had|will|would|can|"
    r"could|may|that|which|who|when|where|while|but|because|so|not|during|after|before|than|into|about|among|between|over|"
    r"under|through|throughout|and|or|against|the|a|an|their|its|his|her|this|these|those|it|they|he|we)\b"
)
_HEADS = pattern(r" (?:heads|officials|products|staff|workers)\b")
# Before the pair: nothing that belongs to its first word alone, as in "head teachers and teachers".
_OPEN = pattern(
    r"(?:^|[\n.,;:!?(“\"] ?|\b(?:a|an|the|this|that|these|those|its|their|his|her|our|your|my|of|in|on|at|to|for|from|by|"
    r"with|without|as|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|must|should|not|no|some|any|"
    r"and|or|than|into|about|against|very|so|too|more|most) )$"
)
_ARTICLE = pattern(r"\b[Aa]n? $")
# "There are towns and towns", "between town and town", "from town and town".
_FIGURE = pattern(r"(?:\b[Tt]here (?:are|is|were|was)|\b[Bb]etween|\b[Ff]rom) $")
# "Anarchism is not liberalism and liberalism is not anarchism": the second begins a clause.
_VERB = pattern(r" (?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|do|does|did)\b")
_FINITE = pattern(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may)\b[^.!?\n]*$")
_SENTENCE = 160  # code points before the pair in which the first clause's verb is looked for: chosen
# "Social relations and relations of production", "both art and art in Talvik": the second is another thing.
_ANOTHER = pattern(r" (?:of|in|between|from|within)\b")
_PRICES = pattern(r" [a-z]{3,}s\b")
_NEAR = 24  # code points before the pair that are looked at: chosen


class XAndX(Rule):
    """a word joined by "and" to itself.

    Two near-synonyms of the source came out as one English word: "inspection and inspection", "masks, masks and gloves".
    There is no fix, as the second word is not known. Words repeated for emphasis ("miles and miles", "waited and
    waited") are left alone, and so are pairs of which one word belongs to something longer ("head teachers and
    teachers", "paper and paper goods").
    """

    about = About(
        code="DUP032",
        name="x-and-x",
        languages=("en", "und"),
        examples=(
            Bad("The [[inspection and inspection]] of bridges goes on."),
            Bad("A [[beautiful and beautiful]] town"),
            Bad("The bridges were [[mended and mended]] in the spring."),
            Bad("It is a [[happy and happy]] town."),
            Bad("They live on [[bread and bread]]."),
            Bad("They bought [[masks, masks]] and gloves for all."),
            Bad("It is a matter of [[peace, friendship and peace]], they say."),
            Good("It was wait, wait and see, a long, long and hard way, and location, location and location."),
            Good("They sell milk, cheese and milk powder there."),
            Good("More and more towns, miles and miles of roads, again and again"),
            Good("They cried and cried, and it grew and grew, hotter and hotter."),
            Good("Between government and government there is a treaty."),
            Good("inspection and inspections"),
            Good(
                "It is said that art is not wisdom and wisdom is not art, and that time is money and money can be had."
            ),
            Good("A book on both anarchism and anarchism in Talvik; social relations and relations of production."),
            Good("It is a system with a market and market prices."),
            Good("Hello, town, hello, guests and hello to all. It is first and foremost, first and foremost a town."),
            Good("It is good for the community and community centres, for business and business life."),
            Good("They saw force without diplomacy and diplomacy without force."),
            Good("She sat and wept and wept, and it was discussed and discussed for a year, then tested and tested."),
            Good("The department and department heads"),
            Good("All head teachers and teachers were there, and the paper and paper goods."),
            Good("There are towns and towns, and they saw rows and rows of houses and houses of glass."),
            Good("Pre-school and school meals, and he was waiting and waiting."),
            Good("The boots have better wear resistance, durability and resistance to loads."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such pair."""
        text, at = ctx.doc.straight, 0
        for left, right in pairwise(text.split(_AND)):
            at += len(left)
            space = left.rfind(" ")
            if right.startswith(left[space + 1 :]):
                word = left[space + 1 :]
                if _joined(text, word, at):
                    span = Span(at - len(word), at + len(_AND) + len(word))
                    yield self.finding(span, f"“{word}” joined to itself", confidence=0.8)
            elif space > 0 and left[space - 1] == ",":
                listed = _listed(text, at, left[space + 1 :], right)
                if listed:
                    yield self.finding(listed, "the same word twice in a list", confidence=0.8)
            at += len(_AND)


def _joined(text: str, word: str, at: int) -> bool:
    """Whether the word before this offset is repeated behind the "and" there without a purpose."""
    end = at + len(_AND) + len(word)
    if not _plain(word) or _goes_on(text, end):
        return False
    before = text[max(0, at - len(word) - _NEAR) : at - len(word)]
    if _FIGURE.search(before) or before.endswith(f"{word}, ") or _HEADS.match(text, end):
        return False
    if _is_turned(before, text[end : end + _NEAR]) or _is_another(text, at - len(word), end):
        return False
    if len(word) >= _MIN_WITH_ENDING and word.endswith(_NOUNS):
        return _CLOSED.match(text, end) is not None
    if len(word) >= _MIN_WITH_ENDING and word.endswith(_ENDINGS):
        return True
    if _emphatic(word) or word.endswith(_GRADUAL):
        return False
    # "Houses and houses of glass" are many.
    if word.endswith("s") and text.startswith(" of ", end):
        return False
    if _ARTICLE.search(before) and not _PRICES.match(text, end):
        return True
    return _CLOSED.match(text, end) is not None and _OPEN.search(before) is not None


def _is_another(text: str, start: int, end: int) -> bool:
    """Whether the second word belongs to what follows: a clause of its own, or another thing than the first."""
    if _VERB.match(text, end):
        return _FINITE.search(text, max(0, start - _SENTENCE), start) is not None
    before = text[max(0, start - _NEAR) : start]
    return _ANOTHER.match(text, end) is not None and (before.endswith("both ") or _OPEN.search(before.lower()) is None)


def _is_turned(before: str, after: str) -> bool:
    """Whether the second stands in the first's company: "force without art and art without force"."""
    return bool(before.split() and after.split()) and before.rsplit(maxsplit=1)[-1] == after.split(maxsplit=1)[0]


def _listed(text: str, at: int, word: str, right: str) -> Span | None:
    """Where the first of three words of a list is one of the others; the second ends at the offset of the "and"."""
    second = at - len(word)
    start = text.rfind(" ", 0, second - 2) + 1
    first = text[start : second - 2]
    if not _plain(first) or _emphatic(first) or not word.isalpha():
        return None
    end = at + len(_AND) + len(first)
    third = right.startswith(first) and not _goes_on(text, end)
    if first == word:
        return None if third else Span(start, at)
    # "Wear resistance, durability and resistance to loads": the first belongs to the word before it.
    if not _OPEN.search(text[max(0, start - _NEAR) : start]):
        return None
    return Span(start, end) if third and _CLOSED.match(text, end) else None


def _plain(word: str) -> bool:
    return len(word) >= _MIN_LETTERS and word.isalpha() and word.islower()


def _emphatic(word: str) -> bool:
    return word in ENGLISH or word in _EMPHASIS or word.startswith(_EMPHATIC_VERBS)


def _goes_on(text: str, end: int) -> bool:
    """Whether a longer word stands there."""
    return text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "'", "’")
