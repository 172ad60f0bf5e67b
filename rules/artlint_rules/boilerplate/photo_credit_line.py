"""A line that only says whose picture stood there."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_AGENCY = (
    r"getty images|getty|reuters|afp|ap photo|epa-efe|epa|shutterstock|istock|istockphoto|alamy|alamy stock photo|"
    r"associated press|bloomberg|xinhua|anadolu|anadolu agency|pti|ani photo|wikimedia commons|unsplash|pixabay|pexels|"
    r"imago|dpa|picture alliance|keystone|pa wire|press association|zuma press|rex features|usa today sports|flickr|corbis|ap|file photo|nation media group|pixsell|tanjug|fonet|cropix|agerpres|mediafax|ukrinform|unian|sputnik|ria novosti|"
    r"nurphoto|abaca|pa media|pa images|gallo images|backpagepix|photosport|action images|scanpix|ntb scanpix|lehtikuva"
)
_LABEL = (
    r"(?:(?:featured |representative |representational |file |cover )?(?:photo|image|picture|photograph|photos|images|pictures|foto|bild|illustration|graphic)"
    r"(?: credit| credits| source| courtesy| by| courtesy of| via| from|nachweis)?|credit|credits|photo courtesy|courtesy|crédit photo|crédits photo|photo credit|symbolbild|archivbild|archivfoto|symbolfoto|fotos|bilder|bildquelle|fotocredit|fotografía|fotoğraf|фото|zdjęcie|fot|ảnh|صورة|写真|写真提供|画像|画像提供|撮影|图|图片来源|图片|图源|摄影|사진|사진제공|사진 제공|자료|圖|"
    r"pics?|pix|(?:header|main|lead) image|thumbnail|screenshot|crédit|créditos?|fonte foto|crediti foto|beeld|źródło zdjęcia|zdroj foto|"
    r"autor fotografie|источник фото|عکس|الصورة|फोटो|तस्वीर)"
)
_LABELLED = rf"[^\w\n\"“]{{0,4}}{_LABEL}[ \t]*[:：＝=/|©][ \t]*[^\n]{{2,80}}"
_BY = r"[^\w\n\"“]{0,4}(?:featured image via|photo by|photos by|image by|image via|photo via|photo courtesy of|image courtesy of|photos via|picture by|images via|courtesy of|photo courtesy|image courtesy)[ \t]+[^\n]{2,70}"
_STOCK = (
    r"getty images|getty|shutterstock|istock|istockphoto|alamy|alamy stock photo|unsplash|pixabay|pexels|"
    r"wikimedia commons|file photo|imago|picture alliance|zuma press|flickr|corbis"
)
# Before the agency stand at most the photographer's names: a longer run of words is a caption.
_NAMES = r"[\w'’.&]+(?: [\w'’.&]+){0,4}(?: ?[/|,] ?| [–—-] | via | by )"
_AGENCY_LINE = (
    rf"[^\w\n\"“]{{0,3}}(?:(?:{_NAMES}){{1,3}}(?:{_AGENCY})|(?:{_STOCK}))"
    r"(?: (?:photo|images|file|stock photo|pool|via [^\n]{2,30}))?[^\w\n]*"
)
_AP = r"[^\w\n]{0,3}(?:ap|afp|reuters|epa|pti|ani) (?:photo|file photo|image|images|pic)s?(?:[/: ][^\n]{0,60})?"
_NAMED = (
    rf"[^\w\n]{{0,3}}(?:(?:foto|photo|beeld|bild) (?:{_AGENCY}|ansa|anp|tt|ntb|efe|pap)|"
    r"(?:reuters|afp|ap|epa|associated press|agence france-presse|anadolu|xinhua|nation media group) ?[/|] ?"
    r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2}(?:, (?:file|pool))?)\W{0,2}"
)
_WHOLE = pattern(rf"{_LABELLED}|{_BY}|{_AGENCY_LINE}|(?:- ?)?{_AP}|{_NAMED}", re.IGNORECASE)
# Credits as translators word them; names begin with a capital, and a sentence of the text has an end mark.
_PICTURE = r"(?:[Tt]he )?(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|PHOTO)s?"
_NAME = r"(?:[Tt]he )?[A-ZÀ-Ž][\w.'’-]*(?:,? (?:[A-ZÀ-Ž][\w.'’-]*|of|de|for|the|/|[–-]|and)){0,6}"
_WORDED = pattern(
    r"[-–—] ?Credit: ?[A-Z][^\n:]{2,70}|"  # As Yahoo takes over captions of British papers.
    rf"[(\[]?{_PICTURE} (?:(?:was|were|is|are) )?(?:taken|made|shot|provided|supplied|released) by:? {_NAME}(?<!\.)[)\]]?"
    rf"|(?:{_PICTURE} author|[Aa]uthor(?: of the)? photos?)\s?: {_NAME}|[Pp]hotos? by,? {_NAME}\.?"
    rf"|(?:[\w'’-]+ ){{0,5}}(?:Agency|Service|News|Press|Xinhua|Reuters|AFP|AP) \([Pp]hotos? by {_NAME}\)\.?"
)
_TRIGGERS = (
    *_AGENCY.split("|"),
    *(
        "photo|photos|image|images|picture|pictures|foto|bild|photograph|illustration|graphic|credit|credits|"
        "courtesy|fotonachweis|bildnachweis|crédit photo|crédits photo|symbolbild|archivbild|archivfoto|"
        "symbolfoto|fotos|bilder|bildquelle|fotocredit|fotografía|fotoğraf|фото|zdjęcie|fot.|ảnh|صورة|写真：|写真:|写真＝|画像：|pic:|pics:|pix:|thumbnail:|screenshot:|crédit :|crédito:|créditos:|beeld|zdjęcia:|fotografie:|عکس:|"
        "الصورة:|फोटो:|तस्वीर:|사진=|사진 =|사진제공=|사진 제공=|"
        "写真提供|画像提供|撮影：|图：|图片来源|图源|摄影：|사진:"
    ).split("|"),
)
_VERB = pattern(r"[-–—]\s*$|\b(?:is|are|was|were|has|had|said|says|told|will|reported|shows?)\b", re.IGNORECASE)
# "Photo: a bridge" is the beginning of a caption, not a name.
_PROSE = pattern(r"[^:]{3,30}: ?(?!(?:dpa|sda|apa|epa|imago|picture alliance|pixabay|ilustrační)\b)[a-z]")
MAX_WORDS = 10  # chosen: two names with their agencies; a longer line is a caption


class PhotoCreditLine(Rule):
    """A line that only says whose picture stood there.

    The picture is gone, so "Photo: Reuters" or "Jane Roe/Getty Images" credits nothing. Taking it out
    is offered as unsafe, since some corpora keep credits on purpose. Captions with a credit stay.
    """

    about = About(
        code="BPL013",
        name="photo-credit-line",
        triggers=_TRIGGERS,
        source="credit lines of picture agencies and news sites, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[Photo: Reuters]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Jane Roe/Getty Images]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[Associated Press / Jane Roe, file]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Jane Roe | Nation Media Group]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[(AP Photo/Jane Roe)]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[Featured Image Via YouTube]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[The photo was taken by JANE ROE Reuters]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Author of the photo: Blue Lens]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[Tarn News Agency (Photo by Jane Roe)]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[-Credit:Jane Roe/PA Wire.]]", "The bridge is open.", Applicability.UNSAFE),
            Good("The photos were made by hand"),
            Good("The picture was taken by Jane Roe in the old town of Tarn when she was ten"),
            Good("Photo: the mayor was seen on the bridge with two engineers and a dog."),
            Good("The picture was taken by Reuters."),
            Good("The bridge, seen from the old mill on Monday morning in heavy rain. Photo: Reuters"),
            Good("Mayor Jane Roe at the bridge (Credit: Getty Images)"),
            Good("Photo: a bridge at dawn"),
            Good("Strong like T-Rex"),
            Good("Image problems beset the bridge"),
            Good("RIVERTOWN, Nov 4 (Reuters) -\nThe bridge is open."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Short credit lines without a verb."""
        doc = ctx.doc
        for line in hit_lines(ctx, SHORT):
            words = doc[line]
            if word_count(words) <= MAX_WORDS and (_plain(words) or _WORDED.fullmatch(words.strip())):
                yield cut(self, doc, line, "photo credit without the photo", safe=False, confidence=0.8)


def _plain(words: str) -> bool:
    """Whether a label or an agency makes it a credit, and no verb a sentence."""
    return (
        _WHOLE.fullmatch(words) is not None
        and not _PROSE.match(words)
        and not _VERB.search(words)
        and not ends_sentence(words.rstrip(")"))
    )
