"""Words of menus, buttons and sections that say nothing when they stand alone."""

from artlint import Document
from artlint.text.fold import fold

# Looked up line by line, since a search for such frequent words would stop at every sentence.
_BUTTONS = (
    "close|search|share|shares|email|e-mail|print|mail|bookmark|save|reply|report|back|next|previous|top|more|less|follow|"
    "comment|comments|facebook|twitter|whatsapp|reddit|telegram|pocket|register|account|password|username|profile|options|"
    "share your thoughts|accept|i accept|i agree|like it?|caption|photo|photos|image|images|video|videos|audio|gallery|slideshow|foto|fotos|edition|"
    "sign out|log out|loading|hide|expand|collapse|more information|replay|mute|unmute|duration|enlarge|minimize|navigation|show|play|pause|menu|schließen|fermer|cerrar|sluiten|chiudi|fechar|drucken|suche|zurück"
)
_SECTIONS = (
    "home|news|world|world news|business|entertainment|lifestyle|local news|national news|sport|sports|technology|tech|"
    "politics|health|health news|science|travel|opinion|editorial|editorials|columnists|blogs|rss|archive|archives|sections|"
    "promoted|privacy policy|terms and conditions|terms & conditions|letters to the editor|classifieds|external links|quick links|local weather|"
    "topics|also|popular|latest|content|contents|disclaimer|corrections|news updates|live updates|advertisers|startseite|"
    "impressum|accueil|inicio|uk news|us news|more news|video news|breaking|multimedia|features|weather"
)
# The same words in other languages: buttons and service links of news sites and of WordPress themes' translations.
_OTHERS = (
    "teilen|merken|drucken|mailen|kommentare|anhören|vorlesen|speichern|melden|antworten|abbrechen|absenden|senden|weiter|"
    "mehr|anzeigen|ausblenden|einblenden|optionen|einstellungen|menü|suchen|bild|bilder|aktualisiert|veröffentlicht|von|"
    "partager|imprimer|envoyer|commenter|commentaires|répondre|suivant|précédent|sauvegarder|enregistrer|lecture|menu|"
    "écouter|photos|vidéos|abonnés|publié|mis à jour|par|recherche|rechercher|annuler|valider|"
    "compartir|imprimir|enviar|comentarios|comentar|guardar|responder|siguiente|anterior|escuchar|buscar|menú|cancelar|"
    "publicado|actualizado|portada|vídeo|vídeos|fotos|opciones|"
    "condividi|stampa|invia|commenti|salva|rispondi|successivo|precedente|ascolta|cerca|annulla|pubblicato|aggiornato|"
    "compartilhar|compartilhe|partilhar|comentários|salvar|próximo|ouvir|pesquisar|publicado em|atualizado|"
    "delen|afdrukken|opslaan|reacties|reageer|reageren|volgende|vorige|beluister|luister|zoeken|annuleren|gepubliceerd|"
    "поделиться|печать|комментарии|комментировать|ответить|сохранить|далее|назад|следующая|предыдущая|поиск|главная|"
    "закрыть|опубликовано|обновлено|скопировать|отправить|видео|фото|"
    "udostępnij|drukuj|komentarze|zapisz|odpowiedz|dalej|wstecz|następny|poprzedni|szukaj|zamknij|opublikowano|wyślij|"
    "paylaş|yazdır|yorumlar|yorum|kaydet|yanıtla|ileri|geri|sonraki|önceki|ara|kapat|menü|gönder|güncelleme|"
    "bagikan|cetak|komentar|simpan|balas|selanjutnya|sebelumnya|cari|tutup|beranda|kirim|"
    "chia sẻ|bình luận|lưu|trả lời|tiếp theo|trước|tìm kiếm|đóng|trang chủ|gửi|"
    "مشاركة|شارك|طباعة|تعليقات|التعليقات|حفظ|رد|التالي|السابق|بحث|إغلاق|الرئيسية|إرسال|"
    "共有|シェア|保存|印刷|コメント|返信|次へ|前へ|検索|閉じる|戻る|ホーム|トップ|メニュー|ツイート|送信|更新|"
    "分享|打印|收藏|评论|回复|下一页|上一页|搜索|关闭|首页|返回|提交|点赞|举报|字号|打赏|下载|"
    "공유|공유하기|인쇄|댓글|저장|답글|다음|이전|검색|닫기|홈|"
    "dela|skriv ut|spara|kommentarer|sök|stäng|del|lukk|søk|luk|gem|jaa|tulosta|sdílet|tisk|hledat|zavřít"
)
# What stands before a time that was printed elsewhere, or by a script.
_TIMES = (
    "erstellt|erstellt: aktualisiert|veröffentlicht am|aktualisiert am|zuletzt aktualisiert|publié le|mis à jour le|publié le mis à jour|"
    "publié le mis à jour le|fecha de publicación|última actualización|data di pubblicazione|ultimo aggiornamento|data de publicação|"
    "última atualização|gepubliceerd op|laatst bijgewerkt|güncelleme tarihi|oluşturulma tarihi|giriş tarihi|yayınlanma tarihi|son güncelleme|"
    "datum publikování|datum vydání|ostatnia aktualizacja|data publikacji|дата публикации|последнее обновление|дата публікації|δημοσίευση|"
    "τελευταία ενημέρωση|közzétéve|frissítve|publicat|actualizat|data publicării|julkaistu|päivitetty|publicerad|uppdaterad|publisert|"
    "oppdatert|udgivet|opdateret|diterbitkan|diperbarui|cập nhật|פורסם|עודכן|תאריך פרסום|تاریخ انتشار|تاريخ النشر|آخر تحديث"
)
_STAMPS = "stand|reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|zur app|कॉपी लिंक|updated|last updated|published|first published|first posted|first published on|story first published|posted|written by|published by|posted by|staff reporter|by staff reporter|by"
# Of the buttons, those that an article may have as a heading, or a poem as a line.
_HEADINGS = (
    "more|less|next|back|top|previous|menu|play|pause|show|hide|report|profile|options|caption|photo|photos|image|images|"
    "video|videos|audio|gallery|foto|fotos|bild|bilder|vídeo|vídeos|vidéos|видео|фото|mehr|weiter|von|par|dalej|geri|ileri|"
    "назад|далее|lecture|recherche|stampa|reacties|yorum|del|luk|gem|lukk|hem|edition|duration|navigation|buscar|cerca|ara|trước|رد|トップ|ホーム|下载|next up"
)
BUTTONS = frozenset(f"{_BUTTONS}|{_OTHERS}".split("|")) - frozenset(_HEADINGS.split("|"))
LABELS = frozenset(f"{_BUTTONS}|{_SECTIONS}|{_OTHERS}|{_STAMPS}|{_TIMES}".split("|"))
MARKS = " \t\u00a0\u3000:;.…*|<>«»›‹→←▼▲+-–—•·()[]：・。【】（）"
# What menus and footers of news sites name; a row is one if two cells or more are here.
_MENU_WORDS = (
    "home|homepage|about|about us|contact|contact us|privacy|privacy policy|terms|terms of use|terms of service|"
    "terms & conditions|terms and conditions|cookie policy|advertise|advertise with us|advertising|help|faq|faqs|rss|"
    "rss feeds|rss feed|site map|sitemap|search|archive|archives|news archives|login|log in|register|sign in|sign up|subscribe|"
    "newsletter|newsletters|feedback|careers|jobs|classifieds|disclaimer|legal|copyright|accessibility|mobile|podcasts|"
    "podcast|blogs|blog|forum|forums|video|videos|photos|gallery|news|world|uk|us|u.s.|india|europe|politics|business|"
    "money|finance|sport|sports|technology|tech|science|health|entertainment|lifestyle|life|style|travel|culture|arts|"
    "opinion|editorial|weather|obituaries|real estate|autos|motoring|education|environment|print|email|e-mail|share|"
    "print this|email this|e-mail this|print version|printable version|send to a friend|e-mail to a friend|email to friend|"
    "email to a friend|back to top|top|back|next|previous|previous page|view all news|comments|add comment|post comment|"
    "facebook|twitter|digg|reddit|save|most popular|top stories|latest news|local news|national news|breaking news|"
    "shopping|cars|property|dating|letters|features|columnists|crosswords|promotions|press office|tickets|"
    "startseite|impressum|datenschutz|kontakt|accueil|contacto|inicio|mentions légales|cgu|nachrichten|politik|wirtschaft|"
    "kultur|wissen|panorama|regional|meinung|reise|gesundheit|digital|leben|feuilleton|wissenschaft|gesellschaft|ausland|"
    "inland|schweiz|deutschland|österreich|international|newsticker|bilder|anzeigen|abo|e-paper|podcasts|"
    "actualités|actu|monde|économie|société|politique|culture|sports|santé|sciences|voyage|débats|faits divers|"
    "noticias|mundo|economía|sociedad|cultura|deportes|opinión|salud|ciencia|política|nacional|internacional|sucesos|"
    "notizie|cronaca|economia|esteri|cultura|spettacoli|salute|scienza|tecnologia|calcio|motori|politica|mondo|"
    "notícias|esportes|esporte|brasil|saúde|opinião|ciência|entretenimento|nieuws|binnenland|buitenland|economie|"
    "новости|политика|экономика|общество|спорт|культура|мир|наука|происшествия|россия|wiadomości|kraj|świat|gospodarka|"
    "haber|haberler|gündem|ekonomi|spor|dünya|siyaset|sağlık|magazin|teknoloji|yaşam|kültür sanat|berita|nasional|"
    "olahraga|ekonomi|internasional|thời sự|thế giới|kinh doanh|giải trí|thể thao|pháp luật|giáo dục|sức khỏe|"
    "ニュース|政治|経済|国際|スポーツ|社会|文化|国内|芸能|新闻|政治|经济|国际|体育|社会|文化|国内|财经|娱乐|科技|نيوز|أخبار|سياسة|اقتصاد|رياضة|ثقافة"
)
MENU = frozenset(_MENU_WORDS.split("|"))
_NOTE, _BARE = "BPL labels", "BPL bare lines"


def bare_lines(doc: Document) -> list[tuple[int, str]]:
    """Index and folded words of each short line, without the marks at its ends."""
    known: list[tuple[int, str]] | None = doc.notes.get(_BARE)
    if known is None:
        known = doc.notes[_BARE] = [(index, fold(doc.line_texts[index].strip(MARKS))) for index in doc.short]
    return known


def label_lines(doc: Document) -> dict[int, str]:
    """The lines that are a word of a menu, button or section once their marks are off: that word by line index."""
    known: dict[int, str] | None = doc.notes.get(_NOTE)
    if known is None:
        known = doc.notes[_NOTE] = {
            index: words for index, words in bare_lines(doc) if words in LABELS or words in MENU
        }
    return known
