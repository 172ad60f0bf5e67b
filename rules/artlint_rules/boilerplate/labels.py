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
_STAMPS = "updated|last updated|published|first published|first posted|posted|written by|published by|posted by|staff reporter|by staff reporter|by"
LABELS = frozenset(f"{_BUTTONS}|{_SECTIONS}|{_STAMPS}".split("|"))
MARKS = " \t\u00a0:;.…*|<>«»›‹→←▼▲+-–—•·()[]"
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
    "startseite|impressum|datenschutz|kontakt|accueil|contacto|inicio|mentions légales|cgu"
)
MENU = frozenset(_MENU_WORDS.split("|"))
_NOTE = "BPL labels"


def label_lines(doc: Document) -> dict[int, str]:
    """The lines that are a word of a menu, button or section once their marks are off: that word by line index."""
    known: dict[int, str] | None = doc.notes.get(_NOTE)
    if known is None:
        bare = [(index, fold(doc.line_texts[index].strip(MARKS))) for index in doc.short]
        known = doc.notes[_NOTE] = {index: words for index, words in bare if words in LABELS or words in MENU}
    return known
