"""What a translator writes for a word it does not know."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span


class UnknownToken(Rule):
    """a translation system's sign for an unknown word.

    Neural translators write ``<unk>`` or "⁇" where a word is not in their vocabulary. The word is lost; there is no
    fix.
    """

    about = About(
        code="DMG026",
        name="unknown-token",
        triggers=("<unk>", "⁇"),
        whole_words=False,
        examples=(
            Bad("The [[⁇]] of Lyon met."),
            Bad("In the [[<unk>]] context, little is known."),
            Good("The unk of Lyon met??"),
            Good("The <unknown> of Lyon"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each sign."""
        for hit in ctx.hits:
            yield self.finding(Span(hit.start, hit.end), "a word is missing: the translator did not know it")
