"""A comma before a name or an office, and none behind it."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

_VERBS = (
    "has|have|had|said|says|was|is|will|told|also|announced|confirmed|added|stated|noted|did|made|gave|disclosed|beat|met|"
    "visited|explained|stressed|revealed|called|urged|warned|denied|declared|insisted|pointed|believes|wants|went|came"
)
_OFFICES = (
    "minister|president|governor|director|chairman|chairwoman|secretary|head|mayor|commissioner|spokesman|spokeswoman|"
    "spokesperson|leader|coach|commander|chief|ambassador|professor|founder"
)
_KIND = "(?:[A-Z]?[a-z-]+ ){0,4}?"
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Alhaji|Engr|General|Sheikh)\.? )?"
_NAME = rf"{_TITLE}[A-Z][A-Za-zà-ž’'-]+(?: [A-Z][A-Za-zà-ž’'.-]+){{1,3}}"
_OF = r"(?: (?:of|for|to|in|at) [^,.;:\"“”\n()–—]{2,70})?"
# "The former minister of works, Adam Stone said": the office begins its clause, or follows "which" or "that".
_OFFICE_FIRST = (
    rf"(?:^|\n|[.!?] |\b(?:that|which|where|because|while) )(?:[Tt]he |[Ff]ormer |[Cc]urrent )+{_KIND}"
    rf"(?i:{_OFFICES}){_OF}, {_NAME} (?:{_VERBS})\b"
)
# "Adam Stone, head of the Tarn Bank said".
_NAME_FIRST = (
    rf"(?:^|\n|[.!?] |\b(?:and|that|but) ){_NAME}, (?:the )?(?:former |deputy |general |executive |acting |managing )?"
    rf"(?:{_OFFICES}) (?:of|for|at) [^,.;:\"“”\n()–—]{{2,70}} (?:said|told|announced|added|stated|confirmed|explained|says|noted|stressed)\b"
)
_PATTERN = rf"(?:{_OFFICE_FIRST}|{_NAME_FIRST})"
# One of the two orders, without what may stand before.
_FILTER = rf", (?:{_NAME} (?:{_VERBS})[^a-z]|(?:the )?(?:[a-z]+ )?(?:{_OFFICES}) (?:of|for|at) )"
_LAST = pattern(r"(?P<word>[^\s,]+) (?P<verb>[a-z]+)$")
# A clause of its own inside the apposition: "head of the bank that said".
_CLAUSE = pattern(r" (?:who|which|that|and|as|he|she|they|it|have|had|has|was|is|whom|where) ")


class OpenApposition(Rule):
    """A name beside its office with a comma before it and none behind it.

    "The minister of works, Adam Stone said": an apposition in the middle of a sentence has two commas or none. Translators
    from Hausa, Turkish and Arabic lose the second, and so do writers in a hurry. The fix sets it. Only clauses
    that begin with the office or the name are looked at.
    """

    about = About(
        code="TRN410",
        name="open-apposition",
        pattern=_PATTERN,
        pattern_filter=_FILTER,
        languages=("en",),
        examples=(
            Bad(
                "The former minister of works, Adam [[Stone said]] no.",
                fixed="The former minister of works, Adam Stone, said no.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It rains. Adam Stone, head of the Tarn [[Bank told]] us so.",
                fixed="It rains. Adam Stone, head of the Tarn Bank, told us so.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "It was a race which the Tarn governor, Ana [[Rojas has]] lost.",
                fixed="It was a race which the Tarn governor, Ana Rojas, has lost.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The former minister of works, Adam Stone, said no."),
            Good("According to the minister, Adam Stone said no."),
            Good("Adam Stone, head of the bank that Ana Rojas said was safe, left."),
            Good("Like the president, Adam Stone was ill."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """The last word of the apposition and the verb, for each hit."""
        text = ctx.doc.text
        for hit in ctx.hits:
            match = _LAST.search(text, hit.start, hit.end)
            if match is None:
                continue
            comma = text.rindex(",", hit.start, match.start())
            if _CLAUSE.search(text, comma, match.end("word") + 1):
                continue
            fix = replace(Span(*match.span()), f"{match['word']}, {match['verb']}", Applicability.UNSAFE)
            yield self.finding(Span(*match.span()), "comma lost behind the name or the office", fix, confidence=0.85)
