"""A teaser that its page cut short."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.language import ENGLISH, is_english
from artlint.text.pattern import pattern
from artlint.text.vocabulary import SHORTEST
from artlint.text.words import word_count, word_set
from artlint_rules.boilerplate.whole_line import hit_lines
from artlint_rules.tables import is_known, is_piece

_OPEN_WORDS = (
    "the|a|an|of|and|or|with|from|by|into|his|their|its|our|than|between|against|during|at|in|on|for|to|as|that|which|"
    "who|has|have|was|were|is|are|been|be|this"
)
_TWO_LETTERS = word_set(
    "up on so us is am me my no go do oh ah ad ex hi ok ha eh um er ox pa ma pi mu tv pm km kg cm mm ft lb"
)
_DOTS = r"(?:…|\.\.\.\.?)"
_END = rf"(?:\[{_DOTS}\]|{_DOTS})"
_CUT = pattern(
    rf"(?:(?:(?P<word>\b(?:{_OPEN_WORDS}))|(?P<letter>(?<=[a-z] )[b-hj-z])) ?(?P<dots>{_END})"
    rf"|(?P<piece>(?<![^\s(])[a-z]{{1,16}}) ?{_END})$"
)
_BRACKETED = pattern(rf"[\w,)%’'] ?\[{_DOTS}\]$")
# A sentence of which two or three words are left: "He was held on Monday. The deputy mayor…".
_STUB = pattern(
    rf"[.!?][”\"]? (?P<stub>(?:The|A|An|In|At|On|For|As|According|Speaking|While|After|Meanwhile|However|Since|During|His|Her|Their|Its|Mr|Mrs|Dr)"
    rf"(?: [\w'’-]+){{0,2}}) ?{_END}$"
)
# "The end...", "The rest is history...": a writer pauses.
_PAUSE = pattern(
    r"\b(?:end|rest|best|worst|problem|catch|truth|point|answer|result|verdict|question|reason|irony|moral|story|future|beginning|is|are|was|were)$"
)
# What a page sets behind an excerpt, on the line after it.
_MORE = pattern(
    r"\W*(?:Read (?:[Mm]ore|the (?:full|rest|whole)|full)|READ MORE|Continue [Rr]eading|Full [Ss]tory|Details)\b"
)
# Someone speaks, and breaks off; what is quoted whole does not count.
_QUOTED = pattern(r"“[^”“]*”|\"[^\"]*\"")
_SPOKEN = pattern(r"[\"“”„«»]|\b(?:I|I['’]m|[Ww]e|[Yy]ou|my|[Yy]our)\b")
# "And the chase is on...", "what they are up to...": these end a writer's sentence as well.
_PARTICLE = pattern(
    r"\b(?:is|was|are|were|be|been|being|go|goes|went|going|gone|come|comes|came|coming|move|moves|moved|carry|carries|live|lives|"
    r"lived|look|looks|looked|looking|wait|waits|waiting|hope|hoping|holds?|up|down|[a-z]+['’]s) (?:on|in|to|for|with|at|by|from|as)\.{3}$"
)
# "HOST: How can that...": a transcript.
_SPEAKER = pattern(r"[A-Z][A-Z .'’-]+:")
_MIN_WORDS = 12  # chosen: a headline or a verse is shorter
_MIN_SHORT = 8  # words of a line that ends in a part of a word: chosen
_MIN_LONG = 20  # words of a line that " …" or a stub at its end shows to be cut: chosen
_MIN_ALIKE, _SPREAD = 3, 0.12  # so many lines with dots, and the share of their length that they may differ by: chosen
_EXCERPT = range(54, 58)  # words of WordPress's excerpts, with the dots and what a tag parts
_SHARE = 0.6  # of the long lines of a page of excerpts: chosen
_MIN_LISTED = 2  # lines with dots before a headline that make a list of articles: chosen
_HEADLINE = range(4, 21)  # words of a headline: chosen
_AHEAD = 400  # code points behind a line that are looked at: chosen, a blank line and a headline
_LEAD = 20  # code points of the next line that are looked at: chosen


class CutExcerpt(Rule):
    """teaser cut short by its page: it ends in "of the …" or in a word and "[…]".

    Lists of articles and feeds give the first fifty words of each and put dots where they cut. What follows is lost.
    There is no fix. Found are lines of twelve words or more that end in a word which cannot end a sentence, or in a part
    of one, in a sentence's first words, in "word …" or before "Read more"; three lines with dots that were cut to one
    length; and two that stand before headlines. Speech that breaks off is left alone.
    """

    about = About(
        code="DMG062",
        name="cut-excerpt",
        pattern=r"[^\s.…](?: ?(?:…|\.\.\.\.?)| ?\[(?:…|\.\.\.\.?)\])[ \t]*(?:\r?\n|$)",
        languages=("en",),
        examples=(
            Bad(
                "The council of the town will meet again on Monday to talk about the old bridge and [[the …]]\n\nThe mayor came."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[bridge […]]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old bridge [[with ...]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[b...]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[brid...]]\nThe mayor."
            ),
            Bad("The head of the Freedom Party, Ann Roe, was asked [[th...]]\nThe mayor."),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old bridge of it. [[The deputy...]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old bridge of it, and the [[mill …]]\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[bridge...]]\nRead more »\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[bridge...]]\nBridge\n\n"
                "The mayor of the town has said on Sunday that he will not pay for the work on the [[mill...]]\nMill\n\n"
                "The new school of the town is to open in the first week of May, as its head has [[told...]]\nSchool"
            ),
            Bad(
                "The council of the town will meet again on Monday to talk about the roads and the old [[bridge...]]\n"
                "A mill is sold to the people of the town\n\n"
                "The mayor has told the paper that “it is over” for the men of the [[mill...]]\nThe school is open again"
            ),
            Good(
                "The council of the town will meet again on Monday to talk about the roads and the old bridge of it. The end...\nThe mayor."
            ),
            Good(
                "The council of the town will meet again on Monday to talk about the old bridge, the roads ...\nThe mayor."
            ),
            Bad(
                "The council of the town will meet again on “Black Monday” to talk about the roads and the old [[bridge […]]]\nThe mayor."
            ),
            Good(
                "“The council of the town will meet again on Monday to talk about the old bridge and the …”\nSo he said."
            ),
            Good("I think that the council of the town will meet again on Monday to talk about the …\nThe mayor."),
            Good(
                "The council of the town will meet again on Monday, as all of the guests of it wait for ...\n"
                "Tomorrow: ... the mayor and the old bridge."
            ),
            Good(
                "The council of the town has sold the old bridge to the men of the mill, and now the chase for it is on...\nThe mayor."
            ),
            Good("The winner of the cup is …\nThe mayor came."),
            Good(
                "The council of the town will meet again on Monday to talk about the old bridge. […]\nThe mayor came."
            ),
            Good(
                "There are a number of things that can bring this about in the old mill, such as...\n• The water is low\n• The wheel stands"
            ),
        ),
        source="excerpts of WordPress, news aggregators and feeds, read 2026-11",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that is cut."""
        doc = ctx.doc
        ends = list(hit_lines(ctx, len(doc.text)))
        lines = {line for line in ends if _may_be_cut(doc, line)}
        plain = {line for line in lines if not _is_spoken(doc[line])}
        excerpts = _page_of_excerpts(doc, lines, plain)
        if excerpts:
            plain = excerpts
        elif _alike([line.end - line.start for line in plain]):
            excerpts = plain
        excerpts = excerpts | _before_headlines(doc, lines, plain)
        for line in ends:
            if line in excerpts or (line in lines and _is_of_wordpress(doc[line])):
                span: Span | None = _last_word(doc, line)
            elif line in lines:
                span = _cut(doc, line) if line in plain else None
            else:
                torn = _ends_in_piece(doc[line]) and not _SPEAKER.match(doc[line])
                span = _last_word(doc, line) if torn else None
            if span:
                yield self.finding(span, "the text is cut short", confidence=0.85)


