"""A word torn by a space or a sign."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.language import is_english
from artlint.text.pattern import pattern
from artlint.text.tokens import is_address, token_span
from artlint_rules.places import in_code, line_is
from artlint_rules.tables import is_known

# The security filter of Bitrix, a publishing system, puts a space into words of database queries.
_FILTERED = {"fr om": "from", "wh ere": "where", "sel ect": "select", "ins ert": "insert", "upd ate": "update"}
_FILTERED |= {"del ete": "delete", "scr ipt": "script", "sel ection": "selection", "wh ereas": "whereas"}
_FILTERED |= {"sel ected": "selected", "upd ated": "updated", "del eted": "deleted", "elsewh ere": "elsewhere"}
_FILTERED |= {"ins erted": "inserted", "everywh ere": "everywhere", "somewh ere": "somewhere", "upd ates": "updates"}
_SIGN = pattern(r"(?<![\w@#/.:%&=_¬^-])([A-Za-z]?[a-z]+)[_¬^]([a-z]+)(?![\w@/=(_¬^-]|\.\w)")
_LETTERS = 6  # of the whole word: chosen, shorter ones come about by chance


class TornWord(Rule):
    """word torn by a space or a stray sign: "fr om", "gover_nment".

    Bitrix guards its database by tearing words such as "from" and "where", and converters leave a sign where a line
    ended or a soft hyphen was. The fix joins the word. Found are the words that Bitrix tears, and words that become
    a known one without the sign, while a piece of them is none; names of files, users and variables are left alone.
    """

    about = About(
        code="DMG061",
        name="torn-word",
        triggers=tuple(_FILTERED),
        pattern=r"[a-z][_¬^][a-z]",
        languages=("en",),
        examples=(
            Bad("The rise of exports [[fr om]] the port is new.", "The rise of exports from the port is new."),
            Bad("It is the town [[wh ere]] she was born in the war.", "It is the town where she was born in the war."),
            Bad(
                "The [[gover_nment]] of the town has left for good.",
                "The government of the town has left for good.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The [[presi¬dent]] of the club has left for good.",
                "The president of the club has left for good.",
                Applicability.UNSAFE,
            ),
            Good("The user_name and the file_system of the page are new, and so is is_open."),
            Good("Write to gover_nment@example.org or @gover_nment or see gover_nment.html for it."),
            Good("The name of the airport is FR OM, and he is Fr Om of the parish."),
            Good("x = gover_nment(y); of the code"),
        ),
        source="words in reports of users of Bitrix, read 2026-11",
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each word."""
        text = ctx.doc.text
        for hit in ctx.hits:
            if hit.trigger >= 0:
                span, whole, level = (
                    Span(hit.start, hit.end),
                    _FILTERED.get(text[hit.start : hit.end]),
                    Applicability.SAFE,
                )
            else:
                token = token_span(text, hit.start)
                match = next((m for m in _SIGN.finditer(text, token.start, token.end) if m.start() <= hit.start), None)
                if match is None or is_address(text[token.start : token.end].replace("_", "", 1)):
                    continue
                span, whole, level = Span(*match.span()), _joined(match[1], match[2]), Applicability.UNSAFE
            english = ctx.doc.language == "en" or line_is(ctx.doc, hit.start, "DMG061", is_english)
            if whole and english and not in_code(ctx.doc, hit.start):
                yield self.finding(span, "word torn in two", replace(span, whole, level), confidence=0.9)


def _joined(left: str, right: str) -> str:
    """The whole word, if it is a known one and its pieces are not."""
    word = left + right
    pieces = (left.lower(), right)
    if len(word) < _LETTERS or all(len(piece) > 3 and is_known(piece) for piece in pieces):
        return ""
    return word if is_known(word.lower()) else ""
