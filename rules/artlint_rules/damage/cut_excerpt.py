"""A teaser that its page cut short."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import word_count
from artlint_rules.boilerplate.whole_line import hit_lines
from artlint_rules.damage.glued import is_listed

_OPEN_WORDS = (
    "the|a|an|of|and|or|with|from|by|into|his|their|its|our|than|between|against|during|at|in|on|for|to|as|that|which|"
    "who|has|have|was|were|is|are|been|be|this"
)
_DOTS = r"(?:…|\.\.\.\.?)"
_CUT = pattern(
    rf"(?:(?:(?P<word>\b(?:{_OPEN_WORDS}))|(?P<letter>(?<=[a-z] )[b-hj-z])) ?(?P<dots>\[{_DOTS}\]|{_DOTS})"
    rf"|(?P<any>[a-z,]) ?\[{_DOTS}\]|(?P<piece>(?<= )[a-z]{{2,6}}){_DOTS})$"
)
# Someone speaks, and breaks off; a question or a call stands before.
_SPOKEN = pattern(r"[\"“”„«»]|\b(?:I|I['’]m|[Ww]e|[Yy]ou|my|[Yy]our)\b")
_MIN_PIECE = 4  # letters of a word cut short: the lists have no shorter words
_MIN_WORDS = 12  # chosen: a headline or a verse is shorter
_LEAD = 20  # code points of the next line that are looked at: chosen


class CutExcerpt(Rule):
    """teaser cut short by its page: it ends in "of the …" or in a word and "[…]".

    Lists of articles and feeds give the first fifty words of each and put dots where they cut. What follows is lost.
    There is no fix. Found are lines of twelve words or more that end in a word which cannot end a sentence, or in a part
    of one, with three dots behind it. Speech that breaks off is left alone.
    """

    about = About(
        code="DMG062",
        name="cut-excerpt",
        triggers=(
            *(f"{word}{gap}{dots}" for word in _OPEN_WORDS.split("|") for gap in ("", " ") for dots in ("…", "...")),
            *(f" {letter}{dots}" for letter in "bcdefghjklmnopqrstuvwxyz" for dots in ("…", "...")),
            *("[…]", "[...]"),
        ),
        pattern=rf"(?<= )[a-z]{{2,6}}{_DOTS}(?=[ \t]*(?:\r?\n|$))",
        pattern_filter=rf" [a-z]{{2,6}}{_DOTS}[ \t]*(?:\r?\n|$)",
        whole_words=False,
        languages=("en",),
        examples=(
            Bad(
                "The council of the town will meet again on Monday to talk about the old bridge and [[the …]]\n\nThe mayor came."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[bridge […]]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[b...]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[brid...]]\nThe mayor."
            ),
            Good(
                "The council of the town will meet again on Monday to talk about the old bridge, the roads ...\nThe mayor."
            ),
            Good(
                "“The council of the town will meet again on Monday to talk about the old bridge and the …”\nSo he said."
            ),
            Good("I think that the council of the town will meet again on Monday to talk about the …\nThe mayor."),
            Good(
                "The council of the town will meet again on Monday, as all of the guests of it wait for ...\n"
                "Tomorrow: ... the mayor and the old bridge."
            ),
            Good("The winner of the cup is …\nThe mayor came."),
            Good(
                "The council of the town will meet again on Monday to talk about the old bridge. […]\nThe mayor came."
            ),
        ),
        source="excerpts of WordPress, news aggregators and feeds, read 2026-11",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that is cut."""
        for line in hit_lines(ctx, len(ctx.doc.text)):
            span = _cut(ctx.doc, line)
            if span:
                yield self.finding(span, "the text is cut short", confidence=0.85)


def _cut(doc: Document, line: Span) -> Span | None:
    words = doc[line]
    match = _CUT.search(words)
    if match is None or word_count(words) < _MIN_WORDS or not words[0].isupper():
        return None
    if _SPOKEN.search(words) or not (doc.language == "en" or is_english(words)) or _goes_on(doc.text[line.end :]):
        return None
    piece = match["piece"]
    if piece and (len(piece) < _MIN_PIECE or is_listed(piece) or not is_english(words)):
        return None
    start = match.start() if match["word"] or match["letter"] or piece else words.rfind(" ", 0, match.start()) + 1
    return Span(line.start + start, line.end)


def _goes_on(rest: str) -> bool:
    """Whether the next line begins with dots, too: a writer's habit, who leads from one paragraph to the next so."""
    following = rest.lstrip()[:_LEAD]
    return "..." in following or "…" in following
