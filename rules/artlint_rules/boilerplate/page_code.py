"""BPL044: the page's scripts, style sheets and data, left as text."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint_rules.boilerplate.whole_line import cut

# What pages call and no tutorial but one on pages: advertising, counting, sharing, comments, consent.
_CALLS = (
    r"googletag\.(?:cmd|pubads|display|defineSlot|enableServices|sizeMapping|companionAds)",
    r"\badsbygoogle\b\s*(?:=|\|\||\.push)",
    r"\bgoogle_ad_(?:client|slot|width|height|section)\b",
    r"\b_gaq\b\s*(?:=|\.push)",
    r"\bga\(\s*['\"](?:create|send|set|require)\b",
    r"\bgtag\(\s*(?:['\"](?:js|config|event|set|consent)\b|\)\s*\{)",
    r"\bfbq\(\s*['\"](?:init|track)",
    r"\bdataLayer\b\s*(?:=|\|\||\.push)",
    r"\b(?:_paq|_qevents|_comscore|_taboola|_sf_async_config|_satellite|apstag|pbjs|utag_data)\b\s*(?:=|\|\||\.(?:push|que|init|track)\b)",
    r"\bCOMSCORE\.|\bOBR\.extern\b|\byaCounter\d|\bstLight\.options",
    r"\baddthis_(?:config|share|pub)\b\s*[=.]",
    r"\btwttr\.(?:widgets|ready|conversion)\b|\bwindow\.twttr\b",
    r"\bFB\.(?:init|XFBML|Event)\b|\bfbAsyncInit\b",
    r"\bdisqus_(?:shortname|identifier|url|title|config)\b\s*=",
    r"\b__(?:tcfapi|cmp|gpp|uspapi)\s*(?:\(|=)",
    r"\bjQuery\((?:document|window|function)\b|\$\(document\)\.ready\(|\}\)?\(jQuery\)",
    r"\bwindow\.([\w$]+) ?= ?window\.\1 ?\|\|",
    r"[(!]\s?function ?\((?:[a-z], ?[a-z](?:, ?(?:id|[a-z]))*)\)\s*\{",
    r"\bgetElementsByTagName\(\s*(?:['\"](?:script|head|body)['\"]|[a-z])\s*\)",
    r"\bdocument\.(?:write(?:ln)?\(|cookie\b)",
    r"\bwindow\._wpemojiSettings\b|\bvar (?:wpcf7|_wpcf7|addthis|et_\w+|wp_\w+)\b",
)
_CALL = pattern("|".join(_CALLS))
# A statement, from its first character to its last.
_STATEMENT = pattern(
    r"(?:[(!;}<\[{]|//|/\*|\$\(|(?:var|let|const) [\w$]|(?:async )?function\b ?[\w$]*\(|(?:if|for|while|switch|catch) ?\(|"
    r"(?:try|else|do)\s*\{|return\b[^a-z]|(?:new )?[\w$]+(?:\.[\w$]+|\[[^\]\n]*\])*(?:\(| ?\+?= ?(?!=)| ?\|\|)).*"
    r"(?:[;{}(),\]>&|]|\*/)",
    re.DOTALL,
)
_DATA = pattern(
    r"[\[{]?\s*(?:[{]\s*)?\"@(?:context|graph)\"\s*:\s*(?:\"https?:\\?/\\?/(?:www\.)?schema\.org.*|\[.*)|"
    r"\{.*\"@context\"\s*:\s*\"https?:\\?/\\?/(?:www\.)?schema\.org.*[\]}]"
)
_DECLARATION = r"[-*_]?[a-z][a-z-]{1,40}\s*:\s*[^;{}\n]{1,200}"
_PROPERTY = pattern(rf"{_DECLARATION};")
_RULE = pattern(rf"([^{{}}\n]{{1,300}})\{{\s*{_DECLARATION}(?:;\s*{_DECLARATION})*;?\s*\}}\s*")
# Each part of a selector between spaces, commas and combinators.
_PART = pattern(
    r"[.#][A-Za-z_\\-]|\*|\[[\w-]|@[a-z-]+$|::?[a-z]|"
    r"(?:html|body|a|p|div|span|h[1-6]|img|ul|ol|li|table|t[drh]|input|button|form|iframe|article|section|header|footer|nav|"
    r"figure|figcaption|blockquote|em|strong|label|select|textarea|video|main|aside|svg)(?=[.#:\[]|$)"
)
_BETWEEN = pattern(r"[\s,>+~]+")
_STYLE_COMMENT = pattern(r"/\*.*?\*/")
_MARKS = pattern(
    r"(?:<!--(?! ?artlint)(?:(?!-->).)*-->\s*)+|<!(?:--)?\[(?:if\b[^\]\n]*|endif)\].*>|\W*<!\[CDATA\[\W*|\W*\]\]>\W*|"
    r"/\* Style Definitions \*/.*|(?=.*\bX-NONE\b)(?:\s*(?:Normal|Clean|\d+|false|true|MicrosoftInternetExplorer4|[A-Z]{2}|"
    r"[A-Z]{2}-[A-Z]{2}|X-NONE)\b)+\s*"
)
_NEIGHBOUR = pattern(
    rf"[\s(){{}}\[\];,/*]+|\}}.*[;,)]|{_DECLARATION};|\"[@\w-]+\"\s*:.*(?:[,\]}}\"\d{{\[]|true|false|null)|</?(?:script|style|noscript)\b[^<>]*>|//.*|/\*.*\*/|"
    r"[A-Za-z_$][\w$]*\s*:\s*(?:'[^'\n]*'|\"[^\"\n]*\"|\d[\d.]*|true|false|null|[\[{]|function\b.*)\s*,?"
)
_ABOUT = pattern(
    r"```|\b(?:CSS|HTML5?|[Ss]tyle ?sheets?|[Ss]nippets?|[Ss]electors?|[Ss]ource code|API|jQuery|callbacks?|[Tt]utorials?|"
    r"(?:[Tt]he|[Tt]his|[Ff]ollowing|[Tt]racking|[Yy]our|[Ss]ome|[Ss]ample) code)\b"
)
_STRING = pattern(r"'[^'\n]*'|\"[^\"\n]*\"|//[^\n]*$|/\*.*?\*/")
# Three small words with a space between them, or a sentence's end before another sentence.
_PROSE = pattern(r"(?<![\w.])[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\b|[a-z]{2}\. [A-Z][a-z]")
_MEDIA = pattern(r"@[a-z-]+[^{}\n]{0,120}\{((?:[^{}\n]{1,300}\{[^{}\n]*\})+)\s*\}")
_MARKUP = pattern(r"\s*</?[A-Za-z!]")
_OTHER_CODE = 3  # lines of other code from which an article is taken to be about code: chosen
_MIN_PROSE = 0.25  # lines of prose to one of code, where none is a call: chosen, comments of a style sheet are fewer
_LONGEST = 20_000  # code points of a line: chosen, some scripts are one line
_FAR = 60  # lines beside a found one that are looked at: chosen


# What a line of such code holds, in lower case.
_TRIGGERS = (
    *"{ <!-- <![ ]]> x-none adsbygoogle google_ad_ _gaq ga( gtag( fbq( datalayer _paq comscore _taboola _qevents _sf_async addthis_".split(),
    *"twttr fb.init fbasyncinit disqus_ __tcfapi __cmp jquery( $(document) window. getelementsbytagname document.write".split(),
    *"document.cookie googletag pbjs apstag yacounter stlight obr.extern".split(),
    *("style definitions", '"@context"'),
)


class PageCode(Rule):
    """line of the page's scripts, style sheets or data left as text.

    The extractor took what stands between the tags "script" and "style" for text: calls of advertising, counters,
    share buttons, comments and consent, whole rules of a style sheet, structured data for search engines, comments
    of the page. The fix takes out the lines. Lines that hold prose too stay, and so does all code in an article that speaks
    of code or has other code in it.
    """

    about = About(
        code="BPL044",
        name="page-code",
        triggers=_TRIGGERS,
        whole_words=False,
        source="pages of news sites and the public embed codes of Google, Meta, X, Disqus, AddThis, Taboola, read 2026-11",
        examples=(
            Bad(
                "The bridge is open.\n[[googletag.cmd.push(function() { googletag.display('ad-1'); });]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad(
                "The bridge is open.\n[[(adsbygoogle = window.adsbygoogle || []).push({});]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad(
                "The bridge is open.\n\n[[window.dataLayer = window.dataLayer || [];]]\n"
                "[[function gtag(){dataLayer.push(arguments);}]]\n[[gtag('js', new Date());]]\n\nThe mayor came.",
                "The bridge is open.\n\nThe mayor came.",
            ),
            Bad(
                "The bridge is open.\n[[(function(d, s, id) {]]\n[[var js, fjs = d.getElementsByTagName(s)[0];]]\n"
                "[[js.id = id;]]\n[[}(document, 'script', 'sdk'));]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad(
                'The bridge is open.\n[[{"@context": "https://schema.org", "@type": "NewsArticle"}]]\nThe mayor came.',
                "The bridge is open.\nThe mayor came.",
            ),
            Bad(
                'The bridge is open.\n[[{]]\n[["@context" : "https://schema.org",]]\n[["name" : "It is open"]]\n[[}]]\nIt rains.',
                "The bridge is open.\nIt rains.",
            ),
            Bad(
                "The bridge is open.\n[[.widget-title { color: #fff; }]]\n[[#ad a:hover, div.x > p { margin: 0 auto }]]\nIt rains.",
                "The bridge is open.\nIt rains.",
            ),
            Bad(
                "The bridge is open.\n[[.widget-title {]]\n[[color: #fff;]]\n[[}]]\nIt rains.",
                "The bridge is open.\nIt rains.",
            ),
            Bad("The bridge is open.\n[[<!-- end of article -->]]\nIt rains.", "The bridge is open.\nIt rains."),
            Bad(
                "The bridge is open.\n[[//<![CDATA[]]\n[[document.write('x');]]\nIt rains.",
                "The bridge is open.\nIt rains.",
            ),
            Bad(
                "The bridge is open.\n[[Normal 0 false false false EN-US X-NONE X-NONE]]\nIt rains.",
                "The bridge is open.\nIt rains.",
            ),
            Good("The bridge is open, said the mayor (see window.location for it).\nHe set x = {1, 2}; it was late."),
            Good("The following code loads the page's counter:\ngtag('js', new Date());\nIt is short."),
            Good("In CSS one writes:\n.widget-title { color: #fff; }\nand so on."),
            Good("```\ndocument.write('x');\n```"),
            Good("The set {a: b} is small.\nThe bridge {note: old} is open."),
            Good("The bridge is open. googletag.cmd.push(function() { x(); }); The mayor came."),
            Good(".widget-title { color: #fff; }\n.widget-body { color: #000; }\n"),
            Good("<!-- a --> The bridge is open. <!-- b -->"),
            Good("<p>The bridge</p>\n<!-- the mayor -->\n<p>is open.</p>"),
            Good("Call it:\nint main() {\nreturn 0;\n}\nvoid f() {\ndocument.write('x');\n}\nprint(x);"),
            Good("<!-- artlint-disable BPL044 -->\nThe bridge is open."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line."""
        doc = ctx.doc
        # Lines with a hit; the others are looked at only where one of these is page code.
        numbers = sorted({doc.line_number(hit.start) for hit in ctx.hits})
        found = {number for number in numbers if _is_page_code(doc, number)}
        if not found:
            return
        every = found | _beside(doc, found)
        others = [doc.line_texts[at] for at in doc.filled if at not in every]
        code = [line for line in others if _like_code(line)]
        if len(code) >= max(_OTHER_CODE, len(found)):
            return
        # A style sheet or script by itself is no article.
        prose = len(others) - len(code)
        if prose < len(every) * _MIN_PROSE and not any(_CALL.search(doc.line_texts[at]) for at in found):
            return
        if _ABOUT.search(doc.text) and any(_ABOUT.search(line) and not _like_code(line) for line in others):
            return
        for number in sorted(every):
            line = doc.trimmed_line(number)
            message = "comment of the page" if doc[line].startswith("<!--") else "code of the page"
            yield cut(self, doc, line, message, confidence=0.95)


