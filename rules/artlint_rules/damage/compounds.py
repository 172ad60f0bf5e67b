"""Parts of compounds that a hyphen with spaces has torn apart, and what joins them."""

from typing import NamedTuple

from artlint import Applicability, Span
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.tables import is_word

# First parts that are no words of their own, or hardly: what follows their hyphen belongs to them.
_PREFIXES = word_set(
    "afro anglo anti ex franco inter mid multi neo non pan pseudo quasi russo semi sino sub ultra vice"
)
# Prefixes that never stand alone in front of a dash.
_ALONE_NEVER = word_set("afro anglo anti ex franco russo sino vice")
# The same in small letters: as names and abbreviations they may stand alone ("Co - which").
_LOWER_NEVER = word_set(
    "agro bio co demi electro euro geo hydro inter intra mid micro macro multi neo non pre pseudo quasi self semi socio"
)
# Second parts of compounds; after a spaced hyphen they are joined unless a phrase goes on from them ("- led by").
_SECONDS = word_set(
    "aged backed based born built clad controlled centred dominated driven elect fired free friendly funded held "
    "known led like made making mentioned old oriented owned ranking related run sized speaking sponsored style term "
    "themed threatening wide year"
)
# Those that hardly begin a phrase after a dash.
_SPACED_SECONDS = word_set("backed based clad fired funded led oriented owned run themed threatening")
# Compounds whose first part is an adjective or a number, by their second part.
_PAIRS = {
    "being": "well",
    "called": "so",
    "class": "first second third world middle working upper",
    "end": "high low back front",
    "final": "semi quarter half",
    "grade": "high low first second third",
    "hand": "first second",
    "income": "high low middle",
    "known": "well little best",
    "level": "high low top entry ground mid",
    "party": "third two multi",
    "profile": "high low",
    "quality": "high low top",
    "ranking": "high top",
    "rate": "first second third",
    "risk": "high low",
    "scale": "large small full",
    "speed": "high low full",
    "tech": "high low",
    "term": "long short medium mid near",
    "time": "full part long short prime real one half",
}
_FIRSTS = {second: word_set(firsts) for second, firsts in _PAIRS.items()}
# Of these the compound is a noun; the others stand before theirs.
_NOUNS = word_set("being called final hand")
# Units after a number: "12 -year -old", "200 -metre".
_UNITS = word_set(
    "acre day degree dimensional foot game goal hour inch km kilometer kilometre man meter metre mile minute month page "
    "party percent person piece point round second step storey story time week year"
)
_NUMBERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty half"
)
_TENS = word_set("twenty thirty forty fifty sixty seventy eighty ninety")
_ONES = word_set("one two three four five six seven eight nine")
# Names of two words that English writes without a hyphen; French, for one, writes it.
_TWO_WORDS = {
    "United": "States Kingdom Nations Arab",
    "Great": "Britain",
    "Middle": "East",
    "Near": "East",
    "Far": "East",
    "New": "York Zealand Delhi Jersey Orleans Mexico Caledonia Guinea Hampshire",
    "Hong": "Kong",
    "Sri": "Lanka",
    "Tel": "Aviv",
    "Saudi": "Arabia",
    "North": "Korea Korean Koreans Africa African America American Carolina Dakota",
    "South": "Korea Korean Koreans Africa African Africans America American Carolina Dakota Sudan",
    "Latin": "America American",
    "Central": "Africa African America American Asia",
    "Los": "Angeles",
    "San": "Francisco Diego Marino",
    "Costa": "Rica",
    "Puerto": "Rico",
    "El": "Salvador",
    "Burkina": "Faso",
    "Prime": "Minister Ministers",
}
_TWO_WORD_NAMES = {first: word_set(seconds) for first, seconds in _TWO_WORDS.items()}
_TURNED = word_set("States Kingdom Nations")
# Double given names, most of them French: both parts are here.
_GIVEN = word_set(
    "Jean Marie Pierre Anne Louis Charles François Francois Claude Paul Henri Yves Luc Philippe Jacques Michel Christophe "
    "Baptiste Noël Bernard Marc Loup Hugues Dominique Laure Sophie Hélène Christine Thérèse Françoise Louise Rose Hans Karl "
    "Heinz Klaus Dieter Jürgen Ernst Joachim Eva Maria Ann Carl Gustav Fredrik Olof Christian Antoine Emmanuel René"
)
_ARTICLES = word_set("al el ul")
_ARABIC = word_set(
    "Qaeda Jazeera Shabaab Aqsa Arabiya Nusra Sadr Assad Bashir Maliki Ahly Nassr Hilal Sisi Zawahiri Baghdadi"
)
_SIDES = {"north": word_set("east west eastern western"), "south": word_set("east west eastern western")}
# After a hyphen with spaces on both sides a shorter word goes on with the sentence: chosen.
_MIN_SECOND = 4
# Shorter words are made of any two: "car - go", "for - get". Chosen.
_MIN_WORD = 7
# Words that make others ("life - long", "other hand - some") and begin a phrase after a dash too, or end one before it.
_LOOSE = word_set(
    "able all any back down ever every fold half how king less like long many more most off one only out over ring some "
    "through time under up ward where which wise with out no so be as to"
)
_FUNCTION_WORDS = ENGLISH - {"after"}  # "after - noon"
# With these at their end compounds keep the hyphen.
_PARTICLES = word_set("up ups off offs down out outs in ins back")
_AFTER_NOUN = pattern(r"[.,;:!?)”\"]|$| (?:of|and|or|for|is|was|has|will|that|which|items?)\b")
# What a compound stands before: its noun, or one more part of it.
_NOUN = pattern(r"[ \xa0]+[A-Za-z]|-|[ \xa0]-")
# After these words of a phrase the hyphen was a dash: "the town - based in the north -".
_PREPOSITIONS = pattern(r"\s+(?:in|on|by|at|as|for|from|to|with|of|out|up|into|through|over|around)\b")
_GOES_ON = pattern(r"[ \xa0](?:[A-Z]|in\b|by\b|under\b)")  # "two states - United Airlines said", "- united by fear"
_SURNAME = pattern(r"[ \xa0][A-Z]")
# The third part of "year - on - year", "face - to - face" and "commander - in - chief".
_THIRD = pattern(r"(?:[ \xa0]-[ \xa0]?|-[ \xa0])([a-z]+)\b")
_MIDDLE = word_set("by in of on to")
_IN = word_set("chief law waiting charge house")
# Coordinated compounds keep the space after the first hyphen: "pre- and post-war", "anti- or pro-".
_SUSPENDED = word_set("and or to und oder et ou y o e en och og but nor versus vs")


