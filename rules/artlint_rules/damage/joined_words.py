"""Two small words without the space between them."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.tokens import is_address, token_span
from artlint.text.words import word_set
from artlint_rules.places import begins_sentence, in_code, line_is

_THE = word_set(
    "of in to and for on at by from with that as into over under after before during about between through against "
    "because when where if than but while within without since until all behind towards around across among along "
    "was were is said"
)
_PAIRS = {
    **{f"{word}the": (word, "the") for word in _THE},
    **{f"{word}this": (word, "this") for word in ("of", "in", "to", "for", "on", "at", "from", "with", "that", "and")},
    **{f"{word}these": (word, "these") for word in ("of", "to", "for", "on", "from", "with", "that", "and")},
    **{f"{word}their": (word, "their") for word in ("of", "in", "to", "for", "on", "from", "with", "that", "and")},
    **{f"{word}his": (word, "his") for word in ("of", "for", "from", "with", "that", "and")},
    **{f"{word}a": (word, "a") for word in ("of", "with", "from", "into", "that", "than")},
    **{f"{word}an": (word, "an") for word in ("of", "with", "from", "into")},
    **{f"{word}they": (word, "they") for word in ("that", "and", "but", "when", "because")},
    **{f"{word}he": (word, "he") for word in ("and", "but", "when", "because")},
    **{f"{word}was": (word, "was") for word in ("it", "he", "she", "there", "this", "which", "who", "that")},
    **{f"{word}were": (word, "were") for word in ("they", "there", "who", "which", "that")},
    **{f"{word}have": (word, "have") for word in ("they", "who", "which", "would", "could", "should")},
    **{f"{word}been": (word, "been") for word in ("have", "had")},
    **{f"{word}be": (word, "be") for word in ("will", "would", "could", "should", "must", "can")},
    **{
        f"{word}not": (word, "not")
        for word in ("does", "did", "will", "would", "could", "should", "was", "were", "have")
    },
    **{f"{word}which": (word, "which") for word in ("of", "in", "to", "for", "on", "from", "with")},
}
# Words, names and abbreviations that are spelled so.
_OWN = ("andthis", "astute", "isthe", "inthis", "tothis", "mustbe", "canbe")
_SHORT = 3  # letters
# What stands beside a part of a compound, an address, a tag, a foreign word or an identifier.
_NO_EDGE = frozenset("-–_#@.'’‘(=[]<>`")
_QUOTES = frozenset('"“”„«»')


class JoinedWords(Rule):
    """two function words written as one: "ofthe".

    A line break or a tag was taken out and no space put in its place, or a scanner saw none. The fix puts it back. Only
    pairs that are no word or name count, in English lines; addresses, tags, code and compounds with a hyphen are left
    alone.
    """

    about = About(
        code="DMG055",
        name="joined-words",
        triggers=tuple(sorted(set(_PAIRS) - set(_OWN))),
        languages=("en",),
        examples=(
            Bad("The end [[ofthe]] war was near for all of us.", "The end of the war was near for all of us."),
            Bad("[[Inthe]] end it was [[ofa]] kind with the other.", "In the end it was of a kind with the other."),
            Bad("He said [[thatthey]] [[havebeen]] there for a week.", "He said that they have been there for a week."),
            Bad(
                "The end of the war was near, and the town was in the hands of others.\nTrade soared [[inthe]] US.",
                "The end of the war was near, and the town was in the hands of others.\nTrade soared in the US.",
            ),
            Good("The end of the war was in the hands of a few."),
            Good("See the tag #ofthe and the page https://example.org/ofthe of the day, and ofthe.com too."),
            Good("It is the state-ofthe-art of the trade."),
            Good("The brand OfThe and the group OFTHE are of the town."),
            Good("ofthe inthe tothe"),
            Good('The page of the manual had a typing mistake in it: "onthe" for "on the" and [ andthis ] of it.'),
            Good("Tongans say ‘ofa atu to the ones that they love."),
            Good("It was in the function ofthe(x); of the code."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            word = ctx.doc[span]
            beside = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
            if not (word.islower() or (word[0].isupper() and word[1:].islower() and begins_sentence(text, hit.start))):
                continue
            if beside[0] in _NO_EDGE or beside[1] in _NO_EDGE - {"."} or _QUOTES.issuperset(beside):
                continue
            first, second = _PAIRS[word.lower()]
            fixed = f"{word[: len(first)]} {second}"
            token = token_span(text, hit.start)
            # "ofa" is a word in Tonga; the longer ones are none anywhere.
            sure = ctx.doc.language == "en" and len(word) > _SHORT
            if not (sure or line_is(ctx.doc, hit.start, "DMG055", is_english)) or in_code(ctx.doc, hit.start):
                continue
            if is_address(text[token.start : token.end]):
                continue
            yield self.finding(span, "two words written as one", replace(span, fixed), confidence=0.9)