def _is_page_code(doc: Document, number: int) -> bool:
    words = doc.line_texts[number].strip()
    if len(words) > _LONGEST:
        return False
    if _CALL.search(words):
        return _STATEMENT.fullmatch(words) is not None and not _holds_prose(words)
    if _MARKS.fullmatch(words):
        return not _among_markup(doc, number)
    if words.endswith("{") and _is_selector(words[:-1]):
        below = next((doc.line_texts[at] for at in _around(doc, number)[1] if doc.line_texts[at].strip()), "")
        return _PROPERTY.fullmatch(below.strip()) is not None
    return _DATA.fullmatch(words) is not None or _is_style(words)


def _like_code(line: str) -> bool:
    words = line.strip()
    return is_code(words) or words.endswith(("{", "}")) or (words.endswith(";") and bool(_STATEMENT.fullmatch(words)))


def _holds_prose(words: str) -> bool:
    """Whether a sentence stands before the code or behind it."""
    return _PROSE.search(_STRING.sub("", words)) is not None


def _is_style(words: str) -> bool:
    """Whether the line is nothing but rules of a style sheet, each with a selector and declarations."""
    if not words.endswith(("}", "*/")):
        return False
    bare = _STYLE_COMMENT.sub("", words).strip()
    inner = _MEDIA.fullmatch(bare)
    end, rules = 0, (inner[1] if inner else bare)
    while end < len(rules):
        match = _RULE.match(rules, end)
        if not match or not _is_selector(match[1]):
            return False
        end = match.end()
    return end > 0


