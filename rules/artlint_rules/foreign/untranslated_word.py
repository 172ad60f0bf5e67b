"""LNG004: a word in lower case with letters that English does not borrow."""

from collections.abc import Iterable, Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.foreign.meant import is_meant
from artlint_rules.tables import is_loan_word

# Letters of Icelandic, Turkish, Polish, Czech, Latvian, Romanian, Vietnamese and others that no English loan word in the
# dictionaries has.
_OWN = (
    "þðıışğőűłąęśźżčřšžěůďťňćđėįųģķļņșțţăơưĺľŕŉǎạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"
)
# Those of loan words too, and of transcribed Japanese, Maori and Sanskrit.
_SHARED = "áàâãäåæçéèêëíìîïñóòôõöøúùûüýÿœß"
_LONG = "āēīōūȳ"
_ANY = f"a-z{_OWN}{_SHARED}{_LONG}"
# Shorter words are mostly dishes and dances (chosen after reading all such words of 60,000 lines of English).
_MIN_OWN, _MIN_SHARED = 5, 7
_OF_OWN = frozenset(_OWN)
_WORD_END = pattern(rf"[{_ANY}]*(?![\w'’@/-]|\.\w)")
_WORD_START = pattern(rf"(?<![\w'’@#/.-])[{_ANY}]*$")
# Syllables that end in a vowel or in n: with long vowels that is Maori or Japanese, which English papers of those places
# write as they are.
_OPEN_SYLLABLES = pattern(rf"(?:(?:[bdfghjkmnprtwyz]|[ckst]h|ng|ts|wh|[kgnhmr]y|kk|tt|pp|ss|s)?[aeiou{_LONG}]n?)+")
_DIAERESIS = str.maketrans("ëïö", "eio")
_PART_OF_NAME = pattern(rf"[^\W\d_{_ANY}]\w*[ -](?:\w*[{_OWN}]\w* ){{0,2}}$")
_NAME_AFTER = pattern(rf"(?: [{_ANY}]+)? (?!I\b)[^\W\d_{_ANY}]\w*[{_OWN}{_SHARED}{_LONG}]")


class UntranslatedWord(Rule):
    """A foreign common noun or verb, spelled as in its language, stands in an English sentence.

    A machine leaves inflected words that it has never seen as they are. A reader stumbles, and only somebody who knows
    the language can mend it: there is no fix. Parts of names, words in quotes or brackets or after "called", accepted
    loan words and words that the article uses three times are meant. Missed on purpose: short words, words without
    letters of their own.
    """

    about = About(
        code="LNG004",
        name="untranslated-word",
        summary="A foreign word, left as it was, in an English sentence",
        languages=("en",),
        pattern=f"[{_OWN}{_SHARED}{_LONG}]",
        examples=(
            Bad(
                "The club has reached the [[undanúrslitin]] for the first time, and it will be at home in the first leg."
            ),
            Bad("He was also asked about the [[byrjunarliðið]] of the next game, but he did not want to say anything."),
            Bad("The players of both of the clubs were [[kıyasıyayken]] until the end of the match on Sunday."),
            Bad(
                "It was the third time this year that the two of them had met in the cup.\n"
                "Owen Jones cheered them up [[fyrirgjöfina]] by scoring early and ensured Rhyl another victory."
            ),
            Bad("The mayor said the [[přestavbě]] of the old station would begin in the spring."),
            Good("The people of the town met on Malostranské náměstí in the evening and sang until it was dark."),
            Good("The largest bank of the country, Česká spořitelna, has cut its rates for the third time this year."),
            Good("The cakes, called pączkarnie in the south, are sold on the last Thursday before Lent."),
            Good("The potter and his doppelgänger were seen with a smörgåsbord of jalapeños in the old pâtisserie."),
            Good("In the dish there is phở, żurek or ćevapi, and all of it is good and not at all dear."),
            Good('The "sóttvarnarlæknir" of the island has the last word on who may land and who may not.'),
            Good("The whānau of the boy thanked the kaumātua and all who had come to the pōwhiri on Friday."),
            Good("She has coöperated with the mill for years, and the reëlected mayor came to see her."),
            Good("The house is at tulipán.cz, and letters go to jiří.dvořák@tulipán.cz or to #přestavba."),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        if doc.language != "en":
            return
        for span in _words(ctx):
            if _is_foreign(doc[span]) and not _is_named(doc.text, span) and not is_meant(doc, span):
                yield self.finding(span, "foreign word in an English sentence", confidence=0.8)


def _words(ctx: Context) -> Iterator[Span]:
    """The words in lower case that the letters found stand in."""
    text, done = ctx.doc.text, 0
    for hit in ctx.hits:
        if hit.start < done:
            continue
        end = _WORD_END.match(text, hit.end)
        start = _WORD_START.search(text, max(done, hit.start - 40), hit.start)
        if start and end:
            done = end.end()
            yield Span(start.start(), done)


def _is_foreign(word: str) -> bool:
    own = not _OF_OWN.isdisjoint(word)
    if len(word) < (_MIN_OWN if own else _MIN_SHARED) or (not own and _OPEN_SYLLABLES.fullmatch(word)):
        return False
    plain = word.removesuffix("s")
    return not (is_loan_word(word) or is_loan_word(plain))


def _is_named(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 60]
    return bool(_PART_OF_NAME.search(before) or _NAME_AFTER.match(after))
