"""A comma behind the closing quotation mark of a speech."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import COMPANY, FOUND, is_translated

_VERBS = (
    "said|says|told|explained|explains|added|adds|stressed|stresses|noted|notes|wrote|writes|emphasi[sz]ed|stated|states|"
    "reported|continued|continues|commented|comments|concluded|concludes|recalled|recalls|believes|warned|warns|"
    "claimed|claims|declared|admitted|admits|replied|insisted|complained|confirmed|announced|pointed out"
)
_WHO = r"(?:he|she|they|the [a-z]+(?: [a-z]+)?|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3})"
_SAID = rf"(?:{_WHO} (?:{_VERBS})\b|(?:{_VERBS}) (?:he\b|she\b|they\b|the |a |an |[A-Z]))"
_TOLD = pattern(rf"[^\W_](?P<mark>[\"”“]), {_SAID}")
# Where a speech begins: with its line, after a whole sentence, or after what introduces it.
_OPENS = pattern(r"(?:^|[\n(]|[.!?:,][\"”’)]? )[\"“„](?P<speech>[A-Z][^\"“”„\n]*)$")
# So many words make a sentence; fewer may be a name or a piece of a sentence, which British English closes so.
_MIN_WORDS = 4
_MAX_LENGTH = 600


class QuotationComma(Rule):
    """A comma behind the closing quotation mark of a speech, before "he said".

    German, the Slavic languages, Hebrew and others set it so: "We wait", he said. English puts the comma inside when
    a whole sentence is quoted. The fix exchanges the two. A quotation that begins inside a sentence or has fewer than
    four words is left alone: there British English has the comma outside. Some English papers set it so as well, so the rule
    counts only articles in which two others found what speaks for a translation; chosen alone it finds nothing.
    """

    about = About(
        code="TRN401",
        name="quotation-comma",
        after=("TRN", "LNG", "NAM"),
        languages=("en",),
        examples=(
            Bad(
                f'{COMPANY}"We will wait for the snow to [[melt",]] she said.\n',
                fixed=f'{COMPANY}"We will wait for the snow to melt," she said.\n',
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Bad(
                f"{COMPANY}It rains. “The harvest in the valley is [[lost”,]] said Rask.",
                fixed=f"{COMPANY}It rains. “The harvest in the valley is lost,” said Rask.",
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Bad(
                f'{COMPANY}"Nobody in the village heard [[it",]] the mayor explained.',
                fixed=f'{COMPANY}"Nobody in the village heard it," the mayor explained.',
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Good('"We will wait for the snow to melt", she said.'),
            Good(f'{COMPANY}"We will wait for the snow to melt," she said.', found=FOUND),
            Good(f'{COMPANY}He called the plan "a waste of public money", said the mayor.', found=FOUND),
            Good(f'{COMPANY}The "Friends of the Old Harbour", she said, will pay.', found=FOUND),
            Good(f'{COMPANY}"Snow Fund", announced by the mayor, pays for it.', found=FOUND),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The last word of each speech with the two marks behind it."""
        text = ctx.doc.text
        for told in _TOLD.finditer(text) if is_translated(ctx.found) else ():
            line, mark = ctx.doc.line_at(told.start()), told.start("mark")
            opened = _OPENS.search(text, max(line.start - 1, mark - _MAX_LENGTH, 0), mark)
            if opened is None or len(opened["speech"].split()) < _MIN_WORDS:
                continue
            word = max(text.rfind(" ", opened.start("speech"), mark) + 1, opened.start("speech"))
            right = f"{text[word:mark]},{text[mark]}"
            span = Span(word, mark + 2)
            yield self.finding(
                span, "comma behind the quotation mark", replace(span, right, Applicability.UNSAFE), confidence=0.9
            )
