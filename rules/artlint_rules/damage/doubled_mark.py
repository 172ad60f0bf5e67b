"""A full stop or comma that stands twice."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_code

# Two stops that go on with the sentence are meant as three, and then so may those at the ends of lines be.
_PAUSE = pattern(r"(?:[a-z,?!]|^)\.\. ?[a-z;:]", re.MULTILINE)


class DoubledMark(Rule):
    """full stop or comma written twice, or one behind the other.

    Left where two pieces were joined, or a mark was put behind an abbreviation that ends in one: "and so on etc..".
    The fix takes the second out. Two stops inside a line may be meant as three, so there it is unsafe, and so it is in
    the whole of a text that has two in the middle of a sentence. Three dots, stops that were set on purpose in foreign
    lines and code are left alone.
    """

    about = About(
        code="DMG033",
        name="doubled-mark",
        pattern=r"(?<=[a-zß-öø-ÿ)\"”])(?:\.\.|\. \.)(?=[ \t]*$|[ \t]*\r?\n)|(?<=[a-z])\.\.(?= [A-Z][a-z])|(?<=[a-z]),,(?= [a-z])|(?<=[a-z]),\.(?= [A-Z]|[ \t]*$)",
        pattern_filter=r"[a-zß-öø-ÿ)\"”]\. ?\.(?:\s|$)|[a-z],, [a-z]|[a-z],\.(?:\s|$)",
        languages=("en",),
        examples=(
            Bad(
                "That was the end of it, and of the town[[..]]\nIt was late.",
                "That was the end of it, and of the town.\nIt was late.",
            ),
            Bad("That was the end of it, and of the town[[. .]]", "That was the end of it, and of the town."),
            Bad(
                "That was the end of it, and of the town[[..]] It was late.",
                "That was the end of it, and of the town. It was late.",
                Applicability.UNSAFE,
            ),
            Bad("That was the end of it[[,,]] and of the town.", "That was the end of it, and of the town."),
            Bad(
                "I dunno.. it may be the end of it.\nIt is the end of the town[[..]]",
                "I dunno.. it may be the end of it.\nIt is the end of the town.",
                Applicability.UNSAFE,
            ),
            Bad(
                "That was the end of it, and of the town[[,.]] It was late.",
                "That was the end of it, and of the town. It was late.",
                Applicability.UNSAFE,
            ),
            Good("That was the end of it... It was of the town .. and of the ..."),
            Good("Das war's.."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each pair."""
        text = ctx.doc.text
        is_pause = ctx.hits and _PAUSE.search(text) is not None
        for hit in ctx.hits:
            line = ctx.doc[ctx.doc.line_at(hit.start)]
            if not is_english(line) or is_code(line):
                continue
            span = Span(hit.start, hit.end)
            inside = (
                text[hit.start] == "."
                and text.startswith(" ", hit.end)
                and text[hit.end :].split("\n")[0].strip() != ""
            )
            if ctx.doc[span] == ",.":
                fix = replace(span, ".", Applicability.UNSAFE)
                yield self.finding(span, "comma before a full stop", fix, confidence=0.85)
                continue
            level = Applicability.UNSAFE if inside or (text[hit.start] == "." and is_pause) else Applicability.SAFE
            yield self.finding(span, "mark written twice", replace(span, text[hit.start], level), confidence=0.9)
