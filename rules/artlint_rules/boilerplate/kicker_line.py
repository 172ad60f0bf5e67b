"""The section or topic above the headline."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Metadata, Rule
from artlint.text.pattern import pattern
from artlint.text.words import ends_sentence, word_count
from artlint_rules.boilerplate.moments import first_moment
from artlint_rules.boilerplate.topic import MIN_TEXT, shared
from artlint_rules.boilerplate.whole_line import cut

LONGEST = 50  # code points of a section or topic: chosen
# Short headlines over a standfirst without full stop had four words and more; a longer second line is a standfirst.
MAX_WORDS, MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 3, 4, 16
MIN_PROSE_WORDS = 8  # of the line below the headline
_NO_KICKER = frozenset("\"“”„«»‘’'(|-*•")
_NO_END = frozenset("—–-\"”»’',;)")
_DIGIT = pattern(r"[0-9]")
_HEADLINE = "Old bridge of Lunt is open after nine years"
_STORY = "The old bridge over the Lunt is open again, the mayor of the town said on Monday afternoon.\n" * 12


class KickerLine(Rule):
    """The section or topic above the headline.

    "Cycling" or "Energy policy" above a headline is the page's label, and taken for the headline by whoever
    reads the first line. The fix, unsafe, takes the line out. Found is a first line of up to three words with a
    longer headline below it and the article's text below that, at most half of its words in the rest of the article:
    a headline shares more with the text. First lines with numbers or in quotation marks, short articles and a
    line that is the title that the corpus keeps are left alone.
    """

    about = About(
        code="BPL093",
        name="kicker-line",
        source="first lines of extracted news pages of 2008 to 2026",
        examples=(
            Bad(f"[[Road works]]\n{_HEADLINE}\n{_STORY}", f"{_HEADLINE}\n{_STORY}", Applicability.UNSAFE),
            Bad(
                f"[[Flussschifffahrt]]\n\nWarum die Fähren am Lunt stillstehen\n\n{_STORY}",
                f"Warum die Fähren am Lunt stillstehen\n\n{_STORY}",
                Applicability.UNSAFE,
            ),
            Good(f"Bridge opens\n{_STORY}"),
            # Headlines over a standfirst.
            Good(f"Bridge opens at last\nNine years of works come to an end\n{_STORY}"),
            Good(f"Lunt bridge opens\nNine years of works come to an end\n{_STORY}"),
            Good(f"Ferrymen\nWhat do the ferrymen of the Lunt say?\n{_STORY}"),
            Good(f"Road works\n- Nine years of works come to an end\n{_STORY}"),
            Good(f"“Never again”\n{_HEADLINE}\n{_STORY}"),
            Good(f"Road works\nSource: Rivertown Post, 12 May 2020\n{_STORY}"),
            Good(f"RIVERTOWN —\n{_HEADLINE}\n{_STORY}"),
            Good(f"Road works\n{_HEADLINE}\nMill burns\n{_STORY}"),
            Good(f"Road works\n{_HEADLINE}\n{_STORY}", metadata=Metadata(title="Road works")),
            Good(f"Road works\n{_HEADLINE}\nThe bridge over the Lunt is open again, the mayor said.\nMany came.\n"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The first line, by itself and what stands below it."""
        doc = ctx.doc
        words = doc.line_texts[doc.filled[0]] if doc.filled else ""
        if (
            not 0 < len(words) <= LONGEST
            or words.count(" ") > MAX_WORDS
            or len(doc.text) < MIN_TEXT
            or len(doc.filled) < 4
        ):
            return
        first, second, third = (doc.line_texts[number].strip() for number in doc.filled[:3])
        if (
            _is_kicker(first, doc)
            and _is_headline(second, word_count(first))
            and ends_sentence(third)
            and word_count(third) >= MIN_PROSE_WORDS
            and _is_foreign(doc, second)
        ):
            line = doc.trimmed_line(doc.filled[0])
            yield cut(self, doc, line, "section or topic above the headline", safe=False, confidence=0.85)


def _is_kicker(words: str, doc: Document) -> bool:
    return (
        1 <= word_count(words) <= MAX_WORDS
        and words[0] not in _NO_KICKER
        and words[-1] not in _NO_END
        and not ends_sentence(words)
        and not _DIGIT.search(words)
        and words != doc.metadata.title.strip()
    )


def _is_foreign(doc: Document, headline: str) -> bool:
    """Whether the article says no more than half of the first line's words again, and the headline not its only one."""
    again, words = shared(doc, doc.filled[0])
    return again <= words / 2 if words > 1 else doc.line_texts[doc.filled[0]].strip().lower() not in headline.lower()


def _is_headline(words: str, shorter: int) -> bool:
    return (
        max(MIN_HEADLINE_WORDS, shorter + 1) <= word_count(words) <= MAX_HEADLINE_WORDS
        and words[0] not in "-*•|"
        and words[-1] not in ":,;"
        and (words[-1] in "?!" or not ends_sentence(words))
        and first_moment(words) < 0
    )
