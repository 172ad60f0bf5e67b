"""The link that ends a teaser."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern
from artlint.text.words import word_count

_LINKS = (
    *("read more", "read full", "read the full", "read the rest", "continue reading", "keep reading", "full story"),
    *("full article", "full news", "more »", "(more)", "(more…)", "[more]", "[read more]", "(read more)"),
)
# After "read more" stands nothing, or what it is of: "on Rivertown Post". After "continue reading" stands a headline.
_OF = r"(?:(?i:on|at|in|from|about|of) (?:the )?[A-Z0-9][^\s.!?]*(?: [^\s.!?]+){0,7})"
_LINK = pattern(
    r"(?:…|\.{3,4})\]?(?P<link> ?(?:"
    rf"(?i:[(\[]?read more[)\]]?)(?:\W{{0,4}}|:? {_OF}\W{{0,3}})"
    rf"|(?i:(?:read (?:the )?)?full (?:story|article|news|post|report)(?: here)?)(?:\W{{0,4}}|(?: [-–—:])? ?(?:(?i:read more) )?{_OF}\W{{0,3}})"
    r"|(?i:continue reading|keep reading|read the rest)[^\n]{0,160}"
    r"|[(\[]more ?(?:…|\.\.\.)?[)\]]|[Mm]ore »+"
    # The theme that writes "… More" and the headline.
    r"|(?<=… )More (?-i:[\"“‘]?[A-Z0-9])[^\n.]{8,120}))"
)
MIN_WORDS = 5  # of the teaser before the dots: chosen, less is a label


class ExcerptLink(Rule):
    """The link that ends a teaser: "… Read more", "[…] Continue reading Bridge opens".

    Lists of articles print the beginning of each and cut it after some fifty words; dots and link come from the
    page's template. The fix, unsafe, takes the link out and leaves the dots, which tell that the text is cut. Found
    behind three dots at the end of a line only.
    """

    about = About(
        code="BPL100",
        name="excerpt-link",
        triggers=(*(f"{dots}{link}" for link in _LINKS for dots in ("… ", "…", "... ", "...", "] ", "]")), "… more "),
        whole_words=False,
        source="excerpts of WordPress and its themes, read 2026-11",
        examples=(
            Bad(
                "The bridge over the river is open again, and the …[[ Read more]]\nThe mayor came.",
                "The bridge over the river is open again, and the …\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open again, the [...][[ Continue reading Bridge opens]]",
                "The bridge over the river is open again, the [...]",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open again since...[[Read More »]]\n",
                "The bridge over the river is open again since...\n",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open, as the …[[ Full News here – Read more on Rivertown Post]]",
                "The bridge over the river is open, as the …",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open again and […][[ (more…)]]",
                "The bridge over the river is open again and […]",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open again and […][[Read More]]",
                "The bridge over the river is open again and […]",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge over the river is open again, as the …[[ More The Old Bridge Is Open]]",
                "The bridge over the river is open again, as the …",
                Applicability.UNSAFE,
            ),
            Good("The mayor asked all of us to go home and … More than one did."),
            Good("More books … Read more"),
            Good("The mayor asked all of us to go home and... read more books about the river."),
            Good("The mayor asked all of us to go home and … continue reading.\n\n“Read more,” he said."),
            Good("It is said that … read more on the hill than in the town, and nobody knows why."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that ends so."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = trimmed(text, ctx.doc.line_at(hit.start))
            start = hit.start
            while start > line.start and text[start - 1] in ".…":
                start -= 1
            if text[start] == "]":
                start = max(line.start, text.rfind("[", line.start, start) + 1)
            match = _LINK.fullmatch(text, start, line.end)
            if match and text[line.end - 1] != "." and word_count(text[line.start : start]) >= MIN_WORDS:
                span = Span(*match.span("link"))
                yield self.finding(span, "link of a teaser", replace(span, "", Applicability.UNSAFE), confidence=0.9)
