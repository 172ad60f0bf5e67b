"""A space beside the apostrophe of a word."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.vocabulary import is_common
from artlint.text.words import word_set
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is
from artlint_rules.tables import is_name, is_word

_TAIL = r"(?:s|ve|re|ll|m|d)"
_END = r"[\s.,;:!?)\"”]"
# From apostrophe to apostrophe re is quick; what stands before is looked at behind it.
_PATTERN = (
    rf"['’](?:(?<=[A-Za-zÀ-ÿ][ \xa0].){_TAIL}(?={_END}|$)"  # Texas 's
    r"|(?<=[a-zß-öø-ÿ].) +s(?= [a-zA-Z])|(?<=[a-zß-öø-ÿ] .) s(?= [a-zA-Z])"  # China' s, China ' s
    rf"|(?<=[A-Za-z].) {_TAIL}(?= [a-z])"  # I' m
    rf"|(?<=n.) t(?={_END}|$)|(?<=n .) ?t(?={_END}|$)"  # don 't
    r"|(?<=[a-z]s .) (?=[A-Za-z])"  # the workers ' strike
    r"|(?<=\b[ODLd].) (?=[A-ZÉÈ][a-zé])|(?<=\b[ODLd] .) ?(?=[A-ZÉÈ][a-zé]))"  # O' Neill
)
_FILTER = (
    rf"[A-Za-zÀ-ÿ][ \xa0]['’]{_TAIL}(?:{_END}|$)|[a-zß-öø-ÿ] ?['’] +s |[A-Za-z]['’] {_TAIL} "
    rf"|n(?: ['’] ?|['’] )t(?:{_END}|$)|s ['’] [A-Za-z]|(?:^|[^A-Za-z])[ODLd](?: ['’] ?|['’] )[A-ZÉÈ]"
)
_PRONOUNS = word_set("i you he she it we they who that there let what")
_VERBS = word_set("don doesn didn can won isn aren wasn weren hasn haven hadn couldn wouldn shouldn")
# Dutch town names keep the space: Den Bosch is 's Hertogenbosch. Times of the day are written so too: "'s nachts".
_DUTCH = pattern(
    r" (?:Hertogen|Graven|Heer|(?:anderendaags|avonds|konings|lands|mans|mensen|middags|morgens|nachts|ochtends|rijks|werelds|"
    r"winters|zomers|(?:maan|dins|woens|donder|vrij|zater|zon)dags)\b)"
)
# A single quotation mark that opens, and one with a space on both sides.
_NAME = pattern(r"[^\W\d_]+")
_OF = word_set("war shanter")  # and other words that no name has: "Land O' Lakes"
_OPENING = pattern(r"(?:^|[\s(\[])['‘](?=\S)")
_FREE = pattern(r"\s['’](?=\s)")


class SpaceBeforeApostrophe(Rule):
    """space before or after the apostrophe of a word.

    Left where a name was a link ("Texas 's"), and by translators that work on tokens ("China' s", "the workers ' strike",
    "don 't"). The fix joins the parts. An apostrophe that opens or closes a quotation is left alone; where two stand
    free on a line, they may be the marks of one, and there is no fix.
    """

    about = About(
        code="DMG004",
        name="space-before-apostrophe",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        examples=(
            Bad("It was Texas[[ 's]] first flood.", "It was Texas's first flood."),
            Bad("Prince Paul[[ ’s]] speech", "Prince Paul’s speech"),
            Bad("They[[ 've]] left and it[[ 's]] late.", "They've left and it's late."),
            Bad("It is China[[' s]] largest port.", "It is China's largest port."),
            Bad("It is the sea[[ ' s]] largest port.", "It is the sea's largest port."),
            Bad("The workers[[ ' ]]strike is over and done with.", "The workers' strike is over and done with."),
            Bad("They [[don 't]] know that [[I' m]] in.", "They don't know that I'm in."),
            Bad("It is of Mr. [[O' ]]Neary and of the rest.", "It is of Mr. O'Neary and of the rest."),
            Bad("The farmers[[ ' ]]price roof ' is what it has come to."),
            Good("It was Texas's first flood, in the '70s and the ’80s."),
            Good("He lives in 's Hertogenbosch near 's-Gravenhage."),
            Good("It is the butter of Land O' Lakes, a Man O' War and a pint of the Top O' Morning."),
            Good("They play rock 'n' roll and get 'em all."),
            Good("the letter 's' and the letter 'm' and 'so what'"),
            Good("The workers' strike and the players' second win"),
            Good("She said: 'm or n?'"),
            Good("De winkel is 's nachts dicht, en de wind van ’s ochtends is weg."),
            Good("Hij heeft 'm niet gezien, want de lamp van het huis was uit."),
            Good("Dw i 'm yn gwybod ble mae hi, ac oedd o 'd yn dod i'r dre?"),
            Good("Ha 'm eus, ha 'z eus, ma 'm bo: an den er gêr."),
            Good("It was the 'war of the roses ' that she was in, and it has ' ruins ' in it."),
            Good("Dans la région, où l’ Ukraine est entrée, L' Otan se réunit."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each space."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if _DUTCH.match(text, hit.end):
                continue
            span = _span(text, hit)
            if span is None:
                continue
            found = ctx.doc[span]
            if not found[0].isalpha() and _is_other(ctx.doc, hit.start):
                continue
            joined = "".join(found.split())
            if found[0].isalpha() and not is_english(ctx.doc[ctx.doc.line_at(hit.start)]):
                continue
            if found in (" ' ", " ’ "):
                others = _others(ctx.doc, span)
                if others is None:
                    continue
                fixes = () if others else (replace(span, f"{joined} "),)
                yield self.finding(span, "space before an apostrophe", *fixes, confidence=0.85)
            else:
                yield self.finding(span, "space beside an apostrophe", replace(span, joined), confidence=0.95)


def _is_other(doc: Document, offset: int) -> bool:
    """Whether article or line is in another language: Dutch, Welsh and Breton have words like 's, 'm and 'd."""
    return doc.language not in ("en", "und") or line_is(doc, offset, "other language", in_other_language)


def _span(text: str, hit: Hit) -> Span | None:
    """The apostrophe with the spaces beside it, the letters behind it, and in a contraction the word before it."""
    start = hit.start - (text[hit.start - 1] in " \xa0")
    first = start
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    word, tail = text[first:start], text[hit.start + 1 : hit.end].strip()
    if tail == "t":
        return Span(first, hit.end) if word.lower() in _VERBS else None
    if word in ("O", "D", "L", "d") and not tail:
        name = _NAME.match(text, hit.end)
        return None if word == "O" and name and _is_plain(name[0].lower()) else Span(first, hit.end)
    if text[hit.start + 1] == " " and tail not in ("", "s"):
        return Span(first, hit.end) if word.lower() in _PRONOUNS else None
    return Span(start, hit.end)


def _is_plain(word: str) -> bool:
    """Whether the word behind "O'" is no surname's, so that it is short for "of"."""
    return word in _OF or ((is_common(word) or is_word(word)) and not is_name(word))


def _others(doc: Document, span: Span) -> bool | None:
    """Whether another mark stands free behind a genitive's; nothing if this one may close a quotation or is not English."""
    line = doc.line_at(span.start)
    before, after = doc.text[line.start : span.start], doc.text[span.end : line.end]
    if _OPENING.search(before) or _FREE.search(before) or doc.language not in ("en", "und"):
        return None
    return _FREE.search(after) is not None or _OPENING.search(after) is not None
