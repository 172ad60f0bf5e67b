"""The file of a picture instead of the picture."""

import re
from collections.abc import Iterator

from artlint import About, Applicability, Bad, Context, Document, Finding, Good, Rule, Span
from artlint.text.pattern import pattern
from artlint.text.words import word_set
from artlint_rules.boilerplate.whole_line import cut, hit_lines

_LINE = pattern(
    r"(?:\| *)?(?:!\[[^\]\n]{0,80}\]\( ?\)|[\w()%.,+~@ -]{1,120}\.(?:jpe?g|png|gif|webp))(?: *\|)?", re.IGNORECASE
)
# Words of a sentence or an instruction that ends in a file's name: "Open the file logo.png". File names have none (chosen).
_PROSE = word_set(
    "the a an your this that to with from in of and or as is are see open save add file copy called named image picture click"
)
_MAX_WORDS = 8  # of a file's name (chosen)
_MIN_LIST = 3  # lines in a row that make a list of files, which the article may bring (chosen)


class PictureFile(Rule):
    """The file name of a picture, or an empty Markdown picture, as a line of the text.

    Where the picture was lost, extractors and translators leave the name of its file. The fix, unsafe, takes the line
    out. Three such lines in a row are a list of files and stay, and so do lines that read like a sentence.
    """

    about = About(
        code="TRN247",
        name="picture-file",
        triggers=(".jpg", ".jpeg", ".png", ".gif", ".webp", "]()", "]( )"),
        whole_words=False,
        source="pictures of Vietnamese news pages, as extractors write them",
        examples=(
            Bad(
                "It rains.\n\n[[4f90c18bad2e0070593e(1).jpg]]\nRain in Talvik.\n",
                "It rains.\n\nRain in Talvik.\n",
                Applicability.UNSAFE,
            ),
            Bad("It rains.\n\n[[rain talvik 27.jpg]]\n\nIt snows.\n", "It rains.\n\nIt snows.\n", Applicability.UNSAFE),
            Bad(
                "It rains. |\n[[![]() |]]\nRain in Talvik. |\n",
                "It rains. |\nRain in Talvik. |\n",
                Applicability.UNSAFE,
            ),
            Good("The disk holds three files.\n\nrain.jpg\nsnow.png\nhail.png\n\nThey are large.\n"),
            Good("Then do this.\n\nOpen the file rain.jpg\n\nIt is large.\n"),
            Good("![Rain in Talvik](https://example.com/rain.jpg)\n\nIt rains.\n"),
            Good("It rains.\n\nThe picture is called rain.jpg, he said.\n"),
        ),
    )

    def check(self, ctx: Context) -> Iterator[Finding]:
        """Lines that are nothing else."""
        files = [line for line in hit_lines(ctx) if _is_file(ctx.doc[line])]
        for run in _runs(ctx.doc, files):
            if len(run) < _MIN_LIST:
                for line in run:
                    yield cut(self, ctx.doc, line, "file of a picture that is gone", safe=False, confidence=0.85)


def _is_file(words: str) -> bool:
    if not _LINE.fullmatch(words):
        return False
    parts = words.lower().split()
    return len(parts) <= _MAX_WORDS and not _PROSE.intersection(parts)


def _runs(doc: Document, lines: list[Span]) -> list[list[Span]]:
    """The lines, those with nothing but white space between them together."""
    runs: list[list[Span]] = []
    for line in lines:
        if runs and not doc.text[runs[-1][-1].end : line.start].strip():
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs
