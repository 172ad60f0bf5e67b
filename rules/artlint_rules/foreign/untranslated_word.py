"""LNG004: a word in lower case with letters that English does not borrow."""

import re
from collections.abc import Iterable

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern

# Letters of Icelandic, Turkish, Polish, Czech, Latvian, Romanian, Vietnamese and others that no English loan word in the
# dictionaries has; five vowels with an acute accent, which are rare in loans, count in long words only.
_OWN = "þðıışğőűłąęśźżčřšžěůďťňćđāēīūģķļņșțţăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_ACUTE = "áíóúý"
_ANY = f"a-zß-öø-ÿ{_OWN}"
# Shorter words are mostly dishes and dances (chosen after reading all such words of 60,000 lines of English).
_WORD = (
    rf"(?<![\w'’@#/.-])(?:(?=[{_ANY}]{{8}})[{_ANY}]*[{_OWN}][{_ANY}]*|(?=[{_ANY}]{{10}})[{_ANY}]*[{_ACUTE}][{_ANY}]*)"
    r"(?![\w'’-])"
)
_QUOTES = frozenset("\"'“”‘’«»„‹›*_/")
_NAMED = pattern(
    r"(?:[(:=]|\b(?:called|known as|named|as|or|word|words|term|terms|the so-called|means|meaning|traditional|local))\s*$",
    re.IGNORECASE,
)
_PART_OF_NAME = pattern(rf"[^\W\d_{_ANY}]\w*[ -](?:\w*[{_OWN}]\w* ){{0,2}}$")
_NAME_AFTER = pattern(rf"(?: [{_ANY}]+)? (?!I\b)[^\W\d_{_ANY}]\w*[{_OWN}ß-öø-ÿ]")
_MAX_USES = 2  # a word that comes oftener is what the article is about


class UntranslatedWord(Rule):
    """A foreign common noun or verb, spelled as in its language, stands in an English sentence.

    A machine leaves inflected words that it has never seen as they are. A reader stumbles, and only somebody who knows
    the language can mend it: there is no fix. Parts of names, words in quotes or brackets or after "called", and words
    that the article uses three times are meant. Missed on purpose: short words, words without letters of their own.
    """

    about = About(
        code="LNG004",
        name="untranslated-word",
        summary="A foreign word, left as it was, in an English sentence",
        languages=("en",),
        pattern=_WORD,
        pattern_filter=f"[{_OWN}{_ACUTE}]",
        examples=(
            Bad(
                "The club has reached the [[undanúrslitin]] for the first time, and it will be at home in the first leg."
            ),
            Bad("He was also asked about the [[byrjunarliðið]] of the next game, but he did not want to say anything."),
            Bad("The players of both of the clubs were [[kıyasıyayken]] until the end of the match on Sunday."),
            Good("The people of the town met on Malostranské náměstí in the evening and sang until it was dark."),
            Good("The largest bank of the country, Česká spořitelna, has cut its rates for the third time this year."),
            Good("The cakes, called pączkarnie in the south, are sold on the last Thursday before Lent."),
            Good("The potter and his doppelgänger were seen with a smörgåsbord of jalapeños in the old pâtisserie."),
            Good("In the dish there is phở, żurek or ćevapi, and all of it is good and not at all dear."),
            Good('The "sóttvarnarlæknir" of the island has the last word on who may land and who may not.'),
        ),
    )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Give the words that nothing around them explains."""
        doc = ctx.doc
        if doc.language != "en":
            return
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            if not _is_meant(doc, span):
                yield self.finding(span, "foreign word in an English sentence", confidence=0.8)


def _is_meant(doc: Document, span: Span) -> bool:
    line = doc.line_at(span.start)
    before, after = doc.text[line.start : span.start], doc.text[span.end : line.end]
    if before[-1:] in _QUOTES or (after[:1] in _QUOTES and after) or not is_english(doc[line]):
        return True
    if before.count("(") > before.count(")") or after.lstrip().startswith("("):
        return True
    named = _NAMED.search(before) or _PART_OF_NAME.search(before[-60:]) or _NAME_AFTER.match(after)
    return bool(named) or doc.text.count(doc[span]) > _MAX_USES
