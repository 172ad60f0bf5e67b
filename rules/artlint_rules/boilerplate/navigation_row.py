"""A row of menu links, or a cell of a layout table."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.labels import MENU
from artlint_rules.boilerplate.whole_line import cut, hit_lines, near_top

_BAR = pattern(r"\\?\||[•·»]| \u2022 ")
_HOMES = (
    "home|homepage|startseite|accueil|inicio|início|главная|головна|strona główna|domů|úvod|ana sayfa|anasayfa|الرئيسية|خانه|"
    "صفحه اصلی|होम|trang chủ|beranda|首页|ホーム|トップ|홈|hem|hjem|forside|hindi news"
)
_TRIGGERS = (
    "|",
    "•",
    "·",
    "❯",
    "›",
    " » ",
    " > ",
    *(
        "news, politics|news, sports|news, sport|news, entertainment|news, business|politics, business|"
        "business, sports|politics, sports|sports, entertainment|politics, entertainment|"
        "entertainment, lifestyle|business, politics|business, entertainment|entertainment, sports|"
        "sports, politics|business, technology"
    ).split("|"),
    "you are here",
    "sie sind hier",
    "vous êtes ici",
    "usted está aquí",
    "você está aqui",
    "je bent hier",
    "u bent hier",
    "вы здесь",
    "ви тут",
    "jesteś tutaj",
    "nacházíte se zde",
    "du är här",
    "du er her",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "現在位置",
    "현재 위치",
    "أنت هنا",
    "anda di sini",
    "ti trovi in",
    "buradasınız",
    "bạn đang ở",
    *(f"{home}{space}{sign}" for home in _HOMES.split("|") for space in ("", " ") for sign in ">»›:"),
    *(f"{home} /" for home in _HOMES.split("|")),
)
_HERE = (
    "you are here|sie sind hier|vous êtes ici|usted está aquí|você está aqui|je bent hier|u bent hier|вы здесь|ви тут|"
    "jesteś tutaj|nacházíte se zde|du är här|du er her|当前位置|您的位置|您现在的位置|現在位置|현재 위치|أنت هنا|anda di sini|"
    r"ti trovi in|buradasınız|bạn đang ở"
)
_CRUMBS = pattern(
    rf"[^\w\n]*(?:{_HERE}|{_HOMES})[ \t]*[>»›:：](?P<rest>[^\n]{{0,120}})|[^\w\n]*(?:{_HOMES})(?: / (?-i:[^/\na-z])[^/\n]{{1,60}}){{2,4}}",
    re.IGNORECASE,
)
_LETTER = pattern(r"[^\W\d_]{2}")
MAX_CELL_WORDS = 6
MENU_CELLS = 2
MAX_LONE_WORDS = 20  # of a cell alone in its row: a headline; 83 of 83 such rows in labelled news were residue
MIN_LINKS, MAX_LINK_WORDS = 5, 4  # of a row without any link that every site has: chosen
# Crumbs that do not begin at home: sections and nothing else between the arrows.
_SECTION = r"[A-Z0-9][\w&.'’-]*(?: (?:[A-Z0-9&][\w&.'’-]*|and|of|in|the|for)){0,4}"
_ROOTLESS = pattern(
    rf"[^\w\n]{{0,3}}{_SECTION}(?: ?[❯›»] ?{_SECTION}){{1,5}}[^\w\n]{{0,3}}|{_SECTION}(?: > {_SECTION}){{2,5}}"
)
# What a site says that it is about: its sections, parted by commas.
_LISTED = pattern(r"[A-Z][\w&' ]{2,24}(?:, ?[\w&' ]{3,24}){3,12},?(?: (?:and|&) [\w&' ]{3,24})?[.]?")
_MORE_SECTIONS = frozenset(
    "fashion|gossip|inspiration|celebrity|celebrities|music|movies|films|food|tourism|economy|jobs|crime|religion|agriculture|"
    "events|reviews|latest news|breaking news|analysis|features|entertainment news|sports news|tv|family|home|beauty|gadgets".split(
        "|"
    )
)
MIN_CRUMBS, MAX_HEADLINE_WORDS, MIN_SECTIONS = 3, 20, 4  # chosen
MAX_CELLS = 4  # of a row in which only one cell is a link that every site has: chosen


class NavigationRow(Rule):
    """A row of menu links, or a cell of a layout table.

    Menus, footers and bread crumbs become lines such as "Home | News | Sport" or, where layout tables
    were turned into text, "| Sport |". A row with two or more links that every site has, and bread
    crumbs, may be taken out safely; a lone short cell unsafely. Rows of real tables stay.
    """

    about = About(
        code="BPL020",
        name="navigation-row",
        triggers=_TRIGGERS,
        source="menus and footers of news sites, read 2026-11",
        examples=(
            Bad("The bridge is open.\n[[Home | News | Sport | Contact us]]\n", "The bridge is open.\n"),
            Bad("[[You are here: Home > News > Region]]\nThe bridge is open.", "The bridge is open."),
            Bad(
                "[[Home > News > Region > Bridge over the Lunt opens after nine years of works]]\nThe bridge is open.",
                "The bridge is open.",
            ),
            Bad("[[Home / News / Bridge opens]]\nThe bridge is open.", "The bridge is open."),
            Bad("[[Accueil > Actualités > Le pont]]\nLe pont est rouvert.", "Le pont est rouvert."),
            Bad("[[首页 > 新闻 > 大桥]]\n大桥开放。", "大桥开放。"),
            Bad(
                "[[Politics ❯ Local Politics ❯ School Board]]\nThe bridge is open.",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[News, Politics, Sports, Entertainment, Lifestyle.]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("News, politics, sports and the old bridge were what he spoke of."),
            Good("Gold > Silver\nThe bridge is open."),
            Good("The bridge is open. Go to Settings > Privacy > Location to see it."),
            Good("Home / away / draw"),
            Good("Home / Away"),
            Bad("The bridge is open.\n[[| - Rivertown |]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[| About us \\| Privacy policy \\| Forgotten your password? |]]",
                "The bridge is open.",
            ),
            Bad(
                "The bridge is open.\n[[Rivertown Boats | Lunt Fishing | Old Mill | Ferry Card | bridgepost.example]]",
                "The bridge is open.",
                Applicability.UNSAFE,
            ),
            Good("Rivertown | 3 | 2 | 1 | 0\nThe bridge is open."),
            Good("Rivertown | Lakeside | Old Mill | Ferry End | and more were flooded."),
            Bad("[[Rivertown News | Home]]\nThe bridge is open.", "The bridge is open.", Applicability.UNSAFE),
            Bad(
                f"{'The bridge is open. ' * 9}\n[[| Two ferries still out of service after the storm |]]",
                f"{'The bridge is open. ' * 9}",
                Applicability.UNSAFE,
            ),
            Good("| Two ferries still out of service after the storm |\nThe bridge is open."),
            Good("News | 12 May 2020\nThe bridge is open."),
            Good("| Pos | Player | Plays | % |\n| DL | Jane Roe | 63 | 85% |"),
            Good("The pact | a treaty of 1902 | is still in force."),
            Good("| The bridge is open again. |"),
            Good("Rivertown 2 | Lakeside 1"),
            Good("Home > World is how every menu of the site begins"),
            Good("Home: the bridge, since she was a child, has been where she lives."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Rows by their cells, bread crumbs by their first word."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            words = doc[line]
            if _is_crumbs(words) and not ends_sentence(words) and any(sign in words for sign in (*">»›", " / ")):
                yield cut(self, doc, line, "bread crumbs of a menu")
                continue
            if _is_list_of_sections(words) or (_ROOTLESS.fullmatch(words) and near_top(doc, line)):
                yield cut(self, doc, line, "row of sections", safe=False, confidence=0.85)
                continue
            cells = [cell for part in _BAR.split(words) if (cell := part.strip(" \t-–—*:<>[]()\u00a0"))]
            named = sum(cell.lower().rstrip("?!") in MENU for cell in cells)
            if (
                named >= MENU_CELLS
                and named >= len(cells) / 4
                and all(word_count(cell) <= MAX_CELL_WORDS for cell in cells)
            ):
                yield cut(self, doc, line, "row of menu links", confidence=0.95)
            elif _is_lone_cell(words, cells) and (word_count(words) <= MAX_CELL_WORDS or _below_text(doc, line)):
                yield cut(self, doc, line, "cell of a layout table", safe=False, confidence=0.8)
            elif named and "|" in words and 2 <= len(cells) <= MAX_CELLS and all(_is_link(cell) for cell in cells):
                yield cut(self, doc, line, "row with a link of a menu", safe=False, confidence=0.8)
            elif _is_links(words, cells):
                yield cut(self, doc, line, "row of links", safe=False, confidence=0.8)


def _is_list_of_sections(words: str) -> bool:
    """Whether the line lists sections of a site with commas, three of four of them such as every site has."""
    if not _LISTED.fullmatch(words):
        return False
    names = [name.strip(" .").lower() for part in words.split(",") for name in re.split(" (?:and|&) ", part)]
    names = [name for name in names if name]
    return len(names) >= MIN_SECTIONS and sum(name in MENU or name in _MORE_SECTIONS for name in names) >= 0.75 * len(
        names
    )


def _is_lone_cell(words: str, cells: list[str]) -> bool:
    return (
        len(cells) == 1
        and words.startswith("|")
        and words.endswith("|")
        and word_count(cells[0]) <= MAX_LONE_WORDS
        and _LETTER.search(cells[0]) is not None
        and not ends_sentence(cells[0])
    )


def _is_links(words: str, cells: list[str]) -> bool:
    """Whether bars part many short names; a row of a table begins with a bar or holds numbers alone."""
    return (
        words.count("|") >= MIN_LINKS - 1
        and len(cells) >= MIN_LINKS
        and words[0] != "|"
        and not ends_sentence(words)
        and all(word_count(cell) <= MAX_LINK_WORDS and _LETTER.search(cell) for cell in cells)
    )


def _below_text(doc: Document, line: Span) -> bool:
    """Whether a paragraph stands above: a longer cell at the top is the headline."""
    return any(len(words) > SHORT for words in doc.line_texts[: doc.line_number(line.start)])


def _is_link(cell: str) -> bool:
    return word_count(cell) <= MAX_CELL_WORDS - 2 and not ends_sentence(cell) and not any(map(str.isdigit, cell))


def _is_crumbs(words: str) -> bool:
    if not _CRUMBS.fullmatch(words):
        return False
    *crumbs, last = re.split("[>»›:：]| / ", words)
    # The last may be the article's headline, if the crumbs before it tell what they are.
    longest = MAX_HEADLINE_WORDS if len(crumbs) >= MIN_CRUMBS and "/" not in words else MAX_CELL_WORDS - 2
    return word_count(last) <= longest and all(word_count(crumb) <= MAX_CELL_WORDS - 2 for crumb in crumbs)
