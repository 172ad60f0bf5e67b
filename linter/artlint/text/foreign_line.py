"""Whether a line that is not plainly English is in another language, and in which."""

import re
from typing import NamedTuple

from artlint.text.detectors import SAMPLE, UNKNOWN, Guess, detector, installed
from artlint.text.language_names import NAMES
from artlint.text.pattern import pattern
from artlint.text.scripts import language_of_script, main_script, other_script_share
from artlint.text.vocabulary import english_share
from artlint.text.words import ends_sentence, word_count

# Detectors by the name of the choice: the first decides, the last names the language.
PAIR = "pycld2+py3langid"
CHOICES = (PAIR, "pycld2", "py3langid", "langdetect")

# Chosen: in a line half of whose letters are of another script the rest is names.
SCRIPT_SHARE = 0.5
_MIN_LENGTH = 8  # code points of a line in Latin script; chosen
# All shares and probabilities below: docs/decisions/0006-language-detectors.md has what they find and miss.
_ALONE_PROBABILITY = {"pycld2": 0.6, "py3langid": 0.4, "langdetect": 0.9}
_SURE = 0.85
_RATHER_SURE = 0.7
_RATHER = 0.5
# Short lines without accents are most often headlines; languages that such lines are taken for and rarely are.
_SHORT = 6  # words
_SHARE_SHORT, _SHARE_DOUBTFUL, _SHARE = 0.25, 0.5, 0.66
_DOUBTFUL_WORDS = 3  # plain words of a short line that may be English by a third and not more
_READS_ENGLISH = 0.5
_MIN_WORDS = 4  # of a line without two plain words: "Havel versus Klaus" is two names
# Between names and titles one of these is enough: "Amores perros and Roma".
_ONLY_ENGLISH = frozenset(("about", "after", "and", "from", "that", "the", "their", "this", "were", "which", "with"))
_FEW = 6  # plain words; in a longer line they are of an English title
_ITEMS, _ITEM_WORDS = 3, 3
_SEPARATOR = pattern(r"[,;/|]")
# A line of so many plain words, one less if it has accents, nearly all of one language, needs no second opinion, and
# so no second of loading.
_PLAIN, _PLAIN_SHARE = 4, 0.9
_RARE = frozenset({"eo", "fy", "gd", "gv", "ia", "la", "vo"})

_LOWER = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſơưșțəɓɗƙƴḁ-ỿ"
_LOWER_WORD = pattern(rf"(?<![\w'’&@#./-])[{_LOWER}]{{2,}}(?!\w)")
# The same for a text in ASCII, at three times the speed.
_ASCII_WORD = pattern(r"(?<![\w'&@#./-])[a-z]{2,}(?!\w)", re.ASCII)
# Little words inside a name: "Ursula von der Leyen", "Corriere della Sera".
_PARTICLE = (
    "abu|af|al|bin|da|das|de|degli|dei|del|della|den|der|di|do|dos|du|el|ibn|la|las|le|les|los|san|te|ten|ter|ud|ul|"
    "van|von|zu|zum"
)
_PARTICLE_WORDS = frozenset(_PARTICLE.split("|"))
_PARTICLES = pattern(rf"(?<=[^\W\d_])(?: (?:{_PARTICLE}))+(?= (?:[A-ZÀ-ÖØ-Þ]|[^\W\d_][A-ZÀ-ÖØ-Þ]))")
_QUOTED = pattern(r"[“\"«„][^“”\"«»„]{8,}[”\"»“]")
_BRACKETS = pattern(r"\(([^()]{8,})\)|\[([^\[\]]{8,})\]")


class Verdict(NamedTuple):
    """The language of a foreign line, how sure that is (0 to 1), and who says so."""

    language: str
    probability: float
    script: str
    source: str


def default_choice() -> str:
    """The best choice of detectors that is installed; empty without any."""
    if installed("pycld2"):
        return PAIR if installed("py3langid") else "pycld2"
    return next((name for name in CHOICES[2:] if installed(name)), "")


