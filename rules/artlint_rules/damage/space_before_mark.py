"""A space in front of a comma or an end mark."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import english_words, is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, is_code
from artlint.text.words import word_set
from artlint_rules.places import line_is

# Before these a word is missing when a comma or full stop follows a space: "floods in , and".
_OPEN_WORDS = word_set(
    "a an the in of at by from to with for on and or into as than his her its their our my your between"
)
# Words of a sentence with a colon in it, and before the colon: chosen, labels and their values are shorter.
_MIN_WORDS, _MIN_BEFORE = 12, 3
_ENDS = tuple('.!?”"')
# More lone full stops in a line than this are separators of a menu: chosen.
_MAX_STOPS = 3
# What no sentence ends with.
_OPENERS = [
    [word]
    for word in ("Because", "because", "The", "the", "A", "a", "and", "or", "that", "Use", "use", "using", "type")
]
_FRAMEWORK = pattern(r"\.(?:Net|Com|Org)\b")
_MAX_COMMAS = 2  # behind a space; more stand in a list of tags
_LEFT = r"[^\s,.;:!?|/<>(\[{“„«‘*+=~^#&\\\-–—_•·]"  # what a mark may belong to


class SpaceBeforeMark(Rule):
    """space before a punctuation mark.

    Left where a link stood before the mark, by French spacing carried over, or by text kept as tokens. The fix takes
    the space out. Where the word before the space cannot end a phrase ("in ,") a word is lost with the
    link, and there is no fix. Three dots, decimals, emoticons, scores and text in other languages are left alone,
    and so are colons outside whole sentences, as tables and labels set them off.
    """

    about = About(
        code="DMG003",
        name="space-before-mark",
        # The first is a fifth of the work for re, which goes from space to space.
        pattern=rf"[ \xa0](?=[ \xa0]*[,;.!?:])(?<={_LEFT}.)[ \xa0]*(?:(?:[,;.]|[!?]+)(?:[\s”’\"')]|$)|:[ \xa0][“\"A-Za-z]|,(?:[A-Za-z]{{2}}|[12]?[0-9] [A-Z])|\.[A-Z][a-z])",
        pattern_filter=rf"{_LEFT}[ \xa0]+(?:(?:[,;.]|[!?]+)(?:[\s”’\"')]|$)|:[ \xa0][“\"A-Za-z]|,(?:[A-Za-z]{{2}}|[12]?[0-9] [A-Z])|\.[A-Z][a-z])",
        examples=(
            Good("The mayor of the town and the council said that it was time.\n\nDéménagement à Lyon ?\n\nIt was so."),
            Bad("The envoy[[ ,]] who came late, left.", "The envoy, who came late, left."),
            Bad("The envoy[[ ,]]who came late, left.", "The envoy, who came late, left."),
            Bad(
                "The rain stopped[[ .]]The sun came out over the town.",
                "The rain stopped. The sun came out over the town.",
            ),
            Bad("It was on a Friday[[ ,]]14 December of the year.", "It was on a Friday, 14 December of the year."),
            Bad("They won the cup[[ .]]\nNobody slept.", "They won the cup.\nNobody slept."),
            Bad("Can we trust them[[ ?]] Nobody in the town knows.", "Can we trust them? Nobody in the town knows."),
            Bad('"It is late[[ ,]]" she said.', '"It is late," she said.'),
            Bad("It was the end (of it)[[ .]]", "It was the end (of it)."),
            Bad("Heavy rain fell in[[ ,]] and the rivers rose."),
            Bad(
                "It is cooled by La Ni&ntilde;a[[ ,]] which brings rain.",
                "It is cooled by La Ni&ntilde;a, which brings rain.",
            ),
            Bad("The bridge fell[[ ;]] two of the people were hurt.", "The bridge fell; two of the people were hurt."),
            Bad(
                "The mayor told the people of the town[[ :]] “We have to mend the bridge.”",
                "The mayor told the people of the town: “We have to mend the bridge.”",
            ),
            Good("Les efforts de la ville ont porté leurs fruits : la population de la ville est plus grande."),
            Good("Genre : Drama of the town, with all of the people in it and the mayor of the mill."),
            Good("The price of a room in the town of the mill : Twenty euros and more, with all of it"),
            Good("The envoy, who came late, left."),
            Good("It was written for the .Net platform and is as good as .Net can be for all of them."),
            Good("„Das ist wie ,bedauerlich‘ für sie“, sagte er, und die Frau ging nach Hause."),
            Good("The set of (foo ,bar ,baz) and the tags news ,sport ,weather ,culture"),
            Good("I think ... we are late ..."),
            Good("He wrote of the laws of men . . . and of what they do."),
            Good("It grew by .5 points, said the .com firm."),
            Good("They won 3 : 0 and smiled :)"),
            Good("Whether you want to take the risk is of course up to you ;) and to nobody else."),
            Good("Qui est là ? Personne ne le sait ; il est parti ! Et la porte est dans la rue."),
            Good("NEWS . SPORT . CULTURE . WEATHER . MORE"),
            Good("if (a) { b = c ; d = e ; }"),
            Good("The name was spelled Schr ? der in the list."),
            Good("- , - and | , are marks"),
            Good("What a goal !!!!1"),
            Good("Type this in the shell: unzip it ; touch it ; mount it ; read it ; see what it does."),
            Good("Because . stands for any letter, it is the best way to find all of them."),
            Good("She can be reached at http://example.org/roe . Her book is at www.example.com , they say."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each space and mark."""
        for hit in ctx.hits:
            span = _span(ctx.doc, hit)
            if span is None:
                continue
            mark = ctx.doc.text[span.end - 1]
            if _word_before(ctx.doc.text, span.start) in _OPEN_WORDS:
                if mark in ",.":
                    yield self.finding(span, "a word is missing before the mark", confidence=0.8)
                continue
            glued = mark in ",." and ctx.doc.text[span.end : span.end + 1].isalnum()
            fix = replace(span, f"{mark} " if glued else mark)
            yield self.finding(span, "space before a punctuation mark", fix, confidence=0.95)


