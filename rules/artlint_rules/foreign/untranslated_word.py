"""LNG004: a word in lower case with letters that English does not borrow."""

from collections.abc import Iterable, Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.accents import without_accents
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint_rules.foreign.letters import LONG_VOWELS, OPEN_SYLLABLES, strange_share
from artlint_rules.foreign.meant import MOST, is_meant
from artlint_rules.tables import is_loan_word

# Letters of Icelandic, Turkish, Polish, Czech, Latvian, Romanian, Vietnamese and others that no English loan word in the
# dictionaries has.
_OWN = "þðıışğőűłąęśźżčřšžěůďťňćđėįųģķļņșțţăơưĺľŕŉǎạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"
# Those of loan words too, and of transcribed Japanese, Maori and Sanskrit.
_SHARED = "áàâãäåæçéèêëíìîïñóòôõöøúùûüýÿœß"
_ANY = f"a-z{_OWN}{_SHARED}{LONG_VOWELS}"
# Shorter words are mostly dishes and dances (chosen after reading all such words of 60,000 lines of English).
_MIN_OWN, _MIN_SHARED = 5, 7
# Words without a letter of their own are mostly French and Spanish loans, which run like English words: a fifth of the runs
# of four letters must be in no English word, or five vowels with an acute accent, which are rare in loans, stand in a long
# word (chosen: of 60 such words in translations 55 pass, of 20 loans that no list has one).
_STRANGE, _LONG_WORD = 0.2, 10
_ACUTE = frozenset("áíóúý")
_OF_OWN = frozenset(_OWN)
_WORD = pattern(rf"(?<![\w'’@#/.-])[{_ANY}]++(?![\w'’@/-]|\.\w)")
# Chinese read in Latin letters has tones, beside the characters.
_TONES = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ")
_HAN = pattern(r"[\u3400-\u9fff]")
_PART_OF_NAME = pattern(rf"([^\W\d_{_ANY}]\w*)[ -](?:\w*[{_OWN}]\w* ){{0,2}}$")
# Capitalised because they begin a sentence.
_FIRST_WORDS = ENGLISH | {"a", "an", "i", "on"}
_NAME_AFTER = pattern(rf"(?: [{_ANY}]+)? (?!I\b)[^\W\d_{_ANY}]\w*[{_OWN}{_SHARED}{LONG_VOWELS}]")


class UntranslatedWord(Rule):
    """A foreign common noun or verb, spelled as in its language, stands in an English sentence.

    A machine leaves inflected words that it has never seen as they are. A reader stumbles, and only somebody who knows
    the language can mend it: there is no fix. Parts of names, words in quotes or brackets or after "called", accepted
    loan words and words that the article uses three times are meant. Missed on purpose: short words, words without
    accents (see LNG005), words with an accent of French or Spanish that run like English ones.
    """

    about = About(
        code="LNG004",
        name="untranslated-word",
        summary="A foreign word, left as it was, in an English sentence",
        languages=("en",),
        pattern=f"[{_OWN}{_SHARED}{LONG_VOWELS}]",
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
            Bad(
                "Travel [[nyttårsnatt]] for the police of the town\n\nIt was a night that all of them were glad to see the end of."
            ),
            Bad("The mayor said the [[přestavbě]] of the old station would begin in the spring."),
            Good("The people of the town met on Malostranské náměstí in the evening and sang until it was dark."),
            Good("The largest bank of the country, Česká spořitelna, has cut its rates for the third time this year."),
            Good("The cakes, called pączkarnie in the south, are sold on the last Thursday before Lent."),
            Good("The potter and his doppelgänger were seen with a smörgåsbord of jalapeños in the old pâtisserie."),
            Good("In the dish there is phở, żurek or ćevapi, and all of it is good and not at all dear."),
            Good('The "sóttvarnarlæknir" of the island has the last word on who may land and who may not.'),
            Good("The whānau of the boy thanked the kaumātua and all who had come to the pōwhiri on Friday."),
            Good("The pissaladière of the boulangère is the best of the préfecture, and the seleção had it for lunch."),
            Good("She has coöperated with the mill for years, and the reëlected mayor came to see her."),
            Good("He said that the plan was â€œtypicalâ€ of the town and â€œmadâ€ in the eyes of the people."),
            Good(
                "人都有从众倾向? Rén dōu yǒu cóngzhòng qīngxiàng. People have a tendency to follow the crowd that they see."
            ),
            Good("The house is at tulipán.cz, and letters go to jiří.dvořák@tulipán.cz or to #přestavba."),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        if doc.language != "en":
            return
        foreign = [span for span in _words(ctx) if _is_foreign(doc[span]) and not _is_named(doc.text, span)]
        if len(foreign) > MOST:
            return
        for span in foreign:
            if not is_meant(doc, span) and not _is_garbled(doc.text, span) and not _is_reading(doc, span):
                yield self.finding(span, "foreign word in an English sentence", confidence=0.8)


def _words(ctx: Context) -> Iterator[Span]:
    """The words in lower case that the letters found stand in; most such letters are in names."""
    text, done = ctx.doc.text, 0
    for hit in ctx.hits:
        start = hit.start
        if start < done:
            continue
        while start and text[start - 1].isalpha():
            start -= 1
        word = _WORD.match(text, start)
        if word:
            done = word.end()
            yield Span(*word.span())


def _is_foreign(word: str) -> bool:
    own = not _OF_OWN.isdisjoint(word)
    if len(word) < (_MIN_OWN if own else _MIN_SHARED):
        return False
    if is_loan_word(word) or is_loan_word(word.removesuffix("s")):
        return False
    return own or (_reads_foreign(word) and not OPEN_SYLLABLES.fullmatch(word))


def _reads_foreign(word: str) -> bool:
    if len(word) >= _LONG_WORD and not _ACUTE.isdisjoint(word):
        return True
    return strange_share(without_accents(word)) >= _STRANGE


def _is_garbled(text: str, span: Span) -> bool:
    """Whether the strange letter is what a wrong encoding made of a quotation mark: "â€œmad"."""
    return "€" in text[max(0, span.start - 1) : span.end + 1]


def _is_reading(doc: Document, span: Span) -> bool:
    """Whether it is how Chinese characters of the line are read: "the river (长江, chángjiāng)"."""
    return not _TONES.isdisjoint(doc[span]) and _HAN.search(doc[doc.line_at(span.start)]) is not None


def _is_named(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 60]
    name = _PART_OF_NAME.search(before)
    return bool((name and not _is_first_word(before[: name.start()], name[1].lower())) or _NAME_AFTER.match(after))


def _is_first_word(before: str, word: str) -> bool:
    """Whether the word has its capital because it begins a sentence or a line; function words never have it for a name."""
    if word in _FIRST_WORDS:
        return True
    return before.rstrip(" ")[-1:] in ("", "\n", ".", "!", "?") and is_common(word)
