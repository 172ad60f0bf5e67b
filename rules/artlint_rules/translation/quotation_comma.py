"""A comma behind the closing quotation mark of a speech."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_VERBS = (
    "said|says|told|explained|explains|added|adds|stressed|stresses|noted|notes|wrote|writes|emphasi[sz]ed|stated|states|"
    "reported|continued|continues|commented|comments|concluded|concludes|recalled|recalls|believes|warned|warns|"
    "claimed|claims|declared|admitted|admits|replied|insisted|complained|confirmed|announced|pointed out"
)
_WHO = r"(?:he|she|they|the [a-z]+(?: [a-z]+)?|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3})"
_SAID = rf"(?:{_WHO} (?:{_VERBS})\b|(?:{_VERBS}) (?:he\b|she\b|they\b|the |a |an |[A-Z]))"
_PATTERN = rf"[^\W_][\"”“], {_SAID}"
_FILTER = rf"[\"”“], (?:{_VERBS}|he |she |they |the [a-z]|[A-Z])"
# Where a speech begins: with its line, after a whole sentence, or after what introduces it.
_OPENS = pattern(r"(?:^|[\n(]|[.!?:,][\"”’)]? )[\"“„](?P<speech>[A-Z][^\"“”„\n]*)$")
# So many words make a sentence; fewer may be a name or a piece of a sentence, which British English closes so.
_MIN_WORDS = 4
_MAX_LENGTH = 600


class QuotationComma(Rule):
    """A comma behind the closing quotation mark of a speech, before "he said".

    German, the Slavic languages, Hebrew and others set it so: "We wait", he said. English puts the comma inside when
    a whole sentence is quoted. The fix exchanges the two. A quotation that begins inside a sentence or has fewer than
    four words is left alone: there British English has the comma outside.
    """

    about = About(
        code="TRN401",
        preview=True,
        name="quotation-comma",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                '"We will wait for the snow to [[melt",]] she said.\n',
                fixed='"We will wait for the snow to melt," she said.\n',
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It rains. “The harvest in the valley is [[lost”,]] said Rask.",
                fixed="It rains. “The harvest in the valley is lost,” said Rask.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                '"Nobody in the village heard [[it",]] the mayor explained.',
                fixed='"Nobody in the village heard it," the mayor explained.',
                applicability=Applicability.UNSAFE,
            ),
            Good('"We will wait for the snow to melt," she said.'),
            Good('He called the plan "a waste of public money", said the mayor.'),
            Good('The "Friends of the Old Harbour", she said, will pay.'),
            Good('"Snow Fund", announced by the mayor, pays for it.'),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The last word of each speech with the two marks behind it."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            opened = _OPENS.search(text, max(line.start - 1, hit.start - _MAX_LENGTH, 0), hit.start + 1)
            if opened is None or len(opened["speech"].split()) < _MIN_WORDS:
                continue
            word = max(text.rfind(" ", opened.start("speech"), hit.start) + 1, opened.start("speech"))
            mark = hit.start + 1
            right = f"{text[word:mark]},{text[mark]}"
            span = Span(word, mark + 2)
            yield self.finding(
                span, "comma behind the quotation mark", replace(span, right, Applicability.UNSAFE), confidence=0.9
            )
