"""A list of examples that says twice that it is one."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span
from artlint.text.pattern import pattern

_END = r"(?:etc\.?|and so on|and so forth)"
_LIST = pattern(rf"\b(?:such as|including|like) [^.;:()\"“”\n]{{5,110}}?(?P<end>,? {_END})(?![^\W_])(?!,?[\"”])")
_REACH = 140  # code points before the end in which the list may begin: the longest list and its first words


class EtcAfterSuchAs(Rule):
    """A list with "such as" or "including" at its beginning and "etc." or "and so on" at its end.

    Chinese and Japanese close every list with their word for "and others" (deng, nado); translated, it stands beside
    "such as", which says the same. English has one or the other, and who writes in a hurry has both. No fix: "and" must go
    before the last item. What somebody says is left alone.
    """

    about = About(
        code="TRN382",
        preview=True,
        name="etc-after-such-as",
        triggers=(" etc", "and so on", "and so forth"),
        languages=("en",),
        examples=(
            Bad("The fair shows goods such as tea, silk, paper[[, etc.]] in two halls."),
            Bad("They have systems including drills, pumps[[ and so on]]."),
            Good("The fair shows tea, silk, paper, etc. Goods such as these sell."),
            Good("Pumps such as these broke. They bought drills, tubes and so on."),
            Good("“We bake in places such as Oslo, Bergen, etc,” he said."),
            Good("Such as it is, the list (tea, silk, etc.) helps."),
        ),
        source="Chinese deng, Japanese nado",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The words at the end of each such list."""
        text = ctx.doc.text
        for hit in ctx.hits:
            start = max(0, hit.start - _REACH)
            for match in _LIST.finditer(text, start, hit.end + 4):
                if match.start("end") <= hit.start <= match.end("end"):
                    yield self.finding(Span(*match.span("end")), "list of examples told as one twice", confidence=0.8)
