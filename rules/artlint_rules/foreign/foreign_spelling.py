"""LNG007: a word in plain letters with a run of letters that no English word has."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint_rules.foreign.letters import OPEN_SYLLABLES
from artlint_rules.foreign.meant import MOST, is_meant
from artlint_rules.foreign.unknown_word import is_after_name, is_english_word, is_in_english, strangeness
from artlint_rules.tables import lines

# What a word is that no mark makes part of an address, of code or of a longer one; shorter ones are mostly bits of words.
_WORD = pattern(r"[a-z]{6,}(?![\w'’@/\\=(-]|[.:]\w|:\s*/)")
_BEFORE = frozenset("'’@&#$./\\<-_")
# Share of strange runs that is asked for: of one such word in the article, and of each where there are several. Chosen after
# reading all such words of 5,000,000 words of English, of as many of translations, and of 500 pages of translated news.
_ALONE, _AMONG_OTHERS = 0.3, 0.2
# Long words are mostly compounds as Dutch, German and the Nordic languages build them.
_LONG, _ALONE_IF_LONG = 11, 0.25
_PART, _LONG_PART = 3, 7  # letters of the shortest part of a compound, and of one that settles it: "bioenergetic"
_LONGEST = 40  # letters that are gone back; what is longer is code
_SEVERAL = 2  # different words
_MAX_USES_ALONE = 2  # a word that comes oftener is what the article is about
_MAX_USES = 6  # of one among several: "operasjonsleder" is whom the police in Norway send to the newspapers
_WORD_BEFORE, _WORD_AFTER = pattern(r"([a-z]+)[,;:]? $"), pattern(r" ([a-z]+)(?![\w'’])")
_REACH = 30  # code points looked at for them; chosen
_DASH = pattern(r" [-–—] |, (?:a|an|the) ")


class ForeignSpelling(Rule):
    """A word that is no English one has letters in a row that no English word has.

    A machine leaves compounds and inflected words that it has never seen as they are: "operasjonsleder", "gemeenteraad",
    "mellemrundekamp". No dictionary knows them, and some run of four letters in them gives them away, as "sjon" and
    "eraa" do. There is no fix. What stands beside a translation, in quotes or brackets, after a name or after "called" is
    meant to be there. Missed on purpose: words under six letters, words whose runs English has too, which LNG005 looks
    for in plainly translated articles; words that run like Japanese, which are mostly dishes; words with accents are for
    LNG004.
    """

    about = About(
        code="LNG007",
        name="foreign-spelling",
        summary="A word that is no English one, with letters in a row that English never has",
        languages=("en",),
        triggers=tuple(lines("foreign-runs.txt")),
        whole_words=False,
        examples=(
            Bad("He was taken to the old church by the river, said [[operasjonsleder]] Olav Nord of the Tarn police."),
            Bad(
                "The [[gemeenteraad]] of the town said that the two of them had been seen near the bridge in the night."
            ),
            Bad(
                "The old [[landskampen]] was lost in the autumn, and the last [[mellemrundekamp]] will be played on Friday evening.",
            ),
            Bad(
                "The police said that they are looking at [[voldsepisoden]] of Friday as one that was planned by the two."
            ),
            Good(
                "The operasjonsleder (spokesman) of the police said that the two of them had been seen near the bridge."
            ),
            Good('The "operasjonsleder" of the police said that the two of them had been seen near the bridge.'),
            Good(
                "They told of bioenergetic stasis, stormtroopers and topnotch actors, and the flydubai plane was late."
            ),
            Good("The police of Brunnenstadt and the Voorburg Tribune said that the two of them had been seen."),
            Good("The house of Jan operasjonsleder is the last one in the street, and nobody lives in it."),
            Good("Write to operasjonsleder@example.org or see operasjonsleder.example, said the mayor of the town."),
            Good(
                "It was the last meal of the year for all of them - mellemrundekamp - and nobody stayed away from it."
            ),
            Good(
                "He was the best of the evening, and the club wrote: Bedankt aan de gemeenteraad van de stad! It has sold "
                "the ground to the town for the price of the grass."
            ),
            Good("De gemeenteraad van de stad zei dat de twee bij de brug waren gezien en daarna zijn weggelopen."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        if doc.language != "en":
            return
        found = [
            (span, share)
            for span in _words(ctx)
            if (share := strangeness(doc[span])) >= _AMONG_OTHERS and not _ends_english(doc[span])
        ]
        if len(found) > MOST:
            return
        several = len({doc[span] for span, _ in found}) >= _SEVERAL
        uses = _MAX_USES if several else _MAX_USES_ALONE
        for span, share in found:
            if (
                (several or share >= _limit(doc[span]))
                and not OPEN_SYLLABLES.fullmatch(doc[span])
                and _is_beside_english(doc, span)
                and is_in_english(doc, span)
                and not is_after_name(doc.text, span.start)
                and not is_meant(doc, span, uses)
                and not _is_set_off(doc.text, span)
            ):
                yield self.finding(span, f'"{doc[span]}" is no English word', confidence=0.8)


def _words(ctx: Context) -> Iterator[Span]:
    """The words in lower case that the runs found stand in; many such runs are in names."""
    text, done = ctx.doc.text, 0
    for hit in ctx.hits:
        start = hit.start
        if start < done or not text[start].islower():
            continue
        while start and hit.start - start < _LONGEST and text[start - 1].isalpha():
            start -= 1
        word = _WORD.match(text, start)
        before = text[start - 1 : start]
        if word and before not in _BEFORE and not before.isalpha():
            done = word.end()
            yield Span(*word.span())


def _limit(word: str) -> float:
    """The share of strange runs that is asked for where no other word of the article is as strange."""
    return _ALONE_IF_LONG if len(word) >= _LONG else _ALONE


def _ends_english(word: str) -> bool:
    """Whether it is made of two English words, or a long one stands at its end."""
    return any(
        is_english_word(word[at:]) and (is_english_word(word[:at]) or len(word) - at >= _LONG_PART)
        for at in range(_PART, len(word) - _PART + 1)
    )


def _is_beside_english(doc: Document, span: Span) -> bool:
    """Whether an English word in lower case stands next to it."""
    beside = (
        _WORD_BEFORE.search(doc.text, max(0, span.start - _REACH), span.start),
        _WORD_AFTER.match(doc.text, span.end),
    )
    return any(word and is_english_word(word[1]) for word in beside)


def _is_set_off(text: str, span: Span) -> bool:
    """Whether a dash before it or behind it, or "a" after a comma, sets it off from what explains it."""
    return text[max(0, span.start - 3) : span.start] in (" - ", " – ", " — ") or bool(_DASH.match(text, span.end))
