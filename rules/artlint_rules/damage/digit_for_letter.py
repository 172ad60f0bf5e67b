"""A digit that was a letter, or a letter that was a digit."""

import re
from collections.abc import Iterator
from itertools import product

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code, token_span
from artlint.text.vocabulary import is_common
from artlint_rules.places import begins_sentence, line_is
from artlint_rules.tables import is_known, is_name, is_word

_LETTERS = {"0": "o", "1": "li"}
_DIGITS = str.maketrans("lIO", "110")
_ABOUT = pattern(
    r"\b(?:pass(?:words?|phrases?|codes?)|user ?names?|leet|hack(?:er|ers|ed|ing)?|nick(?:name)?s?|handles?)\b",
    re.IGNORECASE,
)
_QUOTES = "\"'“”‘’`<>«»"
# "1and 2" and "1ion" are numbers and units more often than words.
_NO_WORD = frozenset(("land", "lion", "lone", "lout", "look", "lore", "lode", "lapse", "lever"))
_YEAR = r"(?:[lI1][89][0-9lIO]{2}|2[0O][0-2lIO][0-9lIO])"
_MOST_DIGITS = 2  # more stand in hashes and keys
_LONG = 6  # letters of a word that need not be common
_LONG_ENOUGH = 5  # letters of a word that may end in a digit or begin with a capital
# What comes before a year; a number behind "I" is one of a road or a chip else.
_BEFORE_YEAR = pattern(
    r"\b(?:in|of|since|by|from|until|to|before|after|year|[A-Z][a-z]+ [0-9]{1,2},|January|February|March|April|May|June|July|August|September|October|November|December) $",
    re.IGNORECASE,
)


class DigitForLetter(Rule):
    """digit in the place of a letter, or a letter in a year.

    Programs that read printed pages take "l" for "1" and "o" for "0": "g0vernment", "pub1ic", "l999", "2O20". The fix
    writes the common word, or the year, that it was. Only words in small letters that are known with the letter
    count. Addresses, handles, tags, code, names of users and products and chemical formulas are left alone.
    """

    about = About(
        code="DMG053",
        name="digit-for-letter",
        pattern=rf"(?<![^\s(\"“‘'—–-])(?:(?=[A-Za-z0-9]*[a-z][01][a-z]|[01][a-z]{{3}}|[A-Z][01][a-z]{{2}}|[a-z]{{3,}}[01]\b)[A-Za-z01]?[a-z01]{{3,24}}|(?=[0-9]*[lIO]){_YEAR}s?)(?![\w@/.]*[\w@/])",
        pattern_filter=(
            r"[A-Za-z][01][a-z]|[^0-9][01][a-z]{3}|^[01][a-z]{3}|[a-z]{3}[01]"
            r"|[lI][89][0-9lIO]{2}|1[89](?:[lIO][0-9lIO]|[0-9]O)|2O[0-2lIO][0-9lIO]|20(?:[lIO][0-9lIO]|[0-2][lIO])"
        ),
        languages=("en",),
        examples=(
            Bad("The [[g0vernment]] is [[pub1ic]] now.", "The government is public now.", Applicability.UNSAFE),
            Bad("It was [[l999]] and then [[2O20]].", "It was 1999 and then 2020.", Applicability.UNSAFE),
            Bad(
                "It began in [[I999]], he said [[unti1]] then.",
                "It began in 1999, he said until then.",
                Applicability.UNSAFE,
            ),
            Bad("The [[20l5]] crisis, the [[l930s]]", "The 2015 crisis, the 1930s", Applicability.UNSAFE),
            Bad(
                "[[0nly]] the [[offic1al]] news [[0ther]] than that",
                "Only the official news other than that",
                Applicability.UNSAFE,
            ),
            Good("The government is public now, in 1999, 2020 and 2015."),
            Good("See https://g0vernment.example, @pub1ic, #offic1al and pub1ic@example.org."),
            Good("The password was “g0vernment” and the user name pub1ic."),
            Good("A tank of 190l and 200l; 20lb of it, 18O2 and H2O, C1 and b1t"),
            Good("The 10th of May, 1st, 20th and 1pm, 100km, 0th"),
            Good("The product x1carbon, the file pub1ic.txt and the word n00b"),
            Good("The decoder dav1d, the authors A1ex and I960, the words foo1 and aud1, list1 and item1"),
            Good("The commit 0ddba11 is gone."),
            Good("It says pub1ic(); in the code"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            if not line_is(ctx.doc, hit.start, "DMG053", _is_prose):
                continue
            right = _right(ctx.doc[span], begins_sentence(text, hit.start))
            token = token_span(text, hit.start)
            if not right or is_address(text[token.start : token.end]):
                continue
            if text[hit.start - 1 : hit.start] in tuple(_QUOTES) and text[hit.end : hit.end + 1] in tuple(_QUOTES):
                continue
            if text[hit.start] == "I" and not _BEFORE_YEAR.search(text[max(0, hit.start - 20) : hit.start]):
                continue
            fix = replace(span, right, Applicability.UNSAFE)
            yield self.finding(span, f"it reads “{right}”", fix, confidence=0.85)


def _is_prose(line: str) -> bool:
    """Whether the line is neither code nor about users' names."""
    return not is_code(line) and not _ABOUT.search(line)


def _right(word: str, begins: bool) -> str:
    """The common word or the year that it was; empty if there is none, or more than one."""
    if re.fullmatch(_YEAR + "s?", word):
        # 190l is a volume, 18O an isotope.
        return "" if word.rstrip("s")[-1] in "lI" or word.startswith("18O") else word.translate(_DIGITS)
    places = [at for at, character in enumerate(word) if character in _LETTERS]
    if not places or len(places) > _MOST_DIGITS or len(places) * 2 >= len(word):
        return ""
    found = []
    for letters in product(*(_LETTERS[word[at]] for at in places)):
        made = list(word)
        for at, letter in zip(places, letters, strict=True):
            made[at] = letter
        if _is_plain("".join(made).lower()):
            found.append("".join(made))
    if len(found) != 1 or found[0] in _NO_WORD or is_name(found[0].lower()):
        return ""
    # "A1ex" is a user's name.
    if word[0].isupper() and len(word) < _LONG_ENOUGH:
        return ""
    # "aud1", "foo1" and "list1" are numbered.
    if word[-1] in _LETTERS and (len(word) < _LONG_ENOUGH or is_known(word[:-1].lower())):
        return ""
    return found[0].capitalize() if word[0] == "0" and begins else found[0]


def _is_plain(word: str) -> bool:
    return is_common(word) or (len(word) >= _LONG and is_word(word))
