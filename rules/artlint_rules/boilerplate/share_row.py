"""A row of share buttons or counters."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_NETWORK = (
    r"facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|tumblr|google ?[+]|google plus|google|e-?mail|print|"
    r"messenger|flipboard|pocket|viber|skype|vkontakte|vk|digg|delicious|del\.icio\.us|stumbleupon|stumble it!?|newsvine|"
    r"fark|nowpublic|blinklist|technorati|mix|line|weibo|wechat|bluesky|threads|mastodon|xing|instagram|youtube|rss|"
    r"bookmark|copy link|copy|save|sms|bluesky|gmail|yahoo|blogger|buffer|snapchat|tiktok|drucken|imprimer|mail|x"
)
_LEAD = (
    r"share|shares|tweet|tweets|pin|pin it|like|likes|follow|follow us|follow us on|share on|share this|share via|share to|"
    r"share this article on|share this on|share via email|post this story to|post to|teilen|partager|compartir|delen|"
    r"all sharing options|submit to|printer-friendly version|email-a-friend|respond|comments?|views?|add comment|comment|tell a friend|send|more|blog"
)
_COUNT = r"[0-9]+(?:[.,][0-9]+)*k?"
# Two buttons or more and nothing else, or a number with what it counts.
_ROW = pattern(rf"[^\w\n]*(?:(?:{_NETWORK}|{_LEAD}|{_COUNT})(?:[^\w\n\"“”',.]+|$)){{2,}}", re.IGNORECASE)
_COUNTED = pattern(
    rf"[^\w\n]*{_COUNT}\)?[ \t]+(?:shares?|comments?|views|likes?|tweets?|retweets|reads|kommentare?|commentaires?|"
    r"comentarios?|reacties|reactions?|condivisioni|paylaşım)[^\w\n]*|[^\w\n]*(?:comments?|kommentare|reacties|views) ?\([0-9]{1,6}\)[^\w\n]*|"
    r"[^\w\n]*(?:reader|readers'|user) comments:? [0-9]{1,6}[^\w\n]*|[^\w\n]*comments ?/ ?[0-9]{1,6}[^\w\n]*|"
    rf"[^\w\n]*{_COUNT} total views(?: today)?(?:, ?{_COUNT} views today)?[^\w\n]*|[^\w\n]*total votes ?: ?{_COUNT}[^\w\n]*|"
    rf"[^\w\n]*{_COUNT} people (?:reacted|like this|are reading this)[^\w\n]*",
    re.IGNORECASE,
)
_VIEWS = (
    r"(?:post|page|total) views|views|hits|visits|number of views|aufrufe|vues|nombre de vues|vistas|visitas|"
    r"visualizações|visualizzazioni|weergaven|просмотры|просмотров|количество просмотров|перегляди|переглядів|wyświetleń|"
    r"wyświetlenia|odsłon|liczba wyświetleń|počet zobrazení|okunma|okunma sayısı|görüntülenme|المشاهدات|عدد المشاهدات|عدد القراءات|"
    r"تعداد بازدید|بازدید|lượt xem|số lượt xem|dilihat|浏览量|浏览次数|阅读量|点击数|閲覧数|조회수|visningar|visninger"
)
_COMMENTS = r"commentaires|comentarios|comentários|commenti|комментарии|коментарі|komentarze|komentáře|yorumlar|التعليقات|نظرات|bình luận|komentar|评论|コメント|댓글|kommentarer"
_UNITS = (
    r"aufrufe|vues|vistas|visitas|visualizações|visualizzazioni|weergaven|просмотр(?:а|ов)|перегляд(?:и|ів)|wyświetle(?:ń|nia)|"
    r"görüntüleme|مشاهدة|بازدید|lượt xem|visningar|visninger|commentaire|comentários?|commenti|комментари(?:й|я|ев)|"
    r"коментар(?:і|ів)?|komentarz(?:e|y)|komentář[eů]|yorum|تعليقات?|نظر|bình luận|komentar|条评论|kommentarer"
)
_NUMBERED = pattern(
    rf"[^\w\n]*(?:{_VIEWS}) ?[:：]? ?{_COUNT}(?: times| раз| razy| fois|x| kali|次)?[^\w\n]*|"
    rf"[^\w\n]*(?:{_COMMENTS}) ?\([0-9]{{1,6}}\)[^\w\n]*|[^\w\n]*{_COUNT} ?(?:{_UNITS})[^\w\n]*|"
    rf"[^\w\n]*(?:view|show|read|see|voir les|ver|ver los) [0-9]{{1,6}} (?:comments?|commentaires|comentarios)[^\w\n]*|"
    r"[^\w\n]*article lu [0-9]{1,7} fois[^\w\n]*|[^\w\n]*articolo letto [0-9]{1,7} volte[^\w\n]*|"
    r"[^\w\n]*прочитано:? [0-9]{1,7} раз[^\w\n]*|[^\w\n]*(?:bu haber )?[0-9]{1,7} kez okundu[^\w\n]*|"
    r"[^\w\n]*[0-9]{1,7} keer gelezen[^\w\n]*|[^\w\n]*dibaca:? [0-9]{1,7} kali[^\w\n]*|"
    r"[^\w\n]*(?:댓글|コメント|comments) ?[0-9]{1,6} ?(?:개|件)?[^\w\n]*|"
    r"[^\w\n]*(?:zobrazeno|přečteno):? [0-9]{1,7}x[^\w\n]*|[^\w\n]*[0-9]{1,7} people like this[^\w\n]*",
    re.IGNORECASE,
)
_WORD = pattern(rf"\b(?:{_NETWORK})(?!\w)", re.IGNORECASE)
_LETTER = pattern(r"[^\W\d_]")
_TRIGGERS = tuple(
    (
        "facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|e-mail|print|digg|del.icio.us|shares|share|"
        "comments|comment|views|likes|tweets|kommentare|commentaires|comentarios|reacties|reactions|paylaşım|"
        "condivisioni|stumble it|hits:|visits:|page views|aufrufe|vues|vistas|visitas|visualizações|visualizzazioni|weergaven|просмотры|"
        "просмотра|просмотров|перегляди|переглядів|wyświetleń|wyświetlenia|odsłon|počet zobrazení|okunma|okunma sayısı|"
        "görüntülenme|görüntüleme|المشاهدات|مشاهدة|عدد القراءات|بازدید|lượt xem|dilihat|浏览量|浏览次数|阅读量|点击数|閲覧数|조회수|"
        "visningar|visninger|commentaire|comentário|comentários|commenti|комментарии|комментариев|комментария|коментарі|"
        "коментарів|komentarze|komentarzy|komentáře|komentářů|yorum|yorumlar|التعليقات|تعليق|تعليقات|نظرات|bình luận|komentar|"
        "条评论|0条评论|0 条评论|评论(|コメント(|コメント (|コメント 0|댓글|kommentarer|article lu|articolo letto|прочитано|kez okundu|keer gelezen|dibaca|zobrazeno|přečteno|"
        "people like this|people reacted|people are reading|total votes"
    ).split("|")
)


class ShareRow(Rule):
    """A row of share buttons or counters.

    "1,234 SHARES Facebook Twitter" or "12 Comments": names of networks, verbs and numbers with no
    sentence about them. The fix takes the line out. A line with any other word stays.
    """

    about = About(
        code="BPL024",
        name="share-row",
        triggers=_TRIGGERS,
        source="share bars of AddThis, Jetpack, Newspaper theme and others, read 2026-11",
        examples=(
            Bad("The bridge is open.\n\n[[1,234 SHARES Facebook Twitter Pinterest]]", "The bridge is open."),
            Bad("[[Facebook X LinkedIn WhatsApp Share via Email Print]]\nThe bridge is open.", "The bridge is open."),
            Bad("The bridge is open.\n[[Post this story to: del.icio.us | Digg | Reddit]]", "The bridge is open."),
            Bad("The bridge is open.\n[[12 Comments]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[Comments (26)]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[Reader comments 26]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[205 total views, 3 views today]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[Comments / 12]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[Post Views: 1,234]]\n", "The bridge is open.\n"),
            Bad("Мост открыт.\n[[Просмотров: 123]]\n", "Мост открыт.\n"),
            Bad("Le pont est rouvert.\n[[Article lu 123 fois]]\n", "Le pont est rouvert.\n"),
            Good("Views: 12 of the bridge, 3 of the river"),
            Good("The views of 12 engineers were heard."),
            Good("Facebook, Twitter and Google were summoned."),
            Good("12 comments were made on the plan."),
            Good("More likes"),
            Good("Twitter, Facebook"),
            Good("1,234 5,678"),
            Good("Facebook\nTwitter\n"),
            Good("“Share, like, comment,” the post said."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Rows that name a network, and counters."""
        doc = ctx.doc
        for line in hit_lines(ctx, SHORT):
            words = doc[line]
            if _COUNTED.fullmatch(words) or _NUMBERED.fullmatch(words):
                yield cut(self, doc, line, "counter of comments or shares")
            elif not _ROW.fullmatch(words):
                continue
            elif len(_WORD.findall(words)) >= 2 or (
                _WORD.search(words) and len(_LETTER.findall(words)) > 1 and "|" in words
            ):
                yield cut(self, doc, line, "row of share buttons", confidence=0.95)
