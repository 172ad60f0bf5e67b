"""Marks of blog and forum software that nothing has read."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import line_is

# WordPress core and its widespread builders and plugins; forums.
_OWN = (
    r"caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form(?:-7)?|gravityforms?|ninja_forms?|mc4wp_form|"
    r"adrotate|adsense|wp_ad_camp_\d|rev_slider|elementor-template|dropcap|pullquote|blockquote|button|column|columns|divider|"
    r"one_half(?:_last)?|one_third(?:_last)?|two_third(?:_last)?|spacer|toggle|tabs?|accordion|iframe|soundcloud|spotify|"
    r"scribd|slideshare|polldaddy|instagram|tweet|bctt|aawp|maxbutton|googlemap|tablepress|table|sociallocker|highlight|"
    r"(?:vc|et_pb|fusion|su|td_block|tdc|tie|wpv|thrive|bs|penci|mks|rd)_[a-z0-9_]+"
)
_FORUM = r"b|i|u|s|quote|url|img|center|code|list|spoiler|size|color|font|email|attach"
_BUILDER = r"(?:vc|et_pb|fusion|td_block|tdc|thrive)_[a-z0-9_]+"
_ATTRIBUTES = r" +[a-z_-]+ ?= ?[^\[\]\n]{1,400}"
_NAME = pattern(r"\[/?([\w-]+)")
_ABOUT = pattern(r"\b(?:short ?codes?|BB ?codes?|WordPress|tags?|markup|plugins?|forum software)\b", re.IGNORECASE)


class Shortcode(Rule):
    """shortcode or forum code in the text.

    Blog software replaces "[caption id=...]" and forums "[b]" when they show a page; text taken from their database or
    feed keeps them. The fix takes the marks out and leaves the words. A mark without attributes, and that of a forum,
    counts where its closing one stands in the text: "[video]" behind a headline is none. Lines that speak of such codes
    are left alone.
    """

    about = About(
        code="DMG044",
        name="shortcode",
        pattern=(
            rf"\[(?:{_OWN})(?:{_ATTRIBUTES})?\s*/?\]|\[(?:{_FORUM})(?:=[^\[\]\n]{{1,300}})?\]|\[/(?:{_OWN}|{_FORUM})\]"
        ),
        # Repeats of many characters make RE2 slow to start.
        pattern_filter=rf"\[(?:{_OWN}|{_FORUM})[\s=\]/]|\[/(?:{_OWN}|{_FORUM})\]",
        source="WordPress core shortcodes, WPBakery, Divi, Avada, Newspaper; phpBB and vBulletin; from general knowledge, 2026-11",
        examples=(
            Bad(
                '[[[caption id="attachment_7" align="alignnone" width="300"]]]The bridge in May[[[/caption]]]\nIt is open.',
                "The bridge in May\nIt is open.",
            ),
            Bad("The bridge is [[[b]]]open[[[/b]]], he said.", "The bridge is open, he said."),
            Bad("See [[[url=http://lunt.example]]]the page[[[/url]]] of it.", "See the page of it."),
            Bad(
                "[[[vc_row]]][[[vc_column width=1/2]]]The bridge is open.[[[/vc_column]]][[[/vc_row]]]",
                "The bridge is open.",
            ),
            Bad("[[[gallery ids=“1,2,3”]]]\nThe bridge is open.", "\nThe bridge is open."),
            Good("The [some] of the first line and collect[/s] of the next are options, and [size=3] is a filter."),
            Good("Mayor opens bridge [video]\nSee the [map] and [table 2] of it, [b] and [i] in the list."),
            Good("He is so modest [/sarcasm], and the end [/rant] is near."),
            Good("In forum software [b]bold[/b] makes letters bold."),
            Good("The array a[i] and [code 7], the [quote] of the day."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        doc = ctx.doc
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            if not _is_mark(doc, span) or line_is(doc, hit.start, "DMG044", _ABOUT.search):
                continue
            yield self.finding(span, "shortcode in the text", replace(_with_space(doc, span), ""), confidence=0.95)


def _is_mark(doc: Document, span: Span) -> bool:
    """Whether it has attributes, or its partner stands in the text."""
    mark, name = doc[span], _NAME.match(doc.text, span.start)
    if not name:
        return False
    is_forum = re.fullmatch(_FORUM, name[1]) is not None
    if not is_forum and (" " in mark or "=" in mark or re.match(rf"\[/?{_BUILDER}", mark)):
        return True
    if mark.startswith("[/"):
        return any(doc.text.rfind(f"[{name[1]}{end}", 0, span.start) >= 0 for end in "]= ")
    return doc.text.find(f"[/{name[1]}]", span.end) >= 0


def _with_space(doc: Document, span: Span) -> Span:
    """The mark, with the space behind it if one stands before it too."""
    before, after = doc.text[span.start - 1 : span.start], doc.text[span.end : span.end + 1]
    return Span(span.start, span.end + 1) if before == after == " " else span
