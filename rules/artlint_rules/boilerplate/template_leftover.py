"""Code of the page's template in the place of what it should have become."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_FIELD = r"[^\n]{0,120}\{\{ ?[A-Za-z_][A-Za-z0-9_.|' ]{1,80} ?\}\}[^\n]{0,160}"
_TAG = r"[^\n]{0,60}(?:['\"]>|/>)[ \t]*"
_ADDRESS = r"[^\w\n]*\[email[ \xa0]protected\][^\w\n]*"
_MARKER = r"[^\w\n#]*###[A-Z][A-Z0-9_]{2,40}###[^\w\n#]*"
_SELLER = r"[\w.-]+\.[a-z]{2,6}, ?(?:pub-)?[\w-]+, ?(?:DIRECT|RESELLER), ?f08c47fec0942fa0"
_LINE = pattern(rf"{_FIELD}|{_TAG}|{_ADDRESS}|{_MARKER}|{_SELLER}")

_SENTENCES = pattern(r"[.!?][\"”’]? [A-Z“\"‘']")


class TemplateLeftover(Rule):
    """Code of the page's template in the place of what it should have become.

    "{{article.date}}" is a field that no script filled, '">' the end of a tag, "[email protected]" what
    an address turns into without scripts, "###BANNER###" a marker of TYPO3 or the site's own, and a line of ads.txt names who
    sells its advertising. A line that holds such a field, ends in the rest of a tag or
    is nothing but the placeholder is taken out. The placeholder within a sentence stays.
    """

    about = About(
        code="BPL026",
        name="template-leftover",
        triggers=("{{", "[email protected]", "'\">", '">', "'>", "/>", "###", "f08c47fec0942fa0"),
        whole_words=False,
        source="Handlebars/AngularJS/Jinja fields, Cloudflare email protection, read 2026-11",
        examples=(
            Bad("The bridge is open.\n[[This story appears in the {{article.date}} issue.]]", "The bridge is open."),
            Bad(
                "The bridge is open.\n[[| [email protected] |]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
            ),
            Bad("The bridge is open.\n[[Full profile →'\">]]\nThe mayor came.", "The bridge is open.\nThe mayor came."),
            Bad("The bridge is open.\n[[###BANNER_TOP###]]\nThe mayor came.", "The bridge is open.\nThe mayor came."),
            Bad(
                "[[google.com, pub-1204120412041204, DIRECT, f08c47fec0942fa0]]\nThe bridge is open.",
                "The bridge is open.",
            ),
            Good("### The bridge ###\nIt is open, ### and so is the mill."),
            Good("Write to [email protected] by Monday."),
            Good("The bridge is open, and the mayor is glad. Dear {{name}}, it is over, she wrote."),
            Good("The set {2, 3} is small, and so is {{2}, {3}}."),
            Good("Profit rose -> and fell."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Every line that matches."""
        for line in hit_lines(ctx):
            # A line of two sentences is the article's, whatever stands in it.
            if _LINE.fullmatch(ctx.doc[line]) and not _SENTENCES.search(ctx.doc[line]):
                yield cut(self, ctx.doc, line, "leftover of the page's template")
