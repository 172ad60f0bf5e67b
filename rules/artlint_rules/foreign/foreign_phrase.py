"""LNG008: words of another language in the middle of an English sentence."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.vocabulary import SHORTEST
from artlint.text.words import word_set
from artlint_rules.foreign.meant import MOST, is_meant
from artlint_rules.foreign.unknown_word import is_english_word, is_in_english
from artlint_rules.tables import is_loan_word, is_name, is_rare_word, lines

_MARKS = "\"'“”‘’«»(),.;:!?…"
_BEFORE = pattern(r"(?<!\S)(\S+) $")
_AFTER = pattern(r" (\S+)")
_WORD, _STOPS = pattern(r"[^\W\d_]+(?![\w'’-])"), ".!?“"
_END = pattern(r"[.!?,;:”\"]|\s*$")
# Parts of frequent English words: looked for behind a space, for the search would stop at "been" and "under" all the time.
_INNER = word_set(
    "een und nie inte mit bila uden ook trong ville questi contro queste siden biti bara ayer isto blev eles immer oder"
)
# Words that names begin with: "the von der Leyen plan".
_ARTICLES = frozenset("de den der dem des die das du el het la las le les los van von".split())
_REACH = 40  # code points looked at on either side; chosen, no word that counts is longer
_MOST_WORDS = 12  # of a piece; longer ones are quoted, and have a translation beside them
_GLOSSED = pattern(r" [-–—] |[”\"]?,? (?:or|which means|meaning|that is)\b|[”\"]? ?\(")
_BORROWED = pattern(r"sturm und|motu proprio")


class ForeignPhrase(Rule):
    """A word or a few words of another language stand between English words.

    A machine that translates half a sentence leaves the other half, and one that meets a misspelt or cut-off sentence
    leaves its little words: "the twee mensen and an agent", "on the way naar the bridge". The rule looks for the commonest
    words of 24 languages, "voor", "avec", "dengan", and takes what is foreign beside them along. There is no fix. Between
    two names, in quotes or brackets and beside a translation they are meant to be there. Missed on purpose: words that
    are English too, and those that are part of what English borrows ("vis-à-vis", "entre nous").
    """

    about = About(
        code="LNG008",
        name="foreign-phrase",
        summary="Words of another language in the middle of an English sentence",
        languages=("en",),
        triggers=tuple(f" {word}" if word in _INNER else word for word in lines("foreign-words.txt")),
        examples=(
            Bad("The police said that the [[twee mensen]] and an agent of the town had been seen near the bridge."),
            Bad("Children who play in the water in these areas [[het voor]] others spoil, the owner of the park said."),
            Bad("The mayor spoke [[avec]] the owner of the mill, and the two of them did not agree."),
            Bad("The fire began to the north of the centre, [[vanwege een steekpartij]], the mayor of the town said."),
            Bad("The head of the village said that the house [[dengan]] the red roof had been empty for two years."),
            Bad("The park is open again. [[Maar]] the water in the valley is too cold for the children of the town."),
            Bad("Miss Tarn and Miss Ansa have got through to the [[demi - finale]], and the others have gone home."),
            Bad("The driver was taken to the post, and she has been [[mis en examen]] for it since Monday."),
            Good("The mayor likes the plan van de Kern has made, and the met de Wit prize is for those who are young."),
            Good("The Forum voor Democratie won two of the seats, and Nils Ehlers und Lars Kern won the match."),
            Good('The film "Avec le temps" and the song "het voor" were the best of the evening, he said.'),
            Good("My father used to say, dios los bendiga siempre — may God bless you — to all who left the house."),
            Good("The players of Kern och Holm are glad, and so is the paper Zeit und Welt of the town."),
            Good("Le maire a parlé avec le propriétaire du moulin, et ils ne sont pas tombés d'accord."),
            Good("She was full of sturm und drang when she was young, and now she is not."),
            Good("The commission opened the motu proprio investigations of the year, and it closed two of them."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Give the pieces that stand between English words."""
        doc, end = ctx.doc, 0
        if doc.language != "en" or len(ctx.hits) > MOST:
            return
        for hit in ctx.hits:
            start = hit.start + (doc.text[hit.start] == " ")
            if start < end:
                continue
            first = _begins_sentence(doc, start)
            if not (doc.text[start : hit.end].islower() or first):
                continue
            piece = _piece(doc, start, hit.end)
            end = piece.end
            if (
                (_is_before_english(doc, piece) if first else _is_between(doc, piece))
                and is_in_english(doc, piece)
                and not _is_set_phrase(doc, piece)
                and not is_meant(doc, piece)
            ):
                yield self.finding(piece, "words of another language in an English sentence", confidence=0.8)


def _piece(doc: Document, start: int, end: int) -> Span:
    """The word found and the unknown words in lower case beside it."""
    text, line = doc.text, doc.line_at(start)
    while (before := _BEFORE.search(text, max(line.start, start - _REACH), start)) and _is_foreign(before[1]):
        start = before.start(1)
    while (after := _AFTER.match(text, end, line.end)) and _is_foreign(word := after[1].rstrip(_MARKS)):
        end = after.start(1) + len(word)
        if word != after[1]:
            break
    return Span(start, end)


def _is_foreign(word: str) -> bool:
    """Whether it is a word in lower case that English does not know; short ones are words of many languages."""
    return (
        len(word) >= SHORTEST
        and word.isalpha()
        and word.islower()
        and not is_english_word(word)
        and not is_loan_word(word)
        and not is_rare_word(word)
    )


def _begins_sentence(doc: Document, start: int) -> bool:
    """Whether it has a capital as the first word of a sentence, and is no name."""
    text, line = doc.text, doc.line_at(start)
    before = text[line.start : start].rstrip()
    word = _WORD.match(text, start)
    return (
        word is not None
        and (not before or before[-1] in _STOPS)
        and not is_name(word[0].lower())
        and word[0][1:].islower()
    )


def _is_before_english(doc: Document, piece: Span) -> bool:
    """Whether an English word in lower case is next: "Maar the valleys"."""
    after = _AFTER.match(doc.text, piece.end, doc.line_at(piece.start).end)
    return after is not None and is_english_word(after[1].strip(_MARKS))


def _is_between(doc: Document, piece: Span) -> bool:
    """Whether an English word in lower case stands before it, and such a word, a name or a mark behind it."""
    text, line = doc.text, doc.line_at(piece.start)
    before = _BEFORE.search(text, max(line.start, piece.start - _REACH), piece.start)
    if before is None or not is_english_word(before[1].strip(_MARKS)) or doc[piece].count(" ") >= _MOST_WORDS:
        return False
    after = _AFTER.match(text, piece.end, line.end)
    if after is None:
        return _END.match(text, piece.end, line.end) is not None
    word = after[1].strip(_MARKS)
    return is_english_word(word) or (word[:1].isupper() and doc[piece].split(" ")[-1] not in _ARTICLES)


def _is_set_phrase(doc: Document, piece: Span) -> bool:
    """Whether English borrows it, or explains it behind it."""
    return _BORROWED.match(doc[piece]) is not None or _GLOSSED.match(doc.text, piece.end) is not None
