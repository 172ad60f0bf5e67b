"""NAM003."""

import re
from collections.abc import Iterator
from functools import cache

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.language import english_words
from artlint.text.pattern import pattern
from artlint_rules.names.forms import occurrences
from artlint_rules.names.prose import in_foreign_title, in_name, in_quotation, is_headline
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is
from artlint_rules.tables import first_words, lines, rows

_BESIDE = "exonyms-beside.tsv"
_TABLES = ("exonyms.tsv", "exonyms-more.tsv", _BESIDE)
_NEAR = 4  # code points: a bracket, a comma, a slash and a space between a name and its translation
# Of the words of a line; below it stands a foreign sentence, a list or a caption. Half of what settles a line as English.
_MIN_SHARE = 0.1
_PREPOSITIONS = frozenset(
    ("in", "of", "to", "from", "with", "by", "for", "at", "on", "into", "between", "against", "than")
)
# After these a name is told of as a word.
_CITED = frozenset(("become", "becomes", "became", "called", "named", "name", "term", "word", "means", "meaning"))
# "My daughter Rusiya", "Mr Liban": a person. "The district of Californie": a quarter with a name of its own.
_PERSONS = frozenset(
    "daughter son girl boy baby sister brother wife husband mother mr mrs ms miss district suburb quarter".split()
)
_QUARTER = pattern(
    r"\b(?:district|suburb|quarter|neighbou?rhood|borough|arrondissement|village|hamlet|street|hotel) of $"
)
_THINGS = frozenset(
    (
        "ship",
        "cruiser",
        "flagship",
        "frigate",
        "warship",
        "river",
        "brand",
        "liner",
        "steamer",
        "album",
        "film",
        "novel",
        "series",
        "airship",
    )
)
_WORD = pattern(r"[^\W\d_]+")
_NAME_BEFORE, _NAME_AFTER = pattern(r"\b([^\W\d_a-z]\w+)[ \u00a0]$"), pattern(r"[ \u00a0]([^\W\d_a-z]\w+)")


