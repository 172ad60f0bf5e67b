"""A word written twice in a row."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import word_set
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is
from artlint_rules.stranded import may_end_clause

# With a capital before a small letter, too: "The the"; but "In in vitro tests".
_BEGINNINGS = word_set("the we they she their our your")
# Hardly ever twice in a row in an English sentence.
_NEVER = word_set("a an and at but by for from he if into of or our she the their they to we with your")
# Of these the second may go unasked: the others may end a clause of which nothing tells ("the car was looked at at noon").
_SURE = word_set("a an and of our she the their they we your")
# Twice in a row by mistake, as a rule, but "all there was was sand" is English.
_RARELY = word_set(
    "about against also are be because been between during has have his its since than these this until was were when where "
    "which while will without would"
)

# Two small words that are written twice by mistake only.
_PAIRS = tuple(
    f"{pair} {pair}"
    for pair in (
        *(
            f"{word} {article}"
            for word in ("of", "in", "to", "on", "at", "for", "by", "with", "from", "as", "into")
            for article in ("the", "a")
        ),
        *(f"{word} been" for word in ("has", "have", "had")),
        *(f"{word} be" for word in ("will", "would", "can", "could", "should", "must", "may", "to")),
        *(f"{verb} {article}" for verb in ("is", "was", "are", "were") for article in ("a", "the")),
    )
)

# "You can use and and or or in a condition", "between fish and and and and and chips".
_CONJUNCTIONS = word_set("and or")
_BEFORE_OR_AFTER = pattern(r"\b(?:and|or)\b")

# "All there was was sand", "whoever they are are out", "the ones who are are few".
_CLAUSE = pattern(
    r"\b(?:(?:all|how|what|where|who|why)(?:ever)? (?:that )?(?:he|it|she|that|there|they|this)"
    r"|(?:ones|those|things)(?: that| which| who)?) $",
    re.IGNORECASE,
)

# "The tool they had looked for for years", "a song he was laughed at at school": what follows is a phrase of its own.
_PHRASE = pattern(
    r"(?:at (?:all|first|home|last|least|night|once|present|school|times|work|th(?:e|is|at) (?:moment|time|end|start|point|stage|minute))|from (?:then|time)|of (?:course|late|old)"
    r"|for (?:a (?:very )?long|a while|ages|centuries|decades|ever|months|so|the (?:first|last|most|past)|weeks|years)"
    r"|to th(?:e last|is day))\b"
)


class DoubledWord(Rule):
    """word written twice in a row.

    A slip of the hand, or two pieces of markup that overlap. The fix takes the second out. Only function words that
    hardly ever meet themselves are looked for; "that that" and "had had" are English, and so may "is is" be.
    """

    about = About(
        code="DUP031",
        name="doubled-word",
        triggers=(*(f"{word} {word}" for word in sorted(_NEVER | _RARELY)), *_PAIRS),
        languages=("en",),
        examples=(
            Bad("They said that they [[were were]] late.", "They said that they were late.", Applicability.UNSAFE),
            Bad("They met in [[the the]] park.", "They met in the park."),
            Bad("[[The the]] mayor was there.", "The mayor was there."),
            Bad(
                "The lawyer went to ask [[about about]] the case.",
                "The lawyer went to ask about the case.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mill of the town [[has been has been]] sold to the men [[of the of the]] port.",
                "The mill of the town has been sold to the men of the port.",
                Applicability.UNSAFE,
            ),
            Good("It is what it was to be, to be sure, and the town that it was of. The of the town."),
            Good("They had had enough of that that day, and it is is it. She gave her her hat."),
            Good("He sang Da Da Da, and The The played."),
            Good("The park\nThe park is open."),
            Bad(
                "The mill of the town was shut [[for for]] years.",
                "The mill of the town was shut for years.",
                Applicability.UNSAFE,
            ),
            Good("It was the tool that they had looked for for years, and a boy who was laughed at at school."),
            Good("It is the rope that they cling to to stay afloat, and she is getting by by selling eggs."),
            Good(
                "I had not seen that one, he he. You can use and and or or here, and the lengths that he goes to to win!"
            ),
            Good(
                "What it is is a park. He came to to find it shut. All there was was sand, and who it was was a riddle."
            ),
            Good("He gave it to, to put it mildly, a friend."),
            Good("Firma s.r.o. a a.s. se dohodly na ceně."),
            Good("Det er at at vi må vente på toget, og for for mange er det sent."),
            Good("The whelks that I'm looking at at the moment are not for sale, she said."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        text = ctx.doc.text
        for start, end, trigger in ctx.hits:
            if self.about.triggers[trigger] in _PAIRS:
                yield from self._pair(ctx, start, end)
                continue
            word = self.about.triggers[trigger].split(" ")[0]
            # In other letters than small ones it may be a name, or end one sentence and begin the next.
            found = text[start:end].replace("\u00a0", " ")
            begins = word in _BEGINNINGS and found == f"{word.capitalize()} {word}"
            if not (begins or found == f"{word} {word}") or _joined(text, start, end):
                continue
            if word == "he" and not text[end : end + 2].strip().isalpha():  # laughter
                continue
            if word in _CONJUNCTIONS and _BEFORE_OR_AFTER.search(text[max(0, start - 4) : start] + text[end : end + 5]):
                continue
            # "The lengths that he goes to to stay in shape", "what she was looking for for years".
            if may_end_clause(word, text, start) and (word in ("to", "by") or _PHRASE.match(text, end - len(word))):
                continue
            if word in _RARELY and _CLAUSE.search(text, max(0, start - 24), start):
                continue
            if word in _RARELY and not is_english(ctx.doc[ctx.doc.line_at(start)]):
                continue
            if line_is(ctx.doc, start, "other language", in_other_language):
                continue
            is_sure = word in _SURE and not _PHRASE.match(text, end - len(word))
            level = Applicability.SAFE if is_sure else Applicability.UNSAFE
            fix = replace(Span(start + len(word), end), "", level)
            yield self.finding(Span(start, end), f"“{word}” twice in a row", fix, confidence=0.9)

    def _pair(self, ctx: Context, start: int, end: int) -> Iterator[Finding]:
        """The finding of two words that are there twice."""
        text = ctx.doc.text
        if not text[start:end].islower() or _joined(text, start, end):
            return
        if line_is(ctx.doc, start, "DUP031", is_english):
            fix = replace(Span(start + (end - start) // 2, end), "", Applicability.UNSAFE)
            yield self.finding(Span(start, end), "two words twice in a row", fix, confidence=0.9)


def _joined(text: str, start: int, end: int) -> bool:
    """Whether the two are parts of other words: "take-a a", "the the-bird", or the second of a short form: "a a.s."."""
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha():
        return True
    return text[start - 1 : start].strip() != "" or text[end : end + 1].strip() not in ("", ",", ".")
