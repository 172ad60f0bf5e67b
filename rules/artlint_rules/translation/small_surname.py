"""A surname in lower case behind its first name."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# First names of Russian, Ukrainian, Bulgarian, Georgian and Armenian news, with the spellings that engines give them.
_SLAVIC = (
    "Aleksandr|Aleksei|Aleksey|Alexei|Alexey|Anatoliy|Anatoly|Andrei|Andrey|Andriy|Arkady|Arsen|Artem|Artyom|Bogdan|"
    "Bohdan|Borys|Denys|Dmitri|Dmitriy|Dmitry|Dmytro|Ekaterina|Evgeny|Gennadiy|Gennady|Georgy|Giorgi|Hennadiy|Ihor|Igor|"
    "Ihar|Irakli|Iryna|Kateryna|Konstantin|Kyrylo|Leonid|Lyudmila|Maksim|Maksym|Maxim|Mikhail|Mikheil|Mykhailo|Mykola|"
    "Nadiya|Nikita|Nikol|Nikolai|Nikolay|Oksana|Oleg|Oleh|Oleksandr|Oleksiy|Olena|Olga|Olha|Pavel|Pavlo|Petro|Ruslan|"
    "Rustem|Sergei|Sergey|Serhii|Serhiy|Stanislav|Stepan|Svetlana|Taras|Tatiana|Tatyana|Tetiana|Vadim|Vadym|Valentyn|"
    "Valeriy|Valery|Vasily|Vasyl|Viktor|Vitali|Vitalii|Vitaliy|Vitaly|Vladimir|Vladislav|Vladyslav|Volodymyr|Vyacheslav|"
    "Yaroslav|Yevgeny|Yevhen|Yulia|Yuri|Yurii|Yuriy|Zurab"
)
# Endings of surnames that no English word has behind four other letters or so.
_ENDING = (
    r"(?:[a-z]{2,}(?:[bdlmnrtvzi]sk(?:yi|iy|yy|y|i|aya|a)|[ecy]tsk(?:yi|iy|y|i|aya|a)|enko|chenko|shvili|[aeo]v(?:ych|ich)|"
    r"ov(?:a)?|ev(?:a)?|chuk|niuk|yuk|niak|idze|adze|uridze))"
)
# People whom papers name every day, and whose surname is an English word or ends like one.
_KNOWN = {
    "Donald": "trump",
    "Melania": "trump",
    "Ivanka": "trump",
    "Barack": "obama",
    "Angela": "merkel",
    "Emmanuel": "macron",
    "Vladimir": "putin",
    "Elon": "musk",
    "Mikheil": "saakashvili",
    "Recep Tayyip": "erdogan",
}
_SURNAME = pattern(rf" (?P<surname>{_ENDING})(?=[ ,.;:!?\n]|['’]s\b|$)")
_WORD = pattern(r" (?P<surname>[a-z]+)(?=[ ,.;:!?\n]|['’]s\b|$)")
# English words, and words that stay small in names, with such an ending.
_WORDS = frozenset(
    {"whisky", "ninasky", "nova", "supernova", "bossanova", "dostoyev", "chev", "lev", "kiev", "prov", "gov"}
)


class SmallSurname(Rule):
    """A surname in lower case behind its first name.

    "Minister Haris and Oleg petrenko": engines that put the capitals back after they have translated know the first name and not
    the surname. The fix gives it its capital. Looked for behind first names of Russian, Ukrainian and Georgian news, where the
    surname has an ending of these languages, and for a few people whom everybody knows ("Donald trump").
    """

    about = About(
        code="TRN321",
        name="small-surname",
        triggers=tuple(sorted({*_SLAVIC.split("|"), *_KNOWN})),
        languages=("en",),
        preview=True,
        examples=(
            Bad(
                "The minister, Oleg [[petrenko]], was late.",
                fixed="The minister, Oleg Petrenko, was late.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It is said of Andrey [[zabolotsky]] that he slept.",
                fixed="It is said of Andrey Zabolotsky that he slept.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "President Donald [[trump]]'s plan failed.",
                fixed="President Donald Trump's plan failed.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Oleg Petrenko was late, and Igor whisky in hand."),
            Good("Igor spoke; Maxim ran; Olga, lev in hand, paid."),
            Good("Write to oleg petrenko or donald trump."),
            Good("Oleg petrenko@tarn.example"),
            Good("Vladimir nova-like, Oleg casanovas."),
        ),
        source="Output of engines with a step that restores capitals, as on news sites translated from Russian",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each such surname."""
        text = ctx.doc.text
        for hit in ctx.hits:
            first = text[hit.start : hit.end]
            if not first[0].isupper():
                continue
            match = _SURNAME.match(text, hit.end)
            if match is None and first in _KNOWN:
                match = _WORD.match(text, hit.end)
                if match is not None and match["surname"] != _KNOWN[first]:
                    continue
            if match is None or match["surname"] in _WORDS:
                continue
            span = Span(match.start("surname"), match.end("surname"))
            fixed = match["surname"].capitalize()
            yield self.finding(
                span, "surname in lower case", replace(span, fixed, Applicability.UNSAFE), confidence=0.9
            )