def _span(doc: Document, hit: Hit) -> Span | None:
    """The spaces and the first mark after them, if they are a fault here."""
    text, start = doc.text, hit.start
    end = start
    while text[end] in " \u00a0\u202f":
        end += 1
    line, mark = doc.line_at(start), text[end]
    if end >= line.end or is_code(doc[line]):
        return None
    span = Span(start, end + 1)
    if mark == ":":
        return span if _is_of_sentence(doc, line, start) else None
    last = text[line.start : start].rsplit(maxsplit=1)[-1:]
    if mark in ".,?!" and last and last[0][-1].isalnum() and is_address(last[0]):
        return None  # set apart so that the mark is not read as part of the address
    if mark == "," and text[end + 1 : end + 2].isalnum():
        english = line_is(doc, start, "english", is_english)  # a comma is an opening mark in German
        return span if english and doc[line].count(" ,") <= _MAX_COMMAS else None
    if mark == "." and text[end + 1 : end + 2].isalnum():
        return span if not _FRAMEWORK.match(text, end) and line_is(doc, start, "english", is_english) else None
    if mark in ";!?" and (doc.language != "en" or not english_words(doc[line])):
        return None
    if mark == "?" and text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].islower():
        return None  # a lost letter
    return None if _is_meant(doc[line], text[end : end + 3], last) else span


def _is_of_sentence(doc: Document, line: Span, colon: int) -> bool:
    before = doc.text[line.start : colon]
    long = before.count(" ") >= _MIN_BEFORE and before[-1:].isalpha()
    return long and line_is(doc, colon, "DMG003", _is_sentence)


def _is_meant(line: str, mark: str, last: list[str]) -> bool:
    """Whether the mark stands by itself on purpose: a face, commands of a shell, the sign that is spoken of, dots."""
    if mark.startswith(";"):
        return mark.startswith(";)") or line.count(" ; ") >= _MAX_STOPS
    if not mark.startswith("."):
        return False
    if mark[1:] in (" .", "\u00a0."):
        return True  # ". . ." is an ellipsis of American books
    if line.count(" . ") >= _MAX_STOPS and not line.rstrip().endswith((".", "”", '"')):
        return True
    return mark.startswith(". ") and mark[2:].islower() and last[:1] in _OPENERS  # "Because . stands for any letter"


def _is_sentence(line: str) -> bool:
    whole = line.count(" ") >= _MIN_WORDS and line.count(" : ") == 1 and line.rstrip().endswith(_ENDS)
    return whole and is_english(line)


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    # The rest of a word with an entity or a hyphen in it is no word: "La Ni&ntilde;a ,".
    return "" if start > 0 and text[start - 1] in ";-" else text[start:end]
