"""A line of nothing but words of the page."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.fold import straight
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.labels import MARKS, bare_lines
from artlint_rules.boilerplate.whole_line import cut
from artlint_rules.tables import fields

MAX_WORDS = 16  # chosen: a sentence of a box
LONGEST_ENTRY, MAX_NAME = 4, 3  # words
_TRIM = MARKS + ",!?¿¡/\"'✓✔►▶❯&"
_WORD = pattern(r"[^\s|/•·,:;()\[\]»«<>→]+")
_QUOTED = pattern(r"[\"“”„«»]")
_STEP = pattern(r"\s*(?:[Ss]tep )?\d+[.):]")  # of instructions
_ADDRESS = pattern(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|@\w+")
_AND = "و"  # grown together with the word after it
# The verb comes last there: "Artikel teilen".
_VERB_LAST = frozenset(("de", "nl"))


class _Entries:
    """Words of entries: the first, the last, or any. A few are looked for in the table's text; for many a set is made of it."""

    def __init__(self, *kinds: str, place: slice = slice(None)) -> None:
        self._kinds = kinds
        self._place = place
        self._few = _FEW
        self._words: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        self._few -= 1
        before, after = ("|" if self._place == _FIRST else "| "), ("|" if self._place == _LAST else "| ")
        return any(f"{left}{word}{right}" in self._text for left in before for right in after)

    def ready(self) -> "_Entries | frozenset[str]":
        """What to ask about the words of an article: this itself, or the set."""
        if self._words is None and self._few <= 0:
            entries = self._text.split("|")
            self._words = frozenset(word for entry in entries for word in entry.split(" ")[self._place])
        return self if self._words is None else self._words

    @cached_property
    def _text(self) -> str:
        return "".join(words for table in _tables().values() for kind, words in table.items() if kind in self._kinds)


_FIRST, _LAST = slice(1), slice(-1, None)
# A start that checks one article is quicker by a thirtieth without the sets: chosen.
_FEW = 200  # words
_ORDER, _THING, _WEAK, _PLAIN = "order", "thing", "weak", "plain"
_KINDS = (_ORDER, _THING, _WEAK, _PLAIN)
_BEGINNING, _ENDING, _ALL = _Entries(*_KINDS, place=_FIRST), _Entries(*_KINDS, place=_LAST), _Entries(*_KINDS)
_ASKING = _Entries(_ORDER, place=_FIRST)