class Parts(NamedTuple):
    """Two words and the hyphen with its spaces between them."""

    left: str
    gap: str
    right: str
    span: Span

    @property
    def half(self) -> bool:
        """Whether there is a space on one side only."""
        return len(self.gap) == 2


class Joined(NamedTuple):
    """What stands for the parts, up to an offset behind them, and how sure it is."""

    text: str
    end: int
    level: Applicability = Applicability.SAFE


def joined(parts: Parts, text: str) -> Joined | None:
    """The sure compound of the parts; nothing for what may be two parts of a sentence."""
    left, _, right, span = parts
    if right.lower() in _SUSPENDED and not (right == "to" and not parts.half):
        return None
    if parts.half and left.lower() in _ARTICLES and right[0].isupper():
        return Joined(f"{left}-{right}", span.end)
    name = "" if parts.half else _name(left, right, text[span.end : span.end + 8])
    if name:
        return Joined(name, span.end)
    third = None if parts.half else _third(parts, text)
    if third:
        return third
    if right.lower() in _SUSPENDED:
        return None
    if _hyphenated(parts, text[span.end : span.end + 12]):
        return Joined(f"{left}-{right}", span.end)
    return _elsewhere(parts, text)


def _name(left: str, right: str, after: str) -> str:
    """The name that the parts make."""
    if right in _TWO_WORD_NAMES.get(left, ()):
        return f"{left} {right}"
    if right == "United" and left in _TURNED and not _GOES_ON.match(after):
        return f"United {left}"
    if left in _GIVEN and right in _GIVEN and left != right and _SURNAME.match(after):
        return f"{left}-{right}"
    if right[0].isupper() and (left in _ARTICLES or (left in ("Al", "El") and right in _ARABIC)):
        return f"{left}-{right}"
    if right.lower() in _SIDES.get(left.lower(), ()):
        return f"{left}-{right}"
    return ""


