"""More than one space between two words."""

from collections import Counter
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code
from artlint.text.words import word_count
from artlint_rules.damage.drawing import is_drawing
from artlint_rules.places import line_is

_ENDS = frozenset(".!?:;\"”’')]")
# Gaps in one line beyond which they are columns: chosen.
_MAX_GAPS = 4
# As many gaps after full stops in an article are a typist's habit, not a fault: chosen.
_HABIT = 3
# What may stand before a gap, and the gap's other spaces with what may follow; more may before a capital after a stop.
# More spaces than two behind a sentence, of a line of so many words that is no table: chosen.
_WIDE = pattern(r"(?<=[a-z)][.!?])[ \xa0]{3,60}(?=[A-Z“\"‘'])")
_TYPED = 2  # spaces
_MIN_WORDS = 15
_PER_GAP = 10  # words for each wide gap of prose: chosen, cells of a table have fewer
_GAPS = pattern(r"[ \xa0]{3,}")
_LEFT = r"[^\s|>*\-•–—.:_]"
# Without a count, which would make the states of the first search many.
_LOOSE_GAP, _LOOSE_WIDE = r"[ \xa0]+[A-Za-z]", r"[ \xa0]+[A-Z“\"‘']"
_REST_OF_GAP = r"[ \xa0]{2,60}[A-Za-z]"
_REST_OF_WIDE = r"[ \xa0]{2,60}[A-Z“\"‘']"
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
        pattern=rf"[ \xa0](?=[ \xa0])(?:(?<={_LEFT}.){_REST}|(?<=[a-z,].){_REST_OF_GAP}|(?<=[A-Za-z0-9”\"’)][.:].){_REST_OF_STOP}|(?<=[a-z)][.!?].){_REST_OF_WIDE})",
        pattern_filter=rf"{_LEFT}[ \xa0]{_REST}|[a-z,][ \xa0]{_LOOSE_GAP}|[A-Za-z0-9”\"’)][.:][ \xa0]{_REST_OF_STOP}|[a-z)][.!?][ \xa0]{_LOOSE_WIDE}",
        examples=(
            Bad("They came…[[  ]]and left.", "They came… and left."),
            Bad("They came[[\xa0 ]]and left.", "They came and left."),
            Bad("They came home.[[  ]]Then they left.", "They came home. Then they left."),
            Bad("The mayor[[  ]]an old man[[  ]]stood up.", "The mayor an old man stood up.", Applicability.DISPLAY),
            Bad(
                "The mill of the town has been sold to the men of the port.[[   ]]The mayor will tell the people of it in May.",
                "The mill of the town has been sold to the men of the port. The mayor will tell the people of it in May.",
            ),
            Good(
                "The mill of the town is sold.   Mill   The men of the port   Port   Rome.   The mayor will tell the people of it in May."
            ),
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
        text = ctx.doc.text
        gaps = [gap for hit in ctx.hits if (gap := _gap(ctx.doc, hit))]
        stops = sum(text[gap.start - 1] in _ENDS for gap in gaps if not _is_wide(gap))
        numbers = [ctx.doc.line_number(gap.start) for gap in gaps]
        in_line = Counter(numbers)
        plain = Counter(
            number
            for gap, number in zip(gaps, numbers, strict=True)
            if text[gap.start - 1].isalnum() and text[gap.end].isalnum()
        )
        for gap, number in zip(gaps, numbers, strict=True):
            stop = text[gap.start - 1] in _ENDS
            if in_line[number] > _MAX_GAPS or (stop and stops >= _HABIT and not _is_wide(gap)):
                continue
            # A wide gap within a sentence stands where a line or a heading ended, or a name was.
            parted = _is_wide(gap) and not stop
            level = Applicability.DISPLAY if parted or plain[number] > 1 else Applicability.SAFE
            yield self.finding(gap, "more than one space", replace(gap, " ", level), confidence=0.9)


def _gap(doc: Document, hit: Hit) -> Span | None:
    text, line = doc.text, doc.line_at(hit.start)
    gap = Span(hit.start, hit.end - 1)
    if not text[line.start : gap.start].strip():
        return None
    if _is_wide(gap) and line_is(doc, hit.start, "DMG009", _is_prose):
        return gap
    if "\t" in doc[line] or "   " in doc[line].strip() or is_code(doc[line]) or is_drawing(doc[line]):
        return None
    return gap


def _is_wide(gap: Span) -> bool:
    """Whether the gap has more than the two spaces of a typist."""
    return gap.end - gap.start > _TYPED


def _is_prose(line: str) -> bool:
    """Whether all wide gaps of a long line stand behind sentences, which those of a table do not, or are few."""
    wide = sum(1 for _ in _GAPS.finditer(line.strip()))
    if word_count(line) < _MIN_WORDS or is_code(line):
        return False
    return wide == sum(1 for _ in _WIDE.finditer(line)) or (wide * _PER_GAP <= word_count(line) and is_english(line))
