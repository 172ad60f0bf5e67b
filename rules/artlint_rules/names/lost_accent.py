"""NAM004."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import filterfalse

from artlint import About, Applicability, Bad, Context, Document, Evidence, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.skeleton import plain
from artlint.text.vocabulary import is_common
from artlint_rules.names.entries import times
from artlint_rules.names.forms import neighbours, occurrences, other_person
from artlint_rules.names.prose import in_foreign_sentence, in_foreign_title, in_quotation
from artlint_rules.tables import is_word

# Accents are lost far more often than they are made up: without them the name must stand so many times as often. Chosen.
_MORE = 2
_CHARACTERS = pattern(r"[\u3400-\u9fff][,，:：]? ?$")
_MIN_LETTERS = 4  # "Où", "Thé" and "Für" are beside "Ou", "The" and "Fur" for other reasons


class LostAccent(Rule):
    """A name stands with its accents in one place of the article and without them in another.

    "Erdoğan" beside "Erdogan": a translator that works sentence by sentence keeps the letters of one language in one and
    drops them in the next. Search and counting then see two people. An article that has one form throughout is right.

    The fix puts the form with accents in the place of the other, unless that one is more than twice as frequent. Two
    people ("José Matos" and "Jose Baxter"), plain English words, foreign sentences and titles in quotation
    marks are left alone.
    """

    about = About(
        code="NAM004",
        name="lost-accent",
        languages=("en",),
        examples=(
            Bad(
                "The minister, Çetin Doruşlu, was absent. [[Doruslu]]'s office gave no reason.",
                fixed="The minister, Çetin Doruşlu, was absent. Doruşlu's office gave no reason.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Novotna won the race. The choir sang for Novotna, and [[Novotná]] was moved, they said. Novotna sang too.",
                fixed="Novotna won the race. The choir sang for Novotna, and Novotna was moved, they said. Novotna sang too.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Snow fell on İzmit in the night. The schools of [[Izmit]] are shut.",
                fixed="Snow fell on İzmit in the night. The schools of İzmit are shut.",
                applicability=Applicability.UNSAFE,
            ),
            Good("Erdoğan spoke on Monday, and Erdoğan's guests were glad of it."),
            Good("José Matos won the race. Jose Baxter was second, and his brother lost."),
            Good("The team of Filip Novák met Novak Ilic in the evening."),
            Good("The Café Lumen is closed. The Cafe on the square is open, and the Rosé is cold. Rose is the cook."),
            Good("Shandong (山东, Shāndōng) lies on the sea, and Shandong is old."),
            Good("Zlatá Hora is far. The film “Zlata Hora” is by the same man."),
            Good("Kovářov has a church. W niedzielę chór wystąpi w Kovarov przy nowym kościele obok szkoły."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each mention of the rarer form."""
        doc = ctx.doc
        if doc.text.isascii():
            return
        accented = [word for word in filterfalse(str.isascii, doc.capitalised_words) if not _is_reading(doc.text, word)]
        for forms in _variants(accented, doc.capitalised_words) if accented else ():
            yield from self._rarer(doc, forms)

    def _rarer(self, doc: Document, forms: list[str]) -> Iterator[Finding]:
        """Findings for all of the forms but the most frequent one."""
        places = {form: occurrences(doc.text, form) for form in forms}
        usual = max(
            forms, key=lambda form: (len(places[form]) * (1 if form.isascii() else _MORE), _accents(form), form)
        )
        beside = neighbours(doc, usual)
        for odd in forms:
            if odd == usual or other_person(neighbours(doc, odd), beside):
                continue
            for start in places[odd]:
                span = Span(start, start + len(odd))
                if not (in_foreign_sentence(doc, span) or in_foreign_title(doc, span) or in_quotation(doc, span)):
                    yield self.finding(
                        span,
                        f'"{odd}" is spelled "{usual}" elsewhere in this article',
                        replace(span, usual, Applicability.UNSAFE),
                        evidence=(Evidence("article", f"{usual}: {times(len(places[usual]))}"),),
                    )


def _is_reading(text: str, word: str) -> bool:
    """Whether it gives the sound of Chinese characters: "Shandong (山东, Shāndōng)"."""
    return _CHARACTERS.search(text, max(0, text.find(word) - 3), text.find(word)) is not None


def _variants(accented: list[str], words: set[str]) -> Iterator[list[str]]:
    """Groups of words that differ in their accents alone."""
    groups: dict[str, set[str]] = defaultdict(set)
    for word in accented:
        bare = plain(word.replace("İ", "I"))
        if len(bare) >= _MIN_LETTERS and not word.isupper() and bare.isascii():
            groups[bare].add(word)
    for bare, forms in sorted(groups.items()):
        # "Novák-Hill" and "McÉwan" have more capitals than the first.
        forms.update({bare.capitalize(), bare.title()} & words)
        if len(forms) > 1 and not is_word(bare) and not is_common(bare):
            yield sorted(forms)


def _accents(form: str) -> int:
    return len(form.encode("utf-8"))
