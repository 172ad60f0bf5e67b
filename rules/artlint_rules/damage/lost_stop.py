"""A sentence that runs into the next without a full stop."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is

# What begins a sentence, and has a capital nowhere else.
_OPENINGS = (
    r"However,|Meanwhile,|Moreover,|Furthermore,|Nevertheless,|Additionally,|Therefore,|According to (?:the|a|an|his|her|him|their|them|this|some|one|local|sources|reports)|In addition,|"
    r"(?:He|She) (?:said|added|noted|told|explained|stressed|also|further)|It (?:said|was|is|has|added|also|will)|They (?:said|were|are|have|also|had|will)|"
    r"(?:Although|Despite|While|But|When|Because|Since|After|Before|During|If|Though|Under|Among|As|With|Following|Instead|Once|Until|Unlike|"
    r"Whereas) (?:the|a|an|he|she|it|they|we|this|that|these|his|her|their|our|there|some|many|most|all|no|not)|"
    r"There (?:is|are|was|were|has|have)|This (?:is|was|comes|came|will)|These (?:are|were|include)|We (?:are|have|will)"
)
_BEFORE = r"(?<![\w.’'“”\"/@#-])[a-z]{3,20}"
_FOUND = pattern(rf"(?P<before>{_BEFORE}) (?P<opening>{_OPENINGS})(?=[ :,])")
# "The film was called It Was Them": the words before a title.
_TITLE = (
    "titled",
    "entitled",
    "called",
    "named",
    "song",
    "film",
    "novel",
    "book",
    "album",
    "single",
    "movie",
    "show",
    "play",
    "episode",
)


class LostStop(Rule):
    """sentence or heading that runs into the next without a full stop: "her distress According to the".

    The stop was lost, or a heading was set before the paragraph's first word. Which of them is not known, so there is no
    fix. Found are words that begin a sentence only ("However,", "She said") behind a word in small letters.
    """

    about = About(
        code="DMG085",
        name="lost-stop",
        languages=("en",),
        pattern=rf"{_BEFORE} (?:{_OPENINGS})[ :,]",
        pattern_filter=rf"[a-z]{{3}} (?:{_OPENINGS})[ :,]",
        examples=(
            Bad("She went home to the town in [[distress According to the]] mayor of it, she is well."),
            Bad("The mill is shut for [[years However,]] the mayor of the town said that it is to be opened in May."),
            Bad(
                "What the town has to know about the [[mill It was]] built by the men of the port in the year of the flood."
            ),
            Good(
                "The mill is shut. However, the mayor said so. She said so, and it is what they say: We are the town."
            ),
            Good("His book After the Mill of the town is new, and so is the song When we have it of the town."),
            Good("The song It was the Mill, a film called There is a Town, and the book “She said so” of the town."),
            Good("The mayor of the town is in the U.S. However, she said so to the men of the mill."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each place."""
        for hit in ctx.hits:
            match = _FOUND.match(ctx.doc.text, hit.start)
            if match is None or match["before"] in _TITLE or in_code(ctx.doc, hit.start):
                continue
            if line_is(ctx.doc, hit.start, "DMG085", is_english):
                yield self.finding(Span(*match.span()), "no full stop between two sentences", confidence=0.85)
