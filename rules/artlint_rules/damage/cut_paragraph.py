"""A paragraph that stops in mid-sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count, word_set
from artlint_rules.boilerplate.whole_line import open_lines
from artlint_rules.tables import is_piece

_OPEN_WORDS = r"a|an|the|of|and|or|with|from|by|into|his|their|its|my|our|your|than|because|between|against|during"
_OPEN = frozenset(_OPEN_WORDS.split("|"))
# With one of these the last sentence of an article cannot end either; elsewhere some do: "the house he lives in".
_OPEN_AT_END = r"to|at|in|on|for|as|that|which|who|is|are|was|were|has|have|had|be|been|will|would|could|should|must|but|when|while|if|any|every|both"
# Three letters that no word is, and many begin with; longer pieces are looked up. Abbreviations are words.
_PIECES = word_set(
    "whe tha wer hav giv thi wit fro suc whi wou cou sho peo pol gov pre pro con com int dis acc deve dev sec min mini pres offi cou bec bef aft "
    "oth som man inc exp est lea tow ther thei whic woul coul shou abou befo aft agai poli mili publ pub rep sup"
) - word_set("con pro man min est rep sec dev int com gov")
_TAIL = 400  # code points of the end that are looked at: chosen
_AHEAD = 400  # code points behind a line that are looked at: chosen, a blank line and four words
_MIN_LINES = 2  # of the article: chosen, a list of tags is one
_ABBREVIATED = word_set("admin info govt dept approx intl assoc corp misc spec pics tech univ prof comm")
_MIN_REST = 4  # words of the sentence that the article ends in: chosen, a name or a button is shorter
# A sentence with one of these may lead up to the quotation after it.
_SPEECH = pattern(
    r"\b(?:sa(?:id|ys?|ying)|add(?:s|ed|ing)?|ask(?:s|ed|ing)?|t(?:old|ells?)|wrote|writ(?:es|ing)|tweet(?:s|ed)|"
    r"repl(?:y|ies|ied)|answer(?:s|ed)|explain(?:s|ed)?|claim(?:s|ed)?|warn(?:s|ed)?|shout(?:s|ed)?|call(?:s|ed)|"
    r"stat(?:es|ed|ing)|read(?:s|ing)?|quot(?:es|ed|ing)|according|announc(?:es|ed)|declar(?:es|ed)|not(?:es|ed)|"
    r"remark(?:s|ed)|words?|question|statement|message)\b",
    re.IGNORECASE,
)
# A sentence of news has eight words or more, by far most of them: chosen, letters and poems have shorter lines.
_MIN_WORDS = 9
# What follows a cut is a paragraph or a headline, not a name under a letter: chosen.
_MIN_NEXT = 4
# Share of the article's other long lines that must end as sentences do: chosen.
_MIN_SHARE = 0.6
_OPEN_END = pattern(rf",$|[a-z] (?:{_OPEN_WORDS})$")
_LAST_WORD = pattern(_OPEN_AT_END)
_SENTENCE_END = pattern(r"[.!?][”\"’]? ")
# What leads to the quotation of the next line: "As he put it in his book,".
_INTRODUCES = pattern(
    r"\b(?:sa(?:id|ys?|ying)|wr(?:ote|ites?|iting|itten)|put|puts|ask(?:s|ed|ing)?|t(?:old|ells?|elling)|add(?:s|ed|ing)?|explain(?:s|ed)?|"
    r"repl(?:y|ies|ied)|answer(?:s|ed)?|declared?|stat(?:es?|ed|ement)|not(?:es?|ed)|recall(?:s|ed)?|continu(?:es?|ed)|quot(?:es?|ed|ing)|"
    r"according|words?|reads?|as|like|thus|s[aiu]ngs?|go(?:es)?|went|remark(?:s|ed)?|observ(?:es?|ed)|argu(?:es?|ed)|conclud(?:es?|ed)|"
    r"announc(?:es?|ed)|book|letter|speech|poem|tweet(?:s|ed)?|post(?:s|ed)?|message|phrase|line|verse|question)\b",
    re.IGNORECASE,
)


class CutParagraph(Rule):
    """paragraph that ends in a comma or in a word that cannot end a sentence.

    The rest was lost with a link, a picture or a page turn, or was never copied. There is no fix. Reported only where
    the article's other paragraphs end as sentences do. Lines that go on in the next one, lists, verse and
    openings of letters are left alone.
    """

    about = About(
        code="DMG012",
        name="cut-paragraph",
        examples=(
            Bad(
                "Bridge\n\nThe council met again on Monday to talk about roads and the bridge of [[Old Town,]]\n\n“We will stay here,” said the mayor of the town on Monday night."
            ),
            Good(
                "Bridge\n\nAs the mayor of the old town put it in his book of that time,\n\n“We will stay here.”\n\nThe council met again on Monday to talk about the bridge."
            ),
            Good(
                "Bridge\n\nThe council wants to mend the bridge and all of the roads to it,\n\nBuild a house for the old men of the town and the mill,\n\nSell the mill.\n\nIt will meet again in the first week of the new year."
            ),
            Bad(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work on the old mill that [[it will]]"
            ),
            Bad(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work on the old mill and the [[old brid]]"
            ),
            Bad(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work on the old mill (but for the [[men there]]\n"
            ),
            Bad(
                "The council will meet again in the first week\nof May, when it is to talk of the mill\nand of the [[framewo]]"
            ),
            Bad("The council will meet again.\n\nIt has not said how it [[coul]]"),
            Good("The council will meet again.\n\nIt has not said how. Posted by the admin"),
            Good(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work on the old mill. Learn more"
            ),
            Good(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work on the old mill of the town"
            ),
            Bad(
                "Bridge\n\nThe council met again on Monday to talk about the [[bridge, roads,]]\n\nIt will meet again in the first week of the new year."
            ),
            Bad(
                "The council will meet again in the first week of May.\n\nIt has not said who will pay for the work [[of the]]"
            ),
            Good(
                "Bridge\n\nThe council met again on Monday to talk about the bridge,\nand it will meet again in the first week of the new year."
            ),
            Good("Dear readers,\n\nThe council will meet again in the first week of the new year."),
            Good(
                "The mayor said to all who had come to the meeting,\n\n“We will stay.”\n\nThe council will meet again in the first week of the new year."
            ),
            Good(
                "Bridge\n\nPlease do write to me as soon as you have heard of the bridge,\n\nJane Doe\n\nThe council will meet again in the first week of the new year."
            ),
            Good("Roads, bridges,\nwater, power,\nschools and all that the town needs"),
            Good(
                "What is this life if, full of care,\nWe have no time to stand and stare,\nNo time to stand beneath the boughs,\nAnd stare as long as sheep or cows."
            ),
            Good("Where the money comes from and what it is spent on by"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each cut paragraph."""
        numbers = _open_ended(ctx.doc)
        cuts = [span for number in numbers if (span := _cut(ctx.doc, number))]
        end = None if cuts or not numbers else _torn_word(ctx.doc)
        if end:
            yield self.finding(end, "the article stops in the middle of a word", confidence=0.85)
        if cuts and _prose(ctx.doc, len(cuts)):
            for span in cuts:
                yield self.finding(span, "the paragraph stops in mid-sentence", confidence=0.85)


