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
    rf"(?:(?:(?P<word>\b(?:{_OPEN_WORDS}))|(?P<letter>(?<=[a-z] )[b-hj-zA-HJ-Z])) ?(?P<dots>\[{_DOTS}\]|{_DOTS})"
    rf"|(?P<any>[a-z,]) ?\[{_DOTS}\]|(?P<piece>(?<= )[a-z]{{2,6}}){_DOTS}|(?P<comma>[a-z],) ?{_DOTS})$"
)
# Someone speaks, and breaks off; a question or a call stands before.
_SPOKEN = pattern(r"[\"“”„«»]|\b(?:I|I['’]m|[Ww]e|[Yy]ou|my|[Yy]our)\b")
_MIN_PIECE = 4  # letters of a word cut short: the lists have no shorter words
# As many such lines, and such a share of all of them, are a list of teasers, whatever word they end in: chosen.
_MIN_TEASERS, _MIN_SHARE, _MIN_TEASER_WORDS = 4, 0.3, 8
_MIN_WORDS = 12  # chosen: a headline or a verse is shorter
_LEAD = 20  # code points of the next line that are looked at: chosen


class CutExcerpt(Rule):
    """teaser cut short by its page: it ends in "of the …" or in a word and "[…]".

    Lists of articles and feeds give the first fifty words of each and put dots where they cut. What follows is lost.
    There is no fix. Found are lines of twelve words or more that end in a word which cannot end a sentence, or in a part
    of one, with three dots behind it; and in a text of which a third or more are lines that end in dots all of these. Speech that breaks off is left alone.
    """

    about = About(
        code="DMG062",
        name="cut-excerpt",
        triggers=(
            *(f"{word}{gap}{dots}" for word in _OPEN_WORDS.split("|") for gap in ("", " ") for dots in ("…", "...")),
            *(f" {letter}{dots}" for letter in "bcdefghjklmnopqrstuvwxyz" for dots in ("…", "...")),
            *("[…]", "[...]"),
        ),
        pattern=rf"[a-z,] ?{_DOTS}(?=[ \t]*(?:\r?\n|$))",
        pattern_filter=rf"[a-z,] ?{_DOTS}[ \t]*(?:\r?\n|$)",
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
            Bad(
                "The council of the town will meet again on Monday to talk of the [[bridge...]]\n"
                "The mayor of the town told the guests of the old [[mill...]]\n"
                "The people of the town will see the new [[roads...]]\n"
                "The head of the mill has left for the town of the [[river...]]\nMore news",
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
        """One finding for each line that is cut; in a list of teasers all that end in dots are."""
        doc, cut, others = ctx.doc, [], []
        for line in hit_lines(ctx, len(doc.text)):
            span = _cut(doc, line)
            if span:
                cut.append(span)
            elif _may_be_teaser(doc, line):
                others.append(Span(line.start + doc[line].rstrip(" .…").rfind(" ") + 1, line.end))
        if len(cut) + len(others) >= max(_MIN_TEASERS, _MIN_SHARE * len(doc.filled)):
            cut = sorted(cut + others)
        yield from (self.finding(span, "the text is cut short", confidence=0.85) for span in cut)


def _may_be_teaser(doc: Document, line: Span) -> bool:
    words = doc[line]
    return (
        words[:1].isupper()
        and word_count(words) >= _MIN_TEASER_WORDS
        and not _SPOKEN.search(words)
        and (doc.language == "en" or is_english(words))
        and not _goes_on(doc.text[line.end :])
    )


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
