"""A picture's credit in brackets behind its caption."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule, Span, replace
from artlint.text.lines import trimmed
from artlint.text.pattern import pattern

_AGENCIES = (
    "afp|ap|reuters|epa|epa-efe|efe|getty images|getty|anadolu|anadolu agency|pti|ani|xinhua|al jazeera|bloomberg|dpa|"
    "shutterstock|alamy|tass|ap photo|associated press|nurphoto|zuma|pool|file|rex|sipa|gallo images|istock"
)
_NAME = r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|al|el|van|von|bin)){0,4}"
_CREDIT = pattern(
    r" ?(?:[(\[](?:"
    rf"(?i:file: ?)?{_NAME}(?:,? ?/ ?{_NAME})*/ ?(?i:{_AGENCIES})(?:,? ?(?i:file|pool))?(?:/ ?{_NAME})*"
    rf"|(?i:ap|afp|reuters|epa|pti|ani)(?: (?i:file))? (?i:photo|image|pic)s?(?:[/,: –-]+{_NAME})*"
    rf"|(?i:photos?|images?|pictures?|pics?)(?i: credits?| courtesy| source)?(?: by|:| via| of| from)+ ?{_NAME}(?: ?[/|,] ?{_NAME}| \w+ {_NAME}){{0,3}}"
    rf"|(?i:file|handout|courtesy|archive|stock|agency|screen) (?i:photo|image|picture|pic|grab)"
    rf"|{_NAME}(?: ?[/&] ?{_NAME})?, (?:Standard|Nation|File|Courtesy|Star|Citizen|Monitor|New Vision|KNA|Xinhua)"
    rf"|(?i:a )?[A-Z]{{2,6}} (?i:photo|image|picture|pic)s?"
    r")[)\]]|© ?" + _NAME + r" \([A-Z]{2,7}/[^()\n]{2,20}\))\.?"
)
_TRIGGERS = (
    *(f"/{agency}{mark}" for agency in _AGENCIES.split("|") for mark in ")]"),
    *(f"/ {agency}{mark}" for agency in ("afp", "ap", "reuters", "getty images") for mark in ")]"),
    *(
        "(ap photo",
        "[ap photo",
        "(reuters photo",
        "(pti photo",
        "(ani photo",
        "(afp photo",
        "(photo by",
        "(photo credit",
    ),
    *("(photo:", "(image:", "(picture:", "(pic:", "(image credit", "(photo courtesy", "(photos by", "(image courtesy"),
    *("[photo:", "[photo by", "[image:", "[photo credit", "file photo)", "handout photo)", " photo)", "/getty images/"),
    *("(afp/", "/afp/"),
    *(f", {paper}{mark}" for paper in ("standard", "nation", "file", "courtesy", "xinhua", "monitor") for mark in ")]"),
)


class BracketedCredit(Rule):
    """A picture's credit in brackets behind its caption: "[Jane Roe/AFP]", "(Photo: Reuters)".

    The picture is gone; its credit stands at the end of a line as if it were a source. The fix, unsafe, takes the
    bracket out and leaves the caption. A credit that is a line by itself is BPL013's; one in mid-line, and brackets
    that only name a person or an agency, are left alone.
    """

    about = About(
        code="BPL101",
        name="bracketed-credit",
        triggers=_TRIGGERS,
        whole_words=False,
        source="captions of Al Jazeera, AFP, AP and papers that print them, read 2026-11",
        examples=(
            Bad(
                "The mayor opens the bridge in Rivertown on May 3, 2020[[ [Jane Roe/AFP]]]\nThe toll is gone.",
                "The mayor opens the bridge in Rivertown on May 3, 2020\nThe toll is gone.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge in Rivertown.[[ (Photo Credit: AP Photo/Jane Roe)]]\nThe toll is gone.",
                "The mayor opens the bridge in Rivertown.\nThe toll is gone.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge in Rivertown[[ (RTV Photo)]]",
                "The mayor opens the bridge in Rivertown",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge, which was shut for a year[[ ©Jane Roe (AFP/File)]]",
                "The mayor opens the bridge, which was shut for a year",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge[[ (Photo by Jane Roe/Getty Images)]].",
                "The mayor opens the bridge.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The mayor opens the bridge in Rivertown on May 3, 2020.[[ [Jane Roe, Standard]]]",
                "The mayor opens the bridge in Rivertown on May 3, 2020.",
                Applicability.UNSAFE,
            ),
            Good("The mayor (Photo: AFP) opened the bridge on Monday, and the toll is gone."),
            Good("The mayor opens the bridge in Rivertown (AFP)"),
            Good("The toll is 3 euros (and/or a photo)"),
            Good("He has shown the town all that she left (a photo)"),
            Good("(Photo by Jane Roe/Getty Images)"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """One finding for each line that ends in a credit."""
        text, done = ctx.doc.text, -1
        for hit in ctx.hits:
            line = trimmed(text, ctx.doc.line_at(hit.start))
            if line.start < done:
                continue
            opens = max(text.rfind(mark, line.start, hit.end) for mark in "([")
            copyright_sign = text.rfind("©", line.start, hit.end)
            for start in (copyright_sign, opens):
                begin = start - (text[start - 1 : start] == " ")
                match = _CREDIT.fullmatch(text, begin, line.end) if start > line.start + 1 else None
                if match:
                    done = line.end
                    span = Span(begin, line.end - text.endswith(".", 0, line.end))
                    yield self.finding(
                        span, "credit of a picture", replace(span, "", Applicability.UNSAFE), confidence=0.85
                    )
                    break
