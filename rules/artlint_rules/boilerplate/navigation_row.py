"""A row of menu links, or a cell of a layout table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

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
_MENU = frozenset(_MENU_WORDS.split("|"))
_BAR = re.compile(r"\\?\||[•·»]| \u2022 ")
_TRIGGERS = (
    "|",
    "•",
    "·",
    "you are here",
    *(f"{home}{space}{sign}" for home in ("home", "homepage", "startseite") for space in ("", " ") for sign in ">»›:"),
)
_CRUMBS = re.compile(r"[^\w\n]*(?:you are here|home|homepage|startseite)[ \t:]*[>»›:][^\n]{0,120}", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]{2}")
MAX_CELL_WORDS = 6
MENU_CELLS = 2


@dataclass(frozen=True)
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
            Bad("The bridge is open.\n[[| - Rivertown |]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Bad(
                "The bridge is open.\n[[| About us \\| Privacy policy \\| Forgotten your password? |]]",
                "The bridge is open.",
            ),
            Good("| Pos | Player | Plays | % |\n| DL | Jane Roe | 63 | 85% |"),
            Good("The pact | a treaty of 1902 | is still in force."),
            Good("| The bridge is open again. |"),
            Good("Rivertown 2 | Lakeside 1"),
            Good("Home: the bridge, since she was a child, has been where she lives."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Rows by their cells, bread crumbs by their first word."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            words = doc[line]
            if _CRUMBS.fullmatch(words) and not ends_sentence(words) and any(sign in words for sign in ">»›"):
                yield cut(self, doc, line, "bread crumbs of a menu")
                continue
            cells = [cell for part in _BAR.split(words) if (cell := part.strip(" \t-–—*:<>[]()\u00a0"))]
            named = sum(cell.lower().rstrip("?!") in _MENU for cell in cells)
            if (
                named >= MENU_CELLS
                and named >= len(cells) / 4
                and all(word_count(cell) <= MAX_CELL_WORDS for cell in cells)
            ):
                yield cut(self, doc, line, "row of menu links", confidence=0.95)
            elif _is_lone_cell(words, cells):
                yield cut(self, doc, line, "cell of a layout table", safe=False, confidence=0.8)


def _is_lone_cell(words: str, cells: list[str]) -> bool:
    return (
        len(cells) == 1
        and words.startswith("|")
        and words.endswith("|")
        and word_count(cells[0]) <= MAX_CELL_WORDS
        and _LETTER.search(cells[0]) is not None
        and not ends_sentence(cells[0])
    )
