"""LNG001: a line in another language than the article's."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from artlint import (
    About,
    Applicability,
    ArtlintError,
    Bad,
    Context,
    Document,
    Evidence,
    Finding,
    Good,
    Metadata,
    Rule,
    Span,
    delete_lines,
)
from artlint.text.accents import without_accents
from artlint.text.detectors import UNKNOWN, installed
from artlint.text.foreign_line import CHOICES, Verdict, default_choice, judge, lower_words
from artlint.text.language import ENGLISH, english_words, not_english
from artlint.text.language_names import language_name
from artlint.text.names import capitalised
from artlint.text.pattern import pattern
from artlint.text.words import WORD, ends_sentence, word_count
from artlint_rules.tables import is_word

_MIN_LENGTH = 3  # code points; shorter lines are marks and initials
_SHORT = 6  # words; the bound of the measurement's bands
# Of the letters, in function words and in words of five letters or more that the dictionary has (measured: it keeps
# 1,436 of 1,438 foreign lines of 50 languages, and of eight English lines that were called foreign none is left).
_ENGLISH_SHARE, _LONG = 0.6, 5
# An article of which a third or more is in another language is bilingual, a language course or a page's menus (chosen).
_MAX_SHARE = 1 / 3
# A list of films, books or wines, each with its year: "À bout de souffle (1960); La dolce vita (1960)".
_YEAR = pattern(r"\((?:1[5-9]|20)\d\d\)")
_MIN_YEARS = 2
# A line and its translation: lengths differ by less than this factor, and names are shared (chosen).
_MAX_RATIO = 2.2
_MIN_SHARED = 2
_SHARED_SHARE = 0.4

_PUBLISHED = pattern(r", (?:[\w .]+, )?(?:1[5-9]|20)[0-9]{2}[a-z]?\.?$")


@dataclass(frozen=True)
class ForeignLine(Rule):
    """A line in another language stands in an English article.

    Captions, agency credits and widgets of the page an article was translated from stay behind in its language; they
    spoil a corpus in one language and what is learnt from it. The fix takes the line out: safely where the line beside
    it is its translation, else a person should look. Lines with enough English function words never reach a detector.
    Names, scores and lists are not judged: a line needs two plain words, or two detectors that are sure. Missed on
    purpose: articles of which a third or more is in another language, articles that are not in English.

    ``detector`` is one of pycld2+py3langid, pycld2, py3langid, langdetect; by default the best that is installed.
    """

    about = About(
        code="LNG001",
        name="foreign-line",
        summary="A line in another language than the article's",
        languages=("en",),
        examples=(
            Bad(
                "The minister opened the new bridge over the river on Tuesday.\n\n"
                "[[Bộ trưởng Lê Văn Hùng và ông John Carter tại lễ khánh thành cầu.]]\n"
                "Minister Le Van Hung and Mr John Carter at the opening of the bridge.\n\n"
                "It has cost two years and most of the budget of the province.",
                fixed="The minister opened the new bridge over the river on Tuesday.\n\n"
                "Minister Le Van Hung and Mr John Carter at the opening of the bridge.\n\n"
                "It has cost two years and most of the budget of the province.",
            ),
            Bad(
                "The two teams will meet again in the second leg, which is to be played in Lyon in the spring.\n\n"
                "[[Cliquez ici pour vous abonner à notre lettre quotidienne]]\n\n"
                "The winner goes through to the last eight of the cup, and the loser is out of it for the year.",
                fixed="The two teams will meet again in the second leg, which is to be played in Lyon in the spring.\n\n"
                "The winner goes through to the last eight of the cup, and the loser is out of it for the year.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Police have said that the cause of the fire at the paper mill is not known yet.\n"
                "[[Фото: пресс-служба МЧС]]\n"
                "Nobody was hurt, and the road past the mill was opened again in the evening.",
                fixed=...,
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The bank has raised its rate for the third time this year, and it may do so again.\n\n[[今日のおすすめ記事]]",
                fixed="The bank has raised its rate for the third time this year, and it may do so again.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was the best known sentence of the speech, and there was nobody in the square who did not know it.\n"
                "[[Ich bin doch kein Hamburger]]\n“Ich bin doch kein Hamburger,” Miller had said.\n"
                "The people in the square did not know what to think of it, and they went home in the rain.",
                fixed=...,
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The price of the ticket has gone up for the third time, and nobody on the train was glad of it.\n"
                "[[Hvad koster det for dem]]\nThose who have a card of the city do not pay.",
                fixed=...,
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "There are four questions on the sheet, and the children have an hour to think about them.\n"
                "[[c) Napiš příklad.]]\nThose who are ready may go home.",
                fixed=...,
                applicability=Applicability.UNSAFE,
            ),
            Good(
                "The mayor of the town likes old sayings and has them written on the wall of his house.\n\n"
                "Honni soit qui mal y pense.\n[Evil to him who evil thinks.]\n\nDu principe de la ville et de son maire, Dentu, Paris, 1863."
            ),
            Good(
                "The president was in Portugal for the first time since he was elected.\n\n"
                "Uhuru Kenyatta (left) greets Marcelo Rebelo de Sousa in Lisbon\n\n"
                "The two of them will have talks with the head of the port on Friday."
            ),
            Good(
                "The results of the evening are in, and there was one surprise.\n"
                "Real Sociedad 2, Athletic Bilbao 1 (aet)\nPetra Kvitová bt Karolína Plíšková 6-4, 7-5\n"
                "Łukasz Fabiański; Wojciech Szczęsny; Jakub Błaszczykowski"
            ),
            Good(
                "The two teams will meet again in the spring, and the winner goes through to the last eight.\n"
                "Nordic combined: Combined skier Vießle wins\nI am a citizen of Tarna prefecture near Kyolo.\n"
                "It was the third win of the year for him, and he was glad of it."
            ),
            Good("Wool market falls\n\nThe price of wool has fallen to the lowest it has been in four years."),
            Good(
                "The old town is known for its cafés, its cheese and the\njoie de vivre\nof the people who live in it.",
            ),
            Good("Saltbush plan angers graziers\n\nThe plan for the plain has not been seen by those who live on it."),
            Good(
                "The poet had the line carved over his door, and it is there to this day.\n"
                "Carpe diem quam minimum credula postero (seize the day and trust little in tomorrow)\n"
                "The house was sold in the autumn."
            ),
            Good(
                "Some proverbs are the same in every language of the continent, and some are not.\n"
                "Live and learn. (coincides with the Latin Tamdiu discendum est, quamdiu vivas.)\n"
                "The list of them is long, and it was made over many years."
            ),
            Good(
                "The menu has not changed in the forty years that the house has been open.\n"
                "Spaghetti alle vongole, tiramisù, panna cotta\nPho, banh xeo, goi ga"
            ),
            Good(
                "The club will show two films this week, and the bar will be open after both of them.\n"
                "Jean Moreau, Les jours sans fin (1961); Franco Belli, La notte del mare (1964)"
            ),
            Good("Vivre sa vie and À bout de souffle\n\nThe two films will be shown in the hall of the old school."),
            Good("“Ich bin ein Hamburger,” Miller said.\n\nThe people in the square did not know what to think of it."),
            Good("Dvořáková vs. Nováček.\n\nThe two of them will meet in the second round of the vote on Friday."),
            Good(
                "Der Minister hat die neue Brücke am Dienstag eröffnet.\n\nSie hat viel Geld gekostet.",
                metadata=Metadata(language="de"),
            ),
            Good("Der Minister hat die neue Brücke am Dienstag eröffnet.\n\nThe bridge is new."),
        ),
    )
    detector: str = ""

    def __post_init__(self) -> None:
        """Refuse a detector that is not known or not there."""
        if not self.detector:
            return
        if self.detector not in CHOICES:
            raise ArtlintError(f'LNG001 foreign-line: no detector "{self.detector}"; there are {", ".join(CHOICES)}')
        missing = [name for name in self.detector.split("+") if not installed(name)]
        if missing:
            raise ArtlintError(
                f"LNG001 foreign-line: the detector {missing[0]} is not installed; pip install {missing[0]}, "
                "or leave the option out for one that is"
            )

    def check(self, ctx: Context) -> Iterable[Finding]:
        """Judge the lines that are not plainly English."""
        doc = ctx.doc
        unsettled, settled = _sorted_out(doc)
        if not unsettled or not (settled or doc.language == "en"):
            return
        choice = self.detector or default_choice()
        verdicts = [
            (doc.trimmed_line(index), verdict)
            for index in unsettled
            if choice
            and not _is_wrapped(doc, index)
            and len(_YEAR.findall(doc.line_texts[index])) < _MIN_YEARS
            and not _is_cited(doc, index)
            and (verdict := judge(doc.line_texts[index].strip(), choice))
            and (verdict.script or not _is_mostly_english(doc.line_texts[index]))
        ]
        foreign = sum(line.end - line.start for line, _ in verdicts)
        if foreign >= _MAX_SHARE * (foreign + settled):
            return
        lines = {line for line, _ in verdicts}
        for line, verdict in verdicts:
            yield self._found(doc, line, verdict, _translation(doc, line, lines))

    def _found(self, doc: Document, line: Span, verdict: Verdict, beside: Span | None) -> Finding:
        evidence = [Evidence("detector", f"{verdict.source}: {verdict.language} {verdict.probability:.2f}")]
        if beside is not None:
            evidence.append(Evidence("translation", doc[beside]))
        fix = delete_lines(doc, line, Applicability.UNSAFE if beside is None else Applicability.SAFE)
        # Short lines are told wrong more often: 0.83 of those under six words are found, 0.95 of longer ones.
        confidence = 0.95 if beside is not None or verdict.script or not _is_short(doc[line]) else 0.8
        return self.finding(line, f"line in {_called(verdict)}", fix, confidence=confidence, evidence=tuple(evidence))


def _called(verdict: Verdict) -> str:
    return f"{verdict.script} script" if verdict.language == UNKNOWN else language_name(verdict.language)


def _sorted_out(doc: Document) -> tuple[list[int], int]:
    """The lines that are not plainly English, by index, and how many code points the others have."""
    rest = not_english(doc.line_texts)
    settled = sum(map(len, doc.line_texts)) - sum(len(doc.line_texts[index]) for index in rest)
    return [index for index in rest if len(doc.line_texts[index].strip()) >= _MIN_LENGTH], settled


def _is_wrapped(doc: Document, index: int) -> bool:
    """Whether a few words are the middle of a sentence that a hard line break cut."""
    above, words = doc.line_texts[index - 1] if index else "", doc.line_texts[index].strip()
    return words[0].islower() and bool(above.strip()) and not ends_sentence(above) and _is_short(words)


def _is_cited(doc: Document, index: int) -> bool:
    """Whether it is a title with its publisher and year, a source, or a saying with its translation in brackets below."""
    words = doc.line_texts[index].strip()
    if words.startswith("-- ") or _PUBLISHED.search(words):
        return True
    below = doc.line_texts[index + 1].strip() if index + 1 < len(doc.line_texts) else ""
    return below[:1] in ("[", "(") and below.rstrip(".")[-1:] in ("]", ")") and english_words(below) > 0


def _is_mostly_english(line: str) -> bool:
    """Whether most words are English ones, which a detector that goes by letters cannot see: "Combined skier wins"."""
    known = unknown = 0
    for word in WORD.findall(line):
        if word.lower() in ENGLISH or (len(word) >= _LONG and is_word(word.lower())):
            known += len(word)
        elif word.islower():  # others may be names
            unknown += len(word)
    return known >= _ENGLISH_SHARE * (known + unknown)


def _is_short(words: str) -> bool:
    return word_count(words) < _SHORT


def _translation(doc: Document, line: Span, foreign: Set[Span]) -> Span | None:
    """The next or the last line, if it says the same in English as far as names and numbers tell."""
    index = bisect_left(doc.filled, doc.line_number(line.start))
    names = _names(doc[line])
    for beside in _neighbours(doc, index):
        length, other = line.end - line.start, beside.end - beside.start
        if max(length, other) > _MAX_RATIO * min(length, other) or beside in foreign or not english_words(doc[beside]):
            continue
        if not _plain(doc[line]).isdisjoint(_plain(doc[beside])):  # it quotes the line
            continue
        theirs = _names(doc[beside])
        shared = len(names & theirs)
        if shared >= _MIN_SHARED and shared >= _SHARED_SHARE * max(len(names), len(theirs)):
            return beside
    return None


def _neighbours(doc: Document, index: int) -> Iterator[Span]:
    for at in (index + 1, index - 1):
        if 0 <= at < len(doc.filled):
            yield doc.trimmed_line(doc.filled[at])


def _plain(text: str) -> set[str]:
    return set(lower_words(text)) - ENGLISH


def _names(text: str) -> set[str]:
    """The capitalised words, without accents as a translation often has them, and the numbers of two digits or more."""
    plain = without_accents(text)
    numbers = (word for word in WORD.findall(plain) if word.isdigit() and len(word) > 1)
    return {*capitalised(plain), *numbers}
