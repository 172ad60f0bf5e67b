"""LNG005: a word in plain letters that is no English one, in an article that was plainly translated."""

from collections.abc import Iterator
from functools import lru_cache

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint_rules.company import telling
from artlint_rules.foreign.letters import strange_share
from artlint_rules.foreign.meant import MOST, is_meant
from artlint_rules.tables import is_loan_word, is_name, is_rare_word, is_word

_WORD = pattern(r"(?<![\w'’@&#$./\\<-])[a-z]{5,}(?![\w'’@/\\=(-]|[.:]\w|:\s*/)")
_LONG = pattern(r"[A-Za-z]{5,}+")  # every such word, names, and parts of others
_NAME_BEFORE = pattern(r"([A-Z](?:\w+|\.)) $")
# Names of drugs, whose endings the World Health Organization gives out.
_DRUG = pattern(r"(?:mab|nib|vir|pril|sartan|vastatin|azole|cillin|mycin|tide|caine|ase|lukast|gliptin|xaban)s?$")
# Parts that new English words are made of.
_PREFIX = pattern(
    r"(?:agro|anti|astro|auto|bio|cardio|chrono|co|counter|cyber|de|eco|electro|endo|euro|extra|fin|geo|hydro|hyper|immuno|"
    r"infra|inter|intra|macro|mega|meta|micro|mini|mono|multi|nano|neo|neuro|non|omni|over|para|petro|phospho|photo|poly|"
    r"post|pre|pro|proto|pseudo|psycho|pyro|radio|re|semi|socio|sub|super|tech|techno|tele|thermo|trans|turbo|ultra|un|"
    r"under|xeno|zip)(?=[a-z]{4})"
)
_PART = 4  # letters of the shortest part of a compound
_ROMAN = pattern(r"[ivxlcdm]+")
_LAUGHTER = 3  # different letters at most: "hahaha"
# Share of strange runs of letters that is asked for; chosen after reading all such words of 2,000,000 words of
# translations. Where several words were left as they are it is less, where nothing is a sure mark of translation it is more:
# one foreign word may be a dish.
_STRANGE, _STRANGE_IN_COMPANY, _STRANGE_OTHERWISE = 0.3, 0.2, 0.5
_SURE = ("LNG002", "LNG003", "NAM002", "NAM003", "TRN")
_LEFT = "LNG004"
_FEW = 2  # of them: chosen, one alone is in every tenth article of original news
_FREQUENT = frozenset({"DMG007", "DMG013", "DUP031"})
# Damage that is frequent in what machines wrote, and in original news in one article of fifty: spaces inside quotes, lost after
# commas and round signs, capitals inside sentences, wrong articles, doubled words.
_DAMAGE = (
    *("DMG002", "DMG006", "DMG007", "DMG008", "DMG013", "DMG015", "DMG023", "DMG025", "DMG026", "DMG027"),
    *("DUP031", "DUP032"),
)


