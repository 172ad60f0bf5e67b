"""A name of an office or a body that is half in small letters."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.pattern import pattern

# What ministries and ministers are for.
_FIELDS = (
    "agriculture|commerce|communications?|construction|cooperation|culture|defen[cs]e|development|digital|economic|economy|"
    "education|emergency|emergencies|employment|energy|environment|families|family|finances?|fisheries|food|foreign|forestry|"
    "health|higher|home|housing|human|immigration|industry|information|infrastructure|integration|interior|internal|justice|"
    "labou?r|lands?|mines|natural|planning|power|public|regional|religious|research|science|security|situations|social|"
    "sports?|state|technology|tourism|trade|transport|transportation|war|water|welfare|women|works|youth|affairs|resources|"
    "services|policy|protection|rights|architecture|arts?|engineering|history|law|medicine|oncology|physics|sciences|statistics"
)
_HEADS = (
    "Ministry|Ministries|Minister|Ministers|Secretary of State|Institute|University|Academy|Faculty|Museum|Directorate"
)
_OFFICE = rf"(?:{_HEADS}) (?:of|for) (?:the )?(?:{_FIELDS})\b"
# "The defence Minister", "Tarn's economy and Trade Minister".
_BEFORE = (
    "(?:agriculture|culture|defen[cs]e|economy|education|energy|finance|foreign|health|interior|justice|labou?r|trade|transport)"
    "(?: and [A-Z][a-z]+)? (?:Minister|Ministry)"
)
_REST = pattern(rf"(?:(?: and)? (?:{_FIELDS})\b)+", re.IGNORECASE)
_BODY = (
    r"Court of (?:appeals?|justice|cassation|auditors|human rights)|Council of (?:ministers|state|europe)|"
    r"European (?:union|commission|parliament|council)|(?:Supreme|Constitutional|High) court|Security council|"
    r"National assembly|White house|World cup"
)
_SMALL = frozenset(("of", "for", "and", "the"))


class HalfCapitals(Rule):
    """name of an office or a body that is half in small letters.

    Other languages write a capital at its first word alone, and translators keep the others small: "the Ministry of energy
    and Natural Resources", "the Court of appeal". The fix writes the capitals. Names that are small throughout are a
    house's style, and so may be a first word at the beginning of a sentence; they are left alone.
    """

    about = About(
        code="DMG038",
        name="half-capitals",
        pattern=rf"\b{_OFFICE}|(?<=[a-z,] )(?:{_BODY}|{_BEFORE})\b(?!-)",
        pattern_filter=rf"{_OFFICE}|[a-z,] (?:{_BODY}|{_BEFORE})".replace(r"\b", ""),
        languages=("en",),
        examples=(
            Bad("The [[Ministry of health]] said so.", "The Ministry of Health said so."),
            Bad(
                "The [[Ministry of energy and Natural Resources]] is there.",
                "The Ministry of Energy and Natural Resources is there.",
            ),
            Bad("He was [[Minister of foreign affairs]] in May.", "He was Minister of Foreign Affairs in May."),
            Bad("They went to the [[Court of appeal]].", "They went to the Court of Appeal."),
            Bad("He met the [[defence Minister]] in May.", "He met the Defence Minister in May."),
            Good("The ministry of health said so, and the Ministry of Health and Welfare did so too."),
            Good("The judges of the court of appeal met in a High Court."),
            Good("High court fees are due. White house paint is cheap, he said.\nWorld cup fever"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each name."""
        for hit in ctx.hits:
            end = hit.end
            if " of " in ctx.doc.text[hit.start : end] or " for " in ctx.doc.text[hit.start : end]:
                rest = _REST.match(ctx.doc.text, end)
                end = rest.end() if rest else end
            span = Span(hit.start, end)
            name = " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in ctx.doc[span].split(" "))
            if name != ctx.doc[span]:
                yield self.finding(span, f"“{name}” half in small letters", replace(span, name), confidence=0.85)
