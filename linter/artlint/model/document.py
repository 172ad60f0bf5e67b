"""One article."""

from bisect import bisect_left, bisect_right
from typing import Any, Final, NamedTuple

from artlint.model.view import view
from artlint.text.fences import fenced_blocks
from artlint.text.fold import straight
from artlint.text.language import article_language
from artlint.text.lines import SHORT, goes_on, is_hard_wrapped, line_index, line_starts, line_texts
from artlint.text.names import capitalised, different_capitalised
from artlint.text.span import Span


class Metadata(NamedTuple):
    """What is known of an article beside its text; an empty string where nothing is.

    ``site`` is a host name, ``language`` a BCP 47 tag, ``date`` as the corpus writes it, ``title`` the
    headline where the corpus keeps it apart from the text, ``url`` the address of its page.
    """

    site: str = ""
    language: str = ""
    date: str = ""
    title: str = ""
    url: str = ""


NOTHING_KNOWN = Metadata()


class Document:
    """An article's id, text and metadata, with views of the text that are worked out at most once.

    All offsets are code points of ``text``. Invalid bytes of the file stand in it as lone surrogates
    (``surrogateescape``), so that the text can be written back byte for byte.
    """

    # No dataclass: a frozen one takes half a millisecond to define and a microsecond for each article.
    def __init__(self, id: str, text: str, metadata: Metadata = NOTHING_KNOWN) -> None:  # noqa: A002
        """Take what is known; nothing of it changes afterwards."""
        self.id: Final = id
        self.text: Final = text
        self.metadata: Final = metadata

    def __repr__(self) -> str:
        """The document as it is made."""
        return f"Document({self.id!r}, {self.text!r}, {self.metadata!r})"

    def __getstate__(self) -> dict[str, Any]:
        """Leave the views behind when the document goes to another process."""
        return {"id": self.id, "text": self.text, "metadata": self.metadata}

    @view
    def notes(self) -> dict[str, Any]:
        """What rules have worked out about this document and want to find again, by a key with their code in it."""
        return {}

    def __getitem__(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    @view
    def straight(self) -> str:
        """The text with plain quotes and spaces, as long as itself."""
        return straight(self.text)

    @view
    def line_texts(self) -> list[str]:
        """The text of every line without its end mark, blank ones too; at least one."""
        return line_texts(self.text)

    @view
    def line_starts(self) -> list[int]:
        """Where each line begins."""
        return line_starts(self.text, self.line_texts)

    @view
    def lines(self) -> list[Span]:
        """The spans of all lines; where a few are wanted, ``line`` is cheaper."""
        return list(map(self.line, range(len(self.line_texts))))

    def line(self, index: int) -> Span:
        """The span of one line."""
        start = self.line_starts[index]
        return Span(start, start + len(self.line_texts[index]))

    def trimmed_line(self, index: int) -> Span:
        """The span of one line without white space at either end; of a blank one empty."""
        words = self.line_texts[index]
        bare = words.lstrip()
        start = self.line_starts[index] + (len(words) - len(bare) if bare else 0)
        return Span(start, start + len(bare.rstrip()))

    def line_number(self, offset: int) -> int:
        """Index of the line that holds the offset."""
        return line_index(self.line_starts, offset)

    def line_at(self, offset: int) -> Span:
        """The line that holds the offset."""
        return self.line(self.line_number(offset))

    @view
    def filled(self) -> list[int]:
        """Indices of the lines that are not blank."""
        return [index for index, line in enumerate(self.line_texts) if line and not line.isspace()]

    def around(self, index: int) -> tuple[str, str]:
        """The nearest lines above and below a line that are not blank; empty where there is none."""
        filled, texts = self.filled, self.line_texts
        above, below = bisect_left(filled, index) - 1, bisect_right(filled, index)
        return (
            texts[filled[above]] if above >= 0 else "",
            texts[filled[below]] if below < len(filled) else "",
        )

    @view
    def short(self) -> list[int]:
        """Indices of the lines of at most 120 code points that are not blank."""
        return [index for index in self.filled if len(self.line_texts[index]) <= SHORT]

    @view
    def code_blocks(self) -> list[Span]:
        """What stands between the fences of Markdown, with the fences: what rules find there does not count."""
        if "```" not in self.text and "~~~" not in self.text:
            return []
        blocks = fenced_blocks(self.line_texts)
        return [Span(self.line(first).start, self.line(last).end) for first, last in blocks]

    @view
    def hard_wrapped(self) -> bool:
        """Whether the text is broken at a width, as in mails and old newswire: a line alone tells nothing there."""
        return is_hard_wrapped(self.line_texts, self.filled)

    def goes_on(self, index: int) -> bool:
        """Whether a sentence of the line above goes on in this line, cut by a hard line break."""
        return index > 0 and goes_on(self.line_texts[index - 1], self.line_texts[index])

    @view
    def tokens(self) -> list[str]:
        """The text cut at white space, marks left on their words."""
        return self.text.split()

    @view
    def capitalised(self) -> list[str]:
        """Every capitalised word of the text, in order, with plain apostrophes."""
        return capitalised(self.straight)

    @view
    def capitalised_words(self) -> set[str]:
        """The different capitalised words of the text."""
        # The list is not made for this: few rules want it, and it is most of what a document takes.
        return different_capitalised(self.straight)

    @view
    def language(self) -> str:
        """Primary language subtag of the metadata; else ``en``, ``mis`` (another) or ``und``, as the text reads."""
        if self.metadata.language:
            return self.metadata.language.replace("_", "-").split("-")[0].lower()
        return article_language(self.straight)
