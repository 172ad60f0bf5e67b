"""Dates and times as publishing systems print them, in the languages of the packs."""

import re
from collections.abc import Iterator

from artlint.text.pattern import pattern

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
# What every date with a year holds: looked for first, as few lines have it and the pattern of dates takes long to compile.
_YEARLY = pattern(r"[0-9]{4}|[0-9][/.-][0-9]{1,2}[/.-][0-9]")
_NAME = r"(?:[^\W\d_]|[\u0900-\u097f]){3,14}"  # Devanagari writes vowels as marks
_MOMENT = pattern(
    rf"{_MONTH} {_DAY},? {_YEAR}|{_DAY}[ .-]{_MONTH}[ .,-]+{_YEAR}|"
    r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:20)?[0-9]{2}|[0-9]{1,2}\. [0-9]{1,2}\. (?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2}|"
    rf"{_DAY}\.?[ -](?:de )?(?P<month>{_NAME}|tháng [0-9]{{1,2}})\.?(?:,? del?|,)?[ -]{_YEAR}|"
    rf"(?P<first>{_NAME}) {_DAY}, {_YEAR}|{_YEAR}[.,]? (?P<middle>{_NAME})[ -]{_DAY}\.?|"
    r"(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|(?:19|20)[0-9]{2}\. ?[0-9]{1,2}\. ?[0-9]{1,2}\.",
    re.IGNORECASE,
)
# Months in other languages than English, in the case that follows a day, and their short forms.
_MONTHS = frozenset(
    "jänner januar februar märz mai juni juli oktober dezember okt dez januari februari maart mei augustus "
    "janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr juil déc "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott "
    "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev mai out set "
    "augusti maj desember maret agustus января февраля марта апреля мая июня июля августа сентября октября ноября декабря "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
    "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر "
    "ledna února března dubna května června července srpna září října listopadu prosince "
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня "
    "januar marts juni juli "
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta "
    "november december január február március április május június július augusztus szeptember október "
    "ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie "
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου μαϊου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου "
    "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ "
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga studenog prosinca "
    "januara februara marta aprila juna jula avgusta septembra oktobra novembra decembra januarja februarja maja junija julija "
    "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра "
    "януари февруари март април юни юли август септември октомври ноември декември "
    "januára februára apríla mája júna júla augusta októbra "
    "gener febrer març abril maig juny juliol agost setembre desembre "
    "janúar febrúar apríl maí júní júlí ágúst október nóvember "
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר "
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر "
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर "
    "ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
)
_CLOCK = pattern(
    r"\b\d{1,2}(?::|\.|h)\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|T\d\d:\d\d\S*", re.IGNORECASE
)
_FILLER = pattern(
    rf"\b{_MONTH} {_DAY}\b|\b\d+ ?min(?:ute)?s?(?: read)?\b|\b\d+ (?:hours?|days?|weeks?|months?|years?) ago\b|"
    r"[+-]\d\d:?\d\d|\bread(?:ing)? time\b|[月火水木金土日]曜日?",
    re.IGNORECASE,
)
# Words of time stamps: of publishing and changing, days of the week, what joins day and hour, time zones.
_WORDS = frozenset(
    "first published update updated latest posted modified created added last on at of and the date time "
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "est edt cst cdt mst mdt pst pdt gmt utc bst ist cet cest aest aedt hst sgt hkt et pt ct wib pkt jst eat sast mez mesz msk "
    "aktualisiert veröffentlicht stand uhr erstellt zuletzt geändert um am den vom letztes datum "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "publié publiée mis mise modifié à le jour lundi mardi mercredi jeudi vendredi samedi dimanche "
    "actualizado actualizada publicado publicada última actualización el las hrs h "
    "lunes martes miércoles jueves viernes sábado domingo "
    "pubblicato aggiornato il alle ore ultimo aggiornamento lunedì martedì mercoledì giovedì venerdì sabato domenica "
    "atualização atualizado atualizada em às as criado feira segunda terça quarta quinta sexta "
    "gepubliceerd bijgewerkt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "publicerad uppdaterad publisert oppdatert udgivet opdateret julkaistu päivitetty kl klo "
    "опубликовано обновлено дата публикации в г мск понедельник вторник среда четверг пятница суббота воскресенье "
    "投稿日 最終更新日 配信日 发布日期 更新时间 发布于 업데이트 게시일 نُشر تم التحديث في востаннє laatste aktualizace publication "
    "опубліковано оновлено дата публікації последнее обновление geplaatst laatst update op om uur senast sist sidst publicerat publiceret "
    "publikováno aktualizováno poslední vydáno zaktualizowano ostatnia terakhir pada "
    "opublikowano aktualizacja dodano data publikacji godz poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "yayınlanma yayın tarihi güncelleme güncellenme son oluşturulma pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "saat diterbitkan diperbarui dipublikasikan pukul senin selasa rabu kamis jumat sabtu minggu "
    "cập nhật đăng ngày lúc thứ hai ba tư năm sáu bảy chủ نشر تحديث آخر تاريخ النشر "
    "tarihi giriş erstellt datum publikování vydání faglig oppdatert gang modificato creato últimas "
    "δημοσίευση δημοσιεύθηκε δημοσιεύτηκε ενημέρωση ενημερώθηκε τελευταία στις δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή πμ μμ "
    "közzétéve frissítve megjelent létrehozva utolsó frissítés hétfő kedd szerda csütörtök péntek szombat vasárnap "
    "publicat actualizat ultima actualizare data publicării ora luni marți miercuri joi vineri sâmbătă duminică "
    "julkaistu päivitetty muokattu viimeksi maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    "pondělí úterý středa čtvrtek pátek sobota neděle понеділок вівторок середа четвер п'ятниця пʼятниця субота неділя "
    "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag "
    "objavljeno ažurirano zadnja izmjena ponedjeljak utorak srijeda četvrtak petak subota nedjelja "
    "פורסם עודכן בתאריך בשעה प्रकाशित अपडेट अपडेटेड "
    "公開日 更新日 最終更新 公開 更新 配信 掲載 発布 发布时间 发布 时间 月 火 水 木 金 土 日 입력 수정".split()
)
_WORD = pattern(r"[^\W_]+")


