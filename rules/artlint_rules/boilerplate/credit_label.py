"""A line that says who wrote, edited or first brought the article, with a label before the name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import at_edge, cut, hit_lines

# What a name may follow with or without a colon.
_BY = (
    "edited by|edited and written by|written and edited by|story by|stories by|reported by|reported and written by|"
    "report by|written by|posted by|published by|submitted by|compiled by|curated by|contributed by|reviewed by|"
    "medically reviewed by|fact checked by|fact-checked by|produced by|words by|text by|text and photos by|"
    "words and photos by|interview by|illustration by|cartoon by|from our correspondent|"
    "redigiert von|geschrieben von|verfasst von|publié par|rédigé par|écrit par|propos recueillis par|publicado por|"
    "escrito por|redactado por|editado por|edição de|pubblicato da|scritto da|a cura di|testo di|geschreven door|"
    "подготовил|подготовила|підготував|підготувала|opracował|opracowała|oprac.|skriven av|skrevet av|skrevet af|"
    "بقلم|كتبه|كتبها"
)
# What only a colon makes a label.
_LABELS = (
    "author|authors|editor|editors|translator|translators|reporter|reporters|contributor|contributors|byline|text|words|report|"
    "news source|autor|autorin|redaktion|redaktor|auteur|autora|redacción|texto|edição|reportagem|testo|autore|tekst|"
    "текст|редактор|opracowanie|redaktör|redaktør|journalist|text och foto|tekst og foto|yazar|editör|muhabir|"
    "haber|haber-kamera|penulis|pewarta|redaktur|laporan|kontributor|autorka|oprac.|tác giả|người viết|biên tập|bài và ảnh|كتب|كتبت|"
    "الكاتب|تحرير|تصوير|خبرنگار|نویسنده|مترجم|लेखक"
)
_SPACELESS = "责任编辑|责编|编辑|本文编辑|主编|审核|校对|作者|撰文|責任編輯|文・写真|取材・文|編集|構成|ライター|執筆者|著者|投稿者|작성자|글쓴이"
_SOURCES = (
    "source|sources|via|quelle|quellen|fuente|fonte|bron|bronnen|источник|источники|джерело|źródło|źródła|zdroj|zdroje|"
    "kaynak|kaynaklar|källa|källor|kilde|kilder|nguồn|nguồn tin|sumber|sumber berita|المصدر|المصادر|منبع|स्रोत|सोर्स|साभार|"
    "来源|文章来源|信息来源|稿件来源|消息来源|來源|出典|引用元|情報元|提供元|출처"
)
_COLON = r"[ \t\xa0]*[:：=][ \t\xa0]*"
_PERSON = r"[^\W\d_a-zß-ÿа-яёіїєґąćęłńóśźżčďěňřšťůž][\w'’.\u0900-\u0dff-]*"
_NAMES = rf"{_PERSON}(?:(?:,|/| &| and| und| et| y| e| en| i| ve| dan| и| و)? (?:{_PERSON}|de|da|van|von|der|den|bin|al|el|di|du|la|le)){{1,7}}"
_FIRST = r"[^\w\n\"“]{0,4}"
_LINE = pattern(
    rf"{_FIRST}(?:(?i:{_BY.replace('.', '[.]')})(?:{_COLON}|[ \t\xa0]+)(?:{_NAMES}|admin)"
    rf"|(?i:{_LABELS}){_COLON}(?:{_NAMES}|admin)(?:/ ?[A-ZÇĞİÖŞÜ]{{3,14}})?(?:,? ?\((?:AA|DHA|İHA|ANKA)\))?"
    # Czech and Polish papers sign with initials and the agency: "autor: jno, čtk".
    rf"|(?i:autor|autorka|oprac[.]|zdroj){_COLON}(?:[a-zěščřžýáíéłó]{{2,4}}|[A-ZĚŠČŘŽŁ]{{2,3}})(?:[,/] ?(?i:čtk|pap|tasr|sita|ap|red[.]?))*"
    r"|(?:"
    rf"{_SPACELESS}){_COLON}(?:[\u3400-\u9fff\u3040-\u30ff]{{2,7}}|[가-힣]{{2,4}}))[)）\]|]{{0,2}}"
)
_SOURCE = pattern(
    rf"{_FIRST}(?i:{_SOURCES}){_COLON}(?P<name>[^\W_a-z][^:：\n]{{1,40}}|[\w-]+(?:\.[\w-]+)+|[a-z0-9]{{7,}})"
)
# Another label with its value: a list of facts about a book, a film, a play.
_FACT = pattern(r"[^\W\d_][\w ]{1,24}(?:[:：]| by) ?\S[^.!?]{0,60}")
# Facts about the page, beside which a credit stands as well.
_PAGE_FACT = pattern(
    r"\W{0,3}(?:photos?|pictures?|images?|published|updated|posted|last|first|categor(?:y|ies)|tags?|source|reading|views|share|filed)\b",
    re.IGNORECASE,
)
_TRIGGERS = (
    *_BY.split("|"),
    *(f"{word}{mark}" for word in f"{_LABELS}|{_SOURCES}".split("|") for mark in (":", " :", "：")),
    *(f"{word}{mark}" for word in _SPACELESS.split("|") for mark in "：:"),
    "출처=",
)
EDGE = 6  # lines at either end of an article in which a credit counts: chosen, headline and deck, or what ends it
LAST = 3  # lines at the end in which a source counts: chosen; above stand sources of tables and figures
MAX_SOURCE_WORDS = 6
LONGEST = 110  # code points: chosen, four names


class CreditLabel(Rule):
    """A line that says who wrote, edited or first brought the article, with a label before the name.

    "Edited by: Jane Roe", "Author: Jane Roe" and "Source: The Bridge Post" are facts about the article. The fix,
    unsafe, takes the line out. Found are lines among the first or last six that are nothing but label and name, and
    sources below the last sentence. What stands among other such facts, as in the head of a review, is left alone.
    """

    about = About(
        code="BPL097",
        name="credit-label",
        triggers=tuple(dict.fromkeys(_TRIGGERS)),
        source="credit lines of news sites in 20 languages, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n\n[[Edited by: Jane Roe]]\n",
                "The bridge is open.\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[Story by Jane Roe and John Poe]]\nThe bridge is open.",
                "Bridge opens\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad(
                "Bridge opens\n[[Author: Jane Roe]]\nPublished: 3 May 2020\nThe bridge is open.",
                "Bridge opens\nPublished: 3 May 2020\nThe bridge is open.",
                Applicability.UNSAFE,
            ),
            Bad("The bridge is open.\n[[Author: Jane Roe]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[Source: The Bridge Post]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[Source: bridgefmonline]]", "The bridge is open.", Applicability.UNSAFE),
            Bad("Die Brücke ist offen.\n[[Redaktion: Jane Roe]]", "Die Brücke ist offen.", Applicability.UNSAFE),
            Bad("大桥开放。\n[[责任编辑：王小明]]", "大桥开放。", Applicability.UNSAFE),
            Bad("Köprü açıldı.\n[[Haber: Jane ROE/BOLU (DHA)]]", "Köprü açıldı.", Applicability.UNSAFE),
            Bad("Most je otevřen.\n[[autor: jno, čtk]]", "Most je otevřen.", Applicability.UNSAFE),
            Good("The play was a success.\nWritten by Jane Roe\nDirected by John Poe\nMusic by Ann Doe"),
            Good("The novel is long.\nAuthor: Jane Roe\nPublisher: Bridge Books\nPages: 412"),
            Good("The bridge is open.\nWritten by hand in 1902, the plans were lost."),
            Good("The bridge is open.\nEditor: Jane, what do you think of it?\nShe: A fine bridge."),
            Good("The bridge is open.\nText: all that you need to know"),
            Good("The bridge is open.\nSource: a man who was there"),
            Good("Toll by year\n2019: 4\n2020: 5\nSource: Bridge Office"),
            Good("The bridge is open.\nSource: The Bridge Post\n" + "The day went by on the river.\n" * 4),
            Good("The bridge is open.\nReport by Jane Roe found faults in the bolts."),
            Good("The day went by on the river.\n" * 7 + "Story by Jane Roe\n" + "The day went by on the river.\n" * 7),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines of label and name near the ends, and the source that ends the text."""
        doc = ctx.doc
        for line in hit_lines(ctx, LONGEST):
            words = doc[line]
            if _LINE.fullmatch(words):
                if at_edge(doc, line, EDGE, EDGE) and not _among_facts(doc, line):
                    yield cut(self, doc, line, "credit with its label", safe=False, confidence=0.85)
            elif _is_source(words) and at_edge(doc, line, 0, LAST) and _below_sentence(doc, line):
                yield cut(self, doc, line, "source of the article", safe=False, confidence=0.75)


def _is_source(words: str) -> bool:
    match = _SOURCE.fullmatch(words)
    return match is not None and word_count(match["name"]) <= MAX_SOURCE_WORDS and not ends_sentence(words)


def _beside(doc: Document, line: Span) -> tuple[str, str]:
    """The filled lines above and below; empty where there is none."""
    at = bisect_left(doc.filled, doc.line_number(line.start))
    above = doc.line_texts[doc.filled[at - 1]] if at else ""
    below = doc.line_texts[doc.filled[at + 1]] if at + 1 < len(doc.filled) else ""
    return above.strip(), below.strip()


def _among_facts(doc: Document, line: Span) -> bool:
    return any(
        _FACT.fullmatch(words) and not _LINE.fullmatch(words) and not _PAGE_FACT.match(words)
        for words in _beside(doc, line)
    )


def _below_sentence(doc: Document, line: Span) -> bool:
    above, _ = _beside(doc, line)
    return ends_sentence(above)
