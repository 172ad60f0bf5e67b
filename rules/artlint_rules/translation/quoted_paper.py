"""A newspaper's or an agency's name in quotation marks."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_ENDS = (
    "News Agency", "Daily", "Herald", "Evening News", "Morning Post", "Newspaper", "Gazette", "Tribune", "Telegraph",
    "Shimbun", "York Times", "Angeles Times", "Financial Times", "Global Times", "Straits Times", "Moscow Times", "Washington Post",
    "Street Journal", "Daily News", "Daily Mail", "Daily Telegraph", "Evening Post", "Youth Daily",
)  # fmt: skip
_QUOTED = pattern(
    rf"(?<![\w”\"])[“\"](?P<name>(?:[A-Z][\w'’.]* ){{1,3}}?(?:{'|'.join(_ENDS)}))[”\"](?! (?:and|or|on) [“\"]\w)(?=[ ,.;:)]|$)"
)
# What tells that the name is that of a source: the words right before or behind.
_BEFORE = pattern(
    r"(?:[Aa]ccording to|told|reported|reports|by|in|[Tt]he|from|newspaper|newspapers|paper|agency|daily|of|to|with) $"
)


class QuotedPaper(Rule):
    """A newspaper's or an agency's name in quotation marks: "according to the "Central News Agency"".

    Chinese and Russian set such names in marks of their own (《 》, « »); translated, these become quotation marks. English sets no
    marks or italics. The fix takes them out. Names of one word and names behind other words than those that lead to a source
    are left alone.
    """

    about = About(
        code="TRN387",
        name="quoted-paper",
        triggers=tuple(f'{end}"' for end in _ENDS),
        languages=("en",),
        preview=True,
        examples=(
            Bad(
                "According to the [[“Central News Agency”]], it rained.",
                fixed="According to the Central News Agency, it rained.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                'He told [["Beijing Youth Daily"]] that it rained.',
                fixed="He told Beijing Youth Daily that it rained.",
                applicability=Applicability.UNSAFE,
            ),
            Good("According to the Central News Agency, “it rained daily”."),
            Good("She sang “Three Times Daily” and he said: “Read The Guardian”."),
            Good("“We saw it in the Daily Herald”, he said of the “New Guardian”."),
        ),
        source="Chinese 《 》, Russian « »",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The name with its marks."""
        text = ctx.doc.text
        for match in _QUOTED.finditer(text):
            if _BEFORE.search(text, max(0, match.start() - 16), match.start()) is None:
                continue
            span = Span(*match.span())
            fix = replace(span, match["name"], Applicability.UNSAFE)
            yield self.finding(span, "name of a paper or an agency in quotation marks", fix, confidence=0.85)
