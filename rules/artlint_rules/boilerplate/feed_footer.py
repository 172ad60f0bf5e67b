"""The line under an article that came by a feed."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut, hit_lines

# What the line begins with, and what stands between the headline and the site.
_WORDED = (
    ("The post", "(?:appeared first|first appeared) on"),
    ("Der Beitrag", "erschien zuerst auf"),
    ("L['’]article", "est apparu en premier sur"),
    ("La entrada", "(?:se publicó primero en|apareció primero en|aparece primero en)"),
    ("L['’]articolo", "(?:proviene da|sembra essere il primo su)"),
    ("O post", "apareceu primeiro em"),
    ("O conteúdo", "aparece primeiro em"),
    ("Het bericht", "verscheen eerst op"),
    ("Artykuł", "pochodzi z serwisu"),
    ("(?:Запись|Сообщение)", "(?:впервые появилась|появились сначала на)"),
    ("Запис", "спершу з['’]явиться на"),
    ("Inlägget", "dök först upp på"),
    ("Indlægget", "blev først udgivet på"),
    ("Innlegget", "dukket først opp på"),
    ("Příspěvek", "pochází z"),
    ("Príspevok", "zobrazený najskôr"),
    ("Articolul", "apare prima dată în"),
    ("Το άρθρο", "εμφανίστηκε πρώτα στο"),
    ("Artikel", "pertama kali tampil pada"),
    ("投稿", "に最初に表示されました"),
    ("ظهرت المقالة", "أولاً على"),
    ("نوشته", "اولین بار در"),
)
_LINE = pattern(
    # A headline begins with a capital: "The post of mayor first appeared on the list in 1902".
    "|".join(rf"{begin}\s?+[^a-z\n][^\n]{{2,250}}{between}[^\n]{{1,120}}" for begin, between in _WORDED)
    + r"|[^\n]{3,250} yazısı ilk önce [^\n]{2,100} üzerinde ortaya çıktı\."
    + r"|\(?(?:Disclaimer: )?Th(?:is|e) (?:story|article|report|post|news|copy|content) (?:is|was|has been) "
    r"(?:auto-?(?:aggregated|generated|published)|(?:sourced|taken|published|generated|auto-generated) from an? "
    r"(?:third[ -]party )?(?:syndicated|wire(?: agency)?|news agency|agency) (?:feed|source))[^\n]{0,300}"
    + r"|\(?This is an (?:auto-published|unedited(?: and|,) auto-generated|auto-generated)[^\n]{0,300}"
    + r"|This (?:post|article) [^\n]{0,250}was original(?:ly)? published (?:at|on) [“\"]?(?:https?://|www\.)\S+"
)


class FeedFooter(Rule):
    """The line under an article that came by a feed.

    Blog software puts "The post (headline) appeared first on (site)" under every article of its feed, in its own
    language, and whoever copies the feed copies the line; others say that a program took the article from a feed. Both are
    of no article.
    """

    about = About(
        code="BPL043",
        name="feed-footer",
        triggers=(
            *("appeared first on", "first appeared on", "erschien zuerst auf", "est apparu en premier sur"),
            *("se publicó primero en", "apareció primero en", "aparece primero en", "proviene da"),
            *("sembra essere il primo su", "apareceu primeiro em", "aparece primeiro em", "verscheen eerst op"),
            *("pochodzi z serwisu", "впервые появилась", "появились сначала на", "спершу з'явиться на"),
            *("dök först upp på", "blev først udgivet på", "dukket først opp på", "pochází z", "zobrazený najskôr"),
            *("apare prima dată în", "εμφανίστηκε πρώτα στο", "pertama kali tampil pada", "yazısı ilk önce"),
            *(
                "に最初に表示されました",
                "أولاً على",
                "اولین بار در",
                "was original published",
                "was originally published",
            ),
            *("auto-aggregated", "auto-generated", "auto-published", "syndicated feed", "wire feed", "agency feed"),
        ),
        whole_words=False,
        source="feeds of WordPress in its translations; from general knowledge, 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[The post Lunt gets its bridge appeared first on The Lunt Bee.]]\n",
                "The bridge is open.\n",
            ),
            Bad(
                "The bridge is open.\n[[Der Beitrag Lunt hat eine Brücke erschien zuerst auf Luntbiene.]]",
                "The bridge is open.",
            ),
            Bad(
                'The bridge is open.\n[[This post Lunt Gets Its Bridge was original published at "https://luntbee.example/17"]]',
                "The bridge is open.",
            ),
            Bad(
                "Köprü açıldı.\n[[Lunt köprüsüne kavuştu yazısı ilk önce Lunt Arısı üzerinde ortaya çıktı.]]",
                "Köprü açıldı.",
            ),
            Bad(
                "The bridge is open.\n"
                "[[Disclaimer: This story is auto-aggregated by a computer program and has not been edited by The Lunt Bee.]]",
                "The bridge is open.",
            ),
            Bad(
                "The bridge is open.\n[[This story has been sourced from a third party syndicated feed, agencies.]]\n",
                "The bridge is open.\n",
            ),
            Good("This story is auto-biographical, and the firm has a syndicated feed of its own."),
            Good("The post of mayor first appeared on the list of the town in 1902, when her name was unknown."),
            Good("The book appeared first on Monday."),
            Good("Başkan ilk önce köprüye gitti ve orada konuştu."),
            Good("La ministra apareció primero en la radio."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Every line that is worded so."""
        for line in hit_lines(ctx):
            if _LINE.fullmatch(ctx.doc[line]):
                yield cut(self, ctx.doc, line, "line of the feed that the article came by", confidence=0.95)
