"""A Turkish case ending that was left on a name."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# Endings that open with a consonant or hold a letter English lacks.
_ENDINGS = (
    "daki|deki|taki|teki|ndaki|ndeki|da|de|ta|te|dan|den|tan|ten|nda|nde|ndan|nden|nın|nin|nun|nün|ın|ün|ya|ye|yı|yi|yu|yü|"
    "ı|ü|lı|li|lu|lü|lar|ler|lık|lik|lu|yla|yle|ysa|yse|dır|dir|nca|nce"
)
# These are met in names of other languages too (Sana'a, Be'eri), which are short, but for the ones named here.
_SHORT_ENDINGS = "a|e|i|u|in|un|na|ne"
_SHORT = frozenset(_SHORT_ENDINGS.split("|"))
_LONG_NAME = 5
_NO_TURKISH = frozenset(("Chang", "Hawai", "Shari"))
_APOSTROPHE = "['’]"
_NAME = pattern(r"[^\W\d_]{2,}$")
_PATTERN = rf"(?<=[^\W\d_]{{2}}){_APOSTROPHE}(?:{_ENDINGS}|{_SHORT_ENDINGS})(?![\w'’-])"
# "N'da", "D'ya", "Ng'da": no vowel before the apostrophe, in lower case.
_SHORTEST = 3
# Among Turkish words the ending is right: one of these must be near, within a dozen words.
_ENGLISH = pattern(r"(?i)\b(?:the|of|and|in|to|was|is|were|are|on|for|with|that|said|has|have|will|by|from|who|a)\b")
_NEAR = 60
# The article has to do with Turkey, or spells a name with letters that Turkish has: other languages abbreviate with the apostrophe.
TURKEY = pattern(r"Turk|Türk|Ankara|[Iİ]stanbul|[Iİ]zmir|Erdo[gğ]an|[ğşıİĞŞ]")


class TurkishEnding(Rule):
    """A Turkish case ending behind the apostrophe of a name, as in "Ankara'da".

    Turkish sets its endings behind names with an apostrophe; an engine that does not know the name leaves both. The
    suggestion takes the ending off; the preposition it stood for is for a person to find. Only articles that speak of Turkey
    or have its letters are looked at. Short names with endings that names of other languages have too ("Sana'a", "Be'eri")
    are left alone.
    """

    about = About(
        code="TRN160",
        name="turkish-ending",
        pattern=_PATTERN,
        pattern_filter=rf"[^\s]{_APOSTROPHE}(?:{_ENDINGS}|{_SHORT_ENDINGS})",
        languages=("en",),
        examples=(
            Bad(
                "He landed in [[Ankara'da]] at noon.",
                fixed="He landed in Ankara at noon.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "The speech of [[Kalkan’ın]] was long.",
                fixed="The speech of Kalkan was long.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "A member of the [[CHP'nin]] board left Turkey.",
                fixed="A member of the CHP board left Turkey.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "He left Ankara for Shanghai [[Shenhu'a]] in May.",
                fixed="He left Ankara for Shanghai Shenhu in May.",
                applicability=Applicability.DISPLAY,
            ),
            Good('It is the "Caliphate’in Syria, near Turkey, and the ISIS’de facto capital of it.'),
            Good("They met in Sana'a and Hawai'i, and Turkey spoke of Shari'a."),
            Good("They met in Sana'a and Xi'an, and the rover Chang'e landed."),
            Good("N'da and Ng'ya play for the Shi'ite town of Ya'ta'el."),
            Good("“We'd better go,” he said to D'ya."),
            Good("Toplantı Ankara'da yapıldı."),
            Good("The song is called “Lo Wat'te Sap”, and it is sung by all of us."),
            Good("The soup is called ka'ya and the dance 'da'."),
        ),
        source="Turkish spelling: an apostrophe parts a name from its endings",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each name with an ending; the name begins with a capital and has three letters or more."""
        if not ctx.hits or not TURKEY.search(ctx.doc.text):
            return
        for hit in ctx.hits:
            before = _NAME.search(ctx.doc.text, max(0, hit.start - 40), hit.start)
            if before is None or len(before[0]) < _SHORTEST or not before[0][0].isupper():
                continue
            ending = ctx.doc.text[hit.start + 1 : hit.end]
            if ending in _SHORT and (len(before[0]) < _LONG_NAME or before[0] in _NO_TURKISH):
                continue
            line = ctx.doc.line_at(hit.start)
            near = max(line.start, before.start() - _NEAR), min(line.end, hit.end + _NEAR)
            if not _ENGLISH.search(ctx.doc.text, *near):
                continue
            if ctx.doc.text[before.start() - 1 : before.start()] in ("'", "’", "-", '"', "“"):
                continue
            if ctx.doc.text.startswith((" facto", " jure"), hit.end):
                continue
            span = Span(before.start(), hit.end)
            yield self.finding(
                span, "Turkish ending on a name", replace(span, before[0], Applicability.DISPLAY), confidence=0.9
            )
