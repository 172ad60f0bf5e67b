"""A name explained by itself in brackets."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace

# In a line with more brackets each place has its province, and one may bear the same name: chosen.
_MAX_GLOSSES = 2


class SelfGloss(Rule):
    """name or word explained by itself in brackets.

    The source glossed a name in another script, or a term in another language, and both came out alike: "the Northern
    League (Northern League)". The fix leaves out the bracket. It is unsafe, as a province may bear its town's name; lines
    with more than two brackets, such as lists of places, are left alone.
    """

    about = About(
        code="DUP036",
        name="self-gloss",
        pattern=r"\([A-Za-zÀ-ž][^()\n]{2,49}\)",
        pattern_filter=r"\([A-Za-zÀ-ž]",
        languages=("en", "und"),
        examples=(
            Bad(
                "He leads the [[Northern League (Northern League)]] now.",
                "He leads the Northern League now.",
                Applicability.UNSAFE,
            ),
            Bad("They search for [[drugs (drugs)]] and arms.", "They search for drugs and arms.", Applicability.UNSAFE),
            Good("He leads the Northern League (NL) now, and the other League (the Northern League)."),
            Good("See Piggybank (bank)"),
            Good("Call open_file (file); then mail ann@example.org (ann@example.org) about it."),
            Good("Races in Alm (Tarn), Orle (Tarn), Velm (Velm)"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each bracket that holds what stands before it."""
        text = ctx.doc.text
        for hit in ctx.hits:
            words = text[hit.start + 1 : hit.end - 1]
            end = hit.start - (text[hit.start - 1] == " ")
            start = max(0, end - len(words))
            if (
                text[start:end] != words
                or text[start - 1 : start].isalnum()
                or text[start - 1 : start] in ("-", "'", "’", "_", "@", ".")
                or "@" in words
            ):
                continue
            if ctx.doc[ctx.doc.line_at(hit.start)].count("(") <= _MAX_GLOSSES:
                fix = replace(Span(start, hit.end), words, Applicability.UNSAFE)
                yield self.finding(Span(start, hit.end), "explained by itself", fix, confidence=0.85)
