"""A name of an office or a body that is half in small letters."""

import re
from collections.abc import Iterator

from artlint import About, Bad, Context, Finding, Good, Hit, Rule, Span, replace
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
    *(
        "Ministry",
        "Ministries",
        "Minister",
        "Ministers",
        "Secretary of State",
        "Institute",
        "University",
        "Academy",
        "Faculty",
    ),
    *("Museum", "Directorate"),
)
_FIELD = pattern(rf" (?:the )?(?:{_FIELDS})\b")
_REST = pattern(rf"(?:(?: and)? (?:{_FIELDS})\b)+", re.IGNORECASE)
# "The defence Minister", "Tarn's economy and Trade Minister".
_BEFORE = (
    "agriculture",
    "culture",
    "defence",
    "defense",
    "economy",
    "education",
    "energy",
    "finance",
    "foreign",
    "health",
    "interior",
    "justice",
    "labour",
    "labor",
    "trade",
    "transport",
)
_BODIES = (
    *(
        "Court of appeal",
        "Court of appeals",
        "Court of justice",
        "Court of cassation",
        "Court of auditors",
        "Court of human rights",
    ),
    *("Council of ministers", "Council of state", "Council of europe", "European union", "European commission"),
    *(
        "European parliament",
        "European council",
        "Supreme court",
        "Constitutional court",
        "High court",
        "Security council",
    ),
    *("National assembly", "White house", "World cup"),
    *(f"{field} {title}" for field in _BEFORE for title in ("Minister", "Ministry")),
)
# The field before that of "Tarn's economy and Trade Minister".
_AND = pattern(rf"(?<=[\w'’] )(?:{'|'.join(_BEFORE)}) and $")
_INSIDE = pattern(r"[a-z,] $")
_NEAR = 20  # code points: the longest field with "and" and a word's end before it
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
        triggers=(*(f"{head} {link}" for head in _HEADS for link in ("of", "for")), *_BODIES),
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
        text = ctx.doc.text
        for hit in ctx.hits:
            title = text[hit.start : hit.end].endswith((" of", " for"))
            span = _office(text, hit) if title else _body(text, hit)
            if span:
                words = ctx.doc[span].split(" ")
                name = " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in words)
                if name != ctx.doc[span]:
                    yield self.finding(span, f"“{name}” half in small letters", replace(span, name), confidence=0.85)


def _office(text: str, hit: Hit) -> Span | None:
    """From "Ministry of" to the last of its fields."""
    field = _FIELD.match(text, hit.end) if text[hit.start].isupper() else None
    if field is None:
        return None
    rest = _REST.match(text, field.end())
    return Span(hit.start, rest.end() if rest else field.end())


def _body(text: str, hit: Hit) -> Span | None:
    """The body, or the minister with the field before; nothing where a sentence begins, or the capitals are right."""
    near = max(0, hit.start - _NEAR)
    if text[hit.start : hit.end] in _BODIES:
        inside = _INSIDE.search(text, near, hit.start) and text[hit.end : hit.end + 1] != "-"
        return Span(hit.start, hit.end) if inside else None
    other = _AND.search(text, near, hit.start) if text[hit.start].isupper() else None
    return Span(other.start(), hit.end) if other else None
