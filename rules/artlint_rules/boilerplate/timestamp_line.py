"""A line that is nothing but the time of publication."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.moments import clocks, dates, first_moment, has_moment, only_moments, words_beside
from artlint_rules.boilerplate.whole_line import cut, ends_wrapped_sentence, in_table, near_top, open_lines

_LABEL = (
    r"(?:first published|published|updated|last updated|last modified|posted|modified|date|aktualisiert|veröffentlicht|"
    r"zuletzt aktualisiert|erstellt|stand|publiée?|mise? à jour|modifié|publicad[oa]|actualizad[oa]|última actualización|"
    r"gepubliceerd|bijgewerkt|pubblicato|aggiornato|ultimo aggiornamento|atualizad[oa]|publicerad|uppdaterad|publisert|"
    r"oppdatert|نشر في|نُشر في|تم التحديث|تاریخ انتشار|投稿日|最終更新日|配信日|发布日期|更新时间|发布于|업데이트|게시일|"
    r"востаннє оновлено|publication date|sist oppdatert|udgivet|publiceret|opdateret|sidst opdateret|julkaistu|senast uppdaterad|"
    r"publicerat|geplaatst|laatst bijgewerkt|laatste update|publikováno|aktualizováno|"
    r"poslední aktualizace|vydáno|опубліковано|оновлено|дата публікації|последнее обновление|"
    r"ostatnia aktualizacja|zaktualizowano|diterbitkan pada|terakhir diperbarui|опубликовано|обновлено|"
    r"дата публикации|opublikowano|data publikacji|aktualizacja|"
    r"güncelleme tarihi|güncellenme tarihi|oluşturulma tarihi|giriş tarihi|yayınlanma tarihi|datum publikování|datum vydání|"
    r"sist faglig oppdatert|δημοσίευση|δημοσιεύθηκε|ενημέρωση|ενημερώθηκε|τελευταία ενημέρωση|közzétéve|frissítve|megjelent|"
    r"utolsó frissítés|publicat|actualizat|ultima actualizare|data publicării|päivitetty|objavljeno|ažurirano|"
    r"creado|modificado|última modificación|última modificação|פורסם|עודכן|"
    r"dodano|yayınlanma|yayın tarihi|güncelleme|son güncelleme|oluşturulma|diterbitkan|diperbarui|cập nhật|تاريخ النشر|"
    r"آخر تحديث|公開日|更新日|最終更新|公開|更新|发布时间|发布|입력|수정)"
)
_DIGIT = pattern(r"[0-9۰-۹]")
_LABELLED = pattern(rf"[^\w\n]{{0,6}}{_LABEL}\b", re.IGNORECASE)
_READING = (
    r"(?:estimated |est[.]? )?reading time|read time|time to read|lesedauer|(?:geschätzte )?lesezeit|tempo (?:estimado )?de leitura|"
    r"tiempo (?:estimado )?de lectura|temps de lecture(?: estimé)?|(?:geschatte )?leestijd|"
    r"tempo di lettura(?: stimato)?|время (?:чтения|на чтение|прочтения)|час читання|(?:szacowany )?czas czytania|"
    r"doba čtení|(?:tahmini )?okuma süresi|(?:وقت|مدة|زمن) القراءة|(?:مدت )?زمان (?:تقریبی )?مطالعه|पढ़ने का समय|"
    r"thời gian đọc|waktu (?:mem)?baca|estimasi baca|lästid|lesetid|læsetid|阅读时间|预计阅读时间|読了時間|읽는 시간"
)
_MINUTES = r"min\w*(?:/\w+|\(\w+\))?[.]?|dk|dakika|хв\w*[.]?|мин\w*[.]?|دقيقة|دقائق|دقیقه|मिनट|phút|menit|分钟|分|분"
_READ = (
    r"lesezeit|de leitura|di lettura|czytania|čtení|okuma(?: süresi)?|läsning|lesetid|læsetid|leestijd|чтения|читання|"
    r"قراءة|đọc|membaca|baca"
)
# The same as "5 hours ago". Years are left out: "10 years ago" heads a part of a chronicle.
_HOURS = (
    r"vor [0-9]{1,2} (?:min(?:uten?|[.])|std[.]|stunden?|tag(?:en)?|wochen?)|il y a [0-9]{1,2} ?(?:min(?:utes?)?|h(?:eures?)?|jours?|semaines?)|"
    r"hace [0-9]{1,2} (?:min(?:utos?)?|horas?|días?|semanas?)|há [0-9]{1,2} (?:min(?:utos?)?|horas?|dias?|semanas?)|"
    r"[0-9]{1,2} (?:min(?:uten|uut)?|uur|dag(?:en)?|weken|week) geleden|[0-9]{1,2} (?:min(?:ut[oi])?|or[ae]|giorn[oi]|settiman[ae]) fa|"
    r"[0-9]{1,2} (?:min(?:ut[ay]?)?|godz(?:in[ay]?|[.])?|dni|dzień|tyg(?:odni[ea]?)?[.]?) temu|[0-9]{1,2} (?:dakika|dk|saat|gün|hafta) önce|"
    r"[0-9]{1,2} (?:минут[уы]?|мин[.]?|час(?:а|ов)?|д(?:ень|ня|ней)|недел[юиь]) назад|"
    r"[0-9]{1,2} (?:хвилин[уи]?|хв[.]?|годин[уи]?|год[.]?|д(?:ень|ні|нів)|тижн(?:і|ів)) тому|"
    r"för [0-9]{1,2} (?:min(?:uter|ut)?|tim(?:mar|me)?|dag(?:ar)?|veckor) sedan|for [0-9]{1,2} (?:min(?:utter|utt)?|timer?|dager?|uker) siden|"
    r"[0-9]{1,2} (?:min(?:uttia)?|tuntia|päivää) sitten|před [0-9]{1,2} (?:min(?:utami)?|hod(?:inami)?|dny)|"
    r"[0-9]{1,2} (?:perce|órája|napja|hete)|acum [0-9]{1,2} (?:min(?:ute)?|or[eă]|zi(?:le)?|săptămâni)|"
    r"πριν(?: από)? [0-9]{1,2} (?:λεπτά|ώρ(?:α|ες)|ημέρ(?:α|ες))|prije [0-9]{1,2} (?:min(?:ut[ae])?|sat[ai]?|dana?)|"
    r"(?:منذ|قبل) [0-9]{1,2} (?:دقيقة|دقائق|ساع(?:ة|ات)|يوم(?:ا|ًا)?|أيام)|[0-9۰-۹]{1,2} (?:دقیقه|ساعت|روز) (?:پیش|قبل)|"
    r"לפני [0-9]{1,2} (?:דקות|שעות|ימים)|[0-9]{1,2} (?:मिनट|घंटे|दिन) पहले|[0-9]{1,2} (?:menit|jam|hari) (?:yang )?lalu|"
    r"[0-9]{1,2} (?:phút|giờ|ngày) trước|[0-9]{1,2} ?(?:分钟|分鐘|小时|小時|天)前|[0-9]{1,2} ?(?:分|時間|日)前|[0-9]{1,2} ?(?:분|시간|일) 전"
)
_AGO = pattern(
    rf"[^\w\n]*(?:{_HOURS}|"
    r"[0-9]+[ -](?:min(?:ute)?s?(?: read| de lectura| de lecture| lesezeit| leestijd)|"
    r"(?:hours?|days?|weeks?|minutes?|mins?) ago)|"
    r"(?:time)?(?:[0-9]+ (?:days?|weeks?|months?|years?),? )?[0-9]+ (?:hours?|days?|weeks?) ago|"
    r"[0-9]+ (?:months?|years?),? [0-9]+ (?:months?|weeks?|days?) ago|"
    r"(?:last updated|updated|posted|published|added|created|first posted):? [0-9]+ (?:hours?|days?|weeks?|months?|years?|minutes?|mins?) ago|"
    r"lecture ?:? [0-9]+ min|lectura: [0-9]+ min(?:utos)?|leitura: [0-9]+ min(?:utos)?|"
    r"(?:この記事は)?約?[0-9]+分で読めます|(?:预计阅读|阅读时间约)[0-9]+分钟|"
    rf"(?:{_READING})[:： ]+(?:ca[.]? |約)?[0-9۰-۹]+ ?(?:{_MINUTES})?(?: read)?|"
    rf"[0-9]+ ?(?:{_MINUTES}) (?:{_READ})|approx[.]? [0-9]+ min read|less than (?:a|1|one) min(?:ute)?(?: read)?)[^\w\n]*",
    re.IGNORECASE,
)
# "On Monday, 12 May 2020, at 8:33" begins a sentence; a line of an event says when, where and for how much.
_WHEN = pattern(
    r"(?:at|on|in|from|starting|dated|until|since|ab|am|um|von|vom|bis|le|du|el|del|il|dal|с|от|when|where|time|date|tickets?)\b",
    re.IGNORECASE,
)
_LONGEST_AGO = 60  # code points of a line of that kind: the longest label with its number and marks
# Of these every such line in ASCII has one; few others do, and the pattern takes 2 ms to compile.
_OF_AGO = (
    *(
        "geleden temu lalu siden sedan sitten stunde vor hace jour heure semaine giorn settiman saat hora semana dia godz prije "
        "acum perce napja hete min ago time menit dk dakika lesedauer lesezeit leestijd lesetid leitura lectura lecture lettura "
        "waktu baca czas"
    ).split(),
    *("il y a ", " fa"),
)
# What sites print behind the time: the buttons for the size of letters, the source.
_BUTTONS = pattern(r"[\s|]*A ?\+ ?A ?-[\s|]*$")
_SOURCE = pattern(r"[\s|]*\b[Ss]ource ?: ?[^\n:.!?]{2,40}(?:\.[a-z.]{2,7})?$")
# The age of an article behind its section, in lists of the theme Zox: "Featured7 years ago".
_SECTION_AGO = pattern(
    r"(?:[A-Z][A-Za-z&/ -]{2,24}[a-z]|(?:Featured|News|Sports?|Politics|Business|Entertainment|Opinion|World|Local|Health|Lifestyle) )"
    r"[0-9]{1,2} (?:hours?|days?|weeks?|months?|years?) ago"
)
# The number of comments that some themes set behind the day.
_COUNTED = pattern(r"(?<=[0-9]{4}) [0-9]{1,3}(?: [Cc]omments?)?$")
_MONTHLY = pattern(
    r"(?:Last )?(?:Updated|Reviewed|Modified|updated|reviewed)(?: on| in|:)? (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December) (?:19|20)[0-9]{2}"
)
_PAPER = pattern(r"[A-ZÀ-Ž][\w'’&.-]*(?: [\w'’&.-]+){0,4} \([A-ZÀ-Ž][\w'’-]*(?: [\w'’-]+){0,3}\)")
# A tag of a game of chess.
_TAG = pattern(r"\[[A-Z]\w+ \".*\"\]")
# Born and died: "14.09.1951 - 08.06.2019".
_LIFE = pattern(r"[^\w\n]*\d{1,2}[./]\d{1,2}[./](?P<start>\d{4}) ?[-–—] ?\d{1,2}[./]\d{1,2}[./](?P<end>\d{4})[^\w\n]*")
_YEARS = 10  # between two days that are no publication and change of an article: chosen
MAX_WORDS = 16
# A line with a day beside names of authors, papers and sections: none of 52 such lines below the first and among the first six of
# extracted news pages was the article's text.
MAX_LABELS, _LONGEST_LABELLED = 5, 80  # words beside the day, code points
_NO_LABEL = frozenset('.!?:;,”"“')
_DATELINE = pattern(r"[^\W\d_a-z]{3,}(?: [^\W\d_a-z]+)*, ")
_TOLD = pattern(r"[\"“”@]|^[—–-]|^[Ss]ource:|: ?[Bb]y ")
_SMALL = frozenset("by staff reporter and for in de la von van del views view comments comment read no".split())
_DAY = "The dockers met at the gate of the port in the morning, and the mayor told them that the talks would go on until the evening of the day."


class TimestampLine(Rule):
    """A line that is nothing but the time of publication.

    Dates of publication and change belong into the metadata. A line that names one with its label or
    with a clock time may be taken out safely, a bare date near the top unsafely, and so a day
    beside a few names or sections; a bare date further down heads a part of the article and stays.
    """

    about = About(
        code="BPL019",
        name="timestamp-line",
        source="time stamps of news sites, read 2026-11",
        examples=(
            Bad("Bridge opens\n[[Published: June 17, 2021]]\nThe bridge is open.", "Bridge opens\nThe bridge is open."),
            Bad(
                "The bridge is open.\n[[updated 4:58 PM EST, Fri January 4, 2013]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad("Bridge opens\n\n[[3 min read]]\n\nThe bridge is open.", "Bridge opens\n\nThe bridge is open."),
            Bad(
                "Bridge opens\n[[12 May 2020]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Die Brücke ist offen\n[[Stand: 3. März 2024, 12:10 Uhr]]\nEs war Zeit.",
                "Die Brücke ist offen\nEs war Zeit.",
            ),
            Bad(
                "Bridge opens\n[[10:15 AM PST 12/05/2020 by Jane Roe]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad("Bridge opens\n[[17th Mar 2017 | Source: Rivertown Online]]\nIt is open.", "Bridge opens\nIt is open."),
            Bad(
                "Bridge opens\n[[Published: 14th May 2018 01:46 AM | Last Updated: 14th May 2018 02:46 AM | A+A-]]\nIt is open.",
                "Bridge opens\nIt is open.",
            ),
            Bad("[[Latest update May 2nd, 2021 1:00 AM]]\nBridge opens\nIt is open.", "Bridge opens\nIt is open."),
            Bad("Bridge opens\n[[Added 9 hours ago]]\nIt is open.", "Bridge opens\nIt is open."),
            Bad("Bridge opens\n[[1 month 3 weeks ago]]\nIt is open.", "Bridge opens\nIt is open."),
            Bad("Bridge opens\n[[9 September 2021 0]]\nIt is open.", "Bridge opens\nIt is open.", Applicability.UNSAFE),
            Bad("Bridge opens\n[[Updated November 2021]]\nIt is open.", "Bridge opens\nIt is open."),
            Bad("Die Brücke\n[[vor 3 Stunden]]\nSie ist offen.", "Die Brücke\nSie ist offen."),
            Bad("De brug\n[[20 minuten geleden]]\nDe brug is open.", "De brug\nDe brug is open."),
            Bad("Köprü\n[[Oluşturulma Tarihi: Ekim 19, 2015 01:36]]\nKöprü açıldı.", "Köprü\nKöprü açıldı."),
            Bad("A híd\n[[2014. november 7., 07:00]]\nA híd nyitva van.", "A híd\nA híd nyitva van."),
            Bad("Η γέφυρα\n[[28 Οκτωβρίου 2024 - 1:47 μμ]]\nΗ γέφυρα άνοιξε.", "Η γέφυρα\nΗ γέφυρα άνοιξε."),
            Bad("Most\n[[Datum publikování: 31. 7. 2022]]\nMost je otevřen.", "Most\nMost je otevřen."),
            Bad("[[Featured7 years ago]]\nBridge opens\nIt is open.", "Bridge opens\nIt is open."),
            Bad(
                "Bridge opens\n[[12 May 2020]]\n[[Rivertown Daily News (Tarn City)]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[Aug 03, 2019 News]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[By JR | 30-03-2018 | Showbiz |]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[By   /  03/12/2014  /  No Comments]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("Bridge opens\n— Jane Roe (@jroe) April 5, 2017\nThe bridge is open."),
            Good("Bridge opens\nOctober 14, 1991: By Jane Roe\nThe bridge is open."),
            Good("Bridge opens\nBridge opened for good 12 May 2020\nThe bridge is open."),
            Good("The Rivertown Cup, May 12, 2020\nThe bridge is open."),
            Good('The match was drawn.\n[Date "2019.08.23"]'),
            Good("Great days of the town\n\nAugust 27, 1949:\nA new bridge was opened."),
            Good("The cup of the town |\nSaturday 18th August 2018 |\nTarn | 2-1 | Lunt |\nIt rained."),
            Good("10 years ago\nThe council bought a bridge."),
            Good("Vor 10 Jahren\nDie Stadt kaufte eine Brücke.\n\nHace 20 años\nVor 3 Stunden war sie noch offen."),
            Good("Dünya 19, 2015 yılı\nKöprü açıldı."),
            Good("Rivertown 25 years ago\nThe council bought a bridge."),
            Good("Bridge opens\nSource: 17 May 2017\nIt is open."),
            Good("Bridge opens\nWhen: 12 May 2020, 10:15, at the old mill\nThe bridge is open."),
            Good("Bridge opens for good on 12 May 2020, 10:15\nThe bridge is open."),
            Bad("Le pont rouvre\n[[Publié le 3 août 2024 à 10h15]]\nEnfin.", "Le pont rouvre\nEnfin."),
            Bad("Мост открыт\n[[3 мая 2024, 10:15]]\nНаконец.", "Мост открыт\nНаконец."),
            Bad("橋が開通\n[[公開日：2024年5月3日 10:15]]\nようやく。", "橋が開通\nようやく。"),
            Good("The day went by.\n" * 8 + "12 May 2020\nThe bridge was closed.\n14 May 2020\nIt fell."),
            Good("Bridge opens\nOn 12 May 2020 the bridge was closed.\nIt is open."),
            Good("Updated machines are shipping since 12 May 2020."),
            Good("Published in May 2020, her book sold well."),
            Good("Bridge opens\nAt 8:33 on June 17, 2021\nThe bridge is open."),
            Good("The toll was set 3 days ago."),
            Good("Bridge opens\nat 18:30.\nThe bridge is open."),
            Good("Jane Roe\n14.09.1951 - 08.06.2019\nThe town has lost a friend of its rivers."),
            Good(
                f"The strike\nIt was a long one.\nNobody slept.\n\n{_DAY}\n\nMarch 7, 2003, 8:15 a.m.\n\n{_DAY}\n\nMarch 8, 2003, 9:30 a.m.\n\n{_DAY}"
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines of which nothing is left without their dates, times and labels."""
        doc = ctx.doc
        found = list(self._lines(doc))
        chronicle = sum(_heads_prose(doc, finding.span) for finding in found) > 1
        for finding in found:
            # Each heads what happened then, and the text is nothing without them.
            if not (chronicle and _heads_prose(doc, finding.span)):
                yield finding

    def _lines(self, doc: Document) -> Iterator[Finding]:
        """A finding for each such line, of chronicles too."""
        for index in open_lines(doc):
            words = doc.line_texts[index].strip()
            if len(words) > SHORT or not _DIGIT.search(words) or ends_wrapped_sentence(doc, index):
                continue
            if _is_age(words):
                yield cut(self, doc, doc.trimmed_line(index), "reading time or age of the article")
                continue
            words = _COUNTED.sub("", words)
            if not has_moment(words) or _is_told(doc, index, words) or word_count(_BUTTONS.sub("", words)) > MAX_WORDS:
                continue
            line = doc.trimmed_line(index)
            sourced = _SOURCE.sub("", words)
            words = _BUTTONS.sub("", sourced)
            if only_moments(words):
                if words[:3].lower() in ("at ", "on ", "in ", "by "):
                    continue
                named = sourced != _COUNTED.sub("", doc[line])
                sure = named or bool(_LABELLED.match(words)) or (clocks(words) > 0 and dates(words) > 0)
                if sure or (dates(words) and near_top(doc, line)):
                    yield cut(self, doc, line, "time of publication", safe=sure, confidence=0.9 if sure else 0.75)
                    paper = _paper_below(doc, index)
                    if paper:
                        yield cut(self, doc, paper, "name of the paper below the date", safe=False, confidence=0.85)
            elif dates(words) and (clocks(words) or _is_labelled(words)) and _heads(doc, line, words):
                message = "time of publication with what stands beside it"
                yield cut(self, doc, line, message, safe=False, confidence=0.75)


