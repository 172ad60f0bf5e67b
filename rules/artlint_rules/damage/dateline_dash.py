"""The dash behind an agency's name in a dateline."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Fix, Good, Hit, Rule, Span, replace
from artlint.text.pattern import pattern
from artlint_rules.places import in_code

_AGENCIES = (
    r"TAP|ONA|SANA|ST|SPA|WAM|QNA|BNA|KUNA|MENA|PETRA|Petra|NNA|INA|NINA|LANA|MAP|APS|AMI|SUNA|SABA|Saba|WAFA|IRNA|MNA|FNA|ISNA|AFP|AP|"
    r"UPI|DPA|dpa|EFE|ANSA|TASS|Xinhua|XINHUA|Antara|ANTARA|Bernama|BERNAMA|PNA|VNA|APP|ANI|IANS|PTI|UNI|BSS|UNB|NAN|GNA|ANP|CNN|Reuters|"
    r"REUTERS|Bloomberg|MIA|ATA|BTA|STA|HINA|Hina|FENA|Fena|Tanjug|TANJUG|AA|Agencies|AGENCIES|Interfax|Kyodo|Yonhap|Ukrinform|Azertac|Trend"
)
# The first have a space on one side, or none; the last are no dashes.
_DASH = pattern(
    r"\((?P<agency>[^()\n]{2,30})\)(?P<left>[ \xa0]?)(?P<dash>-{1,3}|–|—|_)(?P<right>[ \xa0]?)(?=[A-ZÀ-Ž“\"‘«][\w’'“\"‘«])"
)
# Any abbreviation, where nothing but a place in capitals or a date goes before it; but "European Union (EU)-Funded".
_ANY = pattern(r"[A-Z]{2,8}(?:/[A-Z]{2,8})?")
_PLACE = pattern(r"(?:[A-Z][A-Z .'-]{2,30})?(?:, ?[A-Za-z]{3,9}\.? [0-9]{1,2}(?:, [0-9]{4})?)?,? ?")
_AGENCY = pattern(rf"(?:{_AGENCIES})(?: ?[/-] ?(?:{_AGENCIES}))?")
# What goes before it on the line: a place, a day.
_BEFORE = pattern(r"[^.!?;:\n]{0,50}(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. ?[^.!?;:\n]{0,20})?")


class DatelineDash(Rule):
    """dash of a dateline without its spaces: "(TAP)- The", "(ONA)--- The", "(ST)_ The".

    Agencies put a dash between their name and the first word. Systems that take texts over lose a space of it, or write a
    line for the dash. The fix puts the spaces back. Found are names of news agencies in brackets in the first words of a line.
    """

    about = About(
        code="DMG082",
        name="dateline-dash",
        pattern=r"\([A-Za-z][^()\n]{1,30}\)(?:(?:-{1,3}|–|—|_)[ \xa0]?|[ \xa0](?:-{1,3}|–|—|_))[A-ZÀ-Ž“\"‘«]",
        pattern_filter=r"\)(?:(?:---?|-|–|—|_)[ \xa0]?|[ \xa0](?:---?|-|–|—|_))[A-ZÀ-Ž“\"‘«]",
        examples=(
            Bad(
                "TALVIK, May 2 (TAP)[[-]] The mayor of the town came.",
                "TALVIK, May 2 (TAP) - The mayor of the town came.",
            ),
            Bad(
                "Talvik, Nov. 2 (ONA)[[---]]The mayor of the town came.",
                "Talvik, Nov. 2 (ONA) --- The mayor of the town came.",
            ),
            Bad("(TAP) [[–]]The mayor of the town came.", "(TAP) – The mayor of the town came."),
            Bad(
                "TALVIK, (SANA)[[_ ]]The mayor of the town came.",
                "TALVIK, (SANA) - The mayor of the town came.",
                Applicability.UNSAFE,
            ),
            Good("TALVIK, May 2 (TAP) - The mayor of the town came. (AP) – The mill is shut."),
            Bad(
                "(RUT/ZAN)[[-]] On 9 May the mayor of the town came.",
                "(RUT/ZAN) - On 9 May the mayor of the town came.",
            ),
            Good("European Union (EU)-Funded Road Opens in the Town"),
            Good("The mayor of the town came. He is of the firm of Roe (AP)-The Mill."),
            Good("Talvik (AA)-led forces, and the mayor (AP)-"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each dateline."""
        for hit in ctx.hits:
            found = _found(ctx.doc, hit)
            if found and not in_code(ctx.doc, hit.start):
                yield self.finding(found[0], "dash of the dateline without its spaces", found[1], confidence=0.95)


def _found(doc: Document, hit: Hit) -> tuple[Span, Fix] | None:
    match = _DASH.match(doc.text, hit.start)
    line = doc.line_at(hit.start)
    before = doc.text[line.start : hit.start]
    if match is None or not (
        (_AGENCY.fullmatch(match["agency"]) and _BEFORE.fullmatch(before))
        or (_ANY.fullmatch(match["agency"]) and _PLACE.fullmatch(before))
    ):
        return None
    if match["left"] and match["right"]:
        return None
    dash, level = match["dash"], Applicability.SAFE
    if dash == "_":
        span = Span(match.start("dash"), match.end())
        return span, replace(span, f"{'' if match['left'] else ' '}- ", Applicability.UNSAFE)
    span = Span(*match.span("dash"))
    return span, replace(span, f"{'' if match['left'] else ' '}{dash}{'' if match['right'] else ' '}", level)
