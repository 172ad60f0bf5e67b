"""LNG005: a word in plain letters that is no English one, in an article that was plainly translated."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.company import telling
from artlint_rules.foreign.meant import MOST, is_meant
from artlint_rules.foreign.unknown_word import is_after_name, strangeness

_WORD = pattern(r"(?<![\w'’@&#$./\\<-])[a-z]{5,}(?![\w'’@/\\=(-]|[.:]\w|:\s*/)")
_LONG = pattern(r"[A-Za-z]{5,}+")  # every such word, names, and parts of others
# Share of strange runs of letters that is asked for; chosen after reading all such words of 2,000,000 words of
# translations. Where several words were left as they are it is less, where nothing is a sure mark of translation it is more:
# one foreign word may be a dish.
_STRANGE, _STRANGE_IN_COMPANY, _STRANGE_OTHERWISE = 0.3, 0.2, 0.5
_SURE = ("LNG002", "LNG003", "LNG008", "NAM002", "NAM003", "TRN")
_LEFT, _BY_LETTERS = "LNG004", "LNG007"
_LEFT_OVER = frozenset((_LEFT, _BY_LETTERS, "LNG008"))
_FEW = 2  # of them: chosen, one alone is in every tenth article of original news
# One word that is known by its letters may be a slip.
_FREQUENT = frozenset({_BY_LETTERS, "DMG007", "DMG013", "DUP031"})
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
        after=(*_SURE, _LEFT, _BY_LETTERS, *_DAMAGE),
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
        words = {word for word in _unusual(doc.straight) if strangeness(word) >= limit}
        if not words:
            return
        others = [finding.span for finding in ctx.found if finding.rule in _LEFT_OVER]
        strange = sorted(
            span for word in words for span in _places(doc.text, word) if not any(map(span.overlaps, others))
        )
        if len(strange) > MOST:
            return
        for span in strange:
            if not is_after_name(doc.text, span.start) and not is_meant(doc, span):
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
    if sum(rule in _LEFT_OVER for rule in rules) > 1:
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
    unusual = {word for word in words if word.islower() and strangeness(word) > 0}
    _USUAL.update(words - unusual)
    return unusual