def _page_of_excerpts(doc: Document, lines: set[Span], plain: set[Span]) -> set[Span]:
    """The long ones of the lines if most of the article's long lines are among them; else nothing."""
    long = {line for line in lines if word_count(doc[line]) >= _MIN_LONG}
    if len(long) < _MIN_ALIKE or not long & plain:
        return set()
    all_long = sum(word_count(doc.line_texts[index]) >= _MIN_LONG for index in doc.filled)
    return long if len(long) >= _SHARE * all_long else set()


def _before_headlines(doc: Document, lines: set[Span], plain: set[Span]) -> set[Span]:
    """The lines with a headline behind them, if they make a list of articles."""
    listed = {line for line in lines if _before_headline(_following(doc, line))}
    return listed if len(listed) >= _MIN_LISTED and listed & plain else set()


def _is_of_wordpress(words: str) -> bool:
    return len(words.split()) in _EXCERPT and _BRACKETED.search(words) is not None


def _following(doc: Document, line: Span) -> str:
    """What comes next: the beginning is enough, as an article may have thousands of such lines."""
    return doc.text[line.end : line.end + _AHEAD].lstrip()


def _is_spoken(words: str) -> bool:
    """Whether the line is somebody's speech, or the writer's own."""
    return _SPOKEN.search(_QUOTED.sub("", words)) is not None


