"""A comment of the page inside a line of text."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint_rules.places import line_is

_COMMENT = pattern(r"<!--.*?-->")
_ABOUT = pattern(r"\b(?:HTML|XML|SGML|markup|markdown|comments?|tags?|syntax|parsers?)\b|`|\.(?:md|html?|xml)\b")
_QUOTES = ("'", '"', "“", "”", "‘", "’", "(", ")", "[", "]", "|", "\\", "/", "=")


class HtmlComment(Rule):
    """HTML comment inside a line of text.

    Left where markup was escaped or read as text: marks of the editor, the advertising or the pager. The fix takes it
    out, and one of the two spaces beside it. Lines of markup or code, lines that speak of them, and comments in quotes
    are left alone. For a comment that is the whole line see BPL044.
    """

    about = About(
        code="DMG049",
        name="html-comment",
        pattern=r"<!--[^\n]*?-->",
        examples=(
            Bad("It is [[<!-- x --> ]]out of date.", "It is out of date."),
            Bad("It is out of date.[[<!--more-->]]", "It is out of date."),
            Bad("It is out of date.[[ <!-- error in file 'x' -->]]\nIt rains.", "It is out of date.\nIt rains."),
            Bad("[[<!-- pagetitle -->]]The town is out.", "The town is out."),
            Bad("It is[[<!-- ad -->]], he said, [[<!-- ad --> ]]late.", "It is, he said, late."),
            Good("<!-- pagetitle -->\nThe town is out."),
            Good("<!-- a --> <!-- b -->"),
            Good("A comment in HTML is written <!-- x --> there."),
            Good("The mark '<!-- x -->' or `<!-- x -->` is there."),
            Good("print(out, '<!-- x -->y'); if (a =~ /[<!-- b -->]/)"),
            Good("<div><!-- x --></div>"),
            Good("It is <!- x -> out, <-- there --> too."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each comment."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if not line_is(ctx.doc, hit.start, "DMG049", _is_prose):
                continue
            before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
            if before in _QUOTES or after in _QUOTES:
                continue
            # One of two spaces goes along, and the one at the end of the line.
            behind = after == " " and before in ("", " ", "\n")
            ahead = before == " " and after in ("", "\n")
            span = Span(hit.start - ahead, hit.end + behind)
            yield self.finding(span, "HTML comment in the text", replace(span, ""), confidence=0.95)


def _is_prose(line: str) -> bool:
    """Whether the line without its comments has words and neither is code nor speaks of it."""
    bare = _COMMENT.sub("", line)
    return any(map(str.isalpha, bare)) and not _ABOUT.search(bare) and not is_code(bare)
