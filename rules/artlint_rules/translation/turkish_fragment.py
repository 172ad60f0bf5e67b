"""Scraps of Turkish words that an engine left between English ones."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern

# A scrap has a letter that no neighbour of English has, and is too short for a word or a name of its own.
_SCRAP = r"[a-zçöü]{0,2}[ığş][a-zçğıöşü]{0,2}"
_PATTERN = rf" {_SCRAP}(?=[ .,;:]|$)"
# The words beside it: among Turkish words it is one of them.
_TURKISH = pattern(r"[çğıöşüİÇĞÖŞÜ]")


class TurkishFragment(Rule):
    """A scrap of a Turkish word between English words: "he said, cı The line", "in the town ın."

    Engines that split words at their endings, and sites that hide names from them, leave the end of a word behind. Scraps of up to
    five letters in lower case are looked for, with a dotless i, a soft g or an s with a cedilla; beside other words with such
    letters, and in lines that are no English, they are left alone. The suggestion takes the scrap out.
    """

    about = About(
        code="TRN226",
        name="turkish-fragment",
        pattern=_PATTERN,
        pattern_filter=rf" {_SCRAP}(?:[ .,;:]|$)",
        languages=("en",),
        examples=(
            Bad(
                "The mayor of the town said,[[ cı]] The bridge is open to all.",
                fixed="The mayor of the town said, The bridge is open to all.",
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "There is a change in the lines of the town[[ ın]].",
                fixed="There is a change in the lines of the town.",
                applicability=Applicability.DISPLAY,
            ),
            Good("Belediye bunu dün akşam açıkladı ve köprü ışık içinde kaldı."),
            Good("The dish is called kuş aşı in the villages of the plain, and it is good."),
            Good("The words “güneş ışığı” are on the wall of the house."),
        ),
        source="Turkish endings",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Each scrap with the space before it."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            before = text[line.start : hit.start].rsplit(" ", 1)[-1]
            after = text[hit.end : line.end].lstrip(" ").split(" ", 1)[0]
            if _TURKISH.search(before) or _TURKISH.search(after) or not is_english(ctx.doc[line]):
                continue
            span = Span(hit.start, hit.end)
            fix = replace(span, "", Applicability.DISPLAY)
            yield self.finding(span, "scrap of a Turkish word", fix, confidence=0.85)
