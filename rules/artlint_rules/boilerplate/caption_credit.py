"""A picture's credit with its label, without brackets, behind its caption."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern

_LABELS = (
    "photo|photos|picture|pictures|pic|pics|image|images|photograph|credit|photo credit|picture credit|image credit"
)
_NAME = r"(?:[^\W\d_a-z][\w.'’&-]*(?: (?:[^\W\d_a-z][\w.'’&-]*|de|al|el|van|von|bin|of|the|and|for)){0,5})"
# A caption ends in a mark, or the label stands behind it like a word of its own, with a capital.
_CREDIT = pattern(
    r"(?:(?<=[.!?)”\"’\w])) {0,2}(?:[-–—|] ?)?(?:(?:Photo|Photos|Picture|Pictures|Pic|Pics|Image|Images|Photograph|PHOTO|PICTURE|PIC|IMAGE|"
    r"Credit|CREDIT|Photo [Cc]redit|Picture [Cc]redit|Image [Cc]redit): ?"
    rf"{_NAME}(?: ?[/|,] ?{_NAME}| via {_NAME}| by {_NAME}){{0,3}}|(?<=[.!?”\"’] )Credit {_NAME} ?/ ?{_NAME}|"
    rf"[-–—] ?(?:Picture|Photo|Foto|Image|Pic)s? (?:by|via|courtesy of|from) {_NAME}(?: ?[/|,] ?{_NAME})?|"
    rf"(?<=[.!?”\"’] )(?:Photo|Photos|Photography|Image|Picture) (?:by|via|courtesy of) {_NAME}(?: ?[/|,] ?{_NAME})?)\.?"
)
_TRIGGERS = (
    *(f"{label}:" for label in _LABELS.split("|")),
    *"credit|photo by|photos by|photography by|image by|picture by|photo courtesy of|photo via|image via".split("|"),
)
MIN_BEFORE = 20  # code points of the caption: chosen, a shorter one is a label
LONGEST = 600  # code points of a caption with its credit: chosen


class CaptionCredit(Rule):
    """A picture's credit with its label, without brackets, behind its caption: "… in 1998. Credit: Jane Roe".

    The picture is gone; its credit runs on behind the caption as if it were a sentence. The fix, unsafe, takes the
    credit out and leaves the caption. Credits in brackets are for BPL101, and lines that are nothing else for BPL013.
    A label in small letters is a word of the sentence, and what follows must be names to the end of the line.
    """

    about = About(
        code="BPL116",
        name="caption-credit",
        triggers=_TRIGGERS,
        whole_words=False,
        source="captions of papers in Britain, Australia, Canada and the United States, read 2026-11",
        examples=(
            Bad(
                "The mayor opens the bridge in Rivertown in 1998.[[Credit: Jane Roe]]\nThe toll is gone.",
                "The mayor opens the bridge in Rivertown in 1998.\nThe toll is gone.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge in Rivertown.[[ Photo: Jane Roe / AP]]\nThe toll is gone.",
                "The mayor opens the bridge in Rivertown.\nThe toll is gone.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge in Rivertown at dawn[[ PIC: Jane Roe]]",
                "The old bridge in Rivertown at dawn",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge was shut for nine years.[[ Credit Jane Roe/Reuters]]",
                "The old bridge was shut for nine years.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The old bridge was shut for nine years.[[ Photography by Jane Roe.]]",
                "The old bridge was shut for nine years.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor speaks to reporters in Rivertown on May 3, 2020.[[ — Picture by Jane Roe]]",
                "The mayor speaks to reporters in Rivertown on May 3, 2020.",
                Applicability.UNSAFE,
            ),
            Good("Photo: Jane Roe"),
            Good("The town has but one photo: Jane Roe on the bridge"),
            Good("The mayor asked who took the Photo: nobody knew."),
            Good("The bridge owes its new look to one man. Credit John Poe for the bolts."),
            Good("The mayor opens the bridge (Photo: Jane Roe)"),
            Good("The bridge has a new sign. Picture: a boat under an arch, and the mayor on it."),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that ends in a credit with its label."""
        text, done = ctx.doc.text, -1
        for hit in ctx.hits:
            line = trimmed(text, ctx.doc.line_at(hit.start))
            if hit.start < done or line.end - line.start > LONGEST:
                continue
            begin = hit.start
            while begin > line.start and text[begin - 1] in " -–—|":
                begin -= 1
            if begin - line.start < MIN_BEFORE:
                continue
            match = _CREDIT.fullmatch(text, begin, line.end)
            if match:
                done = line.end
                span = Span(begin, line.end)
                yield self.finding(
                    span, "credit of a picture", replace(span, "", Applicability.UNSAFE), confidence=0.85
                )