def _ends_in_piece(words: str) -> bool:
    """Whether an English line too short for the rest ends in a part of a word, and nobody speaks."""
    match = _CUT.search(words)
    piece = match["letter"] or match["piece"] if match else None
    if not piece or (len(piece) > 1 and _is_whole(piece)) or piece in ("a", "i", "x"):
        return False
    return word_count(words) >= _MIN_SHORT and not _is_spoken(words) and is_english(words)


def _may_be_cut(doc: Document, line: Span) -> bool:
    """Whether the line is an English one that could be an excerpt."""
    words = doc[line]
    if word_count(words) < _MIN_WORDS or not words.lstrip("([“\"‘'")[:1].isupper():
        return False
    return not (_SPEAKER.match(words) or _goes_on(_following(doc, line))) and (
        doc.language == "en" or is_english(words)
    )


def _before_headline(rest: str) -> bool:
    """Whether the next line is like a headline: some words, the first with a capital, and no mark at the end."""
    following = rest.partition("\n")[0].rstrip()
    return following[:1].isupper() and following[-1].isalnum() and word_count(following) in _HEADLINE


def _alike(lengths: list[int]) -> bool:
    """Whether enough lines were cut to about the same number of characters."""
    return len(lengths) >= _MIN_ALIKE and max(lengths) - min(lengths) <= _SPREAD * max(lengths)


def _last_word(doc: Document, line: Span) -> Span:
    return Span(line.start + doc[line].rstrip("[]….").rstrip().rfind(" ") + 1, line.end)


def _cut(doc: Document, line: Span) -> Span | None:
    words, rest = doc[line], _following(doc, line)
    stub = _STUB.search(words)
    if stub and word_count(words) >= _MIN_LONG and not _PAUSE.search(stub["stub"]):
        return Span(line.start + stub.start("stub"), line.end)
    # A single character of three dots behind a space is what programs put.
    spaced = words.endswith(" …") and words[-3].isalnum() and word_count(words) >= _MIN_LONG
    if spaced or _BRACKETED.search(words) or _MORE.match(rest):
        return _last_word(doc, line)
    match = _CUT.search(words)
    # "The answer to it all is..." leads to the next line.
    leads = match is not None and (
        (match["word"] in ("is", "are", "was", "were") and bool(rest)) or match["word"] in ("be", "been")
    )
    if match is None or leads or _PARTICLE.search(words) or (match["piece"] and _is_whole(match["piece"])):
        return None
    return _last_word(doc, line)


def _is_whole(word: str) -> bool:
    """Whether the letters are a word, if a rare or a foreign one."""
    if len(word) < SHORTEST:
        return word in ENGLISH or len(word) == SHORTEST - 1 or word in _TWO_LETTERS
    return not is_piece(word) or is_known(word.removesuffix("s"))


def _goes_on(rest: str) -> bool:
    """Whether the next line begins with dots, too, as writers lead from one paragraph to the next, or a list follows."""
    following = rest[:_LEAD]
    return "..." in following or "…" in following or following.startswith(("・", "•", "- ", "* "))