class ForeignExonym(Rule):
    """A country or city bears the name that another language has for it.

    "Moscou" and "Duitsland" in an English sentence are left over from the article's first language. Readers may guess
    them; search for the place does not find them.

    The fix puts the English name in its place. Names that are also English words, people's names or older English names
    ("Roma", "Bagdad") are not looked for, and none is flagged in a foreign sentence, a quotation, or as part of a
    longer name ("Banco do Brasil") that the article does not have in English as well.
    """

    about = About(
        code="NAM003",
        name="foreign-exonym",
        languages=("en",),
        source="CLDR 47",
        examples=(
            Bad(
                "The minister flew from [[Londres]] to Berlin on Monday.",
                fixed="The minister flew from London to Berlin on Monday.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He named his daughter Rusiya, and lives in the district of Californie; his daughter Rusiya is five."),
            Bad(
                "The talks with [[Estados Unidos]] have not begun, and [[Duitsland]]'s offer stands.",
                fixed="The talks with the United States have not begun, and Germany's offer stands.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The town is on the coast of [[Normandie]], far from the [[Mer du Nord]].",
                fixed="The town is on the coast of Normandy, far from the North Sea.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The final went to Marlo Dento ([[Espanha]]) in two sets.",
                fixed="The final went to Marlo Dento (Spain) in two sets.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The flag of Lower [[Slovensko]] is blue. In Lower Slovakia it is seen on every house.",
                fixed="The flag of Lower Slovakia is blue. In Lower Slovakia it is seen on every house.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The train to [[Viena]] was late, and so was the one from Vienna.",
                fixed="The train to Vienna was late, and so was the one from Vienna.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The men of the [[Sahalin]] Island fleet and the [[Nova York]] Times were there, and Digital [[İzlanda]] too.",
                fixed="The men of the Sakhalin Island fleet and the New York Times were there, and Digital Iceland too.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The harbour of [[Wladiwostok]] lies far from the [[Mar Negro]], and the [[Ouïghours]] live elsewhere.",
                fixed="The harbour of Vladivostok lies far from the Black Sea, and the Uyghurs live elsewhere.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Mr Viena sings in Vienna. The town of Viena is small, Viena is old, and in Viena it rains."),
            Good(
                "The songs of Marta Damas are heard in Damascus; Damas sings in Damascus as well, in Damascus all day."
            ),
            Good("In Vienna (Viena) it rains, and Viena, or Vienna, is far."),
            Good("The Tokio Hotel album was heard in Tokyo, and the Londres Street office is shut."),
            Good("She went to Ulan Bator, Bosnia-Herzegovina and Cabo Verde, and angered Mexico by leaving at once."),
            Good("She lives in Germany (Deutschland) and in Spain (in Spanish: España)."),
            Good("Maurizio made it clear how strongly he wished to return to the club in the summer."),
            Good("The shares of Banco do Brasil rose to the highest price of the year."),
            Good("The party, called Alternative für Deutschland, won two of the seats."),
            Good("Le ministre est venu de Londres pour la réunion."),
            Good(
                "Im Film „The Man of the Sea“ wird nach dem Ende von Preußen und der Stadt nicht gefragt: „Who was it?“"
            ),
            Good('He has a hit in France with "Londres" and sings it in the show.'),
            Good("Farid Londres knits. All of it is for sale, Londres says, and the shop is his."),
            Good("It is known as Germany (Deutschland in German) and is the largest of the nine."),
            Good("In the year 996 the name was Ostarrichi, and it was to become Österreich, the land in the east."),
            Good("He was a member of the Institute d ' Égypte, which met in the palace of the town."),
            Good("The ship Deutschland sank, and the Warszawa was a car that nobody wanted to buy."),
            Good("The firm sold Deutschland Radio to a rival for the sum of two million."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each place named so in English prose."""
        doc = ctx.doc
        if doc.capitalised_words.isdisjoint(_first_words()):
            return
        places = _places(doc)
        # Whoever is called Liban is introduced by a given name once, and goes without it afterwards.
        names = {
            form
            for span, form, right in places
            if in_name(doc.text, span, at_home=form in _at_home()) and not _is_spelled_out(doc, span, right)
        }
        for span, form, right in places:
            if form in names or not _in_english_prose(doc, span) or _word_before(doc, span) in _CITED:
                continue
            if _is_gloss(doc, span, right) or _is_thing(doc, span, right):
                continue
            if form in _beside() and not _is_beside(doc, form, right):
                continue
            yield self.finding(
                span,
                f'"{form}" is "{right}" in English',
                replace(span, _with_article(doc, span, right), Applicability.UNSAFE),
                confidence=0.95,  # a table knows more than counting does, as NAM001 does it
                evidence=(Evidence("table", f"{form}: {right}"),),
            )


@cache
def _first_words() -> frozenset[str]:
    """The first words of all forms: an article's capitalised words tell which forms may stand in it."""
    return frozenset(word for name in _TABLES for word in first_words(name))


@cache
def _with_the() -> frozenset[str]:
    """The right names that have "the"."""
    return frozenset(lines("with-the.txt"))


@cache
def _beside() -> frozenset[str]:
    """Those of the forms that others bear too."""
    return frozenset(form for form, _ in rows(_BESIDE))


@cache
def _at_home() -> frozenset[str]:
    """Those of the forms that a language of the place itself has, and organisations and seas, which many languages have."""
    long = {form for form, _ in rows("exonyms-more.tsv") if " " in form}
    return frozenset(lines("own-names.txt")) | long | _beside()


@cache
def _forms() -> dict[str, list[tuple[str, str]]]:
    """Forms with the right names, by their first word; few articles need them."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for form, right in (row for name in _TABLES for row in rows(name)):
        forms.setdefault(form.split(" ", 1)[0], []).append((form, right))
    return forms


def _places(doc: Document) -> list[tuple[Span, str, str]]:
    """Where forms stand as whole words, the longest of those that begin together, with form and right name."""
    found = []
    for word in sorted(_first_words() & doc.capitalised_words):
        for form, right in _forms()[word]:
            if form != word and form.replace("'", "’") not in doc.text and form not in doc.text:
                continue
            shape = re.escape(form).replace("'", "['’]")
            matches = re.finditer(rf"(?<![^\W_]){shape}(?![^\W_])", doc.text)
            found += [(Span(*match.span()), form, right) for match in matches]
    places, end = [], 0
    for place in sorted(found, key=lambda place: (place[0].start, -place[0].end)):
        if place[0].start >= end:
            end = place[0].end
            places.append(place)
    return places


def _with_article(doc: Document, span: Span, right: str) -> str:
    """The name with "the" where English wants it after a preposition: other languages leave it to the name."""
    bare = right in _with_the() and _word_before(doc, span) in _PREPOSITIONS
    return f"the {right}" if bare else right


def _word_before(doc: Document, span: Span) -> str:
    """The word before the name and one space."""
    before = doc.text[max(0, span.start - 10) : span.start]
    return before.split()[-1] if before[-1:] == " " and before.strip() else ""


def _is_spelled_out(doc: Document, span: Span, right: str) -> bool:
    """Whether the article has the longer name that it is part of with the English name too, as in "Inner Mongolia"."""
    before, after = (
        _NAME_BEFORE.search(doc.text, max(0, span.start - 40), span.start),
        _NAME_AFTER.match(doc.text, span.end),
    )
    names = [f"{before[1]} {right}"] if before else []
    names += [f"{right} {after[1]}"] if after else []
    return any(name in doc.text for name in names)


def _is_gloss(doc: Document, span: Span, right: str) -> bool:
    """Whether it stands in brackets behind a name that it explains, and not behind that of a person or a town."""
    before = doc.text[max(0, span.start - 2 - len(right)) : span.start]
    return before.endswith("(") and before[:-2] == right


def _is_beside(doc: Document, form: str, right: str) -> bool:
    """Whether the article calls the place by its English name at least as often, and nowhere explains one by the other."""
    places, text = occurrences(doc.text, form), doc.text
    told = any(
        right in text[max(0, start - _NEAR - len(right)) : start + len(form) + _NEAR + len(right)] for start in places
    )
    return not told and len(occurrences(text, right)) >= len(places)


def _is_thing(doc: Document, span: Span, right: str) -> bool:
    """Whether a ship, a car, a person or part of a town bears the name: "the Deutschland sank".

    No ship bears what none of its people call the place: "the Irakas war".
    """
    before, follows = _word_before(doc, span).lower(), doc.text[span.end : span.end + 2]
    if before in _PERSONS or _QUARTER.search(doc.text, max(0, span.start - 20), span.start):
        return True
    # The right name of a people ends in s, and has "the" rightly.
    named = doc[span] in _at_home() and right not in _with_the() and not right.endswith("s") and " " not in doc[span]
    return before in _THINGS or (before == "the" and named and follows[:1] == " " and follows[1:].islower())


def _in_english_prose(doc: Document, span: Span) -> bool:
    return (
        line_is(doc, span.start, "NAM003", _is_english)
        and not in_quotation(doc, span)
        and not in_foreign_title(doc, span)
    )


def _is_english(line: str) -> bool:
    english = english_words(line) >= max(1, _MIN_SHARE * len(_WORD.findall(line))) or is_headline(line)
    return english and not in_other_language(line)
