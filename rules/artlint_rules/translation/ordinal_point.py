"""An ordinal in figures that was read as the end of a sentence."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span

# With an article, nothing else can be meant; "3. place the dough" is a step of a recipe.
_ARTICLE = r"(?:a|the) (?:minute|place|round|rung|lap|century|season|month|birthday|anniversary|edition|week|year)\b"
_BARE = r"(?:minutes?|months? of|century|birthday|anniversary|matchday|rung)\b"
# After these TRN003 has it.
_NOT_AFTER = ("in", "on", "at", "of", "the", "The")
_PATTERN = rf"(?:(?<=^)|(?<=\n)|(?<=[a-z.] ))[0-9]{{1,3}}\. {_ARTICLE}|(?<=[a-z] )[0-9]{{1,3}}\. {_BARE}"


class OrdinalPoint(Rule):
    """A number with a stop where its ordinal is meant, as in "63. a minute later, they scored".

    Slavic and Nordic languages and German write "63." for "63rd". An engine that takes the stop for the end of a
    sentence begins the next one with the noun, and it mostly guesses an article. There is no suggestion, because what
    follows is translated for another sentence.
    """

    about = About(
        code="TRN332",
        name="ordinal-point",
        pattern=_PATTERN,
        pattern_filter=rf"[0-9]\. (?:{_ARTICLE}|{_BARE})".replace(r"\b", ""),
        languages=("en",),
        examples=(
            Bad("[[63. a minute]] later, the keeper was beaten."),
            Bad("He starts from [[20. the rung]] he ran in qualifying."),
            Bad("They may do so until [[24. month of]] life."),
            Good("Steps:\n3. place the dough in a bowl\n4. a minute later, stir"),
            Good("They scored in the 63rd minute. A minute later, they led."),
            Good("They were 63. The year was hard."),
        ),
        source="Czech 63. minuta, German 63. Minute, Icelandic 63. mínúta",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the number to the noun, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            before = text[max(0, hit.start - 5) : hit.start].rstrip(" ").rpartition(" ")[2]
            if before not in _NOT_AFTER and not _listed(text, hit.start):
                yield self.finding(Span(hit.start, hit.end), "ordinal read as the end of a sentence", confidence=0.9)


def _listed(text: str, start: int) -> bool:
    """Whether the number stands in a list: the line before or behind begins with a number and a stop too."""
    if start and text[start - 1] != "\n":
        return False
    line_end = text.find("\n", start)
    after = text[line_end + 1 : line_end + 6] if line_end >= 0 else ""
    line_start = text.rfind("\n", 0, max(0, start - 1)) + 1
    before = text[line_start : line_start + 5] if start else ""
    return any(part.partition(".")[0].isdigit() and "." in part for part in (before, after))