def _is_selector(words: str) -> bool:
    return all(map(_PART.match, _BETWEEN.split(words.strip())))


def _among_markup(doc: Document, number: int) -> bool:
    """Whether the lines beside it are markup, so that it is a part of a page that is shown."""
    texts = doc.line_texts
    beside = [next((texts[at] for at in around if texts[at].strip()), "") for around in _around(doc, number)]
    return any(_MARKUP.match(line) and not _MARKS.fullmatch(line.strip()) for line in beside)


def _beside(doc: Document, found: set[int]) -> set[int]:
    """Numbers of the lines beside the found ones that belong to the same script or style sheet."""
    more: set[int] = set()
    for number in found:
        for around in _around(doc, number):
            for at in around:
                words = doc.line_texts[at].strip()
                if at in found or at in more or not words:
                    continue
                if not _continues(words):
                    break
                more.add(at)
    return more


def _continues(words: str) -> bool:
    if words.endswith("{") and _is_selector(words[:-1]):
        return True
    statement = words[-1] in ";{}(," and _STATEMENT.fullmatch(words)
    return bool(statement or _NEIGHBOUR.fullmatch(words)) and not _holds_prose(words)


def _around(doc: Document, number: int) -> tuple[range, range]:
    last = len(doc.line_texts)
    return range(number - 1, max(-1, number - _FAR), -1), range(number + 1, min(last, number + _FAR))
