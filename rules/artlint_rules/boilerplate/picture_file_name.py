"""The name of a picture's file as a line of the text."""

from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import word_set
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
    # An empty picture of Markdown, in a cell of a table or not.
    r"|(?:\| *)?!\[[^\]\n]{0,80}\]\( ?\)(?: *\|)?"
)
# Words of a sentence or an instruction that ends in a file's name: "Open the file logo.png". File names have none: chosen.
_PROSE = word_set(
    "the a an your this that to with from in of and or as is are see open save add file copy called named click"
)
_MIN_LIST = 3  # lines in a row that make a list of files, which the article may bring: chosen
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
            *("]()", "]( )"),
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
            Bad(
                "It rains. |\n[[![]() |]]\nRain in Talvik. |\n",
                "It rains. |\nRain in Talvik. |\n",
                Applicability.UNSAFE,
            ),
            Good("The disk holds three files.\n\nrain.jpg\nsnow.png\nhail.png\n\nThey are large.\n"),
            Good("Then do this.\n\nOpen the file rain.jpg\n\nIt is large.\n"),
            Good("![Rain in Talvik](https://example.com/rain.jpg)\n\nIt rains.\n"),
            Good("The file IMG_2041.jpg was found on her phone."),
            Good("He took a screenshot 20 minutes later"),
            Good("New project (1902) of the town: a bridge"),
            Good("See https://example.org/old-bridge.jpg\n"),
            Good("The format of the pictures is .jpg"),
            Good("Images (2) and (3) show the bridge"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are such a name, but for those of a list."""
        doc, run = ctx.doc, list[Span]()
        for line in filter(lambda line: _is_file(doc[line]), hit_lines(ctx, MAX_LENGTH)):
            if run and doc.text[run[-1].end : line.start].strip():
                yield from self._cut(doc, run)
                run = []
            run.append(line)
        yield from self._cut(doc, run)

    def _cut(self, doc: Document, run: list[Span]) -> Iterator[Finding]:
        if len(run) < _MIN_LIST:
            for line in run:
                yield cut(self, doc, line, "name of a picture's file", safe=False, confidence=0.9)


def _is_file(words: str) -> bool:
    return _LINE.fullmatch(words) is not None and _PROSE.isdisjoint(words.lower().split())
