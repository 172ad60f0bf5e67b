"""A link to the article before or after, or to all of an author's, with its headline or name."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.labels import MARKS
from artlint_rules.boilerplate.whole_line import at_edge, cut, hit_lines

_NEIGHBOURS = (
    "previous article|next article|previous post|next post|previous story|next story|prev post|prev article|"
    "continue reading previous|continue reading next|vorheriger artikel|nächster artikel|vorheriger beitrag|"
    "nächster beitrag|article précédent|article suivant|artículo anterior|artículo siguiente|entrada anterior|"
    "entrada siguiente|nota anterior|nota siguiente|artigo anterior|próximo artigo|post anterior|próximo post|"
    "articolo precedente|articolo successivo|prossimo articolo|vorig artikel|volgend artikel|vorig bericht|"
    "volgend bericht|предыдущая статья|следующая статья|предыдущая запись|следующая запись|попередня стаття|"
    "наступна стаття|попередній запис|наступний запис|poprzedni artykuł|następny artykuł|poprzedni wpis|następny wpis|"
    "předchozí článek|další článek|předchozí příspěvek|další příspěvek|önceki haber|sonraki haber|önceki yazı|"
    "sonraki yazı|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي|bài trước|bài tiếp theo|artikel sebelumnya|"
    "artikel sebelumya|artikel berikutnya|artikel selanjutnya|前の記事|次の記事|上一篇|下一篇|이전 글|다음 글|이전 기사|다음 기사|"
    "föregående artikel|nästa artikel|föregående inlägg|nästa inlägg|forrige artikkel|neste artikkel|forrige innlegg|"
    "neste innlegg|forrige artikel|næste artikel|forrige indlæg|næste indlæg"
)
# What only a colon makes a link, and only at the end.
_SHORT = (
    "previous|next|anterior|siguiente|précédent|suivant|vorige|volgende|poprzedni|następny|önceki|sonraki|السابق|"
    "التالي|sebelumnya|selanjutnya|próximo|precedente|successivo"
)
_ALL_BY = (
    "view all posts by|view all articles by|view more posts by|see all posts by|see more posts by|more posts by|"
    "more articles by|more stories by|all posts by|all articles by|all stories by|posts by|articles by|"
    "read more stories by|read other articles by|read more articles by|read more by|read more from|see all from|"
    "alle beiträge von|alle beiträge anzeigen von|alle artikel von|weitere artikel von|voir tous les articles de|"
    "voir tous les articles par|tous les articles de|plus d'articles de|ver todas las entradas de|"
    "ver todos los artículos de|más artículos de|ver todas las notas de|ver todos os posts de|ver todos os artigos de|"
    "mais artigos de|vedi tutti gli articoli di|tutti gli articoli di|altri articoli di|alle berichten van|"
    "bekijk alle berichten van|alle artikelen van|meer artikelen van|посмотреть все записи автора|"
    "zobrazit všechny příspěvky od|xem tất cả bài viết của|lihat semua pos dari|visa alla inlägg av|"
    "visa alla artiklar av|vis alle innlegg av|flere saker av|se alle indlæg af|flere artikler af"
)
_SECTIONS = (
    "posted in|posted under|опубликовано в рубрике|veröffentlicht in|publié dans|classé dans|publicado en|publicado em|"
    "pubblicato in|geplaatst in|gepubliceerd in|опубликовано в|опубліковано в|opublikowano w|diposting di|ditulis di|"
    "đăng trong|نشر في"
)
_FIRST = rf"[{''.join(chr(92) + mark for mark in MARKS if mark.isprintable() and not mark.isspace())}\s]{{0,4}}"
_START = r"[\"“‘'«„]?[^\W_a-zß-ÿа-яё]"  # of a headline or name: no small letter
_NEIGHBOUR = pattern(
    rf"{_FIRST}(?:(?i:{_NEIGHBOURS})(?P<gap>[ \t\xa0]*[:：|»«<>→←-]?[ \t\xa0]*)|(?i:{_SHORT})[ \t\xa0]?:[ \t\xa0]*)(?P<headline>{_START}.*)"
)
_AUTHOR = pattern(rf"{_FIRST}(?i:{_ALL_BY}):?[ \t\xa0]+(?P<name>admin|{_START}.{{1,50}})")
_SECTION = pattern(
    rf"{_FIRST}(?i:{_SECTIONS}):?[ \t\xa0]+{_START}[^\s.!?:;,]*(?:,? (?:{_START}[^\s.!?:;,]*|and|und|et|y|e|i|и|та|&|og|och)){{0,5}}"
)
_DIGIT = pattern(r"[0-9]")
_TRIGGERS = (
    *f"{_NEIGHBOURS}|{_ALL_BY}|{_SECTIONS}".split("|"),
    *(f"{word}{mark}" for word in _SHORT.split("|") for mark in (":", " :")),
)
MAX_WORDS = 25  # of a headline: chosen
MAX_NAME_WORDS = 6
MAX_SECTION_WORDS = 6
LAST = 4  # lines at the end in which a bare "Next: …" counts: chosen
EDGE = 6  # lines at either end in which "Posted in …" counts: chosen


class PostLink(Rule):
    """A link to the article before or after, or to all of an author's, with its headline or name.

    "Previous article Mill burns", "View all posts by Jane Roe" and "Posted in Region" are links of a blog's template.
    The fix takes the line out: safely for an author's articles, unsafely otherwise. Sentences stay.
    """

    about = About(
        code="BPL098",
        name="post-link",
        triggers=tuple(dict.fromkeys(_TRIGGERS)),
        whole_words=False,
        source="post navigation and author links of WordPress and its themes in 20 languages, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n\n[[Previous article Old mill burns]]\n[[Next articleFerry stops]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Next: Ferry stops for a week]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[View all posts by Jane Roe →]]\n", "The bridge is open.\n"),
            Bad("The bridge is open.\n[[Posted in Region, Roads]]", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                "Die Brücke ist offen.\n[[Nächster Beitrag: Fähre steht]]",
                "Die Brücke ist offen.",
                Applicability.UNSAFE,
            ),
            Bad("Мост открыт.\n[[Следующая статья Паром стоит]]", "Мост открыт.", Applicability.UNSAFE),
            Good("Next article of the treaty: the toll"),
            Good("Previous posts at the bridge had been in wood."),
            Good("The bridge is open.\nPrevious articles on the bridge were wrong."),
            Good("The bridge is open.\nNext article Jane Roe wrote was on ferries."),
            Good("The bridge is open.\nNext: the ferry"),
            Good("Toll in crowns\nThis year: 4\nPrevious: 3.50"),
            Good("The bridge is open.\nPrevious: Rivertown"),
            Good("The bridge is open.\nPosted in Rivertown on Monday"),
            Good("Next: Ferry and mill\n" + "The day went by on the river.\n" * 12 + "Next: Mill\n" * 0),
            Good("The bridge is open.\nRead more by the light of the moon"),
            Good("The bridge is open.\nPosted in Rivertown, the guard had the bridge to himself."),
            Good("Posts by the river were painted."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are nothing but the link."""
        doc = ctx.doc
        for line in hit_lines(ctx, 200):
            words = doc[line].rstrip(" →»>")
            if ends_sentence(words):
                continue
            author = _AUTHOR.fullmatch(words)
            if author:
                if word_count(author["name"]) <= MAX_NAME_WORDS:
                    yield cut(self, doc, line, "link to an author's articles", safe=" all " in words.lower())
            elif _is_neighbour(doc, line, words):
                yield cut(self, doc, line, "link to the article before or after", safe=False)
            elif (
                _SECTION.fullmatch(words) and word_count(words) <= MAX_SECTION_WORDS and at_edge(doc, line, EDGE, EDGE)
            ):
                yield cut(self, doc, line, "section of the article", safe=False, confidence=0.8)


def _is_neighbour(doc: Document, line: Span, words: str) -> bool:
    match = _NEIGHBOUR.fullmatch(words)
    if not match or not 1 <= word_count(match["headline"]) <= MAX_WORDS:
        return False
    if match["gap"] is not None:
        return True
    return (
        word_count(match["headline"]) > 1
        and not _DIGIT.search(match["headline"])
        and line.start >= doc.lines[doc.filled[-LAST:][0]].start
    )
