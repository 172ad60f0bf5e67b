"""A reporting verb inside the quotation marks."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_VERBS = (
    "said|warned|explained|added|declared|says|explains|adds|warns|noted|stressed|underlined|emphasi[sz]ed|affirmed|insisted|"
    "continued|recalled|commented|concluded|regretted|deplored|denounced|confided|assured|estimated|launched|replied|"
    "announced|stated|indicated|claimed|admitted|acknowledged|judged|notes|stresses|believes"
)
_WHO = r"(?:the [A-Za-z]+|Mr\.? [A-Z]|Mrs\.? [A-Z]|Ms\.? [A-Z]|he\b|she\b|[A-Z][\w’'-]+)"
_PATTERN = rf",(?<=[a-z],) (?:{_VERBS}) {_WHO}"  # it begins with a comma, as re then goes from comma to comma
_PARTS = pattern(rf"(?P<speech>[^\W\d_]+), (?P<said>(?:{_VERBS}) {_WHO})$")
# A quotation that is open where the verb stands: it begins with a capital, and nothing has closed it.
_OPEN = pattern(r"(?:^|[\n\s(])(?P<mark>[\"“«])[\u00a0 ]?[A-Z][^\"“”«»\n]*$")
_MAX_LENGTH = 400


class QuotedAttribution(Rule):
    """A reporting verb with its speaker inside the quotation marks, as French and Italian papers set it.

    « Je ne suis pas prêt, a averti le Russe. » keeps its speaker inside the marks; an engine keeps the marks where they
    are. English closes the quotation before the verb. The suggestion sets the mark that closes; the one that opens
    again behind the speaker is left to a person. Only an inverted verb ("warned the Russian") is looked for.
    """

    about = About(
        code="TRN409",
        name="quoted-attribution",
        pattern=_PATTERN,
        pattern_filter=rf"[a-z], (?:{_VERBS}) (?:the |M|he|she|[A-Z])",
        languages=("en",),
        examples=(
            Bad(
                'He laughed. "I will not [[go, warned the Dane]]. I must rest."',
                fixed='He laughed. "I will not go," warned the Dane. I must rest."',
                applicability=Applicability.DISPLAY,
            ),
            Bad(
                "“Nobody came to the [[harbour, said Rask]].",
                fixed="“Nobody came to the harbour,” said Rask.",
                applicability=Applicability.DISPLAY,
            ),
            Good('"I will not go," warned the Dane. "I must rest."'),
            Good('"As he left, she said nothing."'),
            Good(
                '"I will stay," Rask said. Mr Holm, a friend of "Nobody," who came from the harbour, said the rain" was bad.'
            ),
            Good('The song "No, said the king" is old.'),
            Good('He left, said Rask, and "never came back".'),
        ),
        source="typography of French, Italian, Spanish and Russian papers",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """From the last word of the speech to its speaker, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            line = ctx.doc.line_at(hit.start)
            opened = _OPEN.search(text, max(line.start - 1, hit.start - _MAX_LENGTH, 0), hit.start)
            match = _PARTS.search(text, max(line.start, hit.start - 30), hit.end)
            if opened is None or match is None or _is_reported(text[opened.end("mark") : hit.start]):
                continue
            if opened["mark"] == '"' and not _is_paired(text, line.start, opened.start("mark"), line.end):
                continue
            mark = "”" if opened["mark"] == "“" else '"'
            words = f"{match['speech']},{mark} {match['said']}"
            fix = replace(Span(*match.span()), words, Applicability.DISPLAY)
            yield self.finding(Span(*match.span()), "speaker inside the quotation marks", fix, confidence=0.85)


def _is_paired(text: str, start: int, opened: int, end: int) -> bool:
    """Whether straight quotation marks come in pairs before the one that opens, and behind it too, if there are any."""
    behind = text.count('"', opened + 1, end)
    return text.count('"', start, opened) % 2 == 0 and (behind == 0 or behind % 2 == 1)


def _is_reported(speech: str) -> bool:
    """Whether the quotation tells of a speaker itself: too short to be a speech ("No, said the king")."""
    return len(speech.split()) < 3
