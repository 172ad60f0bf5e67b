"""LNG009: a date with the month in another language."""

from collections.abc import Iterator
from typing import NamedTuple

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.names.prose import in_quotation
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is

# By the English month: German, Dutch, the Nordic languages, Indonesian, French, Italian, Spanish, Portuguese, Polish, Czech and
# Romanian. Turkish ones are in the pack of Turkish; what is English too is left out.
_MONTHS = {
    "January": "januar januari jänner janvier gennaio enero janeiro stycznia ledna ianuarie",
    "February": "februar februari februarie février fevrier febbraio febrero fevereiro lutego února",
    "March": "mars märz maart marts maret marzo março marca března martie",
    "April": "avril aprile abril kwietnia dubna aprilie",
    "May": "mai mei maj maggio mayo maio maja května",
    "June": "juni juin giugno junio junho czerwca června iunie",
    "July": "juli juillet luglio julio julho lipca července iulie",
    "August": "augustus augusti agustus août aout agosto sierpnia srpna",
    "September": "septembre settembre septiembre setiembre setembro września září septembrie",
    "October": "oktober octobre ottobre octubre outubro października října octombrie",
    "November": "novembre noviembre novembro nopember listopada listopadu noiembrie",
    "December": "dezember desember décembre decembre dicembre diciembre dezembro grudnia prosince decembrie",
}
_MOST = 100  # months in an article; with more it is a calendar or a list (chosen)
_WEEKDAYS = {
    "Monday": "montag maandag mandag måndag lundi lunedì lunes segunda-feira poniedziałek pondělí luni senin",
    "Tuesday": "dienstag dinsdag tirsdag tisdag mardi martedì martes terça-feira wtorek úterý marți selasa",
    "Wednesday": "mittwoch woensdag onsdag mercredi mercoledì miércoles quarta-feira środa středa miercuri rabu",
    "Thursday": "donnerstag donderdag torsdag jeudi giovedì jueves quinta-feira czwartek čtvrtek joi kamis",
    "Friday": "freitag vrijdag fredag vendredi venerdì viernes sexta-feira piątek pátek vineri jumat",
    "Saturday": "samstag sonnabend zaterdag lørdag lördag samedi sabato sábado sobota sâmbătă sabtu",
    "Sunday": "sonntag zondag søndag söndag dimanche domenica domingo niedziela neděle duminică minggu",
}
_ENGLISH_DAY = {day: english for english, days in _WEEKDAYS.items() for day in days.split()}
_ENGLISH = {month: english for english, months in _MONTHS.items() for month in months.split()}
_DAY = pattern(r"(?<![\w./:-])(0?[1-9]|[12]\d|3[01])(?:\.|er|º)? (de |di )?$")
_WEEKDAY = pattern(r"(?<![\w’'-])([^\W\d_]+(?:-feira)?),? (?:(?:den|der|el|le|la|dia) )?$")
_YEAR = pattern(r",? (?:de |del )?((?:19|20)\d\d)(?!\d)")
_NAME_BEFORE = pattern(r"(?:[A-ZÀ-Þ][\w'’]*|\b(?:de|del|di|della)) $")


# Given names, a planet, and words.
_GIVEN = frozenset(
    ("mars", "Mars", "Mai", "Mei", "Maja", "Juli", "Marzo", "Abril", "Julio", "Mayo", "maja", "marca", "julio")
)


class _Date(NamedTuple):
    span: Span
    english: str


class ForeignDate(Rule):
    """A date in an English sentence or above an article has its month in another language.

    "17 Mei 2018", "12 août", "2 de noviembre de 2012": pages put the date there after the article was translated, or a
    machine took the month for a name. Searches for the date do not find it. The fix writes the month in English.
    Squares, clubs and streets that are called after a day, quotations, lines in the other language and months without
    a day before or a year behind them are left alone.
    """

    about = About(
        code="LNG009",
        name="foreign-date",
        summary="A date with the month in another language",
        languages=("en",),
        # "Mayor", "remain" and "major" are everywhere.
        triggers=tuple(f" {month}" if month in ("mai", "maj", "mayo") else month for month in _ENGLISH),
        examples=(
            Bad(
                "The house speaker has asked the agencies on [[17 Mei 2018]] to look at what is said of them.",
                fixed="The house speaker has asked the agencies on 17 May 2018 to look at what is said of them.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The bridge was closed from [[12 août]] to [[3. Oktober]], and it is open to all again.",
                fixed="The bridge was closed from 12 August to 3 October, and it is open to all again.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Rain stops the harvest\n\n[[viernes, 2 de noviembre de 2012]]\n\nThe harvest in the valley was stopped.",
                fixed="Rain stops the harvest\n\nFriday, 2 November 2012\n\nThe harvest in the valley was stopped.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The vote that was to be held in [[maart 2022]] has been put off to the autumn of the year.",
                fixed="The vote that was to be held in March 2022 has been put off to the autumn of the year.",
                applicability=Applicability.UNSAFE,
            ),
            Good(
                "They met in Avenida 9 de Julio, at the club 12 de Octubre and in the square of the 25 de Mayo school."
            ),
            Good("The 2 Mei sisters and the 3 Juli brothers were there, and so was Mai Kern, who is 20."),
            Good('The film "13 mai 1968" and the song "2 de noviembre" were shown in the hall of the school.'),
            Good("Le pont est fermé du 12 août au 3 octobre, et il sera ouvert à tous à la fin de l'année."),
            Good("He has lived in Rio de Janeiro since 17 May 2018, and he is to leave it on 3 October."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Give the dates in English prose, and those on a line of their own."""
        doc = ctx.doc
        if doc.language != "en" or len(ctx.hits) > _MOST:
            return
        for hit in ctx.hits:
            month = Span(hit.start + (doc.text[hit.start] == " "), hit.end)
            date = _date(doc, month)
            if date is None or in_quotation(doc, date.span) or line_is(doc, month.start, "LNG009", in_other_language):
                continue
            fix = replace(date.span, date.english, Applicability.UNSAFE)
            yield self.finding(date.span, "date with the month in another language", fix, confidence=0.85)


def _date(doc: Document, month: Span) -> _Date | None:
    """The whole date; nothing where it may be part of a name, or neither day nor year is there."""
    text, word = doc.text, doc[month]
    day, year = _DAY.search(text, max(0, month.start - 12), month.start), _YEAR.match(text, month.end)
    start = day.start(1) if day else month.start
    named = day is not None and bool(day[2]) and _NAME_BEFORE.search(text, max(0, start - 30), start) is not None
    if not day and (not year or not word[0].islower()):  # "Oktober 2017" may be a title
        return None
    if day and not year:
        street = day[2] and not word[0].islower()  # "9 de Julio"
        if street or word in _GIVEN or _NAME_BEFORE.search(text, max(0, start - 30), start):
            return None
    elif word == "Mars" or named:
        return None
    english = " ".join(part for part in (day and day[1], _ENGLISH[word.lower()], year and year[1]) if part)
    weekday = _WEEKDAY.search(text, max(0, start - 30), start)
    if weekday and weekday[1].lower() in _ENGLISH_DAY:
        start, english = weekday.start(1), f"{_ENGLISH_DAY[weekday[1].lower()]}, {english}"
    return _Date(Span(start, year.end() if year else month.end), english)
