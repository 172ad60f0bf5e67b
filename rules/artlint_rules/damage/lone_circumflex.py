"""What is left of a no-break space or a curly mark that was read in a wrong encoding."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.vocabulary import SHORTEST, is_common
from artlint_rules.places import line_is
from artlint_rules.tables import is_name

# Behind a word, its mark or a space, and before a space or the end of the line.
_MARK = pattern(r"(?:(?<=[a-z0-9.,;:!?)”\"’'%])|[ \u00a0])Â(?:[ \u00a0]+|(?=\n|\Z))")
_CITED = pattern(r"\b(?:letters?|symbols?|characters?|signs?|an?|the) $")
_NEAR = 12  # code points: the longest of these words, and a space on both sides


# An apostrophe between the parts of a contraction or before the s of a genitive, an opening mark before a capital, a closing
# one behind a stop. "Lâm" and "pâte" are words.
_APOSTROPHE = pattern(
    r"\b(?P<left>(?:do|does|did|is|was|are|were|ca|wo|could|would|should|has|have|had)n(?=ât\b)|(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t)"
    r"(?=â(?:ve|ll|re|m|d|s)\b)|[A-Za-z][a-z]{2,}(?=âs\b))â(?:t|ve|ll|re|m|d|s)\b"
)
_OPENING = pattern(r"(?:^|(?<=[ (\n]))â(?=[A-Z](?:[a-z]|[A-Z]| ))")
_CLOSING = pattern(r"(?<=[a-z0-9%)][.,?!])â(?=\s|\Z)")


class LoneCircumflex(Rule):
    """lone "Â" of a broken no-break space, or "â" of a broken curly mark.

    The two bytes of a no-break space read as Latin-1 are "Â" and a space; once the space is a plain one, nothing tells
    ftfy any more what it was. Of a curly mark only "â" is left where the control characters behind it are dropped:
    "Itâs late". The fix leaves one space, or writes the mark. Words and names with these letters and other languages
    than English are left alone.
    """

    about = About(
        code="DMG042",
        name="lone-circumflex",
        languages=("en",),
        pattern=rf"{_MARK.pattern}|{_APOSTROPHE.pattern}|{_OPENING.pattern}|{_CLOSING.pattern}",
        pattern_filter=r"Â(?:[ \x{a0}\n]|$)|[a-zIA-Z]â(?:t|ve|ll|re|m|d|s)(?:[^a-z]|$)|(?:^|[ (\n])â[A-Z]|[.,?!]â(?:\s|$)",
        examples=(
            Bad("The bridge is[[Â ]]open, and it is a good one.", "The bridge is open, and it is a good one."),
            Bad("The bridge[[ Â ]]is open, the mayor said.", "The bridge is open, the mayor said."),
            Bad("The bridge is open.[[Â ]]\nThe mayor was there.", "The bridge is open.\nThe mayor was there."),
            Bad("The bridge is open.[[ Â]]\nThe mayor was there.", "The bridge is open.\nThe mayor was there."),
            Bad(
                "It[[â]]s the mayor[[â]]s bridge. [[â]]I don[[â]]t sell it,[[â]] she said to all of them.",
                "It’s the mayor’s bridge. “I don’t sell it,” she said to all of them.",
            ),
            Good("Mr Lâm and Mr Trâm ate the pâte and the pâtes of the town in the âge d'or, Ân said to Hâs of it."),
            Good("The word begins with Â, and Ân is the name of a town in the story. The letter Â is rare."),
            Good("The firm of ÂTÂ is in the town, and the sign has ROMÂ on it."),
            Good("O pão é da CÂMARA e da LÂ MINA."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each mark in an English line."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if "â" in text[hit.start : hit.end]:
                yield from self._mark(ctx, hit)
                continue
            span = Span(hit.start, hit.end)
            line = ctx.doc.line_at(hit.start)
            if not line_is(ctx.doc, hit.start, "DMG042", is_english) or _CITED.search(
                text, max(line.start, hit.start - _NEAR), hit.start + 1
            ):
                continue
            inside = line.start < span.start and span.end < line.end
            fix = replace(span, " " if inside else "")
            yield self.finding(span, "rest of a no-break space in a wrong encoding", fix, confidence=0.95)

    def _mark(self, ctx: Context, hit: Hit) -> Iterator[Finding]:
        """The finding of a curly mark; none if the word before it may be a foreign one."""
        doc, at = ctx.doc, ctx.doc.text.index("â", hit.start)
        left = doc.text[hit.start : at]
        if not line_is(doc, at, "DMG042", is_english) or (left and not _is_english_word(left)):
            return
        beside = "“" if doc.text[at + 1 : at + 2].isupper() else "”"
        right = "’" if left else beside
        span = Span(at, at + 1)
        yield self.finding(span, "rest of a curly mark in a wrong encoding", replace(span, right), confidence=0.95)


def _is_english_word(word: str) -> bool:
    low = word.lower()
    return len(low) < SHORTEST or word.endswith("n") or is_common(low) or is_name(low)
