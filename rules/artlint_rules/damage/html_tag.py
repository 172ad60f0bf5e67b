"""Markup left in the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Fix, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.words import word_set
from artlint_rules.places import line_is

_TAG = pattern(r"<[^<>]*>")
_NAME = pattern(r"</?([a-z]+)")
_INLINE = word_set("a b i u em strong span font small big s strike cite mark abbr")
_QUOTES = tuple("\"'`“”‘’")
_ABOUT_MARKUP = pattern(r"\b(?:HTML|XML|tags?|elements?|markup|JavaScript|CSS)\b")
_SCRIPT = pattern(r"\bfunction\b|document\.|\bvar \w|[{};]\s|=\s*['\"]\s*<|\+\s*['\"]")


_WHOLE = (
    r"</?(?:br|p|b|i|u|a|em|strong|span|div|font|small|ul|ol|li|h[1-6]|img|blockquote|center|table|tr|td|figure|figcaption|iframe)"
    r"(?:\s+[a-z][a-z-]*\s?=[^<>\n]*|\s*)/?>"
)
_ATTRIBUTES = "class|href|target|rel|dir|srcset"


class HtmlTag(Rule):
    """HTML tag left in the text.

    Left where markup was escaped and not read. The fix takes inline tags out, and breaks the line at the others. What is
    left of a tag that was cut up ("class=”lead”") is only shown. Scripts and lines that speak of markup are left alone.
    """

    about = About(
        code="DMG021",
        name="html-tag",
        pattern=rf"{_WHOLE}|(?:data-[a-z-]{{2,30}}|{_ATTRIBUTES})=[”″“\"][^<>”″“\"\n]{{1,120}}[”″“\"]",
        # A count would make the states of the search many.
        pattern_filter=rf"{_WHOLE}|(?:data-[a-z-]+|{_ATTRIBUTES})=[”″“\"]",
        examples=(
            Bad("It was a [[<b>]]long[[</b>]] way.", "It was a long way."),
            Bad("First line[[<br>]]second line", "First line\nsecond line", Applicability.UNSAFE),
            Bad("[[<p>]]It was late.[[</p>]]", "It was late.", Applicability.UNSAFE),
            Bad('See [[<a href="https://example.org">]]here[[</a>]].', "See here."),
            Bad("The people of the town [[class=”lead”]] [[dir=”auto”]]> have come to the mill."),
            Good("It was a <long> way, 3 <5 and 6> 2."),
            Good("Use the <b> tag for bold."),
            Good("var a = '<br>'; document.write('<p>');"),
            Good('Write to Ann <a at example.org>, and put "<b>" or `</i>` in front of it.'),
            Good("Send it to Jane <jane@example.org>, <p class it is not"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each tag."""
        for hit in ctx.hits:
            if line_is(ctx.doc, hit.start, "DMG021", _is_technical):
                continue
            if ctx.doc.text[max(0, hit.start - 1)] in _QUOTES and ctx.doc.text[hit.end : hit.end + 1] in _QUOTES:
                continue  # it is told of
            span = Span(hit.start, hit.end)
            fixes = (_fix(ctx.doc, span),) if ctx.doc.text[hit.start] == "<" else ()
            yield self.finding(span, "HTML tag in the text", *fixes, confidence=0.95)


def _is_technical(line: str) -> bool:
    """Whether the line is a script or speaks of markup."""
    bare = _TAG.sub("", line)
    return bool(_ABOUT_MARKUP.search(bare) or _SCRIPT.search(bare))


def _fix(doc: Document, span: Span) -> Fix:
    name = _NAME.match(doc.text, span.start)
    if name and name[1] in _INLINE:
        return replace(span, "")
    text, line = doc.text, doc.line_at(span.start)
    inside = text[line.start : span.start].strip() and text[span.end : line.end].strip()
    return replace(span, "\n" if inside else "", Applicability.UNSAFE)