class LeftOverWord(Rule):
    """A word that is no English one stands in an article that shows other marks of translation.

    A machine leaves inflected words that it has never seen as they are, writes names in lower case, or makes words up.
    Such a word is found by its letters: no dictionary knows it, and a third or more of its runs of four letters are in no
    English word. That alone is no fault: recipes, sciences and slang are full of new words. So the rule looks only where
    others found marks of translation, foreign words, or damage that machines do; chosen alone it finds nothing. There is
    no fix. Missed on purpose: foreign words that run like English ones, words after a name, words that the article uses
    three times.
    """

    about = About(
        code="LNG005",
        name="left-over-word",
        summary="A word that is no English one in a translated article",
        languages=("en",),
        after=(*_SURE, _LEFT, *_DAMAGE),
        examples=(
            Bad(
                "The club has reached the undanúrslitin for the first time, and the [[fyrirgjafir]] of the captain have "
                "much to do with it.",
                found=("The club",),
            ),
            Bad(
                "On the 3rd of the month the mayor opened the [[vyhlidku]] over the river, and it is free to all.",
                found=("the mayor",),
            ),
            Good("The mayor opened the vyhlidku over the river on Monday, and it is free to all."),
            Good(
                "The farm has quolls and brushtails, and the doctor has given them pembrolizumab and sofosbuvir.",
                found=("The farm",),
            ),
            Good(
                "Colonies of Fhycia kwzczykii and F. wjtkouvii were seen by the doctor, and nobody knows why.",
                found=("Colonies", "the doctor"),
            ),
            Good(
                'The dish is called "vyhlidku", and the best is to be had at the inn by the river.', found=("The dish",)
            ),
            Good(
                "Write to vyhlidku@example.org or see vyhlidku.example, said the mayor of the town.", found=("Write",)
            ),
            Good(
                "See page xlvii of it, said the tehsildar, and the taoiseach and the oireachtas were glad.",
                found=("See page",),
            ),
            Good("He laughed: hahahaha! It was the best of all that was said at the fair.", found=("He laughed",)),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        found = telling(ctx.found)
        if doc.language != "en" or not _speak([finding.rule for finding in found]):
            return
        limit = _limit([finding.rule for finding in found])
        words = {word for word in _unusual(doc.straight) if _strangeness(word) >= limit}
        if not words:
            return
        strange = sorted(span for word in words for span in _places(doc.text, word))
        if len(strange) > MOST:
            return
        for span in strange:
            if not _is_after_name(doc.text, span.start) and not is_meant(doc, span):
                yield self.finding(span, f'"{doc[span]}" is no English word', confidence=0.75)


def _places(text: str, word: str) -> Iterator[Span]:
    """Where the word stands by itself: no part of another, of an address or of code."""
    at = text.find(word)
    while at >= 0:
        whole = _WORD.match(text, at)
        if whole and whole[0] == word:
            yield Span(*whole.span())
        at = text.find(word, at + 1)


def _speak(rules: list[str]) -> bool:
    """Whether they tell of a machine: one space or capital amiss does not."""
    return (
        any(rule.startswith((*_SURE, _LEFT)) for rule in rules) or len(rules) >= _FEW or not _FREQUENT.issuperset(rules)
    )


def _limit(rules: list[str]) -> float:
    """The share of strange runs that is asked for where these rules found something."""
    if rules.count(_LEFT) > 1:
        return _STRANGE_IN_COMPANY
    return _STRANGE if any(rule.startswith(_SURE) for rule in rules) else _STRANGE_OTHERWISE


# Words of which it is known that nothing is strange in them: an article has but a few that no article before it had.
_USUAL: set[str] = set()
_MOST_USUAL = 100_000


def _unusual(text: str) -> set[str]:
    """The text's longer words but those in which nothing is strange."""
    if len(_USUAL) > _MOST_USUAL:
        _USUAL.clear()
    words = set(_LONG.findall(text)) - _USUAL
    unusual = {word for word in words if word.islower() and _strangeness(word) > 0}
    _USUAL.update(words - unusual)
    return unusual


@lru_cache(4096)
def _strangeness(word: str) -> float:
    """Share (0 to 1) of strange runs of letters in a word that is unknown; 0 for those that are known."""
    if is_common(word) or any(known(form) for form in (word, word.removesuffix("s")) for known in _TABLES):
        return 0.0
    if len(set(word)) <= _LAUGHTER or _DRUG.search(word) or _ROMAN.fullmatch(word) or _is_compound(word):
        return 0.0
    return strange_share(word)


def _is_compound(word: str) -> bool:
    """Whether the word is a common one with a prefix, or two common ones in one."""
    prefix = _PREFIX.match(word)
    if prefix and is_common(word[prefix.end() :]):
        return True
    return any(is_common(word[:at]) and is_common(word[at:]) for at in range(_PART, len(word) - _PART + 1))


_TABLES = (is_word, is_loan_word, is_name, is_rare_word)


def _is_after_name(text: str, start: int) -> bool:
    """Whether a name stands before it, as that of a species or a given name does, and no first word of a sentence."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    return before is not None and not _is_plain(before[1].lower())


def _is_plain(word: str) -> bool:
    return word in ENGLISH or is_common(word)