def judge(line: str, choice: str) -> Verdict | None:
    """The line's language if the evidence for another than English is clear."""
    line = line[:SAMPLE]
    ascii_only = line.isascii()
    share = 0.0 if ascii_only else other_script_share(line)
    if share >= SCRIPT_SHARE:
        return _by_script(line, choice)
    if share or len(line) < _MIN_LENGTH:
        return None
    words = lower_words(line)
    headline, english = _is_headline(line), english_share(words)
    if (ascii_only and len(words) < 2) or english >= (_SHARE_DOUBTFUL if headline else _SHARE):
        return None
    doubtful = headline and english >= _SHARE_SHORT
    if doubtful and (choice != PAIR or len(words) < _DOUBTFUL_WORDS):
        return None
    if _is_list(line) or (len(words) < _FEW and not _ONLY_ENGLISH.isdisjoint(words)):
        return None
    verdict = _by_pair(line, words, doubtful=doubtful) if choice == PAIR else _by_one(line, words, choice)
    return None if verdict and _has_english_part(line, choice) else verdict


def lower_words(line: str) -> list[str]:
    """The words that begin in lower case, without the little words of names: captions and lists have few."""
    word = _ASCII_WORD if line.isascii() else _LOWER_WORD
    words = word.findall(line)
    return words if _PARTICLE_WORDS.isdisjoint(words) else word.findall(_PARTICLES.sub("", line))


def _is_headline(line: str) -> bool:
    return line.isascii() and line.count(" ") < _SHORT


def _is_list(line: str) -> bool:
    """Whether it is a list of dishes, parties, places: three items or more of a few words each, and no sentence."""
    items = _SEPARATOR.split(line)
    return len(items) >= _ITEMS and not ends_sentence(line) and max(item.count(" ") for item in items) <= _ITEM_WORDS


def _by_script(line: str, choice: str) -> Verdict | None:
    script = main_script(line)
    language = language_of_script(script)
    if language:
        return Verdict(language, 1.0, script, "script")
    name = choice.partition("+")[0]
    guess = detector(name).guess(line)
    if guess.language == "en":
        guess = Guess(UNKNOWN, 0.0)
    return Verdict(guess.language, guess.probability, script, name)


def _by_pair(line: str, words: list[str], *, doubtful: bool) -> Verdict | None:
    """Pycld2 must deny English; where that is not plain, py3langid must agree, or be sure, and deny it of the words.

    In a ``doubtful`` line, a third of which may be English, py3langid must agree and be rather sure.
    """
    decider = detector("pycld2")
    first = decider.guess(line)
    if first.language in {"en", UNKNOWN} or first.language not in NAMES:
        return None
    # A headline; py3langid takes a second to load, and is not to be asked of an English article.
    if _is_headline(line) and (first.language in _RARE or decider.guess(" ".join(words)).language == "en"):
        return None
    if not doubtful and len(words) >= _PLAIN - (not line.isascii()) and first.probability >= _PLAIN_SHARE:
        return Verdict(first.language, first.probability, "", "pycld2")
    namer = detector("py3langid")
    second = namer.guess(line)
    if second.language == "en" or (words and namer.guess(" ".join(words)).language == "en"):
        return None
    if doubtful and not (first.agrees(second) and second.probability >= _RATHER_SURE):
        return None
    return Verdict(second.language, second.probability, "", PAIR) if _accept(line, words, first, second) else None


def _accept(line: str, words: list[str], first: Guess, second: Guess) -> bool:
    agree = first.agrees(second)
    if len(words) >= 2:
        return agree or (second.probability >= _RATHER and len(words) >= 3)
    if words and not words[0].isascii():
        return agree and second.probability >= _RATHER_SURE
    return agree and second.probability >= _SURE and word_count(line) >= _MIN_WORDS


def _by_one(line: str, words: list[str], name: str) -> Verdict | None:
    backend = detector(name)
    guess = backend.guess(line)
    if guess.language in {"en", UNKNOWN} or len(words) < 2 or guess.probability < _ALONE_PROBABILITY[name]:
        return None
    plain = " ".join(words)
    if backend.guess(plain).language == "en":
        return None
    return Verdict(guess.language, guess.probability, "", name)


def _has_english_part(line: str, choice: str) -> bool:
    """Whether the line says in brackets what it means, or is English but for what it has in brackets or quotes."""
    parts = [match[1] or match[2] for match in _BRACKETS.finditer(line)]
    outside = _QUOTED.sub("", _BRACKETS.sub("", line))
    if len(outside) < len(line):
        parts.append(outside)
    backend = detector(choice.partition("+")[0])
    return any(
        " " in part.strip()
        and english_share(lower_words(part)) >= _READS_ENGLISH
        and backend.guess(part).language == "en"
        for part in parts
    )
