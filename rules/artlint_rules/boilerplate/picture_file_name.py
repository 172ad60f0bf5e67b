"""The name of a picture's file as a line of the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Finding, Good, Rule
from artlint.text.pattern import pattern
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_NUMBERED = "images|download|unnamed|screenshot|new project|untitled design|whatsapp image"
_STEMS = (
    "img|dsc|dscn|fb_img|pxl|screenshot|received|inshot|picsart|shutterstock|gettyimages|istock|istockphoto|adobestock|"
    "pexels|depositphotos"
)
_EXTENSIONS = "jpg|jpeg|png|webp|gif"
# Names that phones, programs and picture agencies give; any name with its extension.
_LINE = pattern(
    r"[\[(•*\s-]{0,3}(?:(?:"
    r"(?i:whatsapp image) 20[0-9]{2}-[0-9]{2}-[0-9]{2}(?: at [0-9. ]+(?:[AP]M)?)?(?: ?\([0-9]+\))?"
    r"|(?i:screen ?shot)[_ -]?(?:\([0-9]+\)|(?:from )?20[0-9]{2}[-_ ]?[0-9]{2}[-_ ]?[0-9]{2}[\w .:-]{0,40})"
    rf"|(?i:{_NUMBERED}) ?\([0-9]{{1,3}}\)"
    rf"|(?i:{_STEMS})[_-][A-Za-z0-9_-]*[0-9]{{3,}}[A-Za-z0-9_-]*"
    r"|(?:maxres|hq|mq|sd)default"
    rf")(?:\.(?i:{_EXTENSIONS}))?|[^\W_][\w()&%+'’-]*(?:[ .][\w()&%+'’-]+){{0,9}}\.(?i:{_EXTENSIONS}))[\])]?"
)
MAX_LENGTH = 120  # code points: chosen


class PictureFileName(Rule):
    """The name of a picture's file as a line of the text: "IMG_2041", "WhatsApp Image 2021-05-03 at 10.15.22".

    Who uploads a picture without words for it leaves the name of the file as its hidden text, and extractors give that in
    the picture's place. The fix, unsafe, takes the line out. Found are whole lines that are a name with the extension of a
    picture, or one that phones, programs and picture agencies make up.
    """

    about = About(
        code="BPL102",
        name="picture-file-name",
        triggers=(
            *(
                "whatsapp image 20",
                "screenshot_20",
                "screenshot 20",
                "screenshot-20",
                "screen shot 20",
                "screenshot from 20",
            ),
            *(f"{name} (" for name in _NUMBERED.split("|")),
            *(f"{stem}{mark}" for stem in _STEMS.split("|") for mark in "_-"),
            *("maxresdefault", "hqdefault", "mqdefault", "sddefault"),
            *(f".{extension}" for extension in _EXTENSIONS.split("|")),
        ),
        whole_words=False,
        source="names that Android, iOS, WhatsApp, YouTube, Windows and picture agencies give to files",
        examples=(
            Bad(
                "The bridge is open.\n[[IMG_20210503_101522]]\nThe mayor came.",
                "The bridge is open.\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad(
                "The bridge is open.\n\n[[WhatsApp Image 2021-05-03 at 10.15.22 AM]]\n\nThe mayor came.",
                "The bridge is open.\n\nThe mayor came.",
                Applicability.UNSAFE,
            ),
            Bad("[[New Project (1)]]\n\nThe bridge is open.", "The bridge is open.", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[old-bridge-rivertown.jpg]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Bad("The bridge is open.\n[[images (2).jpeg]]\n", "The bridge is open.\n", Applicability.UNSAFE),
            Good("The file IMG_2041.jpg was found on her phone."),
            Good("He took a screenshot 20 minutes later"),
            Good("New project (1902) of the town: a bridge"),
            Good("See https://example.org/old-bridge.jpg\n"),
            Good("The format of the pictures is .jpg"),
            Good("Images (2) and (3) show the bridge"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are such a name."""
        for line in hit_lines(ctx, MAX_LENGTH):
            if _LINE.fullmatch(ctx.doc[line]):
                yield cut(self, ctx.doc, line, "name of a picture's file", safe=False, confidence=0.9)
