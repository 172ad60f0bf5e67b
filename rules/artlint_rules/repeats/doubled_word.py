"""A word written twice in a row."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import word_set

# With a capital before a small letter, too: "The the"; but "In in vitro tests".
_BEGINNINGS = word_set("the we they she their our your")
# Hardly ever twice in a row in an English sentence.
_NEVER = word_set("a an and at but by for from he if into of or our she the their they to we with your")
# Twice in a row by mistake, as a rule, but "all there was was sand" is English.
_RARELY = word_set(
    "about against also are be because been between during has have his in its since than these this until was were when where "
    "which while will without would"
)

# "He came to to find her gone", "the lengths that he goes to to stay in shape".
_CAME = pattern(r"\b(?:came|comes?|coming|goes|went) $")

# "The house they live in in summer", "it set in in May": a verb or a pronoun stands before.
_VERB_IN = pattern(
    r"\b(?:li(?:ve[sd]?|ving)|c[ao]m(?:es?|ing)|mov(?:e[sd]?|ing)|go(?:es|ing)?|went|(?:step|log|drop|chip)(?:ped|ged|s)?|"
    r"(?:check|sign|kick|join|work|play|stay|turn|fill|hand|call|draft|dial|invest|move|phase|believe|specialise|participate)(?:e?d|s|ing)?|"
    r"set(?:s|ting)?|born|t(?:ook|ake[sn]?|aking)|br(?:eaks?|oke|ought|ings?)|let|put|g[eo]t|involved|interested|engaged|was|were|is|are|been|be|"
    r"it|them|him|her|us|me|we|they|he|she|I|you|[a-z]+(?:ed|ing|en))$"
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
    r"(?:at (?:all|first|home|last|least|night|once|present|school|times|work)|from (?:then|time)|of (?:course|late|old)"
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
        triggers=tuple(f"{word} {word}" for word in sorted(_NEVER | _RARELY)),
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
                "The town has the vaccine [[in in]] the old mill now.",
                "The town has the vaccine in the old mill now.",
                Applicability.UNSAFE,
            ),
            Good(
                "The house that they live in in summer is old, and the frost set in in May of that year, a thing we were placed in in the past."
            ),
            Good("They had had enough of that that day, and it is is it. She gave her her hat."),
            Good("He sang Da Da Da, and The The played."),
            Good("The park\nThe park is open."),
            Bad(
                "It was the tool that they had looked [[for for]] years.",
                "It was the tool that they had looked for years.",
                Applicability.UNSAFE,
            ),
            Good(
                "I had not seen that one, he he. You can use and and or or here, and the lengths that he goes to to win!"
            ),
            Good(
                "What it is is a park. He came to to find it shut. All there was was sand, and who it was was a riddle."
            ),
            Good("He gave it to, to put it mildly, a friend."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        text = ctx.doc.text
        for start, end, trigger in ctx.hits:
            word = self.about.triggers[trigger].split(" ")[0]
            # In other letters than small ones it may be a name, or end one sentence and begin the next.
            found = text[start:end].replace("\u00a0", " ")
            begins = word in _BEGINNINGS and found == f"{word.capitalize()} {word}"
            if not (begins or found == f"{word} {word}") or _joined(text, start, end):
                continue
            if word == "he" and not text[end : end + 2].strip().isalpha():  # laughter
                continue
            if word == "in" and _VERB_IN.search(text, max(0, start - 16), start - 1):
                continue
            if word in _CONJUNCTIONS and _BEFORE_OR_AFTER.search(text[max(0, start - 4) : start] + text[end : end + 5]):
                continue
            if word == "to" and _CAME.search(text, max(0, start - 8), start):
                continue
            if word in _RARELY and _CLAUSE.search(text, max(0, start - 24), start):
                continue
            if word in _RARELY and not is_english(ctx.doc[ctx.doc.line_at(start)]):
                continue
            is_sure = word in _NEVER and not _PHRASE.match(text, end - len(word))
            level = Applicability.SAFE if is_sure else Applicability.UNSAFE
            fix = replace(Span(start + len(word), end), "", level)
            yield self.finding(Span(start, end), f"“{word}” twice in a row", fix, confidence=0.9)


def _joined(text: str, start: int, end: int) -> bool:
    """Whether the two are parts of other words: "take-a a", "the the-bird"."""
    return text[start - 1 : start].strip() != "" or text[end : end + 1].strip() not in ("", ",", ".")