def only_moments(text: str) -> bool:
    """Whether nothing is left of the text once dates, times and the words of time stamps are gone."""
    rest = _without_dates(text)
    if rest == text and not _CLOCK.search(text):
        return False
    return not _told(rest)


def words_beside(text: str) -> list[str]:
    """What is left of the text's words once dates, times and the words of time stamps are gone."""
    return _told(_without_dates(text))


def _told(rest: str) -> list[str]:
    return [word for word in _WORD.findall(_FILLER.sub(" ", _CLOCK.sub(" ", rest))) if word.lower() not in _WORDS]


def may_have_date(text: str) -> bool:
    """Whether the text holds digits that may be a date with a year."""
    return _YEARLY.search(text) is not None


def has_moment(text: str) -> bool:
    """Whether the text holds a date with a year or a time of day."""
    return _CLOCK.search(text) is not None or first_moment(text) >= 0


def dates(text: str) -> int:
    """How many dates with a year the text holds."""
    return sum(1 for _ in _found(text))


def clocks(text: str) -> int:
    """How many times of day the text holds, dates aside."""
    return len(_CLOCK.findall(_without_dates(text)))


def first_moment(text: str) -> int:
    """Where the first date with a year begins; -1 without one."""
    return next((match.start() for match in _found(text)), -1)


def _found(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _MOMENT.finditer(text) if _is_date(match)) if may_have_date(text) else iter(())


def _without_dates(text: str) -> str:
    return _MOMENT.sub(lambda match: " " if _is_date(match) else match.group(), text) if may_have_date(text) else text


def _is_date(match: re.Match[str]) -> bool:
    month = match["month"] or match["first"] or match["middle"]
    return not month or month.lower() in _MONTHS or month[-1].isdigit()
