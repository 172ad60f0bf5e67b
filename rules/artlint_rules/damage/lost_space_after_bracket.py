"""No space behind a closing bracket."""

from collections.abc import Iterator

from artlint import About, Bad, Context, Document, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_known

# An abbreviation, a year or an age, or some words in the bracket; a part of a word, "(mis)used", has none of them.
_WHOLE = pattern(
    r"(?<![\w)\]])\((?:[A-Z]{2,8}|[0-9]{2,4}|[\w’'.,-]+(?: [\w’'.,-]+)+)\)(?P<word>[A-Za-z]{2,})(?![\w(@/=_]|[.:]\w)"
)
# A source and the place of a dateline: "(agency)TALVIK, May 2".
_DATELINE = pattern(r"\([A-Za-z][\w.]{2,20}\)[A-Z]{4,}(?=,| [A-Z(-])")
_LONGEST = 120  # code points of a bracket: chosen
_MIN_LETTERS = 4  # of a word that can be looked up
_SHORT = (
    "is",
    "in",
    "of",
    "to",
    "on",
    "as",
    "at",
    "by",
    "and",
    "the",
    "has",
    "was",
    "for",
    "who",
    "said",
    "with",
    "that",
    "are",
)


class LostSpaceAfterBracket(Rule):
    """space lost behind a closing bracket: "(BOT)terrorist", "(35)said".

    Left where a link ended, and by translators of Chinese and Japanese, which set none. The fix puts it in. Parts of words
    in brackets ("(mis)used", "(s)he"), calls in code and formulas are left alone.
    """

    about = About(
        code="DMG084",
        name="lost-space-after-bracket",
        pattern=r"[A-Za-z0-9]{2}\)[A-Za-z][A-Za-z]",
        languages=("en",),
        examples=(
            Bad(
                "The Bank of Tarn (BOT[[)]]group of the town said so.",
                "The Bank of Tarn (BOT) group of the town said so.",
            ),
            Bad(
                "The mayor of the town (in the picture[[)]]said so to the people of it.",
                "The mayor of the town (in the picture) said so to the people of it.",
            ),
            Bad("The mayor, Ann Roe (74[[)]]has left the town.", "The mayor, Ann Roe (74) has left the town."),
            Bad(
                "(agency[[)]]TALVIK, May 2 - The mayor of the town said so.",
                "(agency) TALVIK, May 2 - The mayor of the town said so.",
            ),
            Good("The (mis)used word of the town and the (s)he of it, and the (re)building of the mill and (un)loved."),
            Good("The value of sum(a, b)else and of f(12)x is the one of the town; the (12)carbon and (OH)x of it."),
            Good("The mayor of the town (in the picture) said so; see example.org/(foo bar)baz of the town."),
            Good("Die Stadt (mit dem Rat)sagte das."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each bracket."""
        for hit in ctx.hits:
            bracket = hit.end - 3
            if _found(ctx.doc, hit) and not in_code(ctx.doc, bracket):
                span = Span(bracket, bracket + 1)
                yield self.finding(span, "no space behind the bracket", replace(span, ") "), confidence=0.9)


def _found(doc: Document, hit: Hit) -> bool:
    opening = doc.text.rfind("(", max(0, hit.start - _LONGEST), hit.start + 1)
    if opening >= 0 and opening == doc.line_at(opening).start and _DATELINE.match(doc.text, opening):
        return True
    match = _WHOLE.match(doc.text, opening) if opening >= 0 else None
    if not match or match.start("word") != hit.end - 2 or is_address(doc[token_span(doc.text, opening)]):
        return False
    word = match["word"].lower()
    number = doc.text[opening + 1].isdigit()  # of an isotope or a note, unless a small word follows
    if word not in _SHORT and (number or len(word) < _MIN_LETTERS or not is_known(word)):
        return False
    return line_is(doc, hit.start, "DMG084", is_english)
