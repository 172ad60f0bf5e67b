"""A comma before a name or an office, and none behind it."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.company import COMPANY, FOUND, is_translated

_VERBS = (
    "has|have|had|said|says|was|is|will|told|also|announced|confirmed|added|stated|noted|did|made|gave|disclosed|beat|met|"
    "visited|explained|stressed|revealed|called|urged|warned|denied|declared|insisted|pointed|believes|wants|went|came"
)
_OFFICE = pattern(
    r"(?<![^\W_])(?:minister|president|governor|director|chairman|chairwoman|secretary|head|mayor|commissioner|spokesman|spokeswoman|"
    r"spokesperson|leader|coach|commander|chief|ambassador|professor|founder)(?= (?:of|for|at|to|in) |, )"
)
_KIND = "(?:[A-Z]?[a-z-]+ ){0,4}?"
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Alhaji|Engr|General|Sheikh)\.? )?"
_NAME = rf"{_TITLE}[A-Z][A-Za-zà-ž’'-]+(?: [A-Z][A-Za-zà-ž’'.-]+){{1,3}}"
_OF = r"(?: (?:of|for|to|in|at) [^,.;:\"“”\n()–—]{2,70})?"
_TOLD = "said|told|announced|added|stated|confirmed|explained|says|noted|stressed"
# "The former minister of works, Adam Stone said": the office begins its clause, or follows "which" or "that".
_FIRST_OFFICE = pattern(
    rf"(?:^|[\n.!?] ?|(?<![^\W_])(?:that|which|where|because|while) )(?:[Tt]he |[Ff]ormer |[Cc]urrent )+{_KIND}$"
)
_THEN_NAME = pattern(rf"[A-Za-z]+{_OF}, {_NAME} (?:{_VERBS})(?![^\W_])")
# "Adam Stone, head of the Tarn Bank said".
_FIRST_NAME = pattern(
    rf"(?:^|[\n.!?] ?|(?<![^\W_])(?:and|that|but) ){_NAME}, (?:the )?(?:former |deputy |general |executive |acting |managing )?$"
)
_THEN_VERB = pattern(rf"[a-z]+ (?:of|for|at) [^,.;:\"“”\n()–—]{{2,70}} (?:{_TOLD})(?![^\W_])")
_NEAR = 22  # code points between a comma and the office: ", the executive "
_REACH = 90  # code points before the office: a name and a kind of office
_LAST = pattern(r"(?P<word>[^\s,]+) (?P<verb>[a-z]+)$")
# A clause of its own inside the apposition: "head of the bank that said".
_CLAUSE = pattern(r" (?:who|which|that|and|as|he|she|they|it|have|had|has|was|is|whom|where) ")


class OpenApposition(Rule):
    """A name beside its office with a comma before it and none behind it.

    "The minister of works, Adam Stone said": an apposition in the middle of a sentence has two commas or none. Translators
    from Hausa, Turkish and Arabic lose the second, and so do writers in a hurry: the rule counts only articles in which two
    others found what speaks for a translation, and alone it finds nothing. The fix sets the comma. Only clauses
    that begin with the office or the name are looked at.
    """

    about = About(
        code="TRN410",
        name="open-apposition",
        after=("TRN", "LNG", "NAM"),
        languages=("en",),
        examples=(
            Bad(
                f"{COMPANY}The former minister of works, Adam [[Stone said]] no.",
                fixed=f"{COMPANY}The former minister of works, Adam Stone, said no.",
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Bad(
                f"{COMPANY}It rains. Adam Stone, head of the Tarn [[Bank told]] us so.",
                fixed=f"{COMPANY}It rains. Adam Stone, head of the Tarn Bank, told us so.",
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Bad(
                f"{COMPANY}It was a race which the Tarn governor, Ana [[Rojas has]] lost.",
                fixed=f"{COMPANY}It was a race which the Tarn governor, Ana Rojas, has lost.",
                applicability=Applicability.UNSAFE,
                found=FOUND,
            ),
            Good("The former minister of works, Adam Stone said no."),
            Good(f"{COMPANY}The former minister of works, Adam Stone, said no.", found=FOUND),
            Good(f"{COMPANY}According to the minister, Adam Stone said no.", found=FOUND),
            Good(f"{COMPANY}Adam Stone, head of the bank that Ana Rojas said was safe, left.", found=FOUND),
            Good(f"{COMPANY}Like the president, Adam Stone was ill.", found=FOUND),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The last word of the apposition and the verb, beside each office."""
        text = ctx.doc.text
        for found in _OFFICE.finditer(text) if is_translated(ctx.found) else ():
            office, match = found.start(), None
            # Most offices have no comma where it would have to be.
            comma = text.find(", ", office, office + _REACH)
            if comma >= 0 and text[comma + 2 : comma + 3].isupper():
                match = _apposition(text, office, _FIRST_OFFICE, _THEN_NAME)
            if match is None and text.rfind(", ", max(0, office - _NEAR), office) >= 0:
                match = _apposition(text, office, _FIRST_NAME, _THEN_VERB)
            if match is not None:
                words = f"{match['word']}, {match['verb']}"
                fix = replace(Span(*match.span()), words, Applicability.UNSAFE)
                yield self.finding(
                    Span(*match.span()), "comma lost behind the name or the office", fix, confidence=0.85
                )


def _apposition(text: str, office: int, first: re.Pattern[str], then: re.Pattern[str]) -> re.Match[str] | None:
    """The apposition's last word and the verb, if it stands beside this office and has one comma only."""
    whole = then.match(text, office)
    if whole is None:
        return None
    begin = max(text.rfind("\n", 0, office), office - _REACH, 0)
    if first.search(text, begin, office) is None or _CLAUSE.search(
        text, text.rindex(",", begin, whole.end()), whole.end()
    ):
        return None
    return _LAST.search(text, office, whole.end())