class PageWords(Rule):
    """A line of nothing but words of the page.

    Buttons, boxes and menus are worded in countless ways: "Sign up for breaking news alerts", "Submit a comment or
    log in", "Alle Kommentare anzeigen". All are put together from a few hundred words, and the lines of an article are not. Found
    is a line in which each word is one of them, and of which two tell of the page: what only a page names ("newsletter",
    "comments"), or an order to the visitor with what it is about ("share", "this story"). A name may stand among them where the line
    begins with an order: "Follow Jane Roe on Facebook". The fix, unsafe, takes the line out. Quotations, steps of instructions, lines
    of a sentence that goes on and single words are left alone, and so are languages without a table: it has sixteen.
    """

    about = About(
        code="BPL118",
        name="page-words",
        source="buttons, boxes, menus and footers of news sites in 16 languages; measured on 1,950 extracted news pages",
        examples=(
            Bad(
                "The bridge is open.\n[[Sign-up for breaking news e-mail alerts]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Want to submit a story?]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[Follow Jane Roe on Facebook and Instagram]]\n",
                "The bridge is open.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[- Email article: Email]]\n[[Comment, tell a friend, print, save article]]\n",
                "The bridge is open.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "Die Brücke ist offen.\n[[Link kopieren, Beitrag merken]]\n",
                "Die Brücke ist offen.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "Le pont est ouvert.\n[[Partager l’article sur les réseaux sociaux :]]\n",
                "Le pont est ouvert.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "El puente está abierto.\n[[Comparte esta noticia con tus amigos]]\n",
                "El puente está abierto.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "Мост открыт.\n[[Подписывайтесь на наш канал и читайте новости первыми]]\n",
                "Мост открыт.\n",
                Applicability.UNSAFE,
            ),
            Bad("الجسر مفتوح.\n[[تابعنا على فيسبوك وتويتر]]\n", "الجسر مفتوح.\n", Applicability.UNSAFE),
            Good("The bridge is open.\nFollow the river.\nThe mayor came."),
            Good("The bridge is open.\nHow to read a newspaper\nThe mayor came."),
            Good("The bridge is open.\n“Subscribe to our newsletter”\nThe mayor came."),
            Good("The bridge is open.\nStep 2: Open the settings of the app\nThe mayor came."),
            Good("Click the link above so you can:\nThe bridge is open.\nClick the link above so you can:"),
            Good("The bridge is open.\nPlease help.\nThe mayor came."),
            Good("The bridge is open.\nDid you change jobs?\nThe mayor came."),
            Good("The bridge is open.\nNever ask two questions in a business letter.\nThe mayor came."),
            Good("Share Prices Drop on Facebook News\nThe bridge is open.\nSee Sharp Press Web Site"),
            Good("Share your photos\nThe bridge is open."),
            Good(
                "To be on the list of those who get the paper of the town send a mail to the\nemail and website of the editor.\nIt rains."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Short lines whose words are all known in one language."""
        doc, beginning, ending = ctx.doc, _BEGINNING.ready(), _ENDING.ready()
        asking, known, pages = _ASKING.ready(), _ALL.ready(), list[int]()
        for index, words in bare_lines(doc):
            first, _, more = words.partition(" ")
            # Most lines fall out by their first word, most of the others by the second or last: only after an order it may be a name.
            if not more or (first := first.strip(_TRIM)) not in beginning:
                continue
            if first not in asking:
                second = more.partition(" ")[0].strip(_TRIM)
                if second.isalpha() and (second not in known or more[more.rfind(" ") + 1 :].strip(_TRIM) not in ending):
                    continue
            if _is_page(doc, index):
                pages.append(index)
        if pages and not doc.hard_wrapped:
            for index in pages:
                message = "line of nothing but words of the page"
                yield cut(self, doc, doc.trimmed_line(index), message, safe=False, confidence=0.85)


def _is_page(doc: Document, index: int) -> bool:
    line = straight(doc.line_texts[index])
    if _QUOTED.search(line) or _STEP.match(line) or doc.goes_on(index):
        return False
    words = list(filter(None, (word.strip(_TRIM) for word in _WORD.findall(line))))
    if not 2 <= len(words) <= MAX_WORDS:
        return False
    return any(_speaks(words, language, index == doc.filled[0]) for language in _languages(words[0]))


@lru_cache(1000)  # most lines of pages begin with one of a few words
def _languages(word: str) -> list[str]:
    edges = (f"|{word.lower()}|", f"|{word.lower()} ")
    return [
        name for name, table in _tables().items() if any(edge in words for words in table.values() for edge in edges)
    ]


def _speaks(words: list[str], language: str, is_headline: bool) -> bool:
    """Whether the words, all known in a language but for a name, are a page's."""
    kinds, names = _kinds(words, _known(language))
    if not kinds:
        return False
    count = Counter(kinds)
    if names:
        # "See Sharp Press Web Site": names have capitals throughout.
        told = kinds[0] == _ORDER and count[_THING] > 0 and any(word[0].islower() for word in words)
        return told and not is_headline
    if count[_THING]:
        return count[_THING] + count[_ORDER] + count[_WEAK] > 1
    ordered = kinds[0] == _ORDER or (language in _VERB_LAST and kinds[-1] == _ORDER)
    return ordered and count[_WEAK] > 0 and not is_headline


def _kinds(words: list[str], known: dict[str, str]) -> tuple[list[str], bool]:
    """The kinds of the entries that the words are made of, longest first, and whether a name is among them; none if not all are."""
    kinds, at, names, low = [], 0, False, [word.lower() for word in words]
    while at < len(words):
        size = next((n for n in range(LONGEST_ENTRY, 0, -1) if " ".join(low[at : at + n]) in known), 0)
        if size:
            kinds.append(known[" ".join(low[at : at + size])])
        elif low[at].isdigit():
            size = 1
        elif parts := _elided(low[at], known):
            size, kinds = 1, kinds + parts
        else:
            while size < MAX_NAME and at + size < len(words) and _is_name(words[at + size], known):
                size += 1
            if not size or names:
                return [], False
            names = True
        at += size
    return kinds, names


def _elided(word: str, known: dict[str, str]) -> list[str]:
    """The kinds of both parts of a word such as "l'article" or "وتويتر"."""
    article, mark, noun = word.partition("'") if word[0] != _AND else (_AND, _AND, word[1:])
    return [known[article], known[noun]] if mark and article in known and noun in known else []


def _is_name(word: str, known: dict[str, str]) -> bool:
    return word.lower() not in known and (word[0].isupper() or _ADDRESS.fullmatch(word) is not None)


@cache
def _known(language: str) -> dict[str, str]:
    """The kind of each entry."""
    table = _tables()[language]
    return {entry: kind for kind, words in table.items() for entry in words.strip("|").split("|")}


@cache
def _tables() -> dict[str, dict[str, str]]:
    """By language and kind the entries, each between two bars."""
    tables: dict[str, dict[str, str]] = {}
    for language, kind, words in fields("page-words.tsv"):
        tables.setdefault(language, {})[kind] = f"|{words}|"
    return tables
