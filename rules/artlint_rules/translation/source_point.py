"""Full stops that the source language sets and English does not."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace


class SourcePoint(Rule):
    """A full stop kept from an ordinal or an abbreviation of the source language.

    Slavic, Nordic and German texts write "64." for "64th" and abbreviate the words for thousand, million and
    per cent with a stop; an engine translates the word and keeps the stop, so that a sentence seems to end. The
    fix deletes it. Only a stop before a word in lower case is flagged, for there no sentence can begin.
    """

    about = About(
        code="TRN003",
        name="source-point",
        pattern=r"\b\d{1,4}(?:st|nd|rd|th)\. [a-z]{3}[a-z-]* [a-z]|\d (?:thousand|million|billion|percent|per cent)\. [a-z]{3}[a-z-]* [a-z]",
        examples=(
            Bad("They scored in the [[64th.]] minute and led.", fixed="They scored in the 64th minute and led."),
            Bad(
                "The plant burns 300 [[thousand.]] tonnes a year.", fixed="The plant burns 300 thousand tonnes a year."
            ),
            Good("They finished 17th. Nobody had expected it."),
            Good("The plant burns 300 thousand. That is too much."),
            Good("Prices rose by 65 percent. dpa"),
            Good("Turn left at 5th. street signs are missing there."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The word with its stop, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            stop = text.index(".", hit.start)
            if text[stop + 2 : hit.end + 12].split(" ")[0].rstrip(",.") in _NOT_AFTER:
                continue
            start = text.rfind(" ", 0, stop) + 1
            span = Span(max(start, hit.start), stop + 1)
            yield self.finding(
                span, "full stop of the source language inside the sentence", replace(span, text[span.start : stop])
            )


# Words that a hurried writer does begin a sentence with in lower case after a street or a place in a ranking.
_NOT_AFTER = frozenset({"street", "avenue", "the", "but", "and", "then"})
