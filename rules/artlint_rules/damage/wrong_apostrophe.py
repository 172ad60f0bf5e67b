"""An accent or an opening mark where an apostrophe is meant."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint_rules.places import in_code, line_is


class WrongApostrophe(Rule):
    """accent or opening mark in the place of an apostrophe: "it`s", "don´t", "the mayor‘s".

    Typed so on keyboards on which it is nearer, and kept by whoever copies the text; editors that set curly marks take an
    apostrophe behind a link or a tag for an opening one. The fix writes the apostrophe.
    Code and lines in other languages are left alone.
    """

    about = About(
        code="DMG070",
        name="wrong-apostrophe",
        languages=("en",),
        pattern=r"(?<=[A-Za-z])[`´‘](?:s|t|re|ve|ll|d|m|clock)(?![\w`´])",
        pattern_filter=r"[A-Za-z][`´‘](?:s|t|re|ve|ll|d|m|clock)(?:[^A-Za-z0-9_`´]|$)",
        examples=(
            Bad(
                "They say it[[`]]s not so, and the mayor doesn[[´]]t know it at eight o[[`]]clock.",
                "They say it's not so, and the mayor doesn't know it at eight o'clock.",
            ),
            Bad(
                "It is the mayor[[‘]]s bridge, and she won[[‘]]t sell it.",
                "It is the mayor’s bridge, and she won’t sell it.",
            ),
            Good("Use the command `ls` and the `d` of it, or `a`s` in the shell of the town."),
            Good("Gibt´s das auch in der Stadt, und wenn´s so ist, was tun wir dann?"),
            Good("They say it's not so, and the mayor doesn’t know it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark."""
        doc = ctx.doc
        for hit in ctx.hits:
            span = Span(hit.start, hit.start + 1)
            if in_code(doc, hit.start) or not line_is(doc, hit.start, "DMG070", _is_prose):
                continue
            right = "’" if "’" in doc.text or doc[span] == "‘" else "'"
            kind = "opening mark" if doc[span] == "‘" else "accent"
            yield self.finding(span, f"{kind} in the place of an apostrophe", replace(span, right), confidence=0.95)


_OPENING = pattern(r"(?<![A-Za-z])[`´]")


def _is_prose(line: str) -> bool:
    """Whether the line is English and has no such mark before a word, as code in backticks has."""
    return is_english(line) and not _OPENING.search(line)
