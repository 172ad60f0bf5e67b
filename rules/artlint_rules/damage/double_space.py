"""More than one space between two words."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.tokens import is_code
from artlint_rules.damage.drawing import is_drawing

_ENDS = frozenset(".!?:;\"”’')]")
# Gaps in one line beyond which they are columns: chosen.
_MAX_GAPS = 4
# As many gaps after full stops in an article are a typist's habit, not a fault: chosen.
_HABIT = 3
# What may stand before a gap, and the gap's other spaces with what may follow; more may before a capital after a stop.
_LEFT = r"[^\s|>*\-•–—.:_]"
_REST, _REST_OF_STOP = r"[ \xa0]{1,2}[^\s|<*•·]", r"[ \xa0]{1,2}[A-Z“\"‘']"


class DoubleSpace(Rule):
    """more than one space inside a line of prose.

    The trace of something taken out, a link or a picture. The fix leaves one space. Two or more gaps
    between plain words of one line stand where commas were lost, which only a reader can put back: then the fix is
    not applied. Columns, code, indentation and two spaces after every full stop are left alone.
    """

    about = About(
        code="DMG009",
        name="double-space",
        # The first is a tenth of the work for re, which goes from space to space.
        pattern=rf"[ \xa0](?=[ \xa0])(?:(?<={_LEFT}.){_REST}|(?<=[a-z][.:].){_REST_OF_STOP})",
        pattern_filter=rf"{_LEFT}[ \xa0]{_REST}|[a-z][.:][ \xa0]{_REST_OF_STOP}",
        examples=(
            Bad("They came…[[  ]]and left.", "They came… and left."),
            Bad("They came[[\xa0 ]]and left.", "They came and left."),
            Bad("They came home.[[  ]]Then they left.", "They came home. Then they left."),
            Bad("The mayor[[  ]]an old man[[  ]]stood up.", "The mayor an old man stood up.", Applicability.DISPLAY),
            Good("They came and left.\n  Indented\n\n  too"),
            Good("One.  Two sentences.  Three now.  Four and.  Five."),
            Good("Rome   12   Paris   14   Oslo  3   Bern  4   Kyiv  2"),
            Good("- item  *  other | cell  | cell"),
            Good("    code = 1;  x = '2'"),
            Good("Total:    12"),
            Good("Greetings!\n /_/______/__________/  /___/\n"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each gap."""
        gaps = [gap for hit in ctx.hits if (gap := _gap(ctx.doc, hit))]
        stops = sum(ctx.doc.text[gap.start - 1] in _ENDS for gap in gaps)
        lines = [ctx.doc.line_number(gap.start) for gap in gaps]
        plain = [
            number
            for gap, number in zip(gaps, lines, strict=True)
            if ctx.doc.text[gap.start - 1].isalnum() and ctx.doc.text[gap.end].isalnum()
        ]
        for gap, number in zip(gaps, lines, strict=True):
            if lines.count(number) > _MAX_GAPS or (stops >= _HABIT and ctx.doc.text[gap.start - 1] in _ENDS):
                continue
            level = Applicability.DISPLAY if plain.count(number) > 1 else Applicability.SAFE
            yield self.finding(gap, "more than one space", replace(gap, " ", level), confidence=0.9)


def _gap(doc: Document, hit: Hit) -> Span | None:
    text, line = doc.text, doc.line_at(hit.start)
    gap = Span(hit.start, hit.end - 1)
    if (
        not text[line.start : gap.start].strip()
        or "\t" in doc[line]
        or "   " in doc[line].strip()
        or is_code(doc[line])
        or is_drawing(doc[line])
    ):
        return None
    return gap
