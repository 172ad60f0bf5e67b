"""An Arabic word left in the letters of Buckwalter's transliteration."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint_rules.tables import is_word

# The scheme writes one ASCII letter for one Arabic: A alif, H ha, S sad, D dad, T ta, Z za, E ayn, p ta marbuta. Without vowel
# marks there is no a, i or u; c and o do not exist.
_LETTERS = "AbtvjHxdrzsSDTZEgfqklmnhwyYp"
_SMALL = "btvjxdrzsgfqklmnhwyp"
_PATTERN = rf"(?<![\w@#./'’&=\\-])(?:[{_LETTERS}]*[{_SMALL}][AHSDTZE][{_LETTERS}]*|A[lbtvjxdrzsgfqkmnhwyp][{_LETTERS}]{{3,}})(?![\w@/'’&-]|\.\w)"
_PLAIN = pattern(rf"(?<![\w@#./'’&\\-])[{_SMALL}]{{4,}}(?![\w@/'’&-]|\.\w|://)")
_SHORTEST = 4
ENOUGH = 2
_SOUND = 2  # different letters of a sound at most
_VOWELS = frozenset("aeiouAEIOU")
_MOST = 2  # capitals in a row: more is an abbreviation with letters before it


class BuckwalterWord(Rule):
    """An Arabic word in Buckwalter's letters, as in "bmdynp" or "AlErAq".

    Statistical engines from Arabic pass words that they do not know on in the scheme they were trained on. Capitals inside
    a word without a lower-case vowel are its sure mark; where one stands, words of consonants alone are found too.
    There is no fix. Names of units and firms in mixed letters ("kWh", "iPhone") use other letters or have vowels.
    """

    about = About(
        code="TRN210",
        name="buckwalter-word",
        pattern=_PATTERN,
        pattern_filter=rf"[{_SMALL}][AHSDTZE]|A[lbtvjxdrzsgfqkmnhwyp][{_LETTERS}][{_LETTERS}][{_LETTERS}]",
        languages=("en",),
        examples=(
            Bad("The report said that [[wqAlt]] the minister was in the town."),
            Bad("The talks in [[AlqAhrp]] and [[bmdynp]] of [[lbnAn]] went on, and the army left."),
            Good("The talks in Algiers went on with 40 kWh and mRNA."),
            Good("I stay here,\\nAnd they fly away,\\nAs they do."),
            Good("I stay here, \\ nAnd they fly away."),
            Good("The key is YXRjaC5jb20= =sTfy, and the list is at http://example.org/a."),
            Good("She works for SkyAp in the town, and SkyAp pays."),
            Good("The rhythm of the hymn is in the crypt."),
            Good("He has an iPhone, a vSAT and a gTLD, said McDonald of ThyssenKrupp."),
        ),
        source="Buckwalter Arabic transliteration, 1990s; unknown words of engines trained on it",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Words with capitals inside, and beside them those of consonants alone that are no English ones."""
        text = ctx.doc.text
        # Behind a backslash the first letter is that of a line break: "\\ nAnd".
        spans = [
            Span(hit.start, hit.end)
            for hit in ctx.hits
            if _is_buckwalter(text[hit.start : hit.end]) and "\\" not in text[max(0, hit.start - 2) : hit.start]
        ]
        # One alone that begins with a capital may be a firm's ("SkyAp").
        if all(text[span.start].isupper() for span in spans) and len({ctx.doc[span] for span in spans}) < ENOUGH:
            return
        spans += [Span(*match.span()) for match in _PLAIN.finditer(text) if _is_left(match[0])]
        for span in sorted(set(spans)):
            yield self.finding(span, f'"{ctx.doc[span]}" is Arabic in Buckwalter\'s letters', confidence=0.9)


def _is_buckwalter(word: str) -> bool:
    """Whether capitals stand inside the word and no more than two in a row."""
    capitals = run = inside = 0
    for at, letter in enumerate(word):
        run = run + 1 if letter.isupper() else 0
        capitals = max(capitals, run)
        inside += letter.isupper() and at > 0
    return (
        len(word) >= _SHORTEST
        and inside > 0
        and capitals <= _MOST
        and not _VOWELS & set(word[1:].replace("A", "").replace("E", ""))
    )


def _is_left(word: str) -> bool:
    """Whether a word of consonants alone is neither English nor a sound ("hmmm")."""
    return len(set(word)) > _SOUND and not is_common(word) and not is_word(word)