def _heads_prose(doc: Document, line: Span) -> bool:
    """Whether the line stands between two paragraphs and has no label, as a teaser's or a comment's time has."""
    around = doc.around(doc.line_number(line.start))
    return all(map(_is_paragraph, around)) and not _LABELLED.match(doc[line])


def _is_paragraph(words: str) -> bool:
    return len(words) > SHORT and ends_sentence(words)


def _is_labelled(words: str) -> bool:
    """Whether nothing but a few names, sections and page words stands beside the date, and no sentence."""
    beside = words_beside(words)
    return (
        len(words) <= _LONGEST_LABELLED
        and words[-1] not in _NO_LABEL
        and not _TOLD.search(words)
        and not _DATELINE.match(words)
        and 0 < len(beside) <= MAX_LABELS
        and all(word[0].isupper() or word.isdigit() or word in _SMALL for word in beside)
    )


def _is_age(words: str) -> bool:
    """Whether the line is a reading time, the age of an article, or the month in which it was last changed."""
    if _may_be_ago(words) and (_AGO.fullmatch(words) or _SECTION_AGO.fullmatch(words)):
        return True
    return _MONTHLY.fullmatch(words) is not None


def _is_told(doc: Document, index: int, words: str) -> bool:
    """Whether the article tells of the day: "August 27, 1949:", a cell of a table, a tag of a game."""
    life = _LIFE.fullmatch(words)
    if _TAG.fullmatch(words) or (life and int(life["end"]) - int(life["start"]) >= _YEARS):
        return True
    return not clocks(words) and (words[-1] == ":" or (words[-1] == "|" != words[0] and in_table(doc, index)))


def _may_be_ago(words: str) -> bool:
    return len(words) <= _LONGEST_AGO and (not words.isascii() or any(map(words.lower().__contains__, _OF_AGO)))


def _paper_below(doc: Document, index: int) -> Span | None:
    """The next line, if it is a paper with its city, as allAfrica sets it below the date: "Tarn Daily (Rivertown)"."""
    below = bisect_right(doc.filled, index)
    if below >= len(doc.filled) or not near_top(doc, line := doc.trimmed_line(doc.filled[below])):
        return None
    return line if _PAPER.fullmatch(doc[line]) else None


def _heads(doc: Document, line: Span, words: str) -> bool:
    """Whether the line is near the top, and no headline: that is the first line, and names a day at its end if at all."""
    return (
        near_top(doc, line)
        and (line.start > doc.line(doc.filled[0]).end or first_moment(words) == 0)
        and not _WHEN.match(words)
    )
