"""Another article's headline in square brackets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_LINE = pattern(r"\[ ?[^\W\d_a-z][^\[\]\n]{15,200}\](?:\s*\|)?")
_NOTE = pattern(
    r"\b(?:editor|note|update|updated|correction|translated|translation|photo|image|video|applause|laughter|source|sic|"
    r"listen|music|embed|caption|crosstalk|inaudible|sound|voice)\b|"
    r"^(?:via|by|from)\b",
    re.IGNORECASE,
)
# "[The Speaker took the Chair]": what is done, in the record of a parliament or a play. "[Event "Cup 2019"]": a game of chess.
_DONE = pattern(
    r"(?:The|His|Her|Mr|Mrs|Ms|Hon|All|Members|Some) .*\b(?:took|takes|were|was|rose|rises|left|leaves|enter(?:ed|s)|met|read|laid|put|resumed|"
    r"adjourned|withdrew|spoke|made|sits?|sat|stands?|stood|exits?|exited|escorted|agreed)\b|[A-Z]\w+ [\"“]"
)
MIN_WORDS, MAX_WORDS = 5, 22  # chosen: a headline


class BracketedHeadline(Rule):
    """Another article's headline in square brackets.

    Some sites set links to other stories as lines "[Headline]" between paragraphs. The fix, unsafe,
    takes the line out. Notes of editors and translators, stage directions and whole sentences stay.
    """

    about = About(
        code="BPL034",
        name="bracketed-headline",
        triggers=("[",),
        source="in-text links of news sites, read 2026-11 (17 of 17 such lines in labelled news were residue)",
        examples=(
            Bad(
                "The bridge is open.\n[[[Two ferries still out of service after storm] |]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n[[[ Two ferries still held up by the storm, owners say ]]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Good("The bridge is open.\n[From the archive of the Bridge Post]"),
            Good("The bridge is open.\n[Editor's note: the ferry is still out of service]"),
            Good("The bridge is open.\n[The ferry was out of service when this was written.]"),
            Good("The bridge is open.\n[Two ferries] still out of service [after storm]"),
            Good("The council met at ten.\n[His Excellency the Mayor took the Chair]"),
            Good('The match was drawn.\n[Event "Third Rivertown Chess Cup"]\n[Site "Rivertown, Old Town Hall"]'),
            Good("It is said in the old town.\nNemo me impune lacessit.\n[No one provokes me with impunity]"),
            Good("The bridge is open.\n[Applause from the back of the hall]"),
            Good("[Two ferries still out of service after storm]\nThe bridge is open."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines of one pair of brackets."""
        doc = ctx.doc
        for line in hit_lines(ctx):
            words = doc[line]
            if not _LINE.fullmatch(words) or line.start <= doc.line(doc.filled[0]).end:
                continue
            inner = words.rstrip("| ")[1:-1].strip()
            if (
                MIN_WORDS <= word_count(inner) <= MAX_WORDS
                and not ends_sentence(inner)
                and not _is_note(inner)
                and not _is_gloss(doc, line)
            ):
                yield cut(self, doc, line, "headline of another article in brackets", safe=False, confidence=0.8)


def _is_note(inner: str) -> bool:
    """Whether an editor, a clerk or a scorer writes there."""
    return _NOTE.search(inner) is not None or _DONE.match(inner) is not None


def _is_gloss(doc: Document, line: Span) -> bool:
    """Whether the line above is in another language, which the brackets translate."""
    above = doc.filled[bisect_left(doc.filled, doc.line_number(line.start)) - 1]
    return not is_english(doc.line_texts[above]) and above < doc.line_number(line.start)