def _open_ended(doc: Document) -> list[int]:
    """Indices of the lines that end in a comma or an open word, and of the last one if it ends in a small letter."""
    texts, last = doc.line_texts, doc.filled[-1] if doc.filled else -1
    return [
        number
        for number in open_lines(doc)
        if (words := texts[number].rstrip())[-1] == ","
        or words[words.rfind(" ") + 1 :] in _OPEN
        or (number == last and words[-1].islower())
    ]


def _cut(doc: Document, number: int) -> Span | None:
    """The last two words of the paragraph, if it is prose and does not go on in the next."""
    line = doc.trimmed_line(number)
    piece = doc[line]
    if word_count(piece) < _MIN_WORDS or (not piece[0].isupper() and piece[0] not in "“\"‘'"):
        return None
    if doc.filled and doc.filled[0] == number:  # a headline
        return None
    following = doc.text[line.end : line.end + _AHEAD].lstrip()
    quoted = following[:1] in tuple("\"“‘'") and _INTRODUCES.search(_SENTENCE_END.split(piece)[-1])
    if piece[-1] == "," and (quoted or _in_list(doc, number)):
        return None
    if following and (not _begins(following, piece) or len(following.split("\n", 1)[0].split()) < _MIN_NEXT):
        return None
    if following and number + 1 < len(doc.line_texts) and len(piece) < 90 and doc.line_texts[number + 1].strip():
        return None  # a line of verse, or one that an editor broke
    if not _OPEN_END.search(piece) and (following or not _torn_off(piece)):
        return None
    last = re.search(r"\S+\s+\S+$", piece)
    return Span(line.start + last.start(), line.end) if last else None


def _torn_word(doc: Document) -> Span | None:
    """The piece of a word that an English article ends in, whatever its lines are like."""
    text = doc.text.rstrip()
    begin = max(0, len(text) - _TAIL)
    sentence = _SENTENCE_END.split(text[begin:].replace("\n", " "))[-1]
    words = sentence.split()
    if len(words) < _MIN_REST or len(doc.filled) < _MIN_LINES or not is_english(text[begin:]):
        return None
    last = words[-1]
    torn = last in _PIECES or (last not in _ABBREVIATED and is_piece(last))
    return Span(len(text) - len(last), len(text)) if torn else None


def _torn_off(piece: str) -> bool:
    """Whether the last line of an article ends in a word that cannot end it, in a part of a word or within brackets."""
    sentence = _SENTENCE_END.split(piece)[-1]
    last = sentence.rpartition(" ")[2]
    if word_count(sentence) < _MIN_REST or not is_english(piece):
        return False
    if _LAST_WORD.fullmatch(last) or sentence.rfind("(") > sentence.rfind(")"):
        return True
    return len(last) == 1 or is_piece(last)


def _in_list(doc: Document, number: int) -> bool:
    """Whether the line above or below ends in a comma or a semicolon, too: items of a list do."""
    at = bisect_left(doc.filled, number)
    beside = [*doc.filled[max(0, at - 1) : at], *doc.filled[at + 1 : at + 2]]
    return any(doc.line_texts[index].rstrip().endswith((",", ";", ", and", ", or", "; and")) for index in beside)


def _begins(following: str, piece: str) -> bool:
    """Whether a new paragraph begins; a quotation does so only where no verb of speech leads up to it."""
    if following[0] in '“"':
        return _SPEECH.search(piece[max(piece.rfind(". "), piece.rfind("? "), 0) :]) is None
    return following[0].isupper()


def _prose(doc: Document, cuts: int) -> bool:
    long = [piece for index in doc.filled if word_count(piece := doc.line_texts[index]) >= _MIN_WORDS]
    ends = sum(ends_sentence(piece) for piece in long)
    return ends > 0 and ends >= _MIN_SHARE * (len(long) - cuts) and cuts <= 2
