"""A slash between numbers with a space beside it."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace


class SpacedSlash(Rule):
    """space beside the slash of a season or of an act's number.

    Translators that work on tokens split "2021/22" and "Act No. 129/1997" and do not join them again. The fix takes the
    spaces out. Pages, scores and choices between two numbers are left alone.
    """

    about = About(
        code="DMG034",
        name="spaced-slash",
        pattern=r"(?<![\w./-])(?<!/ )(?:(?:19|20)[0-9]{2}(?: / ?|/ )[0-9]{2,4}(?![\w.]|-[0-9]| ?/)|[0-9]{1,4}(?: / ?|/ )(?:19|20)[0-9]{2}(?![\w-]| ?/ ?[0-9]))",
        pattern_filter=r"[0-9](?: / ?|/ )[0-9]{2}",
        examples=(
            Bad("He came in the [[2021 / 22]] season.", "He came in the 2021/22 season."),
            Bad("See Act No. [[129 / 1997]] on it.", "See Act No. 129/1997 on it."),
            Good("He came in the 2021/22 season."),
            Good("Page 3 / 12; 2021 / 3 / 31; 4 / 21; 14.3 / 2015a"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each slash."""
        for hit in ctx.hits:
            span = Span(hit.start, hit.end)
            fix = replace(span, ctx.doc[span].replace(" ", ""))
            yield self.finding(span, "space beside a slash", fix, confidence=0.9)