def _third(parts: Parts, text: str) -> Joined | None:
    """Three parts, the first again at the end."""
    if parts.right not in _MIDDLE:
        return None
    third = _THIRD.match(text, parts.span.end)
    if third and (third[1] == parts.left or (parts.right == "in" and third[1] in _IN)):
        return Joined(f"{parts.left}-{parts.right}-{third[1]}", third.end())
    return None


def _hyphenated(parts: Parts, tail: str) -> bool:
    """Whether the parts belong together by what they are."""
    left, gap, right, _ = parts
    first, plain = left.lower(), len(right) >= _MIN_SECOND and right.lower() not in ENGLISH and right not in _LOOSE
    before_noun = _NOUN.match(tail) is not None and not _PREPOSITIONS.match(tail)
    if first in _PREFIXES and (parts.half or right[0].isupper()):
        return parts.half or first not in _ALONE_NEVER or plain
    if not parts.half and (first in _ALONE_NEVER or left in _LOWER_NEVER):
        return plain
    if right == "old" and parts.half and left == "year":
        return True
    if left.isdigit():
        return right in _UNITS and len(left) < len("2000") and (gap[0] != "-" if parts.half else before_noun)
    if first in _TENS and right in _ONES:
        return True
    if first in _NUMBERS and right in _UNITS:
        return before_noun
    if first in _FIRSTS.get(right, ()):
        return right in _NOUNS or before_noun
    if parts.half or (left.islower() and right in _SPACED_SECONDS):
        return right in _SECONDS and before_noun and first != "a" and first not in _FUNCTION_WORDS
    return False


def _elsewhere(parts: Parts, text: str) -> Joined | None:
    """A word of the dictionary, or a compound that the article has unbroken at another place."""
    left, _, right, span = parts
    if min(len(left), len(right)) < 2 or {left.lower(), right.lower()} & _FUNCTION_WORDS or not left.isalpha():
        return None
    loose = left.lower() in _LOOSE or right in _LOOSE
    if right in _PARTICLES and left.islower() and is_word(left + right):
        noun = not parts.half and _AFTER_NOUN.match(text, span.end)
        return Joined(f"{left}-{right}", span.end) if noun and left not in _LOOSE else None
    if loose or min(len(left), len(right)) < len("the"):
        return None
    # "What is called love - lies in us": a dash between two words.
    whole = not parts.half and is_common(left.lower()) and is_common(right) and not is_common((left + right).lower())
    if right.islower() and not whole and len(left + right) >= _MIN_WORD and is_word((left + right).lower()):
        return Joined(left + right, span.end)
    compound = f"{left}-{right}"
    if (right.islower() or parts.half) and _unbroken(compound, text):
        return Joined(compound, span.end, Applicability.UNSAFE)
    return None


def _unbroken(compound: str, text: str) -> bool:
    """Whether the compound stands somewhere as a word of its own."""
    at = text.find(compound)
    while at >= 0:
        beside = text[at - 1 : at] + text[at + len(compound) : at + len(compound) + 1]
        if not any(map(str.isalnum, beside)) and "-" not in beside:
            return True
        at = text.find(compound, at + 1)
    return False
