"""A new sentence that begins inside another, its full stop lost."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint_rules.translation.turkish_ending import TURKEY

_SAID = "said|added|noted|stated|explained|stressed|emphasi[sz]ed|pointed out|continued|concluded|recalled|underlined"
_PATTERN = rf"(?<=[a-z]{{3}}) (?:He|She|They) (?:{_SAID})\b"
# God is "He" inside a sentence too.
_GOD = ("God", "Lord", "Jesus", "Christ", "Allah", "Prophet", "Bible", "Gospel")
_NEAR = 200  # code points at which such a word is looked for: chosen, a sentence or two


class LostBreak(Rule):
    """A pronoun with a capital inside a sentence, before a verb of saying.

    Turkish puts the verb of saying last; an engine that loses the thread begins anew without closing the sentence:
    "a rate of 125 percent He said". The suggestion sets a comma and the small letter, which fits where the words before
    are what was said. Sentences that speak of God are left alone, and articles that have nothing to do with Turkey: there it is
    the headline of another story, or a post, that lost its line break.
    """

    about = About(
        code="TRN163",
        name="lost-break",
        pattern=_PATTERN,
        pattern_filter=rf"[a-z][a-z][a-z] (?:He|She|They) (?:{_SAID})",
        languages=("en",),
        examples=(
            Bad(
                "The mayor of Ankara spoke of a low rate[[ He said]] it would rise.",
                fixed="The mayor of Ankara spoke of a low rate, he said it would rise.",
                applicability=Applicability.DISPLAY,
            ),
            Good("The mayor spoke of a low rate. He said it would rise."),
            Good("READ MORE: Fear and doubt in the town He said the sentence was long."),
            Good("All that He said in the Bible is known."),
            Good("“We go on” She said so."),
        ),
        source="Turkish order of words in reported speech",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The blank, the pronoun and its verb, for each."""
        if not ctx.hits or not TURKEY.search(ctx.doc.text):
            return
        for hit in ctx.hits:
            near = ctx.doc.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
            if any(word in near for word in _GOD):
                continue
            span = Span(hit.start, hit.end)
            words = ctx.doc[span]
            fix = replace(span, f", {words[1].lower()}{words[2:]}", Applicability.DISPLAY)
            yield self.finding(span, "a sentence begins inside another", fix, confidence=0.85)
