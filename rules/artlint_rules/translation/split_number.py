"""The rule for a number in two pieces."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

_SCALE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


class SplitNumber(Rule):
    """A number spelt in two pieces, as "20 million 400 thousand".

    Turkish, Arabic and Russian news say "20 milyon 400 bin"; English has one figure: "20.4 million" or "3,500". The
    fix writes it so. Pieces in words ("two thousand five hundred") are passed over on purpose.
    """

    about = About(
        code="TRN155",
        name="split-number",
        pattern=r"\b\d{1,3} (?:(?:million|billion) \d{1,3} (?:thousand|million)(?: \d{1,3}\b(?![.,:%]\d))?|thousand \d{3})\b",
        pattern_filter=r"\d{1,3} (?:(?:million|billion) \d{1,3} (?:thousand|million)|thousand \d{3})",
        languages=("en",),
        examples=(
            Bad(
                "The tax was [[20 million 400 thousand]] liras.",
                fixed="The tax was 20.4 million liras.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "Police seized [[3 thousand 500]] cans.",
                fixed="Police seized 3,500 cans.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It cost [[26 million 773 thousand 135]] roubles.",
                fixed="It cost 26,773,135 roubles.",
                applicability=Applicability.UNSAFE,
            ),
            Good("He paid 20 million, 400 thousand of it in cash."),
            Good("The town of 20 thousand has 3 schools and 500 shops."),
            Good("It sold 2 million in 400 shops."),
        ),
        source="Turkish milyon and bin, Arabic malyun and alf, Russian миллион and тысяча",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each number whose pieces fall in size."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            words = _joined(ctx.doc[span].split(" "))
            if words:
                fix = replace(span, words, Applicability.UNSAFE)
                yield self.finding(span, "number in two pieces", fix, confidence=0.95)


def _joined(words: list[str]) -> str:
    """The number as one figure; an empty string if the second piece is no smaller part of the first."""
    scales = [_SCALE[word] for word in words[1::2]]
    if scales != sorted(set(scales), reverse=True):
        return ""
    value = sum(int(figure) * scale for figure, scale in zip(words[::2], [*scales, 1], strict=False))
    if len(words) % 2:
        return f"{value:,}"
    return f"{value / scales[0]:.10g} {words[1]}"
