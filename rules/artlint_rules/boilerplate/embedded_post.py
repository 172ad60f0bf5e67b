"""What is left of a post of a social network that was embedded in the article."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut

_ADDRESS = pattern(
    r"[ \t]*(?:https?://)?(?:pic\.twitter\.com/[A-Za-z0-9]+|pic\.x\.com/[A-Za-z0-9]+|(?:https?://)t\.co/[A-Za-z0-9]+)"
)
# The frame of an Instagram post in the languages of its embed: the button above it, and who shared it.
_BUTTONS = (
    "view this post on instagram|sieh dir diesen beitrag auf instagram an|voir cette publication sur instagram|ver esta publicación en instagram|"
    "visualizza questo post su instagram|dit bericht op instagram bekijken|ver essa foto no instagram|ver esta publicação no instagram|"
    "посмотреть эту публикацию в instagram|переглянути цей допис в instagram|wyświetl ten post na instagramie|bu gönderiyi instagram'da gör|"
    "lihat postingan ini di instagram|xem bài viết này trên instagram|この投稿をinstagramで見る|在 instagram 查看这篇帖子|在 instagram 查看這則貼文|"
    "instagram에서 이 게시물 보기|عرض هذا المنشور على instagram|visa detta inlägg på instagram|se dette innlegget på instagram|"
    "vis dette opslag på instagram|se dette opslag på instagram|näytä tämä julkaisu instagramissa|zobrazit příspěvek na instagramu|"
    "a bejegyzés megtekintése az instagramon|vizualizați această postare pe instagram|δείτε αυτή τη δημοσίευση στο instagram|"
    "इस पोस्ट को instagram पर देखें"
).split("|")
_SHARED = (
    "a post shared by|a photo shared by|a photo posted by|a video posted by|a video shared by|ein beitrag geteilt von|"
    "une publication partagée par|una publicación compartida de|una publicación compartida por|una publicación de|un post condiviso da|"
    "een bericht gedeeld door|uma publicação compartilhada por|um post compartilhado por|uma publicação partilhada por|публикация от|"
    "допис, поширений|post udostępniony przez|sebuah kiriman dibagikan oleh|ett inlägg delat av|et innlegg delt av|et opslag delt af|"
    "příspěvek sdílený|o postare distribuită de|η δημοσίευση κοινοποιήθηκε από|تمت مشاركة منشور بواسطة"
).split("|")
# Below a TikTok video stands the name of its sound.
_SOUNDS = (
    "original sound|originalton|son original|sonido original|som original|suono originale|origineel geluid|originalljud|original lyd|"
    "оригинальный звук|оригінальний звук|dźwięk oryginalny|orijinal ses|suara asli|nhạc nền|オリジナル楽曲|原聲|오리지널 사운드|الصوت الأصلي|"
    "původní zvuk|eredeti hang|sunet original|πρωτότυπος ήχος|alkuperäinen ääni"
).split("|")
_FRAME = pattern(
    rf"(?:{'|'.join(_BUTTONS)}|(?:{'|'.join(_SHARED)}) [^\n]{{2,60}}\(@[^\n]{{2,40}}|[^\n]{{2,60}}[(（]@[^\n)）]{{2,30}}[)）]"
    rf"['’]?\w* ?(?:paylaştığı bir gönderi|がシェアした投稿)|♬ ?(?:{'|'.join(_SOUNDS)})(?: ?[-–] ?[^\n]{{1,60}})?)",
    re.IGNORECASE,
)
_LONGEST = 140  # code points of a line that is a frame: what the pattern takes, and a longer address
_AROUND = 12  # code points before the host name that an address can have: "  https://"


class EmbeddedPost(Rule):
    """What is left of a post of a social network that was embedded in the article.

    Short addresses such as pic.twitter.com/abc lead to a picture that readers of the text cannot see,
    and "A post shared by ..." is the frame of an Instagram post, and "♬ original sound" of a TikTok video. The address goes, or the line if it
    holds nothing else. The words of the post and its author's line stay: they may be quoted.
    """

    about = About(
        code="BPL016",
        name="embedded-post",
        triggers=(
            "pic.twitter.com",
            "pic.x.com",
            "t.co",
            *_BUTTONS,
            *_SHARED,
            "paylaştığı bir gönderi",
            "がシェアした投稿",
            *(f"♬ {sound}" for sound in _SOUNDS),
        ),
        source="embeds of Twitter/X and Instagram (oEmbed block quotes), read 2026-11",
        examples=(
            Bad("“The bridge is open[[ pic.twitter.com/aB3dE6gH9j]]”", "“The bridge is open”", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[pic.twitter.com/aB3dE6gH9j]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad("The bridge is open.\n[[A post shared by Jane Roe (@janeroe) on May 3, 2018]]", "The bridge is open."),
            Bad("Die Brücke ist offen.\n[[Sieh dir diesen Beitrag auf Instagram an]]", "Die Brücke ist offen."),
            Bad(
                "El puente está abierto.\n[[Una publicación compartida de Jane Roe (@janeroe)]]",
                "El puente está abierto.",
            ),
            Bad("Köprü açıldı.\n[[Jane Roe (@janeroe)'in paylaştığı bir gönderi]]", "Köprü açıldı."),
            Bad("A ponte está aberta.\n[[♬ som original – Jane Roe]]", "A ponte está aberta."),
            Good(
                "Una publicación compartida de la ministra mostró el puente.\nEin Beitrag geteilt von allen, sagte sie."
            ),
            Good("The song “♬ original sound” is a joke about the bridge, she said."),
            Good("Photos on twitter.com show the bridge."),
            Good(
                "A post shared by thousands showed the bridge, and the police took it down the same evening after complaints."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Addresses in a line, or lines of them alone."""
        doc = ctx.doc
        for hit in ctx.hits:
            line = trimmed(doc.text, doc.line_at(hit.start))
            if line.end - line.start <= _LONGEST and _is_frame(doc[line]):
                yield cut(self, doc, line, "frame of an embedded post")
                continue
            for match in _ADDRESS.finditer(doc.text, max(line.start, hit.start - _AROUND), line.end):
                if match.start() <= hit.start < match.end():
                    span = Span(*match.span())
                    fix = replace(span, "", Applicability.UNSAFE)
                    yield self.finding(span, "address of an embedded picture", fix, confidence=0.85)
                    break


def _is_frame(line: str) -> bool:
    return bool(_FRAME.fullmatch(line) or _ADDRESS.fullmatch(line))
