"""NAM006."""

import re
from collections.abc import Iterator
from itertools import product

from artlint import About, Applicability, Bad, Context, Finding, Good, Hit, Rule, Span, replace
from artlint.text.language import ENGLISH
from artlint.text.pattern import pattern
from artlint_rules.tables import lines

_BODIES = (
    *(f"{body} of" for body in ("Chamber", "Committee", "Court", "Department", "Faculty", "Institute", "Ministries")),
    *("Secretary of", "University of", "Ministry of", "Ministry for", "Minister of", "Minister for"),
    *("Minister of State for", "Secretary of State for"),
)
_FIELDS = (
    "agriculture|appeals?|arbitration|arts|cassation|commerce|communications?|culture|defen[cs]e|development|ecology|economic|economics|"
    "economy|education|emergency|employment|energy|environment|finances?|fisheries|food|foreign|forestry|health|higher|home|housing|"
    "human|industry|information|infrastructure|interior|internal|investments?|justice|labou?r|law|medicine|mines|mining|natural|oil|"
    "petroleum|planning|public|railways?|regional|research|science|security|social|sports?|state|technology|tourism|trade|"
    "transport|transportation|treasury|urban|veterans|water|welfare|women|works|youth"
)
_SECONDS = "affairs|development|finances?|issues|policy|protection|relations|resources|rights|science|security|services?|situations|works"
_PART = rf"(?:[Tt]he )?(?:{_FIELDS})(?: (?:{_SECONDS}))?"
_OFFICES = tuple(f"Office of the {person}" for person in ("president", "prime minister", "prosecutor general"))
# "The interior Ministry", "Iran's foreign Minister": papers have both words small or both with a capital.
_MINISTRIES = tuple(
    f"{field} {office}"
    for field in (
        *(
            "agriculture",
            "culture",
            "defence",
            "defense",
            "economy",
            "education",
            "energy",
            "environment",
            "external affairs",
        ),
        *(
            "finance",
            "foreign",
            "foreign affairs",
            "health",
            "infrastructure",
            "interior",
            "internal affairs",
            "justice",
            "labor",
        ),
        *("labour", "prime", "sport", "sports", "tourism", "trade", "transport"),
    )
    for office in ("Minister", "Ministers", "Ministries", "Ministry")
)


def _half(name: str) -> list[str]:
    """The name with some of its words in lower case, and not all."""
    every = ["".join(words) for words in product(*([f" {word}", f" {word.lower()}"] for word in name.split(" ")))]
    return [made[1:] for made in every[1:-1]]


_RIGHT = {half: name for name in lines("always-capital.txt") if " " in name for half in _half(name)}
_FIELDS_OF = pattern(rf" {_PART}(?:(?:,| and|, and) (?:{_PART}))*\b")
_WORD = pattern(r"[^\W\d_]+")
# Inside a sentence: "White house for sale" may be a headline of another house.
_INSIDE = pattern(r"[\w,;] $")
_AFTER = pattern(r"[ \u00a0-]([a-z]+)")
_VERBS = frozenset(
    ("again", "also", "bought", "came", "can", "could", "does", "gave", "has", "held", "kept", "knew", "made", "may", "met",
     "must", "on", "only", "put", "says", "saw", "sent", "should", "so", "spoke", "than", "then", "through", "told", "took",
     "under", "went", "where", "while", "wrote")
)  # fmt: skip
_SMALL = frozenset(("and", "for", "of", "the"))


class HalfCapitalName(Rule):
    """A name of several words has its capitals on some of them only.

    "Ministry of health and Social Affairs", "united States", "White house": languages that capitalise the first word
    alone leave it so, and a translator that sees a word at a time mends half. The fix puts the capitals back.

    Only names that are always written so are looked for: ministries, courts and faculties of a field, and a table of
    countries, seas and institutions. What papers write in several ways ("Prime minister" at the head of a
    sentence, "Supreme court", "European commission") is left alone.
    """

    about = About(
        code="NAM006",
        name="half-capital-name",
        languages=("en",),
        triggers=(*_BODIES, *_OFFICES, *_MINISTRIES, *sorted({half.lower() for half in _RIGHT})),
        examples=(
            Bad(
                "The [[Ministry of health and social affairs]] is closed. The Ministry of Health knows it.",
                fixed="The Ministry of Health and Social Affairs is closed. The Ministry of Health knows it.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "He sits in the [[Court of appeal]] of the [[united States]].",
                fixed="He sits in the Court of Appeal of the United States.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The [[White house]] has a new cook, a former [[Miss world]].",
                fixed="The White House has a new cook, a former Miss World.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The [[Secretary of State for transport]] met her in the [[Office of the president]].",
                fixed="The Secretary of State for Transport met her in the Office of the President.",
                applicability=Applicability.UNSAFE,
            ),
            Bad(
                "The [[interior Ministry]] spokesman said so to Iran's [[foreign affairs Minister]].",
                fixed="The Interior Ministry spokesman said so to Iran's Foreign Affairs Minister.",
                applicability=Applicability.UNSAFE,
            ),
            Good("The interior ministry said so to the Prime Minister, and the Foreign ministry did not."),
            Good("The Ministry of Health and Social Affairs is closed, and so is the Court of Appeal."),
            Good("A ministry of health and a court of appeal: the new country has all of it."),
            Good("The Department of works councils is new, and so is the Ministry of healthy people."),
            Good(
                "White houses stand on the hill. The white house is ours, and a European union of painters was founded."
            ),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """A finding for each such name."""
        text = ctx.doc.text
        for hit in ctx.hits:
            span = _half_written(text, hit)
            if span is None:
                continue
            found = ctx.doc[span]
            if found in _RIGHT:
                if text.endswith((" a ", " A "), 0, span.start):
                    continue
            elif found not in _MINISTRIES and _goes_on(text, span.end):
                continue
            if found[0].isupper() and not _INSIDE.search(text, max(0, span.start - 2), span.start):
                continue
            right = _RIGHT.get(found) or _WORD.sub(_capital, found)
            yield self.finding(
                span, f'"{found}" has capitals on some of its words', replace(span, right, Applicability.UNSAFE)
            )


def _half_written(text: str, hit: Hit) -> Span | None:
    """The name that begins with the hit, if it has its capitals on some words only."""
    words = text[hit.start : hit.end]
    if words in _RIGHT or words in _OFFICES or words in _MINISTRIES:
        return Span(hit.start, hit.end)
    fields = _FIELDS_OF.match(text, hit.end) if words in _BODIES else None
    return Span(hit.start, fields.end()) if fields else None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word of the same phrase follows: "Department of works councils"."""
    after = _AFTER.match(text, end)
    return bool(after and after[1] not in ENGLISH and after[1] not in _VERBS and not after[1].endswith("ed"))


def _capital(match: re.Match[str]) -> str:
    return match[0] if match[0] in _SMALL else match[0].capitalize()
