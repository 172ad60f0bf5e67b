"""Another article's headline in capitals between paragraphs."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule
from artlint.text.lines import SHORT
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.whole_line import cut

_LINE = pattern(r"[^a-zà-ÿ\n|]{30,}")
_NUMBERED = pattern(r"[0-9]{1,2}[.)] ")
_LETTERS = pattern(r"[^\W\d_]")
_SCORE = pattern(r"\d+\s*[-:,]\s*(?:\w+\s+)*\d+")
MIN_PARAGRAPHS, PROSE = 2, 8  # sentences above it, words of each: what stands higher may be the article's own headline
MIN_WORDS = 7  # subheads in capitals had up to six words in labelled news, headlines of others seven and more


class CapitalsHeadline(Rule):
    """Another article's headline in capitals between paragraphs.

    Some sites set links to other stories in capitals. Subheads and pull quotes may be set so as well, but are
    shorter; in other languages they are not, so English articles alone are looked at. The fix, unsafe, takes the line out.
    """

    about = About(
        code="BPL031",
        name="capitals-headline",
        languages=("en",),
        source="in-text links of news sites; 45 of 45 such lines in labelled English news were residue, from few sites",
        examples=(
            Bad(
                "Bridge opens\n"
                + "The day went by on the old river.\n" * 2
                + "[[TWO FERRIES STILL OUT OF SERVICE AFTER HEAVY STORM]]\nThe mayor came.",
                "Bridge opens\n" + "The day went by on the old river.\n" * 2 + "The mayor came.",
                Applicability.UNSAFE,
            ),
            Good("The day went by on the old river.\n" * 7 + "TWO FERRIES STILL OUT\nThe mayor came."),
            Good(
                "The day went by on the old river.\n" * 7
                + "RIVERTOWN 72, LAKESIDE COUNTY AND STATE 51 AFTER EXTRA TIME\nThe mayor came."
            ),
            Good(
                "The day went by on the old river.\n" * 7
                + "9. NEVER TELL ANYONE WHAT YOU HAVE SEEN ON THE RIVER\nThe mayor came."
            ),
            Good("TWO FERRIES STILL OUT OF SERVICE AFTER HEAVY STORM\nThe mayor came."),
            Good(
                "The old bridge over the river is open again.\nTWO FERRIES STILL OUT OF SERVICE AFTER HEAVY STORM\nThe mayor came."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines in capitals below the top."""
        doc = ctx.doc
        texts = doc.line_texts
        for index in [index for index in doc.filled if texts[index].isupper()]:
            line = doc.trimmed_line(index)
            words = doc[line]
            if (
                _NUMBERED.match(words)
                or len(words) > SHORT
                or not _LINE.fullmatch(words)
                or _SCORE.search(words)
                or not _below_text(doc, index)
            ):
                continue
            if (
                word_count(words) >= MIN_WORDS
                and not ends_sentence(words.rstrip("?"))
                and len(_LETTERS.findall(words)) > 20
            ):
                yield cut(self, doc, line, "headline of another article in capitals", safe=False, confidence=0.75)


def _below_text(doc: Document, index: int) -> bool:
    sentences = 0
    for number in doc.filled:
        words = doc.line_texts[number].strip()
        if number == index or sentences == MIN_PARAGRAPHS:
            break
        sentences += ends_sentence(words) and not words.isupper() and word_count(words) >= PROSE
    return sentences == MIN_PARAGRAPHS
