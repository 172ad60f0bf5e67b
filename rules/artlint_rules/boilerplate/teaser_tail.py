"""A link to another article at the end of a paragraph."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint.text.words import word_count

# A headline of an article: chosen; "See also Smith (2004)" and "See also Appendix B" are references.
MIN_WORDS, MAX_WORDS = 5, 30
LONGEST = 400  # code points of label and headline: chosen
_LABEL = pattern(r"(?<=[.!?”\"’')…] )(?:See also|Read also|Also read|Also Read|Read Also|See Also)[ :]+(?=[^\sa-z])")


class TeaserTail(Rule):
    """A link to another article with its headline, run on behind the last sentence of a paragraph.

    Plugins that put "See also" boxes between paragraphs leave them behind the paragraph before when the page's tags are
    taken out. Only a label behind a full stop and a headline of five words or more that ends the line without a stop is
    taken for one. The fix takes label and headline out, and a person should look.
    """

    about = About(
        code="BPL109",
        name="teaser-tail",
        triggers=("see also", "read also", "also read"),
        examples=(
            Bad(
                "The bridge is open again.[[ See also Two ferries out of service after storm]]\n\nThe mayor was there.",
                "The bridge is open again.\n\nThe mayor was there.",
                Applicability.UNSAFE,
            ),
            Bad(
                "“It is open.”[[ See also Traffic | Ferry fares to rise in May]]\nThe mayor was there.",
                "“It is open.”\nThe mayor was there.",
                Applicability.UNSAFE,
            ),
            Good("The bridge is open. See also Two Ferries by Jan Roe, who drew them both in 1890."),
            Good("The bridge is open. See also Appendix B"),
            Good("The bridge is open. See also the older of the two bridges in the valley"),
            Good("The bridge is open. See also Roe, J. and Berg, O. (2004) on ferries in storms (Tarn Press)"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each label that a headline follows to the end of its line."""
        text = ctx.doc.text
        for hit in ctx.hits:
            label = _LABEL.match(text, hit.start)
            end = ctx.doc.line_at(hit.start).end
            if label is None or end - hit.start > LONGEST:
                continue
            start = hit.start - 1
            while end > start and text[end - 1].isspace():
                end -= 1
            headline = text[label.end() : end]
            if (
                MIN_WORDS <= word_count(headline) <= MAX_WORDS
                and headline[-1] not in ".!:;,)]"
                and ". " not in headline
            ):
                span = Span(start, end)
                fix = replace(span, "", Applicability.UNSAFE)
                yield self.finding(span, "teaser of another article", fix, confidence=0.85)
