"""The percent sign before its number."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint_rules.other_language import in_other_language
from artlint_rules.places import line_is

_PATTERN = r"(?<![^\s(\"“‘'])% ?[0-9]{1,3}(?:[.,][0-9]{1,2})?(?![\w%/=&-]|[.,]\d)"


class PercentBeforeNumber(Rule):
    """A percent sign before its number, as in "rose by %20".

    Turkish, Basque and Arabic write it there. The fix puts it behind. Addresses, in which "%20" stands for a blank, have
    it inside a word and are left alone.
    """

    about = About(
        code="TRN161",
        name="percent-before-number",
        pattern=_PATTERN,
        pattern_filter=r"% ?[0-9]",
        languages=("en",),
        examples=(
            Bad(
                "Prices rose by [[%20]] in May.", fixed="Prices rose by 20% in May.", applicability=Applicability.UNSAFE
            ),
            Bad("The rest ([[%7.5]]) was sold.", fixed="The rest (7.5%) was sold.", applicability=Applicability.UNSAFE),
            Good("See example.org/a%20b and %20of for the blank."),
            Good("Prices rose by 20% 30 days later, and %2F is a stroke."),
            Good("It rose 20 %5 times."),
            Good("Fiyatlar mayısta %20 arttı ve düştü."),
        ),
        source="Turkish and Basque spelling",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each share."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            number = ctx.doc[span].lstrip("% ")
            before = ctx.doc.text[max(0, hit.start - 2) : hit.start].rstrip()[-1:]
            if before.isdigit() or before in (")", "]", "_"):  # the rest of a division
                continue
            if line_is(ctx.doc, hit.start, "other language", in_other_language):
                continue
            yield self.finding(
                span,
                "percent sign before its number",
                replace(span, f"{number}%", Applicability.UNSAFE),
                confidence=0.95,
            )
