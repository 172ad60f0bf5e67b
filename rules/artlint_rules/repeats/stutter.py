"""A name, a number or an article that stands beside itself."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_PATTERN = (
    r"\([A-Za-zÀ-ž][^()\n]{2,50}\)"  # Club (Club)
    rf"|\b{_MONTH} [0-9]{{1,2}},? [0-9]{{1,2}}\b(?!,? ?[0-9]|[.:][0-9]|th|st|nd|rd)"  # May 4, 4,
    r"|\b(?:19|20)[0-9]{2} (?:19|20)[0-9]{2}\b(?![-–/])"  # in 2021 2021
    r"|\b[LlDd] [LlDd]['’](?=[A-ZÉÈÀ])"  # L L'Oreal
)
_FILTER = rf"\([A-Za-zÀ-ž][^()\n]{{2,50}}\)|{_MONTH} [0-9]{{1,2}},? [0-9]|(?:19|20)[0-9]{{2}} (?:19|20)[0-9]{{2}}|[LlDd] [LlDd]['’]"

# In a line with more brackets each place has its province, and one may bear the same name: chosen.
_MAX_GLOSSES = 2


class Stutter(Rule):
    """name, number or article that stands beside itself.

    The source glossed a name in another script ("МОМО (MOMO)"), or gave a day twice, as a word and in figures, and both came
    out alike. The fix leaves out the second. It is unsafe, as a province may bear its town's name; lists of places are left alone.
    """

    about = About(
        code="DUP035",
        name="stutter",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en", "und"),
        examples=(
            Bad(
                "He leads the [[Northern League (Northern League)]] now.",
                "He leads the Northern League now.",
                Applicability.UNSAFE,
            ),
            Bad("They search for [[drugs (drugs)]] and arms.", "They search for drugs and arms.", Applicability.UNSAFE),
            Bad("As of [[May 4, 4]], it is closed.", "As of May 4, it is closed.", Applicability.UNSAFE),
            Bad("It was built in [[1998 1998]].", "It was built in 1998.", Applicability.UNSAFE),
            Bad("She works for [[L L']]Aurore.", "She works for L'Aurore.", Applicability.UNSAFE),
            Good("He leads the Northern League (NL) now, and the other League (the Northern League)."),
            Good("As of May 4, 40 of them; as of May 4, 4,500; on May 4, 4 000 and from 1998 1999 it is closed."),
            Good("See Piggybank (bank)"),
            Good("Races in Alm (Tarn), Orle (Tarn), Velm (Velm)"),
            Good("The band La La Land and the D l'Or"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each repetition."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span, kept = _gloss(ctx.doc, hit) if text[hit.start] == "(" else _twice(text, hit)
            if kept:
                fix = replace(span, kept, Applicability.UNSAFE)
                yield self.finding(span, "the same once more beside itself", fix, confidence=0.85)


def _gloss(doc: Document, hit: Hit) -> tuple[Span, str]:
    """The words before the bracket with it, and the words; an empty string if the bracket holds others."""
    if doc[doc.line_at(hit.start)].count("(") > _MAX_GLOSSES:
        return Span(hit.start, hit.end), ""
    words = doc.text[hit.start + 1 : hit.end - 1]
    end = hit.start - doc.text.startswith(" ", hit.start - 1)
    start = end - len(words)
    if (
        start < 0
        or doc.text[start:end] != words
        or (start and (doc.text[start - 1].isalnum() or doc.text[start - 1] in "-'’"))
    ):
        return Span(hit.start, hit.end), ""
    return Span(start, hit.end), words


def _twice(text: str, hit: Hit) -> tuple[Span, str]:
    """The repetition and its first half; an empty string if the halves differ."""
    span = Span(hit.start, hit.end)
    words = text[hit.start : hit.end]
    first, _, second = words.rpartition(" ")
    if first in ("L", "l", "D", "d"):
        return span, second if second[0].lower() == first.lower() else ""
    kept = first.rstrip(",")
    return span, kept if kept.split(" ")[-1] == second else ""
